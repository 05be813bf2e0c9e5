// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/setupflow.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/sketchview.h"
#include "ui/wizard/blockcolumn.h"
#include "ui/wizard/codebox.h"
#include "ui/wizard/endpointbox.h"
#include "ui/wizard/questionbox.h"
#include "ui/wizard/wizardview.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

/// Blocks that ask, lead elsewhere or show what the guide knows.
namespace ats
{

using namespace Qt::StringLiterals;

void BlockColumn::add(const FieldNeeded &block)
{
    const FieldSpec *spec = m_flow.guide().system->field(block.field);
    if (spec == nullptr) {
        return;
    }
    // A sign, not a task: it follows the value and cannot be ticked by hand.
    auto *sign = new Pill;
    const auto refresh = [this, sign, id = block.field, label = spec->label] {
        const bool here = m_flow.draft().isFilledIn(id);
        sign->setState(here ? Tone::Passed : Tone::Resting,
                       here ? tr("%1: here").arg(label) : tr("%1: still needed").arg(label));
    };
    connect(&m_flow.draft(), &Draft::valueChanged, sign, refresh);
    connect(&m_flow.draft(), &Draft::changed, sign, refresh);
    refresh();
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(sign);
    layout->addStretch(1);
    place(row);
}

void BlockColumn::add(const AskQuestion &block)
{
    m_indent = 0;
    if (const Question *question = m_flow.guide().question(block.question)) {
        place(new QuestionBox(m_flow, *question));
    }
}

void BlockColumn::add(const ShowCode &block)
{
    if (const FieldSpec *spec = m_flow.guide().system->field(block.field)) {
        place(new CodeBox(m_flow, *spec));
    }
}

void BlockColumn::addLink(const QString &label, const QString &address)
{
    auto *button = new QPushButton(label);
    connect(button, &QPushButton::clicked, this, [this, address] { Q_EMIT linkFollowed(address); });
    auto *row = new QWidget;
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(button, 0, Qt::AlignLeft);
    place(row);
}

void BlockColumn::add(const Jump &block) { addLink(block.label, block.place); }

void BlockColumn::add(const OpenReconnect &block)
{
    addLink(block.label, QString(QLatin1StringView(WizardView::reconnectPlace)));
}

void BlockColumn::add(const EndpointList &)
{
    m_indent = 0;
    place(new EndpointBox(m_flow.guide().endpoints));
}

void BlockColumn::add(const Sketch &block)
{
    place(new SketchView(u":/catalog/sketches/%1.svg"_s.arg(block.name), block.alternative));
}

// Takes effect in the field's own notes.
void BlockColumn::add(const ExpectValue &) {}

} // namespace ats
