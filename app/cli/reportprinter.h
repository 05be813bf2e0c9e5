// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/console.h"
#include "app/model/catalog.h"
#include "app/model/report.h"

namespace ats
{

/// One test's answer: {"guide", "verdict", "cause", "checks"} or the rows with the diagnosis of the first
/// that failed. `extra` is added to the object.
void printReport(const Console &console, const Report &report, const Guide &guide,
                 const QDateTime &lastPassed, bool sameValues, const QJsonObject &extra = {});
/// The exit status that stands for it.
[[nodiscard]] Exit exitFor(const Report &report);

} // namespace ats
