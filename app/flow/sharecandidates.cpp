// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/sharecandidates.h"

#include "app/catalog/catalog.h"
#include "app/flow/signinpause.h"

namespace ats
{

namespace
{

/// Nothing where there is no guide for it, or no set in force.
QStringList accountInForce(const Ports &ports, const Connection &connection)
{
    const Guide *guide = ports.catalog->guide(connection.guideId);
    return guide == nullptr || !connection.slot
               ? QStringList()
               : SignInPause(ports, *guide, connection.inForce, holderOf(connection)).account();
}

} // namespace

Outcome<std::vector<Connection>> shareCandidates(const Ports &ports, const Connection &connection)
{
    Outcome<std::vector<Connection>> all = ports.store->all();
    if (!all) {
        return all;
    }
    const QStringList account = accountInForce(ports, connection);
    std::vector<Connection> found;
    for (Connection &other : all.value()) {
        const bool together = holderOf(other) == holderOf(connection);
        if (other.id != connection.id && !account.isEmpty() &&
            (together || accountInForce(ports, other) == account)) {
            found.push_back(std::move(other));
        }
    }
    return found;
}

} // namespace ats
