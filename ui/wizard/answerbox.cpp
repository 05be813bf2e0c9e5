// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/answerbox.h"

#include "app/flow/setupflow.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/wizard/boundfield.h"

#include <QtWidgets/QVBoxLayout>

namespace ats
{

AnswerBox::AnswerBox(SetupFlow &flow, const FieldSpec &spec, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *editor = new FieldEditor(spec);
    auto *bound = new BoundField(flow, *editor);
    bound->setFindsAnswers(true);
    layout->addWidget(editor);
}

} // namespace ats
