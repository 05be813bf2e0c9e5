// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ownsecret.h"
#include "app/model/connection.h"

#include <vector>

namespace ats
{

/// What an entry in the keychain is to this program.
enum class EntryUse {
    InForce,   ///< the set that is used
    Earlier,   ///< the set before, kept for a while to go back to
    Leftover,  ///< to be removed: it is cleaned up when the keychain is open
    HalfTyped, ///< secrets of a form that is not finished
    Trial,     ///< left by a rehearsal that was stopped
    Stray,     ///< of no connection in the list
    Lost,      ///< said to be there by the list of connections, but it is not
};

/// One entry as the settings show it. `connection` is null and `client` empty where there is none. A secret
/// of the program itself has its ownClaim() and its title there.
struct KeychainEntry {
    QString key;
    EntryUse use = EntryUse::Stray;
    QUuid connection;
    QString client;
    std::optional<OwnName> own = {};
    bool operator==(const KeychainEntry &) const = default;
};

/// Every entry by connection, in the list's order, then the program's own secrets, then those of none.
/// `listed` is what the keychain has; none where it does not tell: then it is what the store says.
[[nodiscard]] std::vector<KeychainEntry> keychainEntries(const std::vector<Connection> &connections,
                                                         const std::vector<OwnState> &own,
                                                         const std::optional<QStringList> &listed);
/// "in force", "earlier set, or left over", …
[[nodiscard]] QString entryUseText(EntryUse use);

} // namespace ats
