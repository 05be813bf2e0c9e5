// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/board/boardheader.h"

#include "ui/board/boardmetrics.h"
#include "ui/board/boardmodel.h"
#include "ui/theme.h"
#include "ui/widgets/tintedicon.h"

#include <QtGui/QPainter>

namespace ats
{

using namespace Qt::StringLiterals;

BoardHeader::BoardHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionResizeMode(Fixed);
    setHighlightSections(false);
    setSectionsClickable(true);
    setSortIndicatorShown(true);
}

void BoardHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const auto ink = [this](Role role) { return colour(role, palette()); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, ink(Role::Rail));
    const bool sorted = section == sortIndicatorSection();
    const QRect room = boardRoom(this, rect, section == BoardModel::ClientColumn, layoutDirection());
    const int mark = em(this, 0.9);
    const int gap = em(this, 0.4);
    QFont font = this->font();
    font.setBold(sorted);
    const QFontMetrics metrics(font);
    const QString words = metrics.elidedText(model()->headerData(section, Qt::Horizontal).toString(),
                                             Qt::ElideRight, room.width() - mark - gap);
    painter->setFont(font);
    painter->setPen(ink(sorted ? Role::Text : Role::Muted));
    painter->drawText(room,
                      static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) |
                          Qt::AlignVCenter | Qt::TextSingleLine,
                      words);
    if (sorted) {
        const QRect place(room.left() + metrics.horizontalAdvance(words) + gap, room.center().y() - mark / 2,
                          mark, mark);
        const QRect shown = QStyle::visualRect(layoutDirection(), room, place);
        if (sortIndicatorOrder() == Qt::AscendingOrder) { // the icon points down
            painter->translate(0, 2 * shown.center().y() + 1);
            painter->scale(1, -1);
        }
        drawIcon(*painter, u"down"_s, shown, ink(Role::Text));
    }
    painter->restore();
}

} // namespace ats
