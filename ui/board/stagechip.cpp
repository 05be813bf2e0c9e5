// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/board/stagechip.h"

#include "ui/theme.h"
#include "ui/widgets/tintedicon.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace ats
{

StageChip::StageChip(Stage stage, QWidget *parent)
    : QPushButton(parent)
    , m_look(stagePill(stage))
{
    setCheckable(true);
    setCount(0);
}

void StageChip::setCount(int count)
{
    const QString text = tr("%1 %2", "a stage, how many").arg(m_look.text, QLocale().toString(count));
    if (text != this->text()) {
        setText(text);
        setAccessibleDescription(tr("Shows only this stage"));
        updateGeometry();
    }
}

QSize StageChip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + em(this, 2.7), em(this, 2.1)};
}

void StageChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    QColor fill = colour(on ? Role::Accent : Role::Panel, palette());
    if (isDown() || underMouse()) {
        fill = isDark(palette()) && !on ? fill.lighter(112) : fill.darker(on ? 110 : 104);
    }
    const QColor words = colour(on ? Role::OnAccent : Role::Text, palette());
    painter.setPen(QPen(colour(on ? Role::Accent : Role::Muted, palette()), 1));
    painter.setBrush(fill);
    const QRectF body = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2);
    const int mark = em(this, 1.05);
    const QRect room = rect().adjusted(em(this, 0.75), 0, -em(this, 0.75), 0);
    const QRect picture(room.left(), room.center().y() - mark / 2, mark, mark);
    drawIcon(painter, m_look.icon, QStyle::visualRect(layoutDirection(), room, picture),
             on ? words : colour(ink(m_look.tone), palette()));
    painter.setPen(words);
    painter.drawText(
        QStyle::visualRect(layoutDirection(), room, room.adjusted(mark + em(this, 0.15), 0, 0, 0)),
        Qt::AlignCenter | Qt::TextSingleLine, text());
}

} // namespace ats
