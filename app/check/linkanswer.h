// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/http.h"
#include "app/model/cause.h"
#include "app/model/linkapi.h"
#include "app/model/linkedaccount.h"
#include "app/model/secret.h"

namespace ats
{

/// What a platform's link API is asked for.
enum class LinkCall {
    OpenSession,  ///< a page on which the account is linked
    ReadAccounts, ///< how the account is doing
};

/// What an answer of the link API means.
struct LinkAnswer {
    std::optional<Cause> cause; ///< none: understood
    QString words;              ///< the platform's own, one line, without the key; or ours about the link
    std::optional<int> retryAfterSeconds; ///< with RateLimited, and with VendorDown where it is named
    Secret link;                          ///< OpenSession: whoever has it can link, so it is kept like a key
    std::vector<LinkedAccount> accounts;  ///< ReadAccounts, at most 100
};

/// The one place that turns an answer of a link API into what it means. Pure. `base` is where the request
/// went, a stand-in on this computer while practising; `key` is taken out of what is repeated.
[[nodiscard]] LinkAnswer readLinkAnswer(LinkCall call, const LinkApi &api, const QUrl &base,
                                        const HttpReply &reply, const Secret &key);

/// May a link from an answer be opened? Only https to one of the API's domains or below, with no user name;
/// or http to this computer when the answer came from there.
[[nodiscard]] bool mayOpen(const LinkApi &api, const QUrl &base, const QUrl &link);

} // namespace ats
