// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ats
{

/// What a state means for the user, beside its words and icon; never the only carrier of its meaning.
enum class Tone { Resting, Passed, Warning, Failed };

} // namespace ats
