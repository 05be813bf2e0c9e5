// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/checkrowwidget.h"

#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/screenguard.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

namespace ats
{

CheckRowWidget::CheckRowWidget(const QString &id, RowNames names, QWidget *parent)
    : RowFrame(parent)
    , m_names(std::move(names))
    , m_pill(new Pill(Tone::Resting, tr("Running")))
    , m_words(new RichText)
    , m_time(new QLabel)
    , m_help(new LinkButton(tr("More about this")))
{
    m_row.id = id;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(em(this, 1), em(this, 0.6), em(this, 1), em(this, 0.6));
    layout->setSpacing(em(this, 0.9));
    m_pill->setIconOnly(true);
    layout->addWidget(m_pill, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    if (id == QLatin1StringView("company") || id == QLatin1StringView("user")) {
        ScreenGuard::instance().cover(m_words); // they name the company and the person that were found
    }
    setTextSize(m_time, TextSize::Small);
    setInk(m_time, Role::Muted);
    layout->addWidget(m_help, 0, Qt::AlignTop);
    layout->addWidget(m_time, 0, Qt::AlignTop);
    m_help->hide();
    connect(m_help, &LinkButton::clicked, this, &CheckRowWidget::helpWanted);
    m_words->setMarkdown(QStringLiteral("**%1** %2").arg(rowTitle(id, m_names), tr("Checking…")));
    setAccessibleName(rowTitle(id, m_names) + QStringLiteral(", ") + tr("Checking…"));
}

void CheckRowWidget::setRow(const CheckRow &row, const Report *soFar)
{
    m_row = row;
    const PillText pill = rowPill(row);
    m_pill->setState(pill.tone, pill.text, pill.icon);
    const QString title = rowTitle(row, m_names);
    const QString line = rowLine(row, soFar, m_names);
    m_words->setMarkdown(QStringLiteral("**%1** %2").arg(plainWords(title), plainWords(line)));
    // What took less than a millisecond is not worth a number.
    const bool measured =
        row.elapsedMs.value_or(0) > 0 && row.state != RowState::NotTested && row.state != RowState::NotRun;
    m_time->setText(measured ? tr("%L1 ms").arg(*row.elapsedMs) : QString());
    // Some lines begin with what the pill says.
    setAccessibleName(
        line.startsWith(pill.text)
            ? tr("%1. %2", "what is tested, result").arg(title, line)
            : tr("%1, %2. %3", "what is tested, how it went, result").arg(title, pill.text, line));
}

void CheckRowWidget::offerHelp(bool offered)
{
    m_help->setAccessibleName(tr("More about this: %1").arg(rowTitle(m_row, m_names)));
    m_help->setVisible(offered);
}

void CheckRowWidget::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
        return;
    }
    if (enter && event->modifiers() == Qt::NoModifier && !m_help->isHidden()) {
        Q_EMIT helpWanted();
        return;
    }
    RowFrame::keyPressEvent(event);
}

} // namespace ats
