// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychainwatch.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/keychainhelp.h"

#include <QtCore/QTimer>

namespace ats
{

/// Stands above a connection while the keychain was never tried out: says what is going to happen before the
/// user is asked anything, then how it went. Home has a bar of its own.
class TrialBar : public Banner
{
    Q_OBJECT
public:
    explicit TrialBar(KeychainWatch &watch, QWidget *parent = nullptr);

    /// Whether the page below is one that leads to typing a password.
    void setWanted(bool wanted);

private:
    void refresh();
    /// More than another try is called for.
    [[nodiscard]] bool needsHelp() const { return m_trouble && KeychainHelp::helpsWith(m_trouble->status); }
    void act();
    void leave();

    KeychainWatch &m_watch;
    QPushButton *m_act;
    QPushButton *m_later;
    QTimer m_patience;
    std::optional<RehearsalResult> m_trouble; ///< of a rehearsal in this run of the program
    bool m_wanted = false;
    bool m_putOff = false;
    bool m_waiting = false;
};

} // namespace ats
