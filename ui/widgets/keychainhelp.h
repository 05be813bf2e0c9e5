// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychainrehearsal.h"

#include <QtWidgets/QDialog>

namespace ats
{

/// What to install or switch on when the keychain is missing or does not do its work. Deletes itself when it
/// is closed. accepted(): look again.
class KeychainHelp : public QDialog
{
    Q_OBJECT
public:
    /// There is none.
    explicit KeychainHelp(QWidget *parent = nullptr);
    /// A rehearsal ended like this.
    explicit KeychainHelp(const RehearsalResult &trouble, QWidget *parent = nullptr);

    /// There is more to say about it than to try again.
    [[nodiscard]] static bool helpsWith(VaultStatus status);
};

} // namespace ats
