// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/regionsearch.h"

#include <utility>

namespace ats
{

RegionSearch::RegionSearch(std::vector<RegionBase> regions, const SignIn &signIn)
    : m_regions(std::move(regions))
    , m_signIn(signIn)
{
}

const RequestTemplate &RegionSearch::request() const
{
    return m_fallingBack ? m_signIn.fallback->request : m_signIn.request;
}

std::optional<SignInVerdict> RegionSearch::take(const HttpReply &reply, const Judgement &judgement)
{
    SignInVerdict verdict{reply, judgement.clone(), current()};
    const bool trouble = judgement.cause && isServiceTrouble(*judgement.cause);
    const bool first = m_at == 0 && !m_fallingBack;
    if (judgement.nextRegion) {
        if (!m_refusal) {
            m_refusal = std::move(verdict);
        }
        return next();
    }
    if (trouble && !first) {
        // A region whose host has no name is none; every other trouble leaves open what it would have said.
        if (judgement.cause != Cause::NameNotFound && !m_trouble) {
            m_trouble = std::move(verdict);
        }
        return next();
    }
    if (m_fallingBack && !judgement.cause) {
        verdict.judgement.cause = m_signIn.fallback->means;
    }
    return verdict;
}

std::optional<SignInVerdict> RegionSearch::next()
{
    if (m_at + 1 < m_regions.size()) {
        ++m_at;
        return std::nullopt;
    }
    if (!m_trouble && m_refusal && !m_fallingBack && m_signIn.fallback) {
        m_fallingBack = true;
        m_at = 0;
        return std::nullopt;
    }
    return std::exchange(m_trouble ? m_trouble : m_refusal, std::nullopt);
}

} // namespace ats
