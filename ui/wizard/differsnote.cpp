// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/differsnote.h"

#include "app/flow/differences.h"
#include "app/flow/setupflow.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/taborder.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

namespace
{

constexpr int longestNote = 300;

} // namespace

DiffersNote::DiffersNote(SetupFlow &flow, const Section &section, const Step &step, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_section(section.id)
    , m_step(step.id)
    , m_link(new LinkButton(tr("This looks different for me")))
    , m_box(new QWidget)
    , m_line(new QLineEdit)
    , m_problem(new QLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_link->setAccessibleName(tr("This looks different for me: %1").arg(step.title));
    m_link->setRole(Role::Muted);
    setTextSize(m_link, TextSize::Small);
    column->addWidget(m_link, 0, Qt::AlignLeft);
    auto *inner = new QVBoxLayout(m_box);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(em(this, 0.3));
    auto *label = new QLabel(tr("What do you see instead?"));
    label->setBuddy(m_line);
    m_line->setAccessibleName(tr("What do you see instead? %1").arg(step.title));
    m_line->setAccessibleDescription(tr("Kept as you type, and part of the report for support."));
    m_line->setMaxLength(longestNote);
    m_line->setTextMargins(em(this, 0.4), em(this, 0.2), em(this, 0.4), em(this, 0.2));
    auto *use = new QLabel(m_line->accessibleDescription());
    use->setWordWrap(true);
    setTextSize(use, TextSize::Small);
    setInk(use, Role::Muted);
    m_problem->setWordWrap(true);
    setInk(m_problem, Role::Warning);
    m_problem->hide();
    for (QWidget *part : std::initializer_list<QWidget *>{label, m_line, m_problem, use}) {
        inner->addWidget(part);
    }
    column->addWidget(m_box);

    m_line->setText(flow.draft().note(differsNote(m_section, m_step)));
    m_box->setVisible(!m_line->text().isEmpty());
    m_link->setVisible(m_line->text().isEmpty());
    connect(m_link, &LinkButton::clicked, this, &DiffersNote::unfold);
    connect(m_line, &QLineEdit::textEdited, this, &DiffersNote::keep);
    connect(&flow.draft(), &Draft::changed, this, &DiffersNote::refresh);
}

void DiffersNote::refresh()
{
    const QString kept = m_flow.draft().note(differsNote(m_section, m_step));
    // What is being typed, and what is not kept because it looks like a password, stays as it is.
    if (!m_line->hasFocus() && m_problem->isHidden() && m_line->text().trimmed() != kept) {
        m_line->setText(kept);
        m_box->setVisible(!m_box->isHidden() || !kept.isEmpty());
        m_link->setVisible(m_box->isHidden());
    }
}

void DiffersNote::unfold()
{
    m_box->show();
    m_line->setFocus(Qt::OtherFocusReason);
    m_link->hide();
    orderTabs(window());
}

void DiffersNote::keep(const QString &text)
{
    const QString problem = noteDifference(m_flow.draft(), m_section, m_step, text);
    if (!problem.isEmpty() && problem != m_problem->text()) {
        announce(m_line, problem);
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace ats
