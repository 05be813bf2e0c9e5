// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/connectiondelegate.h"

#include "ui/home/cardmetrics.h"
#include "ui/home/connectionsmodel.h"
#include "ui/theme.h"
#include "ui/widgets/pillpainter.h"
#include "ui/widgets/screenguard.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>

#include <algorithm>

namespace ats
{

namespace
{

/// Draws texts from top to bottom, each at the reading start of what is left of a card.
class CardPainter
{
public:
    CardPainter(QPainter *painter, const QStyleOptionViewItem &option, QRect room)
        : m_painter(painter)
        , m_direction(option.direction)
        , m_palette(option.palette)
        , m_room(room)
    {
    }

    [[nodiscard]] QColor ink(Role role) const { return colour(role, m_palette); }
    [[nodiscard]] QRect room() const { return m_room; }
    void moveDown(int by) { m_room.setTop(m_room.top() + by); }

    /// A part of the room that starts `from` after the reading start.
    [[nodiscard]] QRect part(int from, int width, int height) const
    {
        const QRect logical(m_room.left() + from, m_room.top(), width, height);
        return QStyle::visualRect(m_direction, m_room, logical);
    }

    /// Returns the width that was used.
    int text(const QString &words, const QFont &font, Role role, int height, int width) const
    {
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(words, Qt::ElideRight, width);
        m_painter->setFont(font);
        m_painter->setPen(ink(role));
        m_painter->drawText(part(0, width, height),
                            static_cast<int>(QStyle::visualAlignment(m_direction, Qt::AlignLeft)) |
                                Qt::AlignVCenter | Qt::TextSingleLine,
                            shown);
        return metrics.horizontalAdvance(shown);
    }

    void pill(const QModelIndex &index, const CardMetrics &metrics, int from, int width, int rowHeight) const
    {
        drawPill(*m_painter,
                 {index.data(ConnectionsModel::PillRole).toString(),
                  index.data(ConnectionsModel::IconRole).toString(),
                  static_cast<Tone>(index.data(ConnectionsModel::ToneRole).toInt())},
                 part(from, width, rowHeight), metrics.pillHeight, metrics.pill, m_palette, m_direction);
    }

private:
    QPainter *m_painter;
    Qt::LayoutDirection m_direction;
    const QPalette &m_palette;
    QRect m_room;
};

int viewWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view != nullptr ? view->viewport()->width() : option.rect.width();
}

} // namespace

QSize ConnectionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, CardMetrics(option.font, viewWidth(option)).rowHeight()};
}

void ConnectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const CardMetrics metrics(option.font, viewWidth(option));
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool current = view != nullptr && view->currentIndex() == index;
    const bool focused = current && option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);

    const QRect card =
        option.rect.adjusted(metrics.ring, metrics.ring, -metrics.ring, -metrics.ring - metrics.distance);
    // Half the pen stands outside its path, so the ring lies around the card and takes no room from it.
    const qreal pen = focused ? 2 : 1;
    const qreal outset = focused ? 0.5 : -0.5;
    painter->setPen(QPen(colour(current ? Role::Accent : Role::Line, option.palette), pen));
    painter->setBrush(colour(Role::Panel, option.palette));
    painter->drawRoundedRect(QRectF(card).adjusted(-outset, -outset, outset, outset), metrics.radius,
                             metrics.radius);

    CardPainter words(painter, option,
                      card.adjusted(metrics.padding, metrics.padding, -metrics.padding, -metrics.padding));
    const int width = words.room().width();
    const QString client = guardedText(index.data(ConnectionsModel::ClientRole).toString().simplified());
    if (metrics.stacked) {
        words.text(client, metrics.client, Role::Text, metrics.clientHeight, width);
        words.moveDown(metrics.clientHeight + metrics.between);
        words.pill(index, metrics, 0, width, metrics.pillHeight);
        words.moveDown(metrics.pillHeight + metrics.between);
    } else {
        const QFontMetrics font(metrics.pill);
        const int gap = metrics.padding * 2 / 3;
        const int pill = font.horizontalAdvance(index.data(ConnectionsModel::PillRole).toString()) +
                         2 * metrics.pillHeight + font.ascent();
        const int height = std::max(metrics.clientHeight, metrics.pillHeight);
        const int used =
            words.text(client, metrics.client, Role::Text, height, std::max(width / 3, width - pill - gap));
        words.pill(index, metrics, used + gap, width - used - gap, height);
        words.moveDown(height + metrics.between);
    }
    words.text(index.data(ConnectionsModel::PairRole).toString(), metrics.pair, Role::Muted,
               metrics.pairHeight, width);
    words.moveDown(metrics.pairHeight + metrics.between);
    words.text(index.data(ConnectionsModel::LineRole).toString(), metrics.line, Role::Muted,
               metrics.lineHeight, width);
    painter->restore();
}

} // namespace ats
