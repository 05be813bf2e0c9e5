// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringList>

namespace ats
{

/// Fields of the set in force that `write` makes current in one step: many, so that a kill is likely to hit
/// it.
inline constexpr int storeChildFields = 40;

/// What the test program does when it is started as its own child. Writes one line to standard output for
/// each step done, at once. Returns the exit status.
///   write FILE        adds connections and changes until it is killed; "ready", then one id per acknowledged
///   round open FILE         opens once and adds one connection; prints its id, or the problem (status 1)
///   hold FILE         opens, prints "ready", then adds one connection for each line of standard input
[[nodiscard]] int runStoreChild(const QStringList &arguments);

} // namespace ats
