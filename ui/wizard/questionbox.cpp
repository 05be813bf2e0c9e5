// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/questionbox.h"

#include "app/flow/setupflow.h"
#include "app/model/guideanswers.h"
#include "ui/theme.h"
#include "ui/widgets/richtext.h"

#include <QtWidgets/QRadioButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

QuestionBox::QuestionBox(SetupFlow &flow, const Question &question, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_question(question)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0); // each choice and its words stand closer together than two choices
    auto *text = new RichText(QStringLiteral("**%1**").arg(question.text));
    column->addWidget(text);
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth) +
                       style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
    for (const QuestionOption &option : question.options) {
        column->addSpacing(em(this, m_buttons.empty() ? 0.3 : 0.6));
        auto *button = new QRadioButton(option.label);
        button->setAccessibleName(option.label);
        button->setAccessibleDescription(question.text + QLatin1Char(' ') + option.help);
        column->addWidget(button);
        m_buttons.push_back(button);
        if (!option.help.isEmpty()) {
            auto *help = new RichText(option.help);
            setTextSize(help, TextSize::Small);
            setInk(help, Role::Muted);
            auto *line = new QVBoxLayout;
            line->setContentsMargins(indent, 0, 0, 0);
            line->addWidget(help);
            column->addSpacing(em(this, 0.3)); // for the ring around the choice
            column->addLayout(line);
        }
        connect(button, &QRadioButton::clicked, this,
                [this, id = option.id] { m_flow.answer(m_question.id, id); });
    }
    connect(&flow.draft(), &Draft::changed, this, &QuestionBox::refresh);
    refresh();
}

void QuestionBox::refresh()
{
    const QString answer = answerTo(m_flow.guide(), m_question.id, m_flow.connection().notes);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setChecked(m_question.options[i].id == answer);
    }
}

} // namespace ats
