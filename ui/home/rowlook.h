// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/connection.h"
#include "ui/theme.h"

namespace ats
{

/// A connection's state as Home shows it: words, colour and icon.
struct RowLook {
    QString words;
    Tone tone = Tone::Resting;
    QString icon;
};

/// `guide` null: this version has none for the pair.
[[nodiscard]] RowLook rowLook(const Connection &connection, const Guide *guide);
/// "JobDiva → StackOne Hub"; the guide's id when there is no guide.
[[nodiscard]] QString rowPair(const Connection &connection, const Guide *guide);
/// What is known of it, and since when, as seen now.
[[nodiscard]] QString rowLine(const Connection &connection, const Guide *guide);
/// When exactly it was tested last; empty when it was not.
[[nodiscard]] QString rowMoment(const Connection &connection);
/// All of it in one sentence for screen readers.
[[nodiscard]] QString rowSentence(const Connection &connection, const Guide *guide);

} // namespace ats
