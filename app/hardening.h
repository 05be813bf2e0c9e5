// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ats
{

enum class Hardening {
    InRelease, ///< nothing happens in a debug build or under a sanitizer, so that they can be debugged
    InAnyBuild,
};

/// Keeps this process's memory to itself: no core dump, no crash report, and no debugger or reader of the
/// same user. Each program calls it first, before anything could be worth reading.
void hardenProcess(Hardening when = Hardening::InRelease);

} // namespace ats
