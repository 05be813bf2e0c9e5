// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/connectionsmodel.h"

#include "app/catalog/catalog.h"
#include "ui/home/folded.h"
#include "ui/home/rowlook.h"

#include <QtCore/QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

constexpr int allRest = 3;

int rankOf(ConnectionState state)
{
    switch (state) {
    case ConnectionState::NeedsAttention:
        return 0;
    case ConnectionState::UpdatePlatform:
        return 1;
    case ConnectionState::WaitingForSystem:
    case ConnectionState::WaitingForAdministrator:
        return 2;
    case ConnectionState::Draft:
    case ConnectionState::ReadyToTest:
    case ConnectionState::NotYetLinked:
    case ConnectionState::Authenticated:
    case ConnectionState::WorksWithWarning:
    case ConnectionState::NotConnectedYet:
    case ConnectionState::CouldNotCheck:
        return allRest;
    }
    Q_UNREACHABLE();
}

QDateTime newestActivity(const Connection &connection)
{
    QDateTime newest = connection.created;
    for (const QDateTime &at : {connection.slotSince, connection.lastPassed,
                                connection.lastAttempt ? connection.lastAttempt->at : QDateTime()}) {
        newest = at.isValid() && (!newest.isValid() || at > newest) ? at : newest;
    }
    return newest;
}

/// Everything the card may have had no room for.
QString toolTip(const Connection &connection, const Guide *guide)
{
    QStringList lines{connection.client.simplified(), rowLook(connection, guide).words,
                      rowPair(connection, guide), rowLine(connection, guide), rowMoment(connection)};
    lines.removeAll(QString());
    return lines.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

} // namespace

ConnectionsModel::ConnectionsModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

ConnectionsModel::Row ConnectionsModel::makeRow(const CatalogRef &catalog, Connection &&connection)
{
    Row row;
    row.guide = catalog->guide(connection.guideId);
    row.rank = allRest;
    row.when = newestActivity(connection);
    QString words = connection.client;
    if (row.guide != nullptr) {
        const ConnectionState state = stateOf(connection, *row.guide);
        row.state = static_cast<int>(state);
        row.rank = rankOf(state);
        if (state == ConnectionState::WaitingForSystem) {
            row.when = connection.asked.value(QLatin1StringView(askedSystem)).startOfDay();
        } else if (state == ConnectionState::WaitingForAdministrator) {
            row.when = connection.asked.value(QLatin1StringView(askedAdministrator)).startOfDay();
        }
        words += u' ' + row.guide->system->name + u' ' + row.guide->platform->name;
    } else {
        words += u' ' + connection.guideId;
    }
    row.search = folded(words);
    row.connection = std::move(connection);
    return row;
}

bool ConnectionsModel::comesBefore(const Row &one, const Row &other)
{
    if (one.rank != other.rank) {
        return one.rank < other.rank;
    }
    if (one.when != other.when) {
        const bool waiting = one.rank == rankOf(ConnectionState::WaitingForSystem);
        return waiting ? one.when < other.when : one.when > other.when;
    }
    const int names = one.search.compare(other.search);
    return names != 0 ? names < 0 : one.connection.id < other.connection.id;
}

ConnectionsModel::Rows ConnectionsModel::rowsOf(const CatalogRef &catalog,
                                                std::vector<Connection> connections)
{
    Rows rows;
    rows.reserve(connections.size());
    for (Connection &connection : connections) {
        rows.push_back(makeRow(catalog, std::move(connection)));
    }
    std::ranges::sort(rows, comesBefore);
    return rows;
}

void ConnectionsModel::setRows(Rows rows)
{
    const bool same = std::ranges::equal(
        rows, m_rows, {}, [](const Row &row) { return row.connection.id; },
        [](const Row &row) { return row.connection.id; });
    if (!same) {
        beginResetModel();
        m_rows = std::move(rows);
        m_rowOf.clear();
        m_rowOf.reserve(static_cast<qsizetype>(m_rows.size()));
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_rowOf.insert(m_rows[i].connection.id, static_cast<int>(i));
        }
        endResetModel();
        return;
    }
    std::vector<int> changed;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].connection != m_rows[i].connection) {
            changed.push_back(static_cast<int>(i));
        }
    }
    m_rows = std::move(rows);
    for (const int row : changed) {
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void ConnectionsModel::refreshTimes()
{
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1),
                           {LineRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    }
}

int ConnectionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConnectionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    // The words are made when a row is looked at: of a thousand rows only a few ever are.
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const Connection &connection = row.connection;
    switch (role) {
    case Qt::DisplayRole:
    case ClientRole:
        return connection.client;
    case Qt::ToolTipRole:
        return toolTip(connection, row.guide);
    case Qt::AccessibleTextRole:
        return rowSentence(connection, row.guide);
    case Qt::AccessibleDescriptionRole:
        return rowMoment(connection);
    case IdRole:
        return connection.id;
    case PairRole:
        return rowPair(connection, row.guide);
    case StateRole:
        return row.state;
    case PillRole:
        return rowLook(connection, row.guide).words;
    case ToneRole:
        return static_cast<int>(rowLook(connection, row.guide).tone);
    case IconRole:
        return rowLook(connection, row.guide).icon;
    case LineRole:
        return rowLine(connection, row.guide);
    case SearchRole:
        return row.search;
    default:
        return {};
    }
}

const Connection *ConnectionsModel::connection(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)].connection : nullptr;
}

const Guide *ConnectionsModel::guide(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].guide : nullptr;
}

} // namespace ats
