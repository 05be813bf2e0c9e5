// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tickbox.h"

#include "ui/widgets/inlinemarkdown.h"

#include <QtCore/QEvent>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QPainter>
#include <QtGui/QTextDocument>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ats
{

TickBox::TickBox(const QString &markdown, QWidget *parent)
    : QCheckBox(parent)
    , m_document(new QTextDocument(this))
{
    m_document->setDocumentMargin(0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMarkdown(markdown);
}

TickBox::~TickBox() = default;

void TickBox::setMarkdown(const QString &markdown)
{
    m_markdown = markdown;
    layOut();
}

void TickBox::setTitle(bool title) { setTextSize(this, title ? TextSize::Title : TextSize::Normal, title); }

void TickBox::layOut()
{
    const InlineText rendered = renderInline(m_markdown);
    m_document->setDefaultFont(font());
    QTextOption option(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    m_document->setDefaultTextOption(option);
    m_document->setHtml(rendered.html);
    setAccessibleName(rendered.plain);
    updateGeometry();
    update();
}

QSize TickBox::boxSize() const
{
    const QStyleOptionButton option;
    return {style()->pixelMetric(QStyle::PM_IndicatorWidth, &option, this),
            style()->pixelMetric(QStyle::PM_IndicatorHeight, &option, this)};
}

int TickBox::textIndent() const { return boxSize().width() + em(this, 0.6); }

double TickBox::textHeight(int width) const
{
    m_document->setTextWidth(std::max(1, width));
    return m_document->size().height();
}

QSize TickBox::sizeHint() const
{
    m_document->setTextWidth(-1);
    const int width = textIndent() + static_cast<int>(std::ceil(m_document->idealWidth())) + 3;
    return {width, heightForWidth(width)};
}

QSize TickBox::minimumSizeHint() const
{
    return {textIndent() + em(this, 6), std::max(boxSize().height(), fontMetrics().height()) + 4};
}

int TickBox::heightForWidth(int width) const
{
    const int words = static_cast<int>(std::ceil(textHeight(width - textIndent() - 2)));
    return std::max(boxSize().height(), words) + 4;
}

void TickBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.state &= ~QStyle::State_HasFocus;
    const QSize box = boxSize();
    // The box stands in the middle of the first line.
    const int line = std::max(box.height(), fontMetrics().height());
    const QRect boxRect(0, 2 + (line - box.height()) / 2, box.width(), box.height());
    option.rect = QStyle::visualRect(layoutDirection(), rect(), boxRect);
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, this);

    const int room = width() - textIndent() - 2;
    m_document->setTextWidth(room);
    const int top = 2 + std::max(0, (line - fontMetrics().height()) / 2);
    const QRect words(textIndent(), top, room, height() - top);
    painter.translate(QStyle::visualRect(layoutDirection(), rect(), words).topLeft());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    context.palette.setColor(QPalette::Text, colour(isEnabled() ? Role::Text : Role::Muted, palette()));
    m_document->documentLayout()->draw(&painter, context);
}

void TickBox::changeEvent(QEvent *event)
{
    QCheckBox::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        layOut();
    }
}

bool TickBox::hitButton(const QPoint &position) const { return rect().contains(position); }

} // namespace ats
