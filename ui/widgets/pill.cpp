// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pill.h"

#include "ui/widgets/tintedicon.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

namespace ats
{

Pill::Pill(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextSize(this, TextSize::Small, true);
    QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    refresh();
}

Pill::Pill(Tone tone, const QString &words, QWidget *parent)
    : Pill(parent)
{
    setState(tone, words);
}

void Pill::setState(Tone tone, const QString &words, const QString &icon)
{
    m_tone = tone;
    m_words = words;
    m_icon = icon;
    refresh();
}

void Pill::setIconOnly(bool only)
{
    m_iconOnly = only;
    refresh();
}

void Pill::refresh()
{
    setInk(this, ink(m_tone));
    setText(m_iconOnly ? QString() : m_words);
    setAccessibleName(m_words);
    setToolTip(m_iconOnly ? m_words : QString());
    const int side = em(this, 0.75);
    const int icon = em(this, 1.0);
    const int start = side + icon + (m_iconOnly ? 0 : em(this, 0.35));
    const int edge = em(this, 0.25);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setContentsMargins(mirrored ? side : start, edge, mirrored ? start : side, edge);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    const QFontMetrics metrics(font());
    const QMargins margins = contentsMargins();
    return {metrics.horizontalAdvance(text()) + margins.left() + margins.right() + 2,
            metrics.height() + margins.top() + margins.bottom()};
}

QSize Pill::minimumSizeHint() const
{
    if (m_iconOnly) {
        return sizeHint();
    }
    return QLabel::minimumSizeHint().boundedTo(sizeHint());
}

void Pill::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(ground(m_tone), palette()));
    const double radius = std::min(height() / 2.0, em(this, 0.9) * 1.0);
    painter.drawRoundedRect(rect(), radius, radius);
    const int icon = em(this, 1.0);
    const int side = m_iconOnly ? (width() - icon) / 2 : em(this, 0.75);
    const int left = layoutDirection() == Qt::RightToLeft ? width() - side - icon : side;
    drawIcon(painter, m_icon.isEmpty() ? iconName(m_tone) : m_icon,
             QRectF(left, (height() - icon) / 2.0, icon, icon), colour(ink(m_tone), palette()));
    painter.end();
    QLabel::paintEvent(event);
}

void Pill::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        refresh();
    }
}

} // namespace ats
