// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/console.h"
#include "app/model/catalog.h"
#include "app/model/pause.h"

namespace ats
{

/// One test's answer: {"guide", "verdict", "cause", "checks"} or the rows with the diagnosis of the first
/// that failed. `extra` is added to the object.
void printReport(const Console &console, const Report &report, const Guide &guide,
                 const QDateTime &lastPassed, bool sameValues, const QJsonObject &extra = {});
/// The object for a test that a pause held back: as above, without rows, and with "pause".
[[nodiscard]] QJsonObject heldBackObject(const Guide &guide, const Pause &pause);
/// A cause's id, or null.
[[nodiscard]] QJsonValue causeValue(const std::optional<Cause> &cause);
/// The exit status that stands for it.
[[nodiscard]] Exit exitFor(const Report &report);

} // namespace ats
