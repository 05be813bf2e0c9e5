// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/connection.h"
#include "app/model/event.h"
#include "app/model/words.h"

#include <variant>
#include <vector>

/// Words of finished tests, for Home, the wizard and the console. Nothing in them is secret.
namespace ats
{

/// A test, or something else that happened.
using HistoryEntry = std::variant<Attempt, Event>;
[[nodiscard]] QDateTime momentOf(const HistoryEntry &entry);
/// Both lists in one, newest first, as they are themselves.
[[nodiscard]] std::vector<HistoryEntry> historyOf(const std::vector<Attempt> &attempts,
                                                  const std::vector<Event> &events);
[[nodiscard]] PillText entryPill(const HistoryEntry &entry);
/// What the pill does not say; may be empty.
[[nodiscard]] QString entryLine(const HistoryEntry &entry, const Guide *guide);
/// "2026-11-22 10:40  Credentials replaced": for console and export, in local time.
[[nodiscard]] QString entryAsText(const HistoryEntry &entry, const Guide *guide);
/// All of it under the client's name, to be saved or printed.
[[nodiscard]] QString historyAsText(const QString &client, const Guide *guide,
                                    const std::vector<HistoryEntry> &entries);

/// "Connected", "Sign-in refused", "Could not check", …: as the test itself said it.
[[nodiscard]] PillText attemptPill(const Attempt &attempt);
/// "4 of 6 passed"
[[nodiscard]] QString passedText(const Attempt &attempt);
/// Why, where the pill does not say it, and how much passed: "no network · 1 of 2 passed".
[[nodiscard]] QString attemptLine(const Attempt &attempt, const Guide *guide);
/// "Last worked 4 minutes ago: 9 of 9 passed." The attempt may be gone from `history`.
[[nodiscard]] QString lastWorkedText(const std::vector<Attempt> &history, const QDateTime &lastPassed,
                                     const QDateTime &now);
/// "Tested 4 minutes ago"
[[nodiscard]] QString testedText(const QDateTime &at, const QDateTime &now);
/// The moment in full, in local time: for tool tips and descriptions.
[[nodiscard]] QString exactMoment(const QDateTime &at);

} // namespace ats
