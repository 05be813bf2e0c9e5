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

/// For a connection without a set of its own: those whose set it could use, since client or account is the
/// same, what is typed says nothing else, and their guides ask for all that its guide must have. One of each
/// set, in the list's order.
[[nodiscard]] Outcome<std::vector<Connection>> offeredSets(const Ports &ports, const Connection &connection);

} // namespace ats
