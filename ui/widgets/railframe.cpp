// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/railframe.h"

#include "ui/theme.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/steprail.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

RailFrame::RailFrame(StepRail *rail, QWidget *content, ActionBar *bar, QWidget *parent)
    : QWidget(parent)
    , m_rail(rail)
    , m_bar(bar)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_row->setSpacing(0);
    m_row->addWidget(rail);
    m_row->addWidget(content, 1);
    column->addLayout(m_row, 1);
    column->addWidget(bar);
}

QSize RailFrame::minimumSizeHint() const
{
    // As small as the folded page can be, or the open rail would keep the window from ever getting there.
    const QSize content = m_row->itemAt(1)->minimumSize();
    return {std::max(content.width(), m_bar->minimumSizeHint().width()),
            content.height() + m_bar->minimumSizeHint().height() + em(this, 3)};
}

void RailFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void RailFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fold();
    }
}

void RailFrame::fold()
{
    const bool narrow = width() <= em(this, 60);
    if (narrow == m_rail->isCollapsed()) {
        return;
    }
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_rail->setCollapsed(narrow);
}

} // namespace ats
