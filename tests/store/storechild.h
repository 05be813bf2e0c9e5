// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringList>

namespace ats
{

/// Fields of the set in force that `write` makes current in one step: many, so that a kill is likely to hit
/// it.
inline constexpr int storeChildFields = 40;

/// What the test program does when it is started as its own child. It says what it did in lines on standard
/// output, each at once, and returns the exit status. A round adds a connection and changes it: "switching"
/// before its largest change, and the id once all of it was acknowledged.
///   write FILE   "ready", then rounds until it is killed
///   open FILE    one round; status 1 and the problem when something is refused
///   full FILE    what the list does on a disk of its own that fills up; each line is one answer
///   hold FILE    "ready", then adds one connection for each line of standard input and says its id
[[nodiscard]] int runStoreChild(const QStringList &arguments);

} // namespace ats
