// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/http.h"

#include <QtNetwork/QSslCertificate>

#include <memory>

class QNetworkAccessManager;

namespace ats
{

/// The Http port on Qt's own network code. Borrowed by checks, outlives them; destroying it ends running
/// exchanges without a signal.
class QtHttp : public Http
{
    Q_OBJECT
public:
    /// `extraTrusted` are certificates believed beside the system's: for an override of a host only.
    explicit QtHttp(const QList<QSslCertificate> &extraTrusted = {}, QObject *parent = nullptr);
    ~QtHttp() override;

    [[nodiscard]] HttpJob *send(const HttpRequest &request, const HttpLimits &limits) override;

private:
    [[nodiscard]] std::shared_ptr<QNetworkAccessManager> managerFor(const HttpRequest &request);

    QList<QSslCertificate> m_extraTrusted;
    std::shared_ptr<QNetworkAccessManager> m_manager; ///< shared with the jobs it still serves
};

} // namespace ats
