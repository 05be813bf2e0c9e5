// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace ats
{

/// The words of the catalog's inline Markdown without its marks; a link keeps its address behind its text.
/// For consoles, accessible names and the clipboard.
[[nodiscard]] QString plainText(QStringView markdown);

} // namespace ats
