// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/storedset.h"

#include "app/store/connectionstore.h"

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

Outcome<bool> showEntry(ConnectionStore &store, const QUuid &id, Slot slot,
                        const QMap<QString, QString> &plain)
{
    // Window or console may have replaced the set since it was read.
    const Outcome<Connection> now = store.load(id);
    if (!now || now.value().slot != slot) {
        return false;
    }
    const Done shown = store.places().refreshInForce(id, plain);
    return shown ? Outcome<bool>(true) : shown.problem();
}

} // namespace ats
