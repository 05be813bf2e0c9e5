// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/outcome.h"
#include "app/model/secret.h"

namespace ats
{

/// Words of a passphrase: 8 of 1,024, so one of 2^80.
inline constexpr int passphraseWords = 8;

/// A new one, "apple-river-…", of random words.
[[nodiscard]] Secret makePassphrase();
/// The same as it was made, from what somebody typed: in any case, with any blanks, line ends or dashes. Says
/// which word cannot be right, by its place alone.
[[nodiscard]] Outcome<Secret> typedPassphrase(const Secret &typed);

} // namespace ats
