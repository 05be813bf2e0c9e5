// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/http.h"

#include <QtCore/QPointer>
#include <QtTest/QTest>

namespace ats::test
{

/// Small limits, so that a test of them does not take long.
[[nodiscard]] inline HttpLimits smallLimits()
{
    HttpLimits limits;
    limits.connectMs = 5'000;
    limits.answerMs = 5'000;
    return limits;
}

/// Sends and waits until the job is gone; it must have finished exactly once.
[[nodiscard]] inline HttpReply exchange(Http &http, const HttpRequest &request,
                                        const HttpLimits &limits = smallLimits())
{
    HttpReply got;
    int finished = 0;
    QPointer<HttpJob> job = http.send(request, limits);
    QObject::connect(job, &HttpJob::finished, &http, [&](const HttpReply &reply) {
        got = reply;
        ++finished;
    });
    const bool gone = QTest::qWaitFor([&] { return job.isNull(); }, 60'000);
    if (!gone || finished != 1) {
        qFatal("an exchange finished %d times", finished);
    }
    return got;
}

[[nodiscard]] inline HttpRequest post(const QUrl &url, const QByteArray &body = "{}")
{
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.headers = {{"Content-Type", "application/json"}};
    request.body = body;
    return request;
}

[[nodiscard]] inline HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.method = "GET";
    request.url = url;
    return request;
}

} // namespace ats::test
