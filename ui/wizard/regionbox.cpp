// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/regionbox.h"

#include "app/flow/setupflow.h"
#include "app/model/fieldtext.h"
#include "ui/theme.h"
#include "ui/widgets/richtext.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace ats
{

RegionBox::RegionBox(SetupFlow &flow, const FieldSpec &spec, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_spec(spec)
    , m_choice(new QComboBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.3));
    auto *label = new QLabel(spec.label);
    setTextSize(label, TextSize::Normal, true);
    label->setBuddy(m_choice);
    column->addWidget(label);
    m_choice->setAccessibleName(spec.label);
    m_choice->addItem(tr("Find it for me"), QString());
    for (const Host &host : flow.guide().system->hosts) {
        m_choice->addItem(host.label, host.region);
    }
    column->addWidget(m_choice, 0, Qt::AlignLeft);
    auto *help = new RichText(spec.help);
    setTextSize(help, TextSize::Small);
    setInk(help, Role::Muted);
    column->addWidget(help);
    connect(m_choice, &QComboBox::activated, this,
            [this](int index) { m_flow.draft().setValue(m_spec.id, m_choice->itemData(index).toString()); });
    connect(&flow.draft(), &Draft::valueChanged, this, [this](const QString &field) {
        if (field == m_spec.id) {
            refresh();
        }
    });
    connect(&flow.draft(), &Draft::changed, this, &RegionBox::refresh);
    refresh();
}

void RegionBox::refresh()
{
    m_choice->setCurrentIndex(
        std::max(0, m_choice->findData(cleaned(m_spec, m_flow.draft().value(m_spec.id)))));
}

} // namespace ats
