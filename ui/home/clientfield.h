// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"

namespace ats
{

/// The field "Client or company name", for the editor that all fields share.
[[nodiscard]] FieldSpec clientField();

} // namespace ats
