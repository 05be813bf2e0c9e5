// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ats::test
{

/// One change to a good file, and the one error that it must give.
struct Change {
    const char *name;
    const char *file;
    const char *old;
    const char *replacement;
    int line;
    int column;
    const char *found;
    const char *allowed;
};

} // namespace ats::test
