// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/connectioncheck.h"

#include <QtCore/QPointer>

namespace ats::test
{

/// A live test that does nothing by itself: rows and end come when a test says so.
class ScriptedCheck : public ConnectionCheck
{
public:
    ScriptedCheck(std::shared_ptr<const Credentials> credentials, QObject *parent)
        : ConnectionCheck(parent)
        , m_credentials(std::move(credentials))
    {
    }

    void start() override { m_started = true; }
    /// As the real one: the end comes from the event loop.
    void cancel() override
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                end({{QStringLiteral("sign-in"), RowState::Failed, Cause::Cancelled, 1, {}}});
            },
            Qt::QueuedConnection);
    }
    [[nodiscard]] QStringList plannedRows() const override
    {
        return {QStringLiteral("entries"), QStringLiteral("sign-in"), QStringLiteral("session"),
                QStringLiteral("read")};
    }

    [[nodiscard]] bool hasStarted() const { return m_started; }
    [[nodiscard]] const Credentials &credentials() const { return *m_credentials; }

    void row(const CheckRow &row)
    {
        // Who hears of the start may put the check away.
        const QPointer<ScriptedCheck> alive(this);
        Q_EMIT rowStarted(row.id);
        if (alive) {
            Q_EMIT rowFinished(row);
        }
    }
    /// The report with these rows, judged as ever.
    void end(const std::vector<CheckRow> &rows)
    {
        Report report;
        report.at = QDateTime::currentDateTimeUtc();
        report.rows = rows;
        report.judge();
        Q_EMIT finished(report);
    }

private:
    std::shared_ptr<const Credentials> m_credentials;
    bool m_started = false;
};

} // namespace ats::test
