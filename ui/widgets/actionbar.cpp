// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/actionbar.h"

#include "ui/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/primarybutton.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

namespace ats
{

ActionBar::ActionBar(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    applyMargins();
}

QPushButton *ActionBar::addLeft(const QString &text)
{
    auto *button = new QPushButton(text, this);
    addLeft(button);
    return button;
}

QPushButton *ActionBar::addRight(const QString &text)
{
    auto *button = new QPushButton(text, this);
    addRight(button);
    return button;
}

QPushButton *ActionBar::addPrimary(const QString &text)
{
    auto *button = new PrimaryButton(text, this);
    addRight(button);
    return button;
}

void ActionBar::addLeft(QWidget *widget) { m_flow->addWidget(widget); }

void ActionBar::addRight(QWidget *widget) { m_flow->addTrailing(widget); }

void ActionBar::clear()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            // The bar may be refilled from a click on one of these buttons.
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void ActionBar::focusFirst()
{
    for (int i = 0; i < m_flow->count(); ++i) {
        QWidget *widget = m_flow->itemAt(i)->widget();
        if (widget && widget->isEnabled() && widget->isVisible() && widget->focusPolicy() & Qt::TabFocus) {
            widget->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void ActionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Role::Panel, palette()));
    painter.setPen(colour(Role::Line, palette()));
    painter.drawLine(rect().topLeft(), rect().topRight());
}

void ActionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyMargins();
    }
}

void ActionBar::applyMargins()
{
    m_flow->setContentsMargins(em(this, 1.4), em(this, 0.85), em(this, 1.4), em(this, 0.85));
}

} // namespace ats
