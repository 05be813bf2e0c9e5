// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/report.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <chrono>
#include <optional>
#include <vector>

/// Holding back before a system locks an account. Pure: what is remembered and the time go in.
namespace ats
{

struct Guide;

/// The service asked to be left alone for a while.
struct AskedWait {
    QDateTime from;  ///< UTC
    int seconds = 0; ///< in its own words, however silly
    bool operator==(const AskedWait &) const = default;
};

/// What is remembered of one account's sign-ins.
struct SignInRecord {
    std::vector<QDateTime> refused; ///< UTC, in the order they came
    std::optional<AskedWait> asked;
    bool operator==(const SignInRecord &) const = default;
};

enum class PauseReason { Refusals, Asked };

/// No test should begin before it is over.
struct Pause {
    PauseReason reason = PauseReason::Refusals;
    QDateTime until;            ///< UTC
    std::chrono::seconds left;  ///< more than none, rounded up
    int refusals = 0;           ///< that brought it about
    std::chrono::seconds asked; ///< with PauseReason::Asked: by the service, not capped
    bool operator==(const Pause &) const = default;
};

inline constexpr int refusalsBeforePause = 3;
inline constexpr std::chrono::minutes refusalWindow{10};
inline constexpr std::chrono::minutes refusalPause{5};
/// A longer wait than this is not believed.
inline constexpr std::chrono::hours longestAskedWait{1};

/// What is in force at `now`; of two the longer one. What lies in the future is the work of a clock that was
/// set back, and counts for nothing.
[[nodiscard]] std::optional<Pause> pauseAt(const SignInRecord &record, const QDateTime &now);
/// What is remembered after a test that ended at `now`. A sign-in that passed forgets the refusals.
[[nodiscard]] SignInRecord noted(SignInRecord record, const Report &report, const QDateTime &now);

/// "JobDiva has refused three times. Waiting protects the account from being locked."
[[nodiscard]] QString pauseText(const Pause &pause, const Guide *guide);
/// "Next try in 5:00."
[[nodiscard]] QString pauseCountdown(const Pause &pause);
/// What testing before its end may bring.
[[nodiscard]] QString pauseWarning(const Pause &pause, const Guide *guide);

} // namespace ats
