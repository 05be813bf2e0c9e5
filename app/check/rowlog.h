// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/report.h"

#include <QtCore/QElapsedTimer>

namespace ats
{

/// The rows of one running test: which there will be, which one runs, what became of the others.
class RowLog
{
public:
    explicit RowLog(const QStringList &planned);

    [[nodiscard]] QStringList planned() const;
    void begin(const QString &id);
    /// Ends the running row; without `elapsedMs` the time since begin() counts.
    CheckRow end(RowState state, std::optional<Cause> cause, const RowFacts &facts,
                 std::optional<int> elapsedMs = {});
    /// Id of the running row, or empty.
    [[nodiscard]] QString running() const;
    /// Id of the first row that was not begun, or empty.
    [[nodiscard]] QString next() const;
    /// Rows that did not end are NotRun; judged.
    [[nodiscard]] Report report(const QDateTime &at) const;

private:
    std::vector<CheckRow> m_rows;
    std::size_t m_begun = 0; ///< rows before this one were begun
    bool m_running = false;
    QElapsedTimer m_clock;
};

} // namespace ats
