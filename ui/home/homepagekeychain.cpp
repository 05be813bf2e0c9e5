// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/homepage.h"
#include "ui/home/keychainbar.h"
#include "ui/widgets/banner.h"

#include <QtWidgets/QLabel>

// What Home says of the keychain.
namespace ats
{

void HomePage::setVaultInfo(const VaultInfo &info)
{
    m_keychain->setInfo(info);
    showKeychainName(info);
    if (m_follow != nullptr && !m_keychain->isHidden()) {
        m_follow->hide(); // one thing at a time, and the keychain is more pressing
    }
}

void HomePage::setTrial(const RehearsalResult &result) { m_keychain->setTrial(result); }

void HomePage::showKeychainName(const VaultInfo &info)
{
    if (info.status == VaultStatus::Absent) {
        m_status->setText(
            tr("Secrets cannot be kept on this computer. They are sent to your recruiting system "
               "only."));
        return;
    }
    m_status->setText(tr("Secrets are kept in %1. They are sent to your recruiting system only.")
                          .arg(info.name.isEmpty() ? tr("your keychain") : info.name));
}

} // namespace ats
