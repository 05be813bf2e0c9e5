// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/connectionlist.h"

#include "ui/home/connectiondelegate.h"
#include "ui/widgets/focusring.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>

namespace ats
{

ConnectionList::ConnectionList(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new ConnectionDelegate(this));
    setUniformItemSizes(true);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    // The cards stand on the page's own ground.
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Connections"));
    // The current card has a ring of its own.
    FocusRing::exclude(this);
}

QPoint ConnectionList::menuPosition() const
{
    const QRect row = visualRect(currentIndex()) & viewport()->rect();
    return viewport()->mapToGlobal(row.isValid() ? row.center() : viewport()->rect().center());
}

void ConnectionList::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->text() == u"/") {
        Q_EMIT searchRequested();
    } else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT openRequested();
    } else if (plain && event->key() == Qt::Key_Delete) {
        Q_EMIT removeRequested();
    } else {
        QListView::keyPressEvent(event);
    }
}

void ConnectionList::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        if (!indexAt(event->pos()).isValid()) {
            return;
        }
        setCurrentIndex(indexAt(event->pos()));
        Q_EMIT menuRequested(event->globalPos());
    } else if (currentIndex().isValid()) {
        Q_EMIT menuRequested(menuPosition());
    }
}

void ConnectionList::mouseDoubleClickEvent(QMouseEvent *event)
{
    // Not activated(): some styles send that for a single click.
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid()) {
        Q_EMIT openRequested();
    }
}

void ConnectionList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    // Less room must not hide the row that the bar below is about.
    if (currentIndex().isValid()) {
        scrollTo(currentIndex());
    }
}

} // namespace ats
