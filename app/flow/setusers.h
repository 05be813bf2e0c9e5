// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"

namespace ats
{

/// What replacing the set in force means for a connection.
[[nodiscard]] SetUser setUser(const Connection &connection, const Guide &guide);
/// The same for everybody else who uses the set of `connection`: its holder and those who share it.
[[nodiscard]] Outcome<std::vector<SetUser>> usersBeside(const Ports &ports, const Connection &connection);

} // namespace ats
