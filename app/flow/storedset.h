// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/credentials.h"
#include "app/vault/vault.h"

namespace ats
{

/// What reading an entry came to: the set that is in it, or why there is none.
struct StoredSet {
    VaultStatus status = VaultStatus::Failed; ///< as the keychain said, or NotOurs, or Newer
    QString detail;
    Credentials set;
};

[[nodiscard]] StoredSet openEntry(const VaultResult &read, const System &system);

} // namespace ats
