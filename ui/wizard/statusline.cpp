// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/statusline.h"

#include "ui/theme.h"
#include "ui/widgets/scrollcolumn.h"

#include <QtCore/QEvent>

namespace ats
{

StatusLine::StatusLine(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    alignToStart(this);
    setTextSize(this, TextSize::Small);
    setInk(this, Role::Muted);
}

void StatusLine::alignWith(ScrollColumn *column)
{
    if (m_column) {
        m_column->viewport()->removeEventFilter(this);
    }
    m_column = column;
    column->viewport()->installEventFilter(this);
    applyMargins();
}

void StatusLine::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyMargins();
    }
}

void StatusLine::showEvent(QShowEvent *event)
{
    applyMargins();
    QLabel::showEvent(event);
}

bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        applyMargins();
    }
    return QLabel::eventFilter(watched, event);
}

void StatusLine::applyMargins()
{
    const int side = m_column ? m_column->sideMargin() : em(this, 2);
    setContentsMargins(side, em(this, 0.5), side, em(this, 0.5));
}

} // namespace ats
