// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/card.h"

#include "ui/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
{
    setFrameShape(QFrame::NoFrame);
    applyMargins();
}

void Card::setFlush(bool flush)
{
    m_flush = flush;
    applyMargins();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(Role::Line, palette()));
    painter.setBrush(colour(Role::Panel, palette()));
    const double radius = em(this, 0.7);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void Card::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyMargins();
    }
}

void Card::applyMargins()
{
    const int side = m_flush ? 1 : em(this, 1.15);
    m_column->setContentsMargins(side, side, side, side);
    m_column->setSpacing(m_flush ? 0 : em(this, 0.85));
}

} // namespace ats
