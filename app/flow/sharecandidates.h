// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"

namespace ats
{

/// The connections that could use the set of `connection`, or do: kept ones of the same account of the same
/// system, in the list's order, without `connection` itself.
[[nodiscard]] Outcome<std::vector<Connection>> shareCandidates(const Ports &ports,
                                                               const Connection &connection);

} // namespace ats
