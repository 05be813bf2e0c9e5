// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/handoff/factlist.h"

#include "ui/theme.h"
#include "ui/widgets/screenguard.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>

namespace ats
{

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QFormLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(em(this, 1.2));
    m_rows->setVerticalSpacing(em(this, 0.5));
    m_rows->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void FactList::add(const QString &name, const QString &value, Kind kind)
{
    if (value.isEmpty()) {
        return;
    }
    auto *label = new QLabel(name);
    setInk(label, Role::Muted);
    auto *text = wrappedLabel(value);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(tr("%1: %2", "name of a value, the value").arg(name, value));
    label->setBuddy(text);
    if (kind == Kind::Private) {
        ScreenGuard::instance().cover(text);
    }
    m_rows->addRow(label, text);
}

void FactList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_rows->setRowWrapPolicy(width() < em(this, 26) ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows);
}

} // namespace ats
