// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/accountnews.h"

#include <algorithm>
#include <iterator>

namespace ats
{

std::vector<LinkedAccount> ownAccounts(const std::vector<LinkedAccount> &accounts, const LinkWish &wish)
{
    std::vector<LinkedAccount> mine;
    std::ranges::copy_if(accounts, std::back_inserter(mine), [&wish](const LinkedAccount &account) {
        return (account.owner.isEmpty() || account.owner == wish.owner) &&
               (account.provider.isEmpty() || account.provider == wish.provider) &&
               (wish.account.isEmpty() || account.id == wish.account);
    });
    return mine;
}

const LinkedAccount *accountToReconnect(const std::vector<LinkedAccount> &accounts, const QString &known)
{
    auto found = std::ranges::find(accounts, known, &LinkedAccount::id);
    if (known.isEmpty() || found == accounts.end()) {
        found = std::ranges::find_if(accounts, [](const LinkedAccount &account) {
            return !account.id.isEmpty() && account.status != AccountStatus::Archived;
        });
    }
    return found == accounts.end() ? nullptr : &*found;
}

bool isNews(const LinkedAccount &account, const std::vector<LinkedAccount> &before)
{
    const auto earlier = std::ranges::find(before, account.id, &LinkedAccount::id);
    if (earlier == before.end() || earlier->status != account.status) {
        return true;
    }
    return account.status == AccountStatus::Active ? earlier->updated != account.updated
                                                   : *earlier != account;
}

} // namespace ats
