// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/catalogref.h"
#include "app/model/connection.h"
#include "app/model/stage.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>
#include <QtCore/QSet>

#include <array>
#include <vector>

namespace ats
{

/// The connections as the client board lists them. Of each only what the board shows is kept. Filter and
/// order are the model's own: each change of them is one reset, however many rows there are.
class BoardModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { ClientColumn, PairColumn, StageColumn, TestedColumn, WaitingColumn, Columns };
    enum ItemRole {
        IdRole = Qt::UserRole + 1, ///< QUuid
        ToneRole,                  ///< of the stage; Tone as int
        IconRole,                  ///< of the stage, by name
    };

    struct Row {
        QUuid id;
        QString client;
        QString pair; ///< "JobDiva → StackOne Hub", or the guide's id when this version has none
        const Guide *guide = nullptr;
        QString search;
        ConnectionState state = ConnectionState::Draft;
        Stage stage = Stage::Preparing;
        QDate waiting;
        QDate replaceBy;
        std::optional<Attempt> tested;
        bool stored = false;
        bool testing = false;
    };
    using Rows = std::vector<Row>;

    /// What `catalog` points to is borrowed and outlives the model.
    explicit BoardModel(const CatalogRef &catalog, QObject *parent = nullptr);

    /// May be made in another thread: with many connections it takes its time.
    [[nodiscard]] static Rows rowsOf(const CatalogRef &catalog, const std::vector<Connection> &connections);
    void setRows(Rows rows);
    void setConnections(const std::vector<Connection> &connections)
    {
        setRows(rowsOf(m_catalog, connections));
    }
    /// One of them anew. Its row stays in its place until the next filter or order.
    void update(const Connection &connection);
    /// Its test runs: the row says so.
    void setTesting(const QUuid &id, bool testing);
    /// Words that tell the time are to be said again.
    void refreshTimes();

    /// Only rows with every one of these words, in any order; case and accents do not matter.
    void setWords(const QString &text);
    /// Only rows of these stages; empty: all.
    void setStages(const QSet<Stage> &stages);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int sortColumn() const { return m_column; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_order; }

    /// Of all, whatever is shown; those that match the words alone are counted.
    [[nodiscard]] int count(Stage stage) const { return m_counts[static_cast<std::size_t>(stage)]; }
    [[nodiscard]] int total() const { return static_cast<int>(m_rows.size()); }
    /// Of a shown row.
    [[nodiscard]] QUuid id(int row) const;
    /// There is something that a test could use.
    [[nodiscard]] bool isTestable(int row) const;
    /// -1: not shown.
    [[nodiscard]] int rowOf(const QUuid &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const Row &at(int row) const { return m_rows[m_shown[static_cast<std::size_t>(row)]]; }
    [[nodiscard]] bool comesBefore(const Row &one, const Row &other) const;
    [[nodiscard]] bool isShown(const Row &row) const;
    [[nodiscard]] bool hasWords(const Row &row) const;
    void arrange();
    void filter();
    void changed(const QUuid &id);
    [[nodiscard]] static QString pairOf(const Guide *guide, const QString &guideId);
    [[nodiscard]] static QString tested(const Row &row);
    [[nodiscard]] static QString waiting(const Row &row);
    [[nodiscard]] static QString sentence(const Row &row);
    [[nodiscard]] static QString text(const Row &row, int column);

    CatalogRef m_catalog;
    Rows m_rows;                         ///< in their order
    std::vector<std::size_t> m_shown;    ///< of m_rows
    QHash<QUuid, std::size_t> m_placeOf; ///< in m_rows
    std::array<int, 6> m_counts{};
    QStringList m_words;
    QSet<Stage> m_stages;
    int m_column = StageColumn;
    Qt::SortOrder m_order = Qt::DescendingOrder; ///< what needs attention comes first
};

} // namespace ats
