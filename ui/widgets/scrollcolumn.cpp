// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/scrollcolumn.h"

#include "ui/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

ScrollColumn::ScrollColumn(QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget;
    m_outer = new QVBoxLayout(content);
    m_column = new QVBoxLayout;
    m_outer->addLayout(m_column);
    m_outer->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        keepVisible(now);
        // What has only just been added has its place after the next layout.
        QTimer::singleShot(0, this, [this] { keepVisible(QApplication::focusWidget()); });
    });
    applyMargins();
}

ScrollColumn::~ScrollColumn()
{
    // The focus moves while the children go; by then this is no column any more.
    disconnect(qApp, nullptr, this, nullptr);
}

void ScrollColumn::clear()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *child = item->widget()) {
            // The column may be refilled from a click on one of these widgets.
            child->hide();
            child->deleteLater();
        }
        delete item;
    }
}

void ScrollColumn::bringIntoView(const QWidget *part)
{
    const QRect whole(part->mapTo(widget(), QPoint()), part->size());
    if (!QRect(-widget()->pos(), viewport()->size()).contains(whole)) {
        verticalScrollBar()->setValue(whole.top() - em(this, 1));
    }
}

void ScrollColumn::scrollToTop() { verticalScrollBar()->setValue(0); }

void ScrollColumn::setWidthLimit(double ems)
{
    m_widthLimit = ems;
    applyMargins();
}

void ScrollColumn::setRoom(double above, double between, double below)
{
    m_above = above;
    m_between = between;
    m_below = below;
    applyMargins();
}

void ScrollColumn::fillHeight()
{
    m_outer->setStretch(0, 1);
    m_outer->setStretch(1, 0);
}

void ScrollColumn::resizeEvent(QResizeEvent *event)
{
    applyMargins();
    QScrollArea::resizeEvent(event);
    // A line that appears below takes room away, and what is being worked on must not go with it.
    QTimer::singleShot(0, this, [this] { keepVisible(QApplication::focusWidget()); });
}

void ScrollColumn::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyMargins();
    }
}

bool ScrollColumn::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    // Content that grows above it must not push the focus out of sight.
    if (watched == widget() && event->type() == QEvent::Resize) {
        keepVisible(QApplication::focusWidget());
    }
    return handled;
}

int ScrollColumn::sideMargin() const
{
    // Long lines are hard to read: the column stops growing and stands in the middle.
    return std::max(em(this, 2), (viewport()->width() - em(this, m_widthLimit)) / 2);
}

void ScrollColumn::applyMargins()
{
    const int side = sideMargin();
    m_outer->setContentsMargins(side, em(this, m_above), side, em(this, m_below));
    m_column->setSpacing(em(this, m_between));
    verticalScrollBar()->setSingleStep(em(this, 2));
}

void ScrollColumn::keepVisible(QWidget *focused)
{
    if (!focused || !widget() || !widget()->isAncestorOf(focused)) {
        return;
    }
    // With the ring that is drawn around it.
    const int ring = em(this, 0.35);
    const QRect whole =
        QRect(focused->mapTo(widget(), QPoint()), focused->size()).adjusted(-ring, -ring, ring, ring);
    const int margin = em(this, 2);
    if (whole.height() > viewport()->height()) {
        ensureWidgetVisible(focused, 0, margin); // the line that is being worked on
    } else if (!QRect(-widget()->pos(), viewport()->size()).contains(whole)) {
        ensureVisible(whole.center().x(), whole.center().y(), 0, whole.height() / 2 + margin);
    }
}

} // namespace ats
