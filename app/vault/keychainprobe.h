// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vault/vault.h"

namespace ats
{

/// Looks at the operating system's keychain without touching an entry.
class KeychainProbe : public VaultProbe
{
    Q_OBJECT
public:
    explicit KeychainProbe(QObject *parent);
};

} // namespace ats
