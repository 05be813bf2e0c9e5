// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/livecheck.h"
#include "app/check/qthttp.h"
#include "tests/support/exchange.h"
#include "tests/support/jobdiva.h"

#include <QtTest/QTestEventLoop>

namespace ats::test
{

/// A LiveCheck with all it borrows, and a record of what it said.
struct LiveRun {
    System system = jobDiva();
    Guide guide;
    const Guide *shipped = nullptr; ///< in place of one made for `system`
    QtHttp http;
    CheckRequest request;
    LiveCheckOptions options;
    std::unique_ptr<LiveCheck> check;
    QStringList started;
    QStringList ended;
    int finished = 0;
    Report report;

    /// Against `base` in place of the declared host, or against the declared host when that is empty.
    explicit LiveRun(const QUrl &base, const QList<QSslCertificate> &trust = {})
        : http(trust)
    {
        request.credentials = details();
        options.limits = smallLimits();
        options.readGapMs = 1;
        options.extraTrusted = trust;
        options.proxies = [](const QUrl &) { return QList<QNetworkProxy>{QNetworkProxy::NoProxy}; };
        options.network = [] { return NetworkState{}; };
        if (!base.isEmpty()) {
            request.hosts.insert(QStringLiteral("jobdiva"), base);
        }
    }

    void prepare()
    {
        guide = guideFor(system);
        request.guide = shipped == nullptr ? &guide : shipped;
        check = std::make_unique<LiveCheck>(http, request, options);
        request.credentials.reset();
        QObject::connect(check.get(), &LiveCheck::rowStarted, check.get(),
                         [this](const QString &id) { started.append(id); });
        QObject::connect(check.get(), &LiveCheck::rowFinished, check.get(),
                         [this](const CheckRow &row) { ended.append(row.id); });
        QObject::connect(check.get(), &LiveCheck::finished, check.get(), [this](const Report &all) {
            report = all;
            ++finished;
            QTestEventLoop::instance().exitLoop();
        });
    }

    [[nodiscard]] bool wait()
    {
        if (finished == 0) {
            QTestEventLoop::instance().enterLoop(60); // turns as they come; qWaitFor() sleeps between them
        }
        return finished > 0;
    }

    [[nodiscard]] bool run()
    {
        prepare();
        check->start();
        return wait();
    }

    /// "entries=passed … sign-in=failed:credentials-rejected"; rows that are not tested are left out.
    [[nodiscard]] QString summary() const
    {
        QStringList parts;
        for (const CheckRow &row : report.rows) {
            if (row.state != RowState::NotTested) {
                parts.append(row.id + u'=' + toId(row.state) +
                             (row.cause ? u':' + toId(*row.cause) : QString()));
            }
        }
        return parts.join(u' ');
    }
};

} // namespace ats::test
