// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/connectionsfilter.h"

#include "ui/home/connectionsmodel.h"
#include "ui/home/folded.h"

#include <algorithm>

namespace ats
{

void ConnectionsFilter::setText(const QString &text)
{
    m_text = text;
    QStringList words = folded(text).split(u' ', Qt::SkipEmptyParts);
    if (words == m_words) {
        return;
    }
    // Row by row, the base class would renumber everything for each gap: a reset keeps a key press linear.
    beginResetModel();
    m_words = std::move(words);
    invalidate();
    endResetModel();
}

bool ConnectionsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty()) {
        return true;
    }
    const QString text = sourceModel()->index(row, 0, parent).data(ConnectionsModel::SearchRole).toString();
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word); });
}

} // namespace ats
