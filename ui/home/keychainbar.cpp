// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/keychainbar.h"

#include "app/flow/keychaintext.h"
#include "ui/widgets/keychainhelp.h"
#include "ui/widgets/plainwords.h"

#include <QtWidgets/QPushButton>

#include <chrono>

namespace ats
{

KeychainBar::KeychainBar(QWidget *parent)
    : Banner(Tone::Warning, parent)
    , m_button(addAction({}))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::seconds(1));
    connect(&m_patience, &QTimer::timeout, this, [this] {
        setText(tr("Waiting for your keychain…"));
        announceNow();
    });
    connect(m_button, &QPushButton::clicked, this, &KeychainBar::act);
    hide();
}

void KeychainBar::setInfo(const VaultInfo &info)
{
    m_patience.stop();
    m_trouble = {info.status, RehearsalStep::Look, info.name, info.detail, {}};
    switch (info.status) {
    case VaultStatus::Ok:
        break;
    case VaultStatus::Absent:
        setText(tr("No keychain was found on this computer. You can follow the guides, but details cannot be "
                   "stored."));
        m_button->setText(tr("What can I do?"));
        break;
    case VaultStatus::Locked:
    case VaultStatus::Refused:
    case VaultStatus::Cancelled:
        setText(tr("Your keychain is locked. Names and progress are shown; testing needs it unlocked."));
        m_button->setText(tr("Unlock and try again"));
        break;
    case VaultStatus::Missing:
    case VaultStatus::Unproven:
    case VaultStatus::Failed:
    case VaultStatus::Broken:
    case VaultStatus::TooLarge:
    case VaultStatus::NotOurs:
    case VaultStatus::Newer:
    case VaultStatus::Unlisted:
        setText(tr("Your keychain does not answer. Names and progress are shown; testing needs it."));
        m_button->setText(tr("Try again"));
        break;
    }
    setVisible(info.status != VaultStatus::Ok);
    if (isVisible()) {
        announceNow();
    }
}

void KeychainBar::setTrial(const RehearsalResult &result)
{
    // One that is locked says so in the look's own words already.
    if (!KeychainHelp::helpsWith(result.status) || result.status == VaultStatus::Absent) {
        return;
    }
    m_patience.stop();
    m_trouble = result;
    setText(plainWords(rehearsalText(result)));
    m_button->setText(tr("What can I do?"));
    show();
    announceNow();
}

void KeychainBar::act()
{
    const bool tried = m_trouble.step != RehearsalStep::Look;
    if (m_trouble.status == VaultStatus::Absent || tried) {
        showHelp();
    } else if (!m_patience.isActive()) {
        m_patience.start();
        Q_EMIT unlockRequested();
    }
}

void KeychainBar::showHelp()
{
    auto *help = new KeychainHelp(m_trouble, this);
    connect(help, &QDialog::accepted, this, &KeychainBar::unlockRequested);
    help->open();
}

} // namespace ats
