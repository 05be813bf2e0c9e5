// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/errorlist.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <tuple>

namespace ats
{

using namespace Qt::StringLiterals;

QString CatalogError::text() const
{
    return Lint::tr("%1:%2:%3: found %4; allowed: %5")
        .arg(file, QString::number(line), QString::number(column), found, allowed);
}

void ErrorList::add(const Place &place, const QString &found, const QString &allowed)
{
    if (m_errors.size() < limit) {
        m_errors.push_back({place.file, place.line, place.column, found, allowed});
    }
}

std::vector<CatalogError> ErrorList::sorted() const
{
    std::vector<CatalogError> list = m_errors;
    std::ranges::stable_sort(
        list, {}, [](const CatalogError &error) { return std::tuple(error.file, error.line, error.column); });
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
}

QString quoted(QStringView text)
{
    constexpr qsizetype longest = 60;
    QString shown = text.left(longest).toString();
    for (QChar &character : shown) {
        if (!character.isPrint()) {
            character = u'\uFFFD';
        }
    }
    return u'“' + shown + (text.size() > longest ? u"…"_s : QString()) + u'”';
}

QString oneOf(const QStringList &choices)
{
    if (choices.isEmpty()) {
        return u"–"_s;
    }
    QStringList marked;
    marked.reserve(choices.size());
    for (const QString &choice : choices) {
        marked.append(quoted(choice));
    }
    const QString last = marked.takeLast();
    return marked.isEmpty() ? last : Lint::tr("%1 or %2").arg(marked.join(u", "_s), last);
}

} // namespace ats
