// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/elidedlabel.h"

#include "ui/theme.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace ats
{

ElidedLabel::ElidedLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text.simplified();
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    // Long names must not push the buttons beside them onto a row of their own.
    const int longest = em(this, 18);
    const int whole = fontMetrics().horizontalAdvance(m_text) + 1 + startRoom(this);
    return {std::min(longest, whole), fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(em(this, 4), sizeHint().width()), fontMetrics().height()};
}

QRect ElidedLabel::room() const
{
    return QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(startRoom(this), 0, 0, 0));
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(room(),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) |
                         Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, room().width()));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const bool cut = fontMetrics().horizontalAdvance(m_text) > room().width();
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                           cut ? m_text.toHtmlEscaped() : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ats
