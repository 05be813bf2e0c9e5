// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/keychainrow.h"

namespace ats
{

using namespace Qt::StringLiterals;

CheckRow keychainRow(VaultStatus status, const QString &detail)
{
    CheckRow row;
    row.id = u"keychain"_s;
    row.state = RowState::Failed;
    row.facts.words = detail;
    switch (status) {
    case VaultStatus::Ok:
        row.state = RowState::Passed;
        break;
    case VaultStatus::Missing:
        row.cause = Cause::KeychainMissing;
        break;
    case VaultStatus::Locked:
        row.cause = Cause::KeychainLocked;
        break;
    case VaultStatus::Refused:
        row.cause = Cause::KeychainRefused;
        break;
    case VaultStatus::Absent:
        row.cause = Cause::KeychainAbsent;
        break;
    case VaultStatus::Cancelled:
        row.cause = Cause::Cancelled;
        break;
    case VaultStatus::Unproven:
        row.cause = Cause::KeychainMismatch;
        break;
    case VaultStatus::Broken:
        row.cause = Cause::KeychainAbsent;
        row.facts.keychain = KeychainFault::Broken;
        break;
    case VaultStatus::TooLarge:
        row.cause = Cause::KeychainRefused;
        row.facts.keychain = KeychainFault::TooLarge;
        break;
    case VaultStatus::NotOurs:
        row.cause = Cause::KeychainMismatch;
        row.facts.keychain = KeychainFault::NotOurs;
        break;
    case VaultStatus::Newer:
        row.cause = Cause::KeychainMismatch;
        row.facts.keychain = KeychainFault::Newer;
        break;
    case VaultStatus::Failed:
    case VaultStatus::Unlisted:
        row.cause = Cause::InternalError;
        break;
    }
    return row;
}

} // namespace ats
