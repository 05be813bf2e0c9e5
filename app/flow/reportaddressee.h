// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/reportmaterial.h"

namespace ats
{

/// Who should get a report, by who can act on its cause.
struct ReportAddressee {
    QString address;    ///< empty: none is published
    QString words;      ///< whom to turn to, in one or two sentences; plain text
    bool byMail = true; ///< false: a mail is no way to reach them
};

[[nodiscard]] ReportAddressee addresseeOf(const ReportMaterial &material);
/// "Report for support: JobDiva to StackOne Hub"
[[nodiscard]] QString reportSubject(const Guide &guide);

} // namespace ats
