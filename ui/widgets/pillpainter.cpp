// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pillpainter.h"

#include "ui/widgets/tintedicon.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace ats
{

void drawPill(QPainter &painter, const PaintedPill &pill, const QRect &room, int height, const QFont &font,
              const QPalette &palette, Qt::LayoutDirection direction)
{
    const QFontMetrics metrics(font);
    const int edge = height / 2;
    const int mark = metrics.ascent();
    const int gap = edge / 2;
    const QString words =
        metrics.elidedText(pill.words, Qt::ElideRight, room.width() - 2 * edge - mark - gap);
    const int used = 2 * edge + mark + gap + metrics.horizontalAdvance(words);
    QRect outer = QStyle::visualRect(direction, room, QRect(room.topLeft(), QSize(used, height)));
    outer.translate(0, std::max(0, room.height() - height) / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(ground(pill.tone), palette));
    painter.drawRoundedRect(outer, edge, edge);
    const QRect inner = outer.adjusted(edge, 0, -edge, 0);
    const QRect picture(inner.left(), inner.center().y() - mark / 2, mark, mark);
    drawIcon(painter, pill.icon, QStyle::visualRect(direction, inner, picture),
             colour(ink(pill.tone), palette));
    painter.setFont(font);
    painter.setPen(colour(ink(pill.tone), palette));
    painter.drawText(QStyle::visualRect(direction, inner, inner.adjusted(mark + gap, 0, 0, 0)),
                     static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft)) | Qt::AlignVCenter |
                         Qt::TextSingleLine,
                     words);
}

} // namespace ats
