// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QLatin1StringView>

/// Names of the small facts that the store keeps for the program as a whole; fixed, as they stand in files.
namespace ats
{

/// Program version and keychain of the last rehearsal that passed, a line each.
inline constexpr QLatin1StringView rehearsalPassedSetting("rehearsal.passed");
/// How the last rehearsal ended, as JSON.
inline constexpr QLatin1StringView rehearsalLastSetting("rehearsal.last");
/// Not empty: a rehearsal was begun, and its entry may still be in the keychain.
inline constexpr QLatin1StringView rehearsalLeftSetting("rehearsal.left");
/// The user's own name and how to reach them, for files to others; plain text.
inline constexpr QLatin1StringView handoffNameSetting("handoff.name");
inline constexpr QLatin1StringView handoffContactSetting("handoff.contact");

} // namespace ats
