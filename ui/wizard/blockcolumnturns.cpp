// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/setupflow.h"
#include "ui/widgets/richtext.h"
#include "ui/wizard/blockcolumn.h"

/// Blocks that ask, lead elsewhere or show what the guide knows: as words.
namespace ats
{

using namespace Qt::StringLiterals;

void BlockColumn::add(const FieldNeeded &block)
{
    if (const FieldSpec *spec = m_flow.guide().system->field(block.field)) {
        place(new RichText(spec->label));
    }
}

void BlockColumn::add(const AskQuestion &block)
{
    if (const Question *question = m_flow.guide().question(block.question)) {
        place(new RichText(question->text));
    }
}

// The code of this moment needs the secret, which words cannot hold.
void BlockColumn::add(const ShowCode &) {}

void BlockColumn::add(const Jump &block) { place(new RichText(block.label)); }

void BlockColumn::add(const OpenReconnect &block) { place(new RichText(block.label)); }

void BlockColumn::add(const EndpointList &)
{
    for (const Endpoint &endpoint : m_flow.guide().endpoints) {
        place(new RichText(u'`' + endpoint.path + u'`'));
    }
}

// A sketch adds nothing that the step does not say in words.
void BlockColumn::add(const Sketch &) {}

// Takes effect in the field's own notes.
void BlockColumn::add(const ExpectValue &) {}

} // namespace ats
