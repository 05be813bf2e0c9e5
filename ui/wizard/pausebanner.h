// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/setupflow.h"
#include "ui/widgets/banner.h"

#include <QtCore/QTimer>

class QLabel;

namespace ats
{

/// Why the next test waits, how long still, and the way round it. Shown only while a pause is in force, and
/// looked up anew each second: another window or the console may end it, and so may the clock.
class PauseBanner : public Banner
{
    Q_OBJECT
public:
    explicit PauseBanner(SetupFlow &flow, QWidget *parent = nullptr);

    /// Shows the pause that a test of this purpose would meet now.
    void look(TestPurpose purpose);
    /// No test is thought of now: one runs.
    void rest();
    [[nodiscard]] bool isPaused() const { return m_shown.has_value(); }
    /// Says again why nothing happens.
    void remind();

Q_SIGNALS:
    /// A pause began or ended.
    void pausedChanged(bool paused);
    void skipWanted();

private:
    void take(const std::optional<Pause> &pause);

    SetupFlow &m_flow;
    QLabel *m_left;
    QTimer m_tick;
    TestPurpose m_purpose = TestPurpose::Connect;
    std::optional<Pause> m_shown;
};

} // namespace ats
