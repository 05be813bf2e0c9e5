// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/catalogref.h"
#include "app/model/connection.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QHash>

#include <vector>

namespace ats
{

/// The connections as Home lists them: those that need attention first, then those whose platform still has
/// old values, then the longest wait, then the newest activity. Holds values only; nothing is read from the
/// store here.
class ConnectionsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum ItemRole {
        IdRole = Qt::UserRole + 1, ///< QUuid
        ClientRole,                ///< also Qt::DisplayRole, for typing ahead
        PairRole,                  ///< "JobDiva → StackOne Hub"
        StateRole,                 ///< ConnectionState as int, -1 when this version has no guide for the pair
        PillRole,                  ///< the state's words
        ToneRole,                  ///< Tone as int
        IconRole,                  ///< the state's icon, by name
        LineRole,                  ///< what happened last, in a few words
        SearchRole,                ///< folded(): client, system, platform
    };

    struct Row {
        Connection connection;
        const Guide *guide = nullptr;
        int state = -1;
        int rank = 0;
        QDateTime when; ///< what orders rows of one rank
        QString search;
    };
    using Rows = std::vector<Row>;

    explicit ConnectionsModel(QObject *parent = nullptr);

    /// In their order. May be made in another thread: with many connections it takes its time. What `catalog`
    /// points to is borrowed and outlives the rows.
    [[nodiscard]] static Rows rowsOf(const CatalogRef &catalog, std::vector<Connection> connections);
    /// Resets only when rows came, went or moved; else the rows that differ are announced.
    void setRows(Rows rows);
    /// Words that tell the time are to be said again.
    void refreshTimes();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// Null when there is no such row; valid until the next setRows().
    [[nodiscard]] const Connection *connection(int row) const;
    /// Null when this version has no guide for it.
    [[nodiscard]] const Guide *guide(int row) const;
    /// -1 when unknown.
    [[nodiscard]] int rowOf(const QUuid &id) const { return m_rowOf.value(id, -1); }

private:
    [[nodiscard]] static Row makeRow(const CatalogRef &catalog, Connection &&connection);
    [[nodiscard]] static bool comesBefore(const Row &one, const Row &other);

    Rows m_rows;
    QHash<QUuid, int> m_rowOf;
};

} // namespace ats
