// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/help/helpitem.h"

#include "ui/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double smallText = 0.87;

} // namespace

HelpItem::HelpItem(const QString &title, const QString &place, const QString &excerpt, QWidget *parent)
    : QAbstractButton(parent)
    , m_title(title)
    , m_place(place)
    , m_excerpt(excerpt)
{
    setText(QString(title).replace(u'&', u"&&"_s));
    setAccessibleName(title);
    setAccessibleDescription(place.isEmpty() || excerpt.isEmpty() ? place + excerpt
                                                                  : place + u". "_s + excerpt);
    // Not Minimum: a page would reserve the height of its narrowest form, and scroll for nothing.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

std::vector<HelpItem::Part> HelpItem::parts() const
{
    std::vector<Part> all{{m_title, true}};
    for (const QString &text : {m_place, m_excerpt}) {
        if (!text.isEmpty()) {
            all.push_back({text});
        }
    }
    return all;
}

QFont HelpItem::fontOf(const Part &part) const
{
    QFont font = this->font();
    if (part.title) {
        font.setUnderline(underMouse());
    } else if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * smallText);
    } else {
        font.setPixelSize(qRound(font.pixelSize() * smallText));
    }
    return font;
}

int HelpItem::heightOf(const Part &part, int width) const
{
    return QFontMetrics(fontOf(part))
        .boundingRect(QRect(0, 0, std::max(1, width), 100000), Qt::TextWordWrap, part.text)
        .height();
}

int HelpItem::side() const { return em(this, 1.15); }
int HelpItem::above() const { return em(this, 0.65); }
int HelpItem::gap() const { return em(this, 0.15); }

int HelpItem::heightForWidth(int width) const
{
    int height = 2 * above() - gap();
    for (const Part &part : parts()) {
        height += heightOf(part, width - 2 * side()) + gap();
    }
    return height;
}

QSize HelpItem::sizeHint() const { return {em(this, 24), heightForWidth(em(this, 24))}; }

QSize HelpItem::minimumSizeHint() const { return {em(this, 12), 2 * above() + fontMetrics().height()}; }

void HelpItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse()) {
        painter.fillRect(rect(), colour(Role::RestingGround, palette()));
    }
    if (m_lineAbove) {
        painter.setPen(colour(Role::Line, palette()));
        painter.drawLine(rect().topLeft(), rect().topRight());
    }
    const auto edge = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    int top = above();
    for (const Part &part : parts()) {
        const QRect room(side(), top, width() - 2 * side(), heightOf(part, width() - 2 * side()));
        painter.setFont(fontOf(part));
        painter.setPen(colour(part.title ? Role::Accent : Role::Muted, palette()));
        painter.drawText(room, static_cast<int>(edge) | Qt::TextWordWrap, part.text);
        top += room.height() + gap();
    }
}

void HelpItem::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void HelpItem::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

} // namespace ats
