// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/keychaintext.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct KeychainText {
    Q_DECLARE_TR_FUNCTIONS(ats::KeychainText)
};

} // namespace

QStringList keychainWays()
{
#if defined(Q_OS_DARWIN)
    return {KeychainText::tr("Open the program Keychain Access and look whether your login keychain is there "
                             "and open.")};
#elif defined(Q_OS_WIN)
    return {KeychainText::tr("Open Services and look whether “Credential Manager” is running.")};
#else
    QStringList ways{
        KeychainText::tr(
            "**GNOME, Cinnamon, Xfce, MATE and others:** install the package `gnome-keyring`, then "
            "sign out and in again. It starts by itself."),
        KeychainText::tr("**KDE Plasma:** install `kwalletmanager`, then switch on “Enable the KDE wallet "
                         "subsystem” in System Settings under KDE Wallet."),
        KeychainText::tr("**KeePassXC, on any desktop:** open Tools, Settings, Secret Service Integration, "
                         "switch it on, and choose in your database's settings which group it may use. Keep "
                         "the database open."),
    };
    if (qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains(u"KDE")) {
        std::swap(ways[0], ways[1]);
    }
    return ways;
#endif
}

QString rehearsalText(const RehearsalResult &result)
{
    const QString name = result.keychain.isEmpty() ? KeychainText::tr("Your keychain") : result.keychain;
    switch (result.status) {
    case VaultStatus::Ok:
        return KeychainText::tr("%1 works: a trial entry was written, read back and deleted.").arg(name);
    case VaultStatus::Absent:
        return KeychainText::tr("No keychain was found on this computer. Details cannot be stored.");
    case VaultStatus::Locked:
        return KeychainText::tr("%1 is locked, so it could not be tried out.").arg(name);
    case VaultStatus::Refused:
        return KeychainText::tr("%1 stayed closed: its question was dismissed or declined.").arg(name);
    case VaultStatus::Cancelled:
        return KeychainText::tr("The trial was stopped. It is made up for later.");
    case VaultStatus::Broken:
        return KeychainText::tr("%1 stopped answering while it was tried out.").arg(name);
    case VaultStatus::TooLarge:
        return KeychainText::tr("%1 has no room for even a short entry.").arg(name);
    case VaultStatus::Missing:
    case VaultStatus::Unproven:
    case VaultStatus::Failed:
    case VaultStatus::NotOurs:
    case VaultStatus::Newer:
    case VaultStatus::Unlisted:
        break;
    }
    return result.step == RehearsalStep::Remove
               ? KeychainText::tr("%1 said it deleted a trial entry, but the entry is still there.").arg(name)
               : KeychainText::tr(
                     "%1 said it stored a trial entry, but did not keep it. Credentials would be "
                     "lost there.")
                     .arg(name);
}

QStringList rehearsalAdvice(const RehearsalResult &result)
{
    switch (result.status) {
    case VaultStatus::Ok:
        return {};
    case VaultStatus::Absent:
        return keychainWays();
    case VaultStatus::Locked:
    case VaultStatus::Refused:
    case VaultStatus::Cancelled:
        return {
            KeychainText::tr("Check again, and allow it when your computer asks. A keychain opens with its "
                             "own password, often the one you sign in to this computer with.")};
    case VaultStatus::Broken:
        return QStringList{KeychainText::tr("Check again: most keychains start again by themselves. If that "
                                            "does not help, sign out of this computer and in again."),
                           KeychainText::tr("Or use another keychain:")} +
               keychainWays();
    case VaultStatus::TooLarge:
    case VaultStatus::Missing:
    case VaultStatus::Unproven:
    case VaultStatus::Failed:
    case VaultStatus::NotOurs:
    case VaultStatus::Newer:
    case VaultStatus::Unlisted:
        break;
    }
    return QStringList{KeychainText::tr("Check again. If it stays so, update your keychain program, or use "
                                        "another one:")} +
           keychainWays();
}

QString rehearsalAnnouncement()
{
    return KeychainText::tr("ATS Connect tries out your keychain once, before you type a password. Your "
                            "keychain may ask you to unlock it.");
}

} // namespace ats
