// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/errorlist.h"
#include "app/catalog/placedtext.h"

#include <QtCore/QByteArray>

#include <vector>

namespace ats
{

/// One building block of a section file, not yet judged by meaning.
struct MarkdownItem {
    enum class Kind { Title, Step, Task, Paragraph, Directive };

    Kind kind = Kind::Paragraph;
    Place place;
    PlacedText text;     ///< heading, task, paragraph, or what follows a directive's name
    PlacedText id;       ///< of a step or task; empty text: none was given
    bool seen = false;   ///< a task marked {#id seen}
    bool needed = false; ///< a task marked {#id needed}
    QString name;        ///< of a directive, without '@'
};

/// Splits a section file into its blocks; lines of any other shape are listed as errors.
[[nodiscard]] std::vector<MarkdownItem> parseMarkdown(const QByteArray &bytes, const QString &file,
                                                      ErrorList &errors);

} // namespace ats
