// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/primarybutton.h"

#include "ui/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOptionButton>
#include <QtWidgets/QStylePainter>

namespace ats
{

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setTextSize(this, TextSize::Normal, true);
}

void PrimaryButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = colour(isEnabled() ? Role::Accent : Role::RestingGround, palette());
    if (isDown()) {
        fill = fill.darker(115);
    } else if (option.state & QStyle::State_MouseOver && isEnabled()) {
        fill = fill.darker(106);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    const double radius = em(this, 0.3);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    option.palette.setColor(QPalette::ButtonText,
                            colour(isEnabled() ? Role::OnAccent : Role::Muted, palette()));
    option.state &= ~QStyle::State_HasFocus;
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
}

} // namespace ats
