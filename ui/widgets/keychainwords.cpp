// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/keychainwords.h"

#include "app/flow/keychainrow.h"
#include "app/model/diagnosis.h"
#include "app/model/plaintext.h"

#include <QtCore/QCoreApplication>

namespace ats
{

namespace
{

struct KeychainWords {
    Q_DECLARE_TR_FUNCTIONS(ats::KeychainWords)
};

} // namespace

QString keychainProblem(VaultStatus status)
{
    switch (status) {
    case VaultStatus::Ok:
        return {};
    case VaultStatus::Cancelled:
        return KeychainWords::tr("Stopped. Nothing was changed.");
    case VaultStatus::Missing:
    case VaultStatus::Locked:
    case VaultStatus::Refused:
    case VaultStatus::Absent:
    case VaultStatus::Unproven:
    case VaultStatus::Failed:
    case VaultStatus::Broken:
    case VaultStatus::TooLarge:
    case VaultStatus::NotOurs:
    case VaultStatus::Newer:
    case VaultStatus::Unlisted:
        break;
    }
    const Diagnosis diagnosis = diagnose(keychainRow(status, {}), {});
    const QString what = diagnosis.happened;
    return diagnosis.look.empty() ? what
                                  : KeychainWords::tr("%1 %2", "one sentence after another")
                                        .arg(what, plainText(diagnosis.look.front().text));
}

} // namespace ats
