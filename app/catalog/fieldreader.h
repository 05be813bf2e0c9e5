// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/tablereader.h"
#include "app/model/system.h"

namespace ats
{

/// Reads the tables `fields` of a system or platform.
[[nodiscard]] std::vector<FieldSpec> readFields(TableReader &table, Need need, const QString &file,
                                                ErrorList &errors);

} // namespace ats
