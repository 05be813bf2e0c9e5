// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/railitem.h"

#include "ui/theme.h"
#include "ui/widgets/tintedicon.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

constexpr int kWrap = Qt::TextWordWrap | Qt::TextHideMnemonic;

} // namespace

RailItem::RailItem(int number, QWidget *parent)
    : QAbstractButton(parent)
    , m_number(number)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void RailItem::setSection(const RailSection &section, bool current)
{
    m_section = section;
    m_current = current;
    setText(section.title);
    QString name = tr("%1. %2").arg(QString::number(m_number), section.title);
    if (section.done) {
        name = tr("%1, done").arg(name);
    }
    if (current) {
        name = tr("%1, shown now").arg(name);
    }
    setAccessibleName(name);
    setAccessibleDescription(section.detail.isEmpty() ? section.hint
                                                      : section.hint + u". "_s + section.detail);
    setToolTip(section.detail);
    // One stop for Tab in the whole rail: the section shown.
    setFocusPolicy(current ? Qt::StrongFocus : Qt::ClickFocus);
    updateGeometry();
    update();
}

QFont RailItem::titleFont() const
{
    QFont font = this->font();
    font.setBold(m_current);
    return font;
}

QFont RailItem::hintFont() const
{
    QFont font = this->font();
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * 0.87);
    } else {
        font.setPixelSize(qRound(font.pixelSize() * 0.87));
    }
    return font;
}

int RailItem::circle() const { return em(this, 1.6); }

int RailItem::padding() const { return em(this, 0.7); }

int RailItem::textWidth(int width) const { return std::max(1, width - 3 * padding() - circle()); }

int RailItem::heightOf(const QFont &font, const QString &text, int width) const
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 100000), kWrap, text).height();
}

QSize RailItem::sizeHint() const { return {em(this, 15), heightForWidth(em(this, 15))}; }

QSize RailItem::minimumSizeHint() const { return {em(this, 9), circle() + 2 * padding()}; }

int RailItem::heightForWidth(int width) const
{
    const int room = textWidth(width);
    int height = std::max(circle(), heightOf(titleFont(), m_section.title, room));
    if (!m_section.hint.isEmpty()) {
        height += heightOf(hintFont(), m_section.hint, room) + em(this, 0.15);
    }
    return height + 2 * padding();
}

void RailItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette look = palette();
    if (m_current || underMouse()) {
        painter.setPen(colour(m_current ? Role::Line : Role::Rail, look));
        painter.setBrush(colour(m_current ? Role::Panel : Role::RestingGround, look));
        const double radius = em(this, 0.5);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    const QRect disc =
        QStyle::visualRect(layoutDirection(), rect(), QRect(padding(), padding(), circle(), circle()));
    if (m_section.done && !m_current) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(Role::Passed, look));
        painter.drawEllipse(disc);
        const double inset = disc.width() * 0.22;
        drawIcon(painter, u"check"_s, QRectF(disc).adjusted(inset, inset, -inset, -inset),
                 colour(Role::OnAccent, look));
    } else {
        painter.setPen(QPen(colour(m_current ? Role::Accent : Role::Line, look), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QRectF(disc).adjusted(1, 1, -1, -1));
        QFont font = hintFont();
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(colour(m_current ? Role::Accent : Role::Muted, look));
        painter.drawText(disc, Qt::AlignCenter, QString::number(m_number));
    }
    const int room = textWidth(width());
    const int start = 2 * padding() + circle();
    const int titleHeight = heightOf(titleFont(), m_section.title, room);
    const int top = padding() + std::max(0, (circle() - titleHeight) / 2);
    const auto place = [&](int y, int height) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(start, y, room, height));
    };
    const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const int flags = static_cast<int>(side) | kWrap;
    painter.setFont(titleFont());
    painter.setPen(colour(m_section.needed ? Role::Text : Role::Muted, look));
    painter.drawText(place(top, titleHeight), flags, m_section.title);
    if (!m_section.hint.isEmpty()) {
        const int y = padding() + std::max(circle(), titleHeight) + em(this, 0.15);
        painter.setFont(hintFont());
        painter.setPen(colour(Role::Muted, look));
        painter.drawText(place(y, height() - y), flags, m_section.hint);
    }
}

void RailItem::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    // The arrows belong to the rail; QAbstractButton would look for a neighbour of its own.
    if (event->key() == Qt::Key_Space) {
        QAbstractButton::keyPressEvent(event);
    } else {
        event->ignore();
    }
}

void RailItem::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

} // namespace ats
