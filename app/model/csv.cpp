// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/csv.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// Spreadsheets take wide letters for plain ones, and look past blanks and invisible signs at the beginning.
bool beginsFormula(const QString &cell)
{
    for (const QChar c : cell) {
        if (c == u'\t' || c == u'\r' || c == u'\n') {
            return true;
        }
        if (!c.isSpace() && c.category() != QChar::Other_Format && c.category() != QChar::Other_Control) {
            return u"=+-@\uFF1D\uFF0B\uFF0D\uFF20\u2212"_s.contains(c);
        }
    }
    return false;
}

QString csvCell(const QString &text)
{
    QString cell = beginsFormula(text) ? u'\'' + text : text;
    const bool plain = std::ranges::none_of(
        cell, [](QChar c) { return c == u'"' || c == u',' || c == u';' || c == u'\r' || c == u'\n'; });
    return plain ? cell : u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QString csvLine(const QStringList &cells)
{
    QStringList line;
    line.reserve(cells.size());
    for (const QString &cell : cells) {
        line.append(csvCell(cell));
    }
    return line.join(u',') + u"\r\n"_s;
}

} // namespace ats
