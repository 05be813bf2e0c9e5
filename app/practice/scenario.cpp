// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/practice/scenario.h"

#include <QtCore/QStringView>

#include <algorithm>
#include <array>

namespace ats
{

using namespace Qt::StringLiterals;

QLatin1StringView toId(Scenario scenario)
{
    switch (scenario) {
    case Scenario::Ok:
        return "ok"_L1;
    case Scenario::WrongPassword:
        return "wrong-password"_L1;
    case Scenario::NoPermission:
        return "no-permission"_L1;
    case Scenario::EndpointClosed:
        return "endpoint-closed"_L1;
    case Scenario::Slow:
        return "slow"_L1;
    case Scenario::RateLimited:
        return "rate-limited"_L1;
    case Scenario::Down:
        return "down"_L1;
    case Scenario::CaptivePortal:
        return "captive-portal"_L1;
    case Scenario::WrongRegion:
        return "wrong-region"_L1;
    case Scenario::KeyNotAdmin:
        return "key-not-admin"_L1;
    case Scenario::OtherCompany:
        return "other-company"_L1;
    case Scenario::UserMissing:
        return "user-missing"_L1;
    case Scenario::InvitationOpen:
        return "invitation-open"_L1;
    case Scenario::LowRole:
        return "low-role"_L1;
    case Scenario::ApiVersion:
        return "api-version"_L1;
    case Scenario::RateLimitedOnce:
        return "rate-limited-once"_L1;
    case Scenario::SomeEndpointsClosed:
        return "some-endpoints-closed"_L1;
    case Scenario::ResumeSourceMissing:
        return "resume-source-missing"_L1;
    case Scenario::StackOneKeyRefused:
        return "stackone-key-refused"_L1;
    case Scenario::StackOneNeverActive:
        return "stackone-never-active"_L1;
    case Scenario::StackOneError:
        return "stackone-error"_L1;
    case Scenario::StackOneOtherLink:
        return "stackone-other-link"_L1;
    }
    Q_UNREACHABLE();
}

std::span<const Scenario> allScenarios()
{
    static constexpr std::array all{Scenario::Ok,
                                    Scenario::WrongPassword,
                                    Scenario::NoPermission,
                                    Scenario::EndpointClosed,
                                    Scenario::Slow,
                                    Scenario::RateLimited,
                                    Scenario::Down,
                                    Scenario::CaptivePortal,
                                    Scenario::WrongRegion,
                                    Scenario::KeyNotAdmin,
                                    Scenario::OtherCompany,
                                    Scenario::UserMissing,
                                    Scenario::InvitationOpen,
                                    Scenario::LowRole,
                                    Scenario::ApiVersion,
                                    Scenario::RateLimitedOnce,
                                    Scenario::SomeEndpointsClosed,
                                    Scenario::ResumeSourceMissing,
                                    Scenario::StackOneKeyRefused,
                                    Scenario::StackOneNeverActive,
                                    Scenario::StackOneError,
                                    Scenario::StackOneOtherLink};
    return all;
}

std::optional<Scenario> scenarioFromId(QStringView id)
{
    const auto all = allScenarios();
    const auto found = std::ranges::find_if(all, [id](Scenario scenario) { return toId(scenario) == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace ats
