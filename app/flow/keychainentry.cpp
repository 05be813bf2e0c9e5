// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/keychainentry.h"

#include "app/flow/keychainrehearsal.h"

#include <QtCore/QCoreApplication>

namespace ats
{

namespace
{

struct EntryText {
    Q_DECLARE_TR_FUNCTIONS(ats::KeychainEntry)
};

EntryUse useOf(const Connection &connection, Slot slot)
{
    if (slot == Slot::Draft) {
        return connection.draftKept ? EntryUse::HalfTyped : EntryUse::Leftover;
    }
    const bool shares = !connection.shares.isNull();
    if (!shares && connection.slot == slot) {
        return EntryUse::InForce;
    }
    return !shares && connection.other == OtherSlot::Kept ? EntryUse::Earlier : EntryUse::Leftover;
}

bool isExpected(const Connection &connection, Slot slot)
{
    if (slot == Slot::Draft) {
        return connection.draftKept;
    }
    return connection.shares.isNull() && (connection.slot == slot || (connection.other == OtherSlot::Kept &&
                                                                      slot == otherPlace(connection)));
}

} // namespace

std::vector<KeychainEntry> keychainEntries(const std::vector<Connection> &connections,
                                           const std::vector<OwnState> &own,
                                           const std::optional<QStringList> &listed)
{
    std::vector<KeychainEntry> entries;
    QStringList left = listed.value_or(QStringList());
    for (const Connection &connection : connections) {
        for (const Slot slot : {Slot::A, Slot::B, Slot::Draft}) {
            const QString key = keychainKey(connection.id, slot);
            const bool expected = isExpected(connection, slot);
            if (left.removeAll(key) > 0 || (expected && !listed)) {
                entries.push_back({key, useOf(connection, slot), connection.id, connection.client});
            } else if (expected) {
                entries.push_back({key, EntryUse::Lost, connection.id, connection.client});
            }
        }
    }
    for (const OwnState &one : own) {
        for (const Slot slot : {Slot::A, Slot::B}) {
            const QString key = ownKey(one.name, slot);
            const bool expected = one.slot == slot;
            const bool there = left.removeAll(key) > 0 || (expected && !listed);
            if (there || expected) {
                const EntryUse use = !there     ? EntryUse::Lost
                                     : expected ? EntryUse::InForce
                                                : EntryUse::Leftover;
                entries.push_back({key, use, ownClaim(one.name), ownTitle(one.name), one.name});
            }
        }
    }
    for (const QString &key : std::as_const(left)) {
        entries.push_back({key, key == rehearsalKey ? EntryUse::Trial : EntryUse::Stray, {}, {}});
    }
    return entries;
}

QString entryUseText(EntryUse use)
{
    switch (use) {
    case EntryUse::InForce:
        return EntryText::tr("in force");
    case EntryUse::Earlier:
        return EntryText::tr("the set before, kept to go back to");
    case EntryUse::Leftover:
        return EntryText::tr("left over, will be removed");
    case EntryUse::HalfTyped:
        return EntryText::tr("typed, not connected yet");
    case EntryUse::Trial:
        return EntryText::tr("left by a trial of the keychain");
    case EntryUse::Stray:
        return EntryText::tr("belongs to no connection in the list");
    case EntryUse::Lost:
        return EntryText::tr("missing in your keychain");
    }
    Q_UNREACHABLE();
}

} // namespace ats
