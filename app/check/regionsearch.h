// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/classify.h"
#include "app/check/hostoverride.h"

namespace ats
{

/// What the sign-in came to, over all regions that were asked.
struct SignInVerdict {
    HttpReply reply;
    Judgement judgement;
    RegionBase region;
};

/// Which host is asked next while one is looked for that knows the details, and what all answers add up to.
/// Each host gets the sign-in at most once, and when all refused it the fallback at most once. Sends nothing.
class RegionSearch
{
public:
    /// `signIn` is borrowed; `regions` is not empty.
    RegionSearch(std::vector<RegionBase> regions, const SignIn &signIn);

    [[nodiscard]] const RegionBase &current() const { return m_regions[m_at]; }
    /// What to ask there.
    [[nodiscard]] const RequestTemplate &request() const;
    /// Takes the answer from there. Nothing: ask again, see above.
    [[nodiscard]] std::optional<SignInVerdict> take(const HttpReply &reply, const Judgement &judgement);

private:
    [[nodiscard]] std::optional<SignInVerdict> next();

    std::vector<RegionBase> m_regions;
    const SignIn &m_signIn;
    std::size_t m_at = 0;
    bool m_fallingBack = false;
    std::optional<SignInVerdict> m_refusal; ///< the first one
    std::optional<SignInVerdict> m_trouble; ///< of a later region: the details may belong there
};

} // namespace ats
