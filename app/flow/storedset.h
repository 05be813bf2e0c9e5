// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/connection.h"
#include "app/model/credentials.h"
#include "app/vault/vault.h"

namespace ats
{

class ConnectionStore;

/// What reading an entry came to: the set that is in it, or why there is none.
struct StoredSet {
    VaultStatus status = VaultStatus::Failed; ///< as the keychain said, or NotOurs, or Newer
    QString detail;
    Credentials set;
};

[[nodiscard]] StoredSet openEntry(const VaultResult &read, const System &system);

/// Where the entry and what the list shows of it differ, the entry wins. False: the set read from `slot` is
/// not in force any more, and nothing was changed.
[[nodiscard]] Outcome<bool> showEntry(ConnectionStore &store, const QUuid &id, Slot slot,
                                      const QMap<QString, QString> &plain);

} // namespace ats
