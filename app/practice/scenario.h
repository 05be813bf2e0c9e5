// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QLatin1StringView>

#include <optional>
#include <span>

namespace ats
{

/// What the practice service plays; the id is the first part of an address's path. A system that a scenario
/// is not about plays `ok`.
enum class Scenario {
    Ok,
    WrongPassword,
    NoPermission,
    EndpointClosed,
    Slow,
    RateLimited,
    Down,
    CaptivePortal,
    WrongRegion,
    KeyNotAdmin,
    OtherCompany,
    UserMissing,
    InvitationOpen,
    LowRole,
    ApiVersion,
    RateLimitedOnce,
    SomeEndpointsClosed,
    ResumeSourceMissing,
    StackOneKeyRefused,
    StackOneNeverActive,
    StackOneError,
    StackOneOtherLink,
};

[[nodiscard]] QLatin1StringView toId(Scenario scenario);
[[nodiscard]] std::optional<Scenario> scenarioFromId(QStringView id);
[[nodiscard]] std::span<const Scenario> allScenarios();

} // namespace ats
