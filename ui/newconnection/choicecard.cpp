// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/newconnection/choicecard.h"

#include "ui/widgets/heading.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace ats
{

ChoiceCard::ChoiceCard(const QString &question, QWidget *parent)
    : Card(parent)
    , m_question(question)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(question);
    column()->addWidget(new Heading(question, Heading::Level::Card));
    column()->setAlignment(Qt::AlignTop);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *, bool on) {
        if (on) {
            // Qt does it for clicks and keys alone; else Tab would go to a choice that is not the chosen one.
            for (const Choice &choice : m_choices) {
                choice.button->setFocusPolicy(choice.button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
            }
            Q_EMIT changed();
        }
    });
}

void ChoiceCard::addChoice(const QString &id, const QString &text)
{
    auto *button = new QRadioButton(text);
    button->setAccessibleDescription(m_question);
    m_choices.push_back({id, text, button});
    column()->addWidget(button);
    m_group->addButton(button);
    if (m_choices.size() == 1) {
        button->setChecked(true);
    }
}

void ChoiceCard::setUnavailable(const QString &id, const QString &reason)
{
    const auto at = std::ranges::find(m_choices, id, &Choice::id);
    if (at == m_choices.end()) {
        return;
    }
    at->button->setText(reason.isEmpty() ? at->text
                                         : tr("%1 (%2)", "choice, why it is greyed").arg(at->text, reason));
    at->button->setEnabled(reason.isEmpty());
    if (at->button->isChecked() && !reason.isEmpty()) {
        const auto free =
            std::ranges::find_if(m_choices, [](const Choice &choice) { return choice.button->isEnabled(); });
        if (free != m_choices.end()) {
            free->button->setChecked(true);
        }
    }
}

void ChoiceCard::choose(const QString &id)
{
    const auto at = std::ranges::find(m_choices, id, &Choice::id);
    if (at != m_choices.end() && at->button->isEnabled()) {
        at->button->setChecked(true);
    }
}

QString ChoiceCard::chosen() const
{
    const auto at =
        std::ranges::find_if(m_choices, [](const Choice &choice) { return choice.button->isChecked(); });
    return at == m_choices.end() || !at->button->isEnabled() ? QString() : at->id;
}

} // namespace ats
