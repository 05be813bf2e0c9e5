// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringList>

namespace ats
{

/// One line of CSV (RFC 4180) with its end. A cell that a spreadsheet would take for a formula gets an
/// apostrophe before it and is shown as the text it is.
[[nodiscard]] QString csvLine(const QStringList &cells);

} // namespace ats
