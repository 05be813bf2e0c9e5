// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/rowframe.h"

#include "ui/theme.h"

#include <QtGui/QPainter>

namespace ats
{

RowFrame::RowFrame(QWidget *parent)
    : QFrame(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void RowFrame::setDivided(bool divided)
{
    m_divided = divided;
    update();
}

void RowFrame::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    if (m_divided) {
        painter.setPen(colour(Role::Line, palette()));
        painter.drawLine(0, 0, width(), 0);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colour(Role::Accent, palette()), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), em(this, 0.4), em(this, 0.4));
    }
}

} // namespace ats
