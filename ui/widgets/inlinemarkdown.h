// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace ats
{

struct InlineText {
    QString html;  ///< safe: everything that is not one of our marks is escaped
    QString plain; ///< what is left to read
    bool hasLinks = false;
};

/// Understands **bold**, *emphasis*, `code`, [words](address), and a backslash before a mark.
/// Marks that are not closed stay as they are.
[[nodiscard]] InlineText renderInline(const QString &markdown);

} // namespace ats
