// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <optional>

namespace ats
{

/// What happened to a connection, beside its tests.
enum class EventKind {
    Created,
    Kept,               ///< a first set of credentials
    Replaced,           ///< a new set in place of the one in force
    WentBack,           ///< the earlier set is in force again
    EarlierRemoved,     ///< by the user, or its time was over
    Interrupted,        ///< a new set was cut off while it was being kept; nothing changed
    Recovered,          ///< the list was older than the keychain; the set found there is in force
    CredentialsRemoved, ///< all of them, the connection stays
    Removed,            ///< the connection itself
    Invited,            ///< an invitation for it was saved
    Accepted,           ///< begun from an invitation
    Sealed,             ///< its details were sealed for somebody
    Received,           ///< its details came from somebody and were kept
    ConnectedElsewhere, ///< a return slip said so
    LinkedByPlatform,   ///< the platform said that its account is active
    Shared,             ///< it uses the set of another connection now
    Unshared,           ///< it has a set of its own again
};

/// One of them, as the history keeps it. Never a secret.
struct Event {
    QDateTime at; ///< UTC
    EventKind kind = EventKind::Created;
    bool operator==(const Event &) const = default;
};

[[nodiscard]] QLatin1StringView toId(EventKind kind);
[[nodiscard]] std::optional<EventKind> eventFromId(const QString &id);

} // namespace ats
