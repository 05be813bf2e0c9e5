// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychainrehearsal.h"
#include "ui/widgets/banner.h"

#include <QtCore/QTimer>

namespace ats
{

/// Says above the list what is the matter with the keychain, and what helps. Hidden while it works.
class KeychainBar : public Banner
{
    Q_OBJECT
public:
    explicit KeychainBar(QWidget *parent = nullptr);

    void setInfo(const VaultInfo &info);
    /// A rehearsal that did not pass says more than the look at the keychain did.
    void setTrial(const RehearsalResult &result);

Q_SIGNALS:
    /// Unlock or look again; the answer comes by setInfo().
    void unlockRequested();

private:
    void act();
    void showHelp();

    RehearsalResult m_trouble; ///< what the bar is about
    QPushButton *m_button;
    QTimer m_patience;
};

} // namespace ats
