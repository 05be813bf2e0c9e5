// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/board/boardtable.h"

#include "ui/board/boarddelegate.h"
#include "ui/board/boardheader.h"
#include "ui/board/boardmodel.h"
#include "ui/theme.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/screenguard.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>

#include <algorithm>
#include <array>

namespace ats
{

namespace
{

struct Width {
    BoardModel::Column column;
    double em;
};

/// What the columns beside the client's want, the least needed last.
constexpr std::array widths{Width{BoardModel::StageColumn, 12}, Width{BoardModel::PairColumn, 15.5},
                            Width{BoardModel::TestedColumn, 17}, Width{BoardModel::WaitingColumn, 14.5}};
constexpr double clientEm = 14;

} // namespace

BoardTable::BoardTable(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new BoardDelegate(this));
    setHorizontalHeader(new BoardHeader(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setAccessibleName(tr("Clients"));
    FocusRing::exclude(this); // the current row has a ring of its own
    measure();
}

QSize BoardTable::sizeHint() const { return {em(this, 20), em(this, 8)}; }

void BoardTable::measure()
{
    verticalHeader()->setDefaultSectionSize(em(this, 2.7));
    horizontalHeader()->setFixedHeight(em(this, 2.2));
}

void BoardTable::arrangeColumns()
{
    if (model() == nullptr) {
        return;
    }
    int left = viewport()->width() - em(this, clientEm);
    bool room = true;
    for (const Width &one : widths) {
        const int wanted = em(this, one.em);
        room = room && (left >= wanted || one.column == BoardModel::StageColumn);
        setColumnHidden(one.column, !room);
        if (room) {
            setColumnWidth(one.column, wanted);
            left -= wanted;
        }
    }
    setColumnWidth(BoardModel::ClientColumn, std::max(em(this, clientEm) + left, em(this, 6)));
}

void BoardTable::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier;
    if (event->text() == u"/") {
        Q_EMIT searchRequested();
    } else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT openRequested();
    } else if (event->key() == Qt::Key_Space && (plain || modifiers == Qt::ControlModifier)) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    } else {
        QTableView::keyPressEvent(event);
    }
}

QModelIndex BoardTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // Rows are what is chosen here, so the ends are those of the list.
    if (action == MoveHome || action == MoveEnd) {
        const int row = action == MoveHome ? 0 : model()->rowCount() - 1;
        return model()->index(row, std::max(currentIndex().column(), 0));
    }
    return QTableView::moveCursor(action, modifiers);
}

void BoardTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid()) {
        Q_EMIT openRequested();
    }
}

bool BoardTable::viewportEvent(QEvent *event)
{
    return (event->type() == QEvent::ToolTip && ScreenGuard::instance().isOn()) ||
           QTableView::viewportEvent(event);
}

void BoardTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    arrangeColumns();
    if (currentIndex().isValid()) {
        scrollTo(currentIndex());
    }
}

void BoardTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        measure();
        arrangeColumns();
    }
}

} // namespace ats
