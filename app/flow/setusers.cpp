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

Outcome<std::vector<Connection>> connectionsBeside(ConnectionStore &store, const Connection &connection)
{
    const QUuid holder = holderOf(connection);
    Outcome<std::vector<QUuid>> ids = store.places().sharers(holder);
    if (!ids) {
        return ids.problem();
    }
    ids.value().insert(ids.value().begin(), holder);
    std::vector<Connection> others;
    for (const QUuid &id : ids.value()) {
        if (id == connection.id) {
            continue;
        }
        Outcome<Connection> other = store.load(id);
        if (!other) {
            return other.problem();
        }
        others.push_back(std::move(other).value());
    }
    return others;
}

Outcome<std::vector<SetUser>> usersBeside(const Ports &ports, const Connection &connection)
{
    const Outcome<std::vector<Connection>> others = connectionsBeside(*ports.store, connection);
    if (!others) {
        return others.problem();
    }
    std::vector<SetUser> users;
    for (const Connection &other : others.value()) {
        const Guide *guide = ports.catalog->guide(other.guideId);
        users.push_back(guide == nullptr ? SetUser{other.id, true, {}, false} : setUser(other, *guide));
    }
    return users;
}

Outcome<SetSwitch> switchFor(const Ports &ports, const Connection &connection, const Guide &guide, Slot slot,
                             const QMap<QString, QString> &plain)
{
    Outcome<std::vector<SetUser>> others = usersBeside(ports, connection);
    if (!others) {
        return others.problem();
    }
    const SetUser user = setUser(connection, guide);
    SetSwitch to;
    to.slot = slot;
    to.inForce = plain;
    to.replaced = user.replaced;
    to.linkTicks = user.linkTicks;
    to.onPlatform = user.onPlatform;
    to.others = std::move(others).value();
    return to;
}

} // namespace ats
