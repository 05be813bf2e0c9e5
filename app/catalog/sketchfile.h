// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/catalogfolder.h"

namespace ats
{

/// The names of the drawings in sketches/. A drawing is an SVG of plain shapes in two colours, which the
/// window replaces by its own: #808080 for lines, #2f6fde for the spot to click.
/// Without `look` the drawings stay closed and only their names are read.
[[nodiscard]] QStringList readSketches(CatalogFolder &folder, bool look, ErrorList &errors);

} // namespace ats
