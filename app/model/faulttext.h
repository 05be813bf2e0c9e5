// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/fieldtext.h"

namespace ats
{

/// Why a value cannot be right, in one or two sentences that never repeat it.
[[nodiscard]] QString faultText(const FieldSpec &field, TextFault fault);

} // namespace ats
