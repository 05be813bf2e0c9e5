// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/flowlayout.h"

#include "ui/theme.h"

#include <QtWidgets/QStyle>
#include <QtWidgets/QWidget>

#include <algorithm>

namespace ats
{

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    for (const Entry &entry : m_entries) {
        delete entry.item;
    }
}

void FlowLayout::addTrailing(QWidget *widget)
{
    addChildWidget(widget);
    m_entries.push_back({new QWidgetItem(widget), true});
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    // Leading items stand before trailing ones, whatever the order of calls: that is the reading order.
    m_entries.insert(std::ranges::find(m_entries, true, &Entry::trailing), {item, false});
    invalidate();
}

int FlowLayout::count() const { return static_cast<int>(m_entries.size()); }

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_entries[static_cast<std::size_t>(index)].item : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    const auto entry = m_entries.begin() + index;
    QLayoutItem *item = entry->item;
    m_entries.erase(entry);
    return item;
}

Qt::Orientations FlowLayout::expandingDirections() const { return {}; }

bool FlowLayout::hasHeightForWidth() const { return true; }

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    std::vector<Placed> placed;
    return arrange(width - margins.left() - margins.right(), placed) + margins.top() + margins.bottom();
}

QSize FlowLayout::sizeHint() const
{
    const int leading = naturalWidth(false);
    const int trailing = naturalWidth(true);
    const int width = leading + trailing + (leading > 0 && trailing > 0 ? gap() * 2 : 0);
    const QMargins margins = contentsMargins();
    const int outer = width + margins.left() + margins.right();
    return {outer, heightForWidth(outer)};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const Entry &entry : m_entries) {
        if (!entry.item->isEmpty()) {
            size = size.expandedTo(entry.item->minimumSize());
        }
    }
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect inside = rect.marginsRemoved(contentsMargins());
    std::vector<Placed> placed;
    arrange(inside.width(), placed);
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (const Placed &each : placed) {
        const QRect logical = each.rect.translated(inside.topLeft());
        each.item->setGeometry(QStyle::visualRect(direction, inside, logical));
    }
}

void FlowLayout::setSpacing(int spacing)
{
    m_spacing = spacing;
    invalidate();
}

int FlowLayout::gap() const
{
    if (m_spacing >= 0) {
        return m_spacing;
    }
    return parentWidget() ? em(parentWidget(), 0.7) : 8;
}

QSize FlowLayout::sizeFor(const QLayoutItem *item, int width) const
{
    QSize size = item->sizeHint().expandedTo(item->minimumSize());
    if (size.width() > width || item->expandingDirections().testFlag(Qt::Horizontal)) {
        size.setWidth(std::max(item->minimumSize().width(), width));
    }
    if (item->hasHeightForWidth()) {
        size.setHeight(std::max(item->heightForWidth(size.width()), item->minimumSize().height()));
    }
    return size;
}

int FlowLayout::naturalWidth(bool trailing) const
{
    int width = 0;
    for (const Entry &entry : m_entries) {
        if (entry.trailing == trailing && !entry.item->isEmpty()) {
            width += entry.item->sizeHint().expandedTo(entry.item->minimumSize()).width() +
                     (width > 0 ? gap() : 0);
        }
    }
    return width;
}

int FlowLayout::flow(bool trailing, int width, int top, bool toEnd, std::vector<Placed> &placed) const
{
    int x = 0;
    int rowHeight = 0;
    std::size_t rowStart = placed.size();
    const auto endRow = [&] {
        // Everything stands in the middle of its row; trailing rows are pushed to the end.
        const int shift = toEnd ? std::max(0, width - (x - gap())) : 0;
        for (std::size_t i = rowStart; i < placed.size(); ++i) {
            placed[i].rect.translate(shift, (rowHeight - placed[i].rect.height()) / 2);
        }
        rowStart = placed.size();
    };
    for (const Entry &entry : m_entries) {
        if (entry.trailing != trailing || entry.item->isEmpty()) {
            continue;
        }
        const QSize size = sizeFor(entry.item, width);
        if (x > 0 && x + size.width() > width) {
            endRow();
            top += rowHeight + gap();
            x = 0;
            rowHeight = 0;
        }
        placed.push_back({entry.item, QRect(QPoint(x, top), size)});
        x += size.width() + gap();
        rowHeight = std::max(rowHeight, size.height());
    }
    endRow();
    return rowHeight > 0 ? top + rowHeight : top;
}

int FlowLayout::arrange(int width, std::vector<Placed> &placed) const
{
    const int leading = naturalWidth(false);
    const int trailing = naturalWidth(true);
    if (trailing == 0) {
        return flow(false, width, 0, false, placed);
    }
    if (leading == 0) {
        return flow(true, width, 0, true, placed);
    }
    // A leading text that can wrap gives way to the buttons as long as it keeps half of the row.
    const int rest = width - trailing - 2 * gap();
    const bool oneItem = std::ranges::count(m_entries, false, &Entry::trailing) == 1;
    if (rest >= leading || (oneItem && rest >= width / 2 && m_entries.front().item->hasHeightForWidth())) {
        const std::size_t start = placed.size();
        const int first = flow(false, rest, 0, false, placed);
        const std::size_t middle = placed.size();
        const int second = flow(true, width, 0, true, placed);
        const int height = std::max(first, second);
        for (std::size_t i = start; i < placed.size(); ++i) {
            placed[i].rect.translate(0, (height - (i < middle ? first : second)) / 2);
        }
        return height;
    }
    const int first = flow(false, width, 0, false, placed);
    return flow(true, width, first + gap(), true, placed);
}

} // namespace ats
