// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtGlobal>

#include <vector>

namespace ats::test
{

/// Notes who allocates each block that could hold a whole marker, from begin() on. AddressSanitizer's
/// own notes do not reach through libraries that were built without frame pointers, unless it is told to look
/// closely at every allocation, which takes a minute. Without AddressSanitizer it notes nothing.
class Allocations
{
public:
    /// For the rest of the program.
    static void begin();
    /// The places in code, innermost first, that led to the newest block beginning here.
    [[nodiscard]] static std::vector<void *> of(quintptr block);
};

} // namespace ats::test
