// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/linkclient.h"

namespace ats
{

/// What an answer about accounts says of one connection's. Pure.

/// Those that were made for this owner and system, and only the one to reconnect where the wish names it.
[[nodiscard]] std::vector<LinkedAccount> ownAccounts(const std::vector<LinkedAccount> &accounts,
                                                     const LinkWish &wish);
/// The account to reconnect: the one that is known, else one that was not archived, else none.
[[nodiscard]] const LinkedAccount *accountToReconnect(const std::vector<LinkedAccount> &accounts,
                                                      const QString &known);
/// It is not as it was `before`. Of an active account only another status or another time says that.
[[nodiscard]] bool isNews(const LinkedAccount &account, const std::vector<LinkedAccount> &before);

} // namespace ats
