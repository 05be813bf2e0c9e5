// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/placedtext.h"

#include <algorithm>

namespace ats
{

PlacedText::PlacedText(QString text, const Place &start)
    : m_text(std::move(text))
    , m_file(start.file)
    , m_parts{{0, start.line, start.column}}
{
}

PlacedText PlacedText::fixed(QString text, const Place &start)
{
    PlacedText result(std::move(text), start);
    result.m_fixed = true;
    return result;
}

void PlacedText::append(QStringView line, int lineNumber, int column)
{
    m_text += u' ';
    m_parts.push_back({m_text.size(), lineNumber, column});
    m_text += line;
}

void PlacedText::truncate(qsizetype length) { m_text.truncate(length); }

PlacedText PlacedText::mid(qsizetype from, qsizetype length) const
{
    const Place place = at(from);
    PlacedText result(m_text.mid(from, length), place);
    result.m_fixed = m_fixed;
    for (const Part &part : m_parts) {
        if (part.offset > from) {
            result.m_parts.push_back({part.offset - from, part.line, part.column});
        }
    }
    return result;
}

Place PlacedText::at(qsizetype offset) const
{
    if (m_parts.empty()) {
        return {m_file};
    }
    const auto next = std::ranges::upper_bound(m_parts, offset, {}, &Part::offset);
    const Part &part = next == m_parts.begin() ? m_parts.front() : *std::prev(next);
    const int inside = m_fixed ? 0 : static_cast<int>(offset - part.offset);
    return {m_file, part.line, part.column + inside};
}

} // namespace ats
