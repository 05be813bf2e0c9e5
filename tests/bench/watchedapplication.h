// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QApplication>

#include <algorithm>

namespace ats::bench
{

/// Knows how long one event has held the thread of the window at the longest.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;
    [[nodiscard]] static WatchedApplication *instance() { return static_cast<WatchedApplication *>(qApp); }

    void forget() { m_longest = 0; }
    /// ms since forget().
    [[nodiscard]] double longest() const { return double(m_longest) / 1e6; }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth++ == 0) {
            m_clock.start();
        }
        const bool done = QApplication::notify(receiver, event);
        if (--m_depth == 0) {
            m_longest = std::max(m_longest, m_clock.nsecsElapsed());
        }
        return done;
    }

private:
    QElapsedTimer m_clock;
    qint64 m_longest = 0; ///< ns
    int m_depth = 0;
};

} // namespace ats::bench
