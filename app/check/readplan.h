// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"

namespace ats
{

enum class PlannedKind {
    Ask,      ///< send the request
    Look,     ///< look again at the answer of the row `check.from`
    SignedIn, ///< the sign-in itself has shown it
    Untested, ///< say why
};

/// One row after the sign-in, and how it comes to its state.
struct PlannedRow {
    PlannedKind kind = PlannedKind::Ask;
    ReadCheck check;
    QString reason; ///< Untested
};

/// All rows after the sign-in in their order: the system's reads, the guide's endpoints and further checks,
/// what cannot be tested. An endpoint that an earlier read asks for is not asked for twice.
[[nodiscard]] std::vector<PlannedRow> planReads(const Guide &guide);

/// The rows whose answers others look at.
[[nodiscard]] QStringList lookedAgain(const std::vector<PlannedRow> &plan);

} // namespace ats
