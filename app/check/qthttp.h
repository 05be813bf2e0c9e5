// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/http.h"

#include <QtCore/QTimer>
#include <QtNetwork/QSslCertificate>

#include <memory>
#include <vector>

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

    void hangUp();

    QList<QSslCertificate> m_extraTrusted;
    std::shared_ptr<QNetworkAccessManager> m_manager; ///< shared with the jobs it still serves
    std::vector<QByteArray> m_sent;                   ///< headers that Qt's part may still share
    QTimer m_idle;
};

} // namespace ats
