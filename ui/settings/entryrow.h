// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychainentry.h"
#include "ui/widgets/rowframe.h"

namespace ats
{

/// One entry in the keychain: whose it is, what it is for, and its name there.
class EntryRow : public RowFrame
{
    Q_OBJECT
public:
    explicit EntryRow(const KeychainEntry &entry, QWidget *parent = nullptr);
};

/// "Contoso Talent: in force"; the entry's name where it belongs to nobody.
[[nodiscard]] QString entrySentence(const KeychainEntry &entry);

} // namespace ats
