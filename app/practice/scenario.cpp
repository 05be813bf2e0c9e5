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
    }
    Q_UNREACHABLE();
}

std::span<const Scenario> allScenarios()
{
    static constexpr std::array all{
        Scenario::Ok,   Scenario::WrongPassword, Scenario::NoPermission, Scenario::EndpointClosed,
        Scenario::Slow, Scenario::RateLimited,   Scenario::Down,         Scenario::CaptivePortal};
    return all;
}

std::optional<Scenario> scenarioFromId(QStringView id)
{
    const auto all = allScenarios();
    const auto found = std::ranges::find_if(all, [id](Scenario scenario) { return toId(scenario) == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace ats
