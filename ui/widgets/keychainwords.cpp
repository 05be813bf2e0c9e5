// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/keychainwords.h"

#include <QtCore/QCoreApplication>

namespace ats
{

namespace
{

QString words(const char *text) { return QCoreApplication::translate("ats::KeychainWords", text); }

} // namespace

QString keychainProblem(VaultStatus status)
{
    switch (status) {
    case VaultStatus::Ok:
        return {};
    case VaultStatus::Missing:
        return words(QT_TRANSLATE_NOOP("ats::KeychainWords",
                                       "Your keychain has no entry for this connection. Enter the details "
                                       "again; names and progress are still here."));
    case VaultStatus::Locked:
        return words(QT_TRANSLATE_NOOP("ats::KeychainWords",
                                       "Your keychain is locked and did not ask for its password. Unlock it, "
                                       "then try again."));
    case VaultStatus::Refused:
        return words(QT_TRANSLATE_NOOP("ats::KeychainWords",
                                       "Your keychain was not unlocked, so nothing was read or changed. Try "
                                       "again when you are ready."));
    case VaultStatus::Absent:
        return words(QT_TRANSLATE_NOOP("ats::KeychainWords",
                                       "No keychain answers on this computer, so details cannot be kept."));
    case VaultStatus::Cancelled:
        return words(QT_TRANSLATE_NOOP("ats::KeychainWords", "Stopped. Nothing was changed."));
    case VaultStatus::Unproven:
        return words(QT_TRANSLATE_NOOP("ats::KeychainWords",
                                       "Your keychain said it was done, but a second look showed otherwise. "
                                       "Nothing was replaced."));
    case VaultStatus::Failed:
        return words(QT_TRANSLATE_NOOP(
            "ats::KeychainWords", "Your keychain answered with an error. Nothing was replaced. Try again."));
    }
    Q_UNREACHABLE();
}

} // namespace ats
