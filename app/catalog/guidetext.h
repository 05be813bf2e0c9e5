// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"

namespace ats
{

/// The whole guide as plain text for a console: every step, label and address, the mails included.
/// Lines end with '\n'. What only the user knows stands in the mails as {company}.
[[nodiscard]] QString guideAsText(const Guide &guide);
/// One entry of its troubleshooting: title, then text and places.
[[nodiscard]] QString entryAsText(const Guide &guide, const TroubleEntry &entry);

} // namespace ats
