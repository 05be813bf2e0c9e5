// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/setupflow.h"
#include "app/model/rowtext.h"

namespace ats
{

/// Name in Connection::notes: what the user sees in place of what this step says.
[[nodiscard]] QString differsNote(const QString &section, const QString &step);
/// Keeps it, unless it holds a password. Not empty: why it was not kept.
[[nodiscard]] QString noteDifference(Draft &draft, const QString &section, const QString &step,
                                     const QString &text);
/// "What looked different: section – step: text", a line a step in the guide's order.
[[nodiscard]] QStringList differences(const Draft &draft);

/// For support: the last test, if there was one, and what looked different.
[[nodiscard]] QString supportReport(const SetupFlow &flow, const RowNames &names);
/// There is something to report.
[[nodiscard]] bool hasSupportReport(const SetupFlow &flow);

} // namespace ats
