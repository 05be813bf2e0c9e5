// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QString>

namespace ats
{

/// A request after the scenario's name was taken off the path.
struct PracticeRequest {
    QByteArray method; ///< GET, POST, …
    QString path;      ///< "/apiv2/v2/login"
    QMap<QString, QString> query;
    QByteArray authorization; ///< the header, as sent
    QByteArray apiVersion;    ///< the header X-Api-Version, as sent
    QByteArray body;
};

struct PracticeAnswer {
    int status = 200;
    QByteArray body;
    QByteArray type = "application/json"; ///< Content-Type
    QByteArray location;                  ///< of a redirect; else empty
    int retryAfter = 0;                   ///< seconds; 0: no such header
    int rateLimitReset = -1;              ///< seconds; negative: no such header
};

/// What a Wi-Fi that wants a sign-in answers in place of any service.
[[nodiscard]] PracticeAnswer portalAnswer();

} // namespace ats
