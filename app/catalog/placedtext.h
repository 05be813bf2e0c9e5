// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/errorlist.h"

#include <QtCore/QString>

#include <vector>

namespace ats
{

/// Text with the places its parts came from, so that an error inside it can be pointed at.
class PlacedText
{
public:
    PlacedText() = default;
    /// Text on one line that starts at `start`.
    PlacedText(QString text, const Place &start);
    /// Text whose inner places are not known (escapes of TOML): everything is at `start`.
    [[nodiscard]] static PlacedText fixed(QString text, const Place &start);

    /// Adds a following line, joined by one blank.
    void append(QStringView line, int lineNumber, int column);
    /// Shortens it to its first `length` characters.
    void truncate(qsizetype length);
    [[nodiscard]] PlacedText mid(qsizetype from, qsizetype length = -1) const;

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] Place at(qsizetype offset) const;
    [[nodiscard]] Place start() const { return at(0); }

private:
    struct Part {
        qsizetype offset = 0;
        int line = 1;
        int column = 1;
    };
    QString m_text;
    QString m_file;
    std::vector<Part> m_parts;
    bool m_fixed = false;
};

} // namespace ats
