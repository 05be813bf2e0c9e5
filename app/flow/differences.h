// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/draft.h"

namespace ats
{

/// "This looks different for me": where, and what is there instead.
struct Difference {
    QString place; ///< "section – step"
    QString text;  ///< the user's own words
};

/// Name in Connection::notes: what the user sees in place of what this step says.
[[nodiscard]] QString differsNote(const QString &section, const QString &step);
/// Keeps it, unless it holds a password. Not empty: why it was not kept.
[[nodiscard]] QString noteDifference(Draft &draft, const QString &section, const QString &step,
                                     const QString &text);
/// What the user noted, in the guide's order.
[[nodiscard]] std::vector<Difference> differences(const Draft &draft);

} // namespace ats
