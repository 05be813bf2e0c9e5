// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"

namespace ats
{

/// What a user can read of these blocks, one line each.
[[nodiscard]] QStringList searchLines(const Guide &guide, const std::vector<Block> &blocks);

/// Lower-case words between blanks, without accents; a hyphen parts words. Begins and ends with a blank.
[[nodiscard]] QString folded(QStringView text);
/// As folded(), and once more with the hyphens taken out: "e-mail" is found as "email", too.
[[nodiscard]] QString foldedBothWays(QStringView text);

} // namespace ats
