// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/storedset.h"

namespace ats
{

StoredSet openEntry(const VaultResult &read, const System &system)
{
    StoredSet stored{read.status, read.detail, {}};
    if (read.status != VaultStatus::Ok) {
        return stored;
    }
    Outcome<Credentials> set = Credentials::fromEntry(read.value, system);
    if (set) {
        stored.set = std::move(set).value();
    } else {
        const bool newer = Credentials::faultOf(read.value) == KeychainFault::Newer;
        stored.status = newer ? VaultStatus::Newer : VaultStatus::NotOurs;
        stored.detail = set.problem().text;
    }
    return stored;
}

} // namespace ats
