// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/handofffacts.h"

namespace ats
{

/// "Your engineer Ada connected it on 19 Nov, according to the slip"; slips are not signed.
[[nodiscard]] QString connectedElsewhereText(const HandoffFacts &facts, const QDateTime &now);
/// Where a connection stands between two people, as a piece of Home's line: what came last and what is
/// awaited. Empty: nothing is. All texts are plain.
[[nodiscard]] QString awaitedText(const HandoffFacts &facts, const QDateTime &now);

} // namespace ats
