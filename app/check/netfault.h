// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/http.h"
#include "app/model/cause.h"

#include <QtNetwork/QAbstractSocket>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslError>

namespace ats
{

/// The one place where Qt's error codes become ours, and ours become causes.

/// Of several certificate errors the most telling one: who issued it, then time, then name.
[[nodiscard]] NetFault faultOf(const QList<QSslError> &errors);
[[nodiscard]] NetFault faultOf(QAbstractSocket::SocketError error);
/// For a reply whose HTTP status (0: none) is `status`. The status counts first: an error code that only
/// repeats it is no fault, while an answer that broke off is one even with status 200.
[[nodiscard]] NetFault faultOf(QNetworkReply::NetworkError error, int status);

/// `fault` is not None.
[[nodiscard]] Cause causeOf(NetFault fault);

/// The peer's own certificate, or failing that the one the errors are about.
[[nodiscard]] QSslCertificate seenCertificate(const QSslCertificate &peer, const QList<QSslError> &errors);
[[nodiscard]] std::optional<PeerCertificate> certificateFacts(const QSslCertificate &certificate);
/// The system's certificates and the extra ones; verification always on.
[[nodiscard]] QSslConfiguration tlsConfiguration(const QList<QSslCertificate> &extra);

} // namespace ats
