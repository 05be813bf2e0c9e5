// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/sessionset.h"

namespace ats
{

QString sessionKey(const QUuid &connection) { return keychainKey(connection, Slot::A); }

bool hasSessionSet(const Ports &ports, const Connection &connection)
{
    return !connection.slot && ports.sessionVault != nullptr &&
           ports.sessionVault->held(sessionKey(connection.id)) != nullptr;
}

std::optional<Credentials> sessionSet(const Ports &ports, const Connection &connection, const System &system)
{
    if (!hasSessionSet(ports, connection)) {
        return {};
    }
    Outcome<Credentials> set =
        Credentials::fromEntry(*ports.sessionVault->held(sessionKey(connection.id)), system);
    return set ? std::optional(std::move(set).value()) : std::nullopt;
}

void forgetSessionSet(const Ports &ports, const QUuid &connection)
{
    if (ports.sessionVault != nullptr && ports.sessionVault->held(sessionKey(connection)) != nullptr) {
        (void)ports.sessionVault->remove(sessionKey(connection)); // it cannot fail, and goes by itself
    }
}

} // namespace ats
