// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/taborder.h"

#include <QtWidgets/QLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QWidget>

namespace ats
{

namespace
{

void collect(QWidget *widget, QList<QWidget *> &found);

void collect(const QLayout *layout, QList<QWidget *> &found)
{
    for (int i = 0; i < layout->count(); ++i) {
        const QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget()) {
            collect(widget, found);
        } else if (const QLayout *inner = const_cast<QLayoutItem *>(item)->layout()) {
            collect(inner, found);
        }
    }
}

void collect(QWidget *widget, QList<QWidget *> &found)
{
    // Also what only a click or a program gives the focus to: Tab goes on from there.
    if (widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy()) {
        found << widget;
    }
    if (const auto *area = qobject_cast<QScrollArea *>(widget)) {
        if (area->widget()) {
            collect(area->widget(), found);
        }
    } else if (widget->layout()) {
        collect(widget->layout(), found);
    }
}

} // namespace

void orderTabs(QWidget *root)
{
    QList<QWidget *> found;
    collect(root, found);
    for (qsizetype i = 1; i < found.size(); ++i) {
        QWidget::setTabOrder(found.at(i - 1), found.at(i));
    }
}

} // namespace ats
