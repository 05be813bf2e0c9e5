// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/board/boardmodel.h"

#include "app/catalog/catalog.h"
#include "app/model/historytext.h"
#include "app/model/statetext.h"
#include "ui/home/folded.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

BoardModel::BoardModel(const CatalogRef &catalog, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalog(catalog)
{
}

BoardModel::Rows BoardModel::rowsOf(const CatalogRef &catalog, const std::vector<Connection> &connections)
{
    Rows rows;
    rows.reserve(connections.size());
    struct Pair {
        QString words;
        QString folded;
    };
    QHash<QString, Pair> pairs; // by guide: few, so they are made once
    for (const Connection &connection : connections) {
        Row &row = rows.emplace_back();
        row.id = connection.id;
        row.client = connection.client.simplified();
        row.guide = catalog->guide(connection.guideId);
        row.tested = connection.lastAttempt;
        row.replaceBy = connection.replaceBy;
        row.stored = connection.slot.has_value();
        if (row.guide != nullptr) {
            const Standing standing = standingOf(connection, *row.guide);
            row.state = standing.state;
            row.stage = standing.stage;
            row.waiting = standing.waitingSince;
        }
        auto known = pairs.constFind(connection.guideId);
        if (known == pairs.constEnd()) {
            const QString words = pairOf(row.guide, connection.guideId);
            known = pairs.insert(connection.guideId, {words, folded(words)});
        }
        row.pair = known->words;
        row.search = folded(row.client) + u' ' + known->folded;
    }
    return rows;
}

void BoardModel::setRows(Rows rows)
{
    for (Row &row : rows) {
        const auto before = m_placeOf.constFind(row.id);
        row.testing = before != m_placeOf.constEnd() && m_rows[*before].testing;
    }
    beginResetModel();
    m_rows = std::move(rows);
    arrange();
    filter();
    endResetModel();
}

void BoardModel::update(const Connection &connection)
{
    const auto place = m_placeOf.constFind(connection.id);
    if (place == m_placeOf.constEnd()) {
        return;
    }
    Row &row = m_rows[*place];
    const bool counted = row.guide != nullptr && hasWords(row);
    const bool testing = row.testing;
    m_counts[static_cast<std::size_t>(row.stage)] -= counted ? 1 : 0;
    row = std::move(rowsOf(m_catalog, {connection}).front());
    row.testing = testing;
    m_counts[static_cast<std::size_t>(row.stage)] += row.guide != nullptr && hasWords(row) ? 1 : 0;
    changed(connection.id);
}

void BoardModel::setTesting(const QUuid &id, bool testing)
{
    const auto place = m_placeOf.constFind(id);
    if (place != m_placeOf.constEnd() && m_rows[*place].testing != testing) {
        m_rows[*place].testing = testing;
        changed(id);
    }
}

void BoardModel::changed(const QUuid &id)
{
    if (const int row = rowOf(id); row >= 0) {
        Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
    }
}

void BoardModel::refreshTimes()
{
    if (!m_shown.empty()) {
        Q_EMIT dataChanged(index(0, TestedColumn), index(rowCount() - 1, WaitingColumn),
                           {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    }
}

void BoardModel::setWords(const QString &text)
{
    QStringList words = folded(text).split(u' ', Qt::SkipEmptyParts);
    if (words == m_words) {
        return;
    }
    beginResetModel();
    m_words = std::move(words);
    filter();
    endResetModel();
}

void BoardModel::setStages(const QSet<Stage> &stages)
{
    if (stages == m_stages) {
        return;
    }
    beginResetModel();
    m_stages = stages;
    filter();
    endResetModel();
}

void BoardModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= Columns) {
        return;
    }
    beginResetModel();
    m_column = column;
    m_order = order;
    arrange();
    filter();
    endResetModel();
}

bool BoardModel::hasWords(const Row &row) const
{
    return std::ranges::all_of(m_words, [&](const QString &word) { return row.search.contains(word); });
}

bool BoardModel::isShown(const Row &row) const
{
    return m_stages.isEmpty() || (row.guide != nullptr && m_stages.contains(row.stage));
}

/// What has nothing in the column comes last, whatever the order; names decide between equals.
bool BoardModel::comesBefore(const Row &one, const Row &other) const
{
    const auto moment = [](const Row &row) { return row.tested ? row.tested->at : QDateTime(); };
    const auto day = [](const Row &row) { return row.waiting.isValid() ? row.waiting : row.replaceBy; };
    const auto decide = [this](const auto &a, const auto &b) {
        return m_order == Qt::AscendingOrder ? a < b : b < a;
    };
    const auto decideValid = [&](const auto &a, const auto &b) {
        return a.isValid() && b.isValid() ? decide(a, b) : a.isValid();
    };
    switch (m_column) {
    case PairColumn:
        if (one.pair != other.pair) {
            return decide(one.pair, other.pair);
        }
        break;
    case StageColumn:
        if ((one.guide != nullptr) != (other.guide != nullptr)) {
            return one.guide != nullptr;
        }
        if (one.stage != other.stage) {
            return decide(one.stage, other.stage);
        }
        break;
    case TestedColumn:
        if (moment(one) != moment(other)) {
            return decideValid(moment(one), moment(other));
        }
        break;
    case WaitingColumn:
        if (day(one) != day(other)) {
            return decideValid(day(one), day(other));
        }
        break;
    default:
        break;
    }
    const int names = one.search.compare(other.search);
    if (names == 0) {
        return one.id < other.id;
    }
    return m_column == ClientColumn && m_order == Qt::DescendingOrder ? names > 0 : names < 0;
}

void BoardModel::arrange()
{
    std::ranges::sort(m_rows, [this](const Row &one, const Row &other) { return comesBefore(one, other); });
    m_placeOf.clear();
    m_placeOf.reserve(static_cast<qsizetype>(m_rows.size()));
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        m_placeOf.insert(m_rows[place].id, place);
    }
}

void BoardModel::filter()
{
    m_shown.clear();
    m_counts.fill(0);
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        const Row &row = m_rows[place];
        if (!hasWords(row)) {
            continue;
        }
        m_counts[static_cast<std::size_t>(row.stage)] += row.guide != nullptr ? 1 : 0;
        if (isShown(row)) {
            m_shown.push_back(place);
        }
    }
}

QUuid BoardModel::id(int row) const { return row >= 0 && row < rowCount() ? at(row).id : QUuid(); }

bool BoardModel::isTestable(int row) const
{
    return row >= 0 && row < rowCount() && at(row).stored && at(row).guide != nullptr;
}

int BoardModel::rowOf(const QUuid &id) const
{
    const auto place = m_placeOf.constFind(id);
    if (place == m_placeOf.constEnd()) {
        return -1;
    }
    const auto found = std::ranges::lower_bound(m_shown, *place); // in the order of m_rows
    return found != m_shown.end() && *found == *place ? static_cast<int>(found - m_shown.begin()) : -1;
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int BoardModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

} // namespace ats
