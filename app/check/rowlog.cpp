// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/rowlog.h"

namespace ats
{

RowLog::RowLog(const QStringList &planned)
{
    for (const QString &id : planned) {
        m_rows.push_back(CheckRow{id, RowState::NotRun, {}, {}, {}});
    }
}

QStringList RowLog::planned() const
{
    QStringList ids;
    for (const CheckRow &row : m_rows) {
        ids.append(row.id);
    }
    return ids;
}

void RowLog::begin(const QString &id)
{
    while (m_begun < m_rows.size() && m_rows[m_begun].id != id) {
        ++m_begun;
    }
    Q_ASSERT(m_begun < m_rows.size() && !m_running);
    ++m_begun;
    m_running = true;
    m_clock.start();
}

CheckRow RowLog::end(RowState state, std::optional<Cause> cause, const RowFacts &facts,
                     std::optional<int> elapsedMs)
{
    Q_ASSERT(m_running);
    m_running = false;
    CheckRow &row = m_rows[m_begun - 1];
    row.state = state;
    row.cause = cause;
    row.facts = facts;
    row.elapsedMs = elapsedMs ? *elapsedMs : static_cast<int>(m_clock.elapsed());
    return row;
}

QString RowLog::running() const { return m_running ? m_rows[m_begun - 1].id : QString(); }

QString RowLog::next() const { return m_begun < m_rows.size() ? m_rows[m_begun].id : QString(); }

Report RowLog::report(const QDateTime &at) const
{
    Report report;
    report.at = at;
    report.rows = m_rows;
    report.judge();
    return report;
}

} // namespace ats
