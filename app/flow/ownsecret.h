// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/connection.h"
#include "app/model/outcome.h"

#include <array>
#include <optional>
#include <vector>

namespace ats
{

class ConnectionStore;

/// A secret of the program itself, of no connection. Its id is part of the keychain entry's name and fixed
/// for ever.
enum class OwnName {
    ReceivingKey, ///< opens what is sealed to this person's receiving code
    StackOneKey,  ///< an engineer's key for the platform's own interface
};
inline constexpr std::array ownNames{OwnName::ReceivingKey, OwnName::StackOneKey};
[[nodiscard]] QLatin1StringView toId(OwnName name);
/// "Receiving key for hand-offs", …
[[nodiscard]] QString ownTitle(OwnName name);
/// "org.atsconnect.AtsConnect/own/<id>/<slot>"; the slot is A or B.
[[nodiscard]] QString ownKey(OwnName name, Slot slot);
/// What stands for it where a connection's id does; see CredentialPlaces::claim().
[[nodiscard]] QUuid ownClaim(OwnName name);

/// What the store knows of one. Never a secret.
struct OwnState {
    OwnName name = OwnName::ReceivingKey;
    std::optional<Slot> slot; ///< in force; none: there is no such secret
    bool unsettled = false;   ///< the other place may hold something, which is to be removed
    QString note;             ///< what may be shown of the one in force, one line, e.g. a public key
    bool operator==(const OwnState &) const = default;

    /// The place that is not in force; a first one goes to A.
    [[nodiscard]] Slot other() const { return slot ? otherSlot(*slot) : Slot::A; }
};

[[nodiscard]] Outcome<OwnState> ownState(ConnectionStore &store, OwnName name);
[[nodiscard]] Done setOwnState(ConnectionStore &store, const OwnState &state);
/// Of all names; one that the store cannot read counts as not there.
[[nodiscard]] std::vector<OwnState> ownStates(ConnectionStore &store);

} // namespace ats
