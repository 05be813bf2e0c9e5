// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/board/boarddelegate.h"

#include "ui/board/boardmetrics.h"
#include "ui/board/boardmodel.h"
#include "ui/theme.h"
#include "ui/widgets/pillpainter.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/tintedicon.h"

#include <QtGui/QPainter>
#include <QtWidgets/QTableView>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// What of the ring around the whole row lies in this cell.
void drawRing(QPainter &painter, const QTableView &view, const QStyleOptionViewItem &option)
{
    const int width = view.viewport()->width();
    const QRectF whole = QRectF(0, option.rect.top(), width, option.rect.height()).adjusted(1, 1, -1, -1);
    painter.setClipRect(option.rect);
    painter.setPen(QPen(colour(Role::Accent, option.palette), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(whole, em(&view, 0.3), em(&view, 0.3));
}

} // namespace

void BoardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    if (view == nullptr) {
        return;
    }
    const auto ink = [&option](Role role) { return colour(role, option.palette); };
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, ink(chosen ? Role::Chosen : Role::Panel));
    painter->setPen(ink(Role::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const bool client = index.column() == BoardModel::ClientColumn;
    const QRect room = boardRoom(view, option.rect, client, option.direction);
    QFont font = option.font;
    font.setBold(client);
    if (client && chosen) {
        const int mark = em(view, 1.05);
        const QRect start = boardRoom(view, option.rect, false, option.direction);
        const QRect place(start.left(), start.center().y() - mark / 2, mark, mark);
        drawIcon(*painter, u"check"_s, QStyle::visualRect(option.direction, start, place), ink(Role::Accent));
    }
    const QString words = index.data().toString();
    if (index.column() == BoardModel::StageColumn) {
        QFont small = font;
        small.setBold(true);
        small.setPointSizeF(font.pointSizeF() * 0.92);
        drawPill(*painter,
                 {words, index.data(BoardModel::IconRole).toString(),
                  static_cast<Tone>(index.data(BoardModel::ToneRole).toInt())},
                 room, em(view, 1.7), small, option.palette, option.direction);
    } else {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(ink(client ? Role::Text : Role::Muted));
        painter->drawText(
            room,
            static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter |
                Qt::TextSingleLine,
            metrics.elidedText(client ? guardedText(words) : words, Qt::ElideRight, room.width()));
    }
    if (view->hasFocus() && view->currentIndex().row() == index.row()) {
        drawRing(*painter, *view, option);
    }
    painter->restore();
}

} // namespace ats
