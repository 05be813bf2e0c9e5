// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychainrehearsal.h"
#include "app/store/credentialplaces.h"

#include <optional>

namespace ats
{

class ConnectionStore;

/// What the store remembers of rehearsals, for window and console together. Without a store it remembers
/// nothing, and every rehearsal is due.
class RehearsalLog
{
public:
    explicit RehearsalLog(ConnectionStore *store)
        : m_store(store)
    {
    }

    /// This version of the program has not tried this keychain out yet, and there is one to try.
    [[nodiscard]] bool isDue(const VaultInfo &info) const;
    /// To be called before one starts: until note() or for as long as this lives, KeychainCare leaves its
    /// entry alone.
    void begin();
    /// Keeps how it ended; one that was cancelled says nothing. A store that cannot be written only means
    /// another rehearsal at the next start.
    void note(const RehearsalResult &result);
    [[nodiscard]] std::optional<RehearsalResult> last() const;

    /// One was stopped or killed, and its entry may still be in the keychain.
    [[nodiscard]] bool isLeft() const;
    /// … and is proven gone.
    void gone();
    /// What stands for the entry where a connection's id does; see CredentialPlaces::claim().
    [[nodiscard]] static QUuid claimId();

private:
    ConnectionStore *m_store;
    Claim m_claim;
};

} // namespace ats
