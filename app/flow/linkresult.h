// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/cause.h"
#include "app/model/linkapi.h"
#include "app/model/linkedaccount.h"
#include "app/vault/vault.h"

namespace ats
{

/// How linking an account from this program ended.
enum class LinkEnd {
    Linked,      ///< the platform says that the account is active now
    WasActive,   ///< it was active before and the platform does not tell when it was changed: nothing is
                 ///< claimed
    Refused,     ///< the platform says that it does not work
    NotYet,      ///< the time was over and it is still not active
    NoKey,       ///< no API key is kept, or the keychain did not give it
    KeyRefused,  ///< the platform does not accept the key
    CouldNotAsk, ///< everything else that kept the answer away
    Stopped,
};
[[nodiscard]] QLatin1StringView toId(LinkEnd end);

struct LinkResult {
    LinkEnd end = LinkEnd::Stopped;
    std::optional<Cause> cause; ///< with KeyRefused and CouldNotAsk
    QString words;              ///< the platform's own, or ours about its answer; one line
    std::optional<int> retryAfterSeconds;
    std::optional<LinkedAccount> account;   ///< as it was seen last
    VaultStatus keychain = VaultStatus::Ok; ///< with NoKey
    QString notNoted = {}; ///< with Linked: why the list could not note the account; else empty
};

/// What happened, in plain sentences.
[[nodiscard]] QString linkText(const LinkResult &result, const LinkApi &api);
/// The platform's reasons, one a line; empty when it gave none.
[[nodiscard]] QString reasonsText(const LinkResult &result, const LinkApi &api);
/// "StackOne says: active", or what is known less.
[[nodiscard]] QString accountText(const std::optional<LinkedAccount> &account, const LinkApi &api);
/// What is waited for, and what is in the way just now; `seen` is news of the account, if there is any.
[[nodiscard]] QString waitingText(bool reconnect, const std::optional<LinkedAccount> &seen,
                                  std::optional<Cause> trouble, const LinkApi &api);

} // namespace ats
