// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/board/boardpage.h"
#include "ui/board/boardtable.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/banner.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

#include <algorithm>

// How the board reads the list, and what stays as it was meanwhile.
namespace ats
{

void BoardPage::reload()
{
    m_list.start([catalog = m_ports.catalog](
                     const std::vector<Connection> &list) { return BoardModel::rowsOf(catalog, list); },
                 [this](Outcome<BoardModel::Rows> rows) { listRead(std::move(rows)); });
    if (m_list.isRunning()) {
        if (m_known) {
            refresh(
                m_model->id(m_table->currentIndex().row())); // what was just worked on is not shown as before
        } else {
            m_slow.start();
        }
        showState();
    }
}

void BoardPage::listRead(Outcome<BoardModel::Rows> rows)
{
    m_slow.stop();
    const bool wasSlow = !m_reading->text().isEmpty();
    m_reading->clear();
    const QSet<QUuid> fresh = std::exchange(m_fresh, {});
    if (!rows) {
        say(Tone::Failed, rows.problem().text);
        m_again->show();
        return;
    }
    if (m_again->isVisibleTo(this)) {
        m_note->hide(); // it told of a list that could not be read
    }
    m_known = true;
    keepingPlace([&] { m_model->setRows(std::move(rows).value()); });
    for (const QUuid &id : fresh) {
        refresh(id);
    }
    showState();
    if (wasSlow) {
        announce(this, m_total->text());
    }
}

void BoardPage::showSlow()
{
    m_reading->setText(tr("Reading the list…"));
    announce(this, m_reading->text());
}

void BoardPage::refresh(const QUuid &id)
{
    if (m_list.isRunning()) {
        m_fresh.insert(id);
    }
    if (const Outcome<Connection> now = m_ports.store->load(id)) {
        m_model->update(now.value());
    }
}

QSet<QUuid> BoardPage::chosen() const
{
    QSet<QUuid> ids;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            ids.insert(m_model->id(row));
        }
    }
    return ids;
}

void BoardPage::keepingChoice(const std::function<void()> &change)
{
    const QSet<QUuid> before = chosen();
    const QUuid current = m_model->id(m_table->currentIndex().row());
    const int column = std::max(m_table->currentIndex().column(), 0);
    change();
    QItemSelection again;
    int from = -1;
    for (int row = 0; row <= m_model->rowCount(); ++row) {
        const bool in = row < m_model->rowCount() && before.contains(m_model->id(row));
        if (in && from < 0) {
            from = row;
        } else if (!in && from >= 0) {
            again.select(m_model->index(from, 0), m_model->index(row - 1, BoardModel::Columns - 1));
            from = -1;
        }
    }
    const int place = std::max(m_model->rowOf(current), 0);
    const QModelIndex there = m_model->index(place, column);
    if (again.isEmpty() && there.isValid()) {
        again.select(m_model->index(place, 0), m_model->index(place, BoardModel::Columns - 1));
    }
    m_table->selectionModel()->setCurrentIndex(there, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(again, QItemSelectionModel::ClearAndSelect);
    if (there.isValid()) {
        m_table->scrollTo(there);
    }
    showState();
}

void BoardPage::keepingPlace(const std::function<void()> &change)
{
    const QModelIndex top = m_table->indexAt(QPoint(0, 0));
    const QUuid topId = m_model->id(top.row());
    const int above = m_table->verticalHeader()->sectionViewportPosition(std::max(top.row(), 0));
    const bool currentSeen =
        m_table->viewport()->rect().intersects(m_table->visualRect(m_table->currentIndex()));
    keepingChoice(change);
    const int row = m_model->rowOf(topId);
    if (row < 0) {
        return;
    }
    m_table->verticalScrollBar()->setValue(m_table->verticalHeader()->sectionPosition(row) - above);
    if (currentSeen) {
        m_table->scrollTo(m_table->currentIndex());
    }
}

} // namespace ats
