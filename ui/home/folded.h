// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace ats
{

/// A text as searches and comparisons see it: without case and accents, every run of blanks one blank.
[[nodiscard]] QString folded(const QString &text);

} // namespace ats
