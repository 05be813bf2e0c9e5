// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/setusers.h"

#include "app/catalog/catalog.h"

namespace ats
{

SetUser setUser(const Connection &connection, const Guide &guide)
{
    // A set that never passed was never entered on the platform.
    return {connection.id, connection.slot.has_value() && connection.lastPassed.isValid(),
            linkTickKeys(guide), isOnPlatform(connection, guide)};
}

Outcome<std::vector<SetUser>> usersBeside(const Ports &ports, const Connection &connection)
{
    const QUuid holder = holderOf(connection);
    Outcome<std::vector<QUuid>> ids = ports.store->places().sharers(holder);
    if (!ids) {
        return ids.problem();
    }
    ids.value().push_back(holder);
    std::vector<SetUser> users;
    for (const QUuid &id : ids.value()) {
        if (id == connection.id) {
            continue;
        }
        const Outcome<Connection> user = ports.store->load(id);
        if (!user) {
            return user.problem();
        }
        const Guide *guide = ports.catalog->guide(user.value().guideId);
        users.push_back(guide == nullptr ? SetUser{id, true, {}, false} : setUser(user.value(), *guide));
    }
    return users;
}

} // namespace ats
