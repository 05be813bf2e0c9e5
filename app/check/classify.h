// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/http.h"
#include "app/check/redactor.h"
#include "app/model/catalog.h"

namespace ats
{

/// SignIn: the answer that decides about the details. Read: an answer to a later request.
enum class Stage { SignIn, Read };

/// What an answer means.
struct Judgement {
    std::optional<Cause> cause;           ///< none: passed
    Secret token;                         ///< after a token exchange that passed
    QString words;                        ///< the vendor's own, one line, at most 200 characters, redacted
    std::optional<int> retryAfterSeconds; ///< with RateLimited, and with VendorDown where the answer names it
    bool nextRegion = false;              ///< another region may know the details

    [[nodiscard]] Judgement clone() const
    {
        return {cause, token.clone(), words, retryAfterSeconds, nextRegion};
    }
};

/// The one place that turns an answer into a cause. Pure. `asked` is the address the request went to, for
/// telling redirects apart. First what kept the answer away, then who really answered, then the system's
/// rules, which read the message before the status, then what holds for any system.
[[nodiscard]] Judgement classify(Stage stage, const System &system, const QUrl &asked, const HttpReply &reply,
                                 const Redactor &redactor);

/// Says nothing about the details, because the way or the service failed: belongs to the row `service`.
[[nodiscard]] bool isServiceTrouble(Cause cause);

} // namespace ats
