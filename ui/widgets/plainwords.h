// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace ats
{

/// A text somebody typed, for use inside inline Markdown: nothing in it is a mark.
[[nodiscard]] QString plainWords(const QString &text);

} // namespace ats
