// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/banner.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/tintedicon.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

Banner::Banner(Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
    , m_text(new RichText)
    , m_detail(new RichText)
    , m_words(new QWidget)
    , m_flow(new FlowLayout)
{
    auto *words = new QVBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    words->addWidget(m_text);
    words->addWidget(m_detail);
    setTextSize(m_detail, TextSize::Small);
    m_detail->hide();
    m_flow->addWidget(m_words);
    auto *row = new QHBoxLayout(this);
    row->addLayout(m_flow);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (const RichText *text : {m_text, m_detail}) {
        connect(text, &QLabel::linkActivated, this, &Banner::linkActivated);
    }
    refresh();
}

Banner::Banner(Tone tone, const QString &markdown, QWidget *parent)
    : Banner(tone, parent)
{
    setText(markdown);
}

void Banner::setTone(Tone tone)
{
    m_tone = tone;
    refresh();
}

void Banner::setText(const QString &markdown)
{
    m_text->setMarkdown(markdown);
    setAccessibleName(m_text->plainText());
}

void Banner::setNamesClients() { ScreenGuard::instance().cover(m_text); }

void Banner::setDetail(const QString &markdown)
{
    m_detail->setMarkdown(markdown);
    m_detail->setVisible(!markdown.isEmpty());
}

QPushButton *Banner::addAction(const QString &label)
{
    auto *button = new QPushButton(label, this);
    addControl(button);
    return button;
}

void Banner::addControl(QWidget *control)
{
    m_flow->addTrailing(control);
    orderTabs(this);
}

void Banner::setFullWidth(bool full)
{
    m_full = full;
    update();
}

void Banner::announceNow() { announce(this, m_text->plainText()); }

void Banner::refresh()
{
    setInk(m_text, Role::Text);
    setInk(m_detail, Role::Text);
    const int start = em(this, 1.1) + em(this, 1.5) + em(this, 0.8);
    const int end = em(this, 1.1);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    layout()->setContentsMargins(mirrored ? end : start, em(this, 0.8), mirrored ? start : end,
                                 em(this, 0.8));
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(ground(m_tone), palette()));
    const double radius = m_full ? 0 : em(this, 0.7);
    painter.drawRoundedRect(rect(), radius, radius);
    const int side = em(this, 1.5);
    const int left = layoutDirection() == Qt::RightToLeft ? width() - em(this, 1.1) - side : em(this, 1.1);
    const int line = std::max(m_text->fontMetrics().height(), side);
    const int top = m_words->mapTo(this, QPoint()).y() + (m_text->fontMetrics().height() - line) / 2;
    drawIcon(painter, noteIconName(m_tone), QRectF(left, top + (line - side) / 2.0, side, side),
             colour(ink(m_tone), palette()));
}

void Banner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        refresh();
    }
}

} // namespace ats
