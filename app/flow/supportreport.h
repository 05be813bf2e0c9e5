// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/reportmaterial.h"

namespace ats
{

/// The report for support, the same for window and console.
struct SupportReport {
    QString text;                 ///< lines end with '\n'
    std::vector<TextRange> marks; ///< of what was left out
    int secrets = 0;              ///< that were left out, filled in or repeated by somebody
    std::map<LeftOut, int> names; ///< of each kind of name there is: how many different ones
};

/// Secrets are never put in, and are taken out again by value; names are left out unless ticked.
[[nodiscard]] SupportReport supportReport(const ReportMaterial &material, const ReportTicks &ticks = {});
/// One row for the clipboard, redacted in the same way.
[[nodiscard]] QString supportRow(const ReportMaterial &material, const CheckRow &row);

} // namespace ats
