// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/guideanswers.h"
#include "app/model/historytext.h"
#include "ui/help/helpview.h"
#include "ui/history/historyview.h"
#include "ui/widgets/screenguard.h"
#include "ui/widgets/steprail.h"
#include "ui/wizard/wizardpage.h"

#include <QtWidgets/QStackedWidget>

#include <algorithm>

/// What the rail says of each section.
namespace ats
{

bool WizardPage::isDone(const Section &section) const
{
    const Connection &connection = m_flow->connection();
    switch (section.kind) {
    case SectionKind::Credentials:
        return std::ranges::all_of(m_flow->guide().fields, [this, &connection](const QString &id) {
            const FieldSpec *spec = m_flow->guide().system->field(id);
            return spec == nullptr || !isNeeded(*spec, m_flow->guide(), connection.notes) ||
                   m_flow->draft().isFilledIn(id);
        });
    case SectionKind::Test:
        return connection.lastJudgement && connection.lastJudgement->verdict != Verdict::NotConnected &&
               !(connection.lastJudgement->cause && isRefusal(*connection.lastJudgement->cause));
    case SectionKind::Steps:
    case SectionKind::Link: {
        const QStringList keys = neededTickKeys(m_flow->guide(), section, connection.notes);
        return !keys.isEmpty() && std::ranges::all_of(keys, [this](const QString &key) {
            return m_flow->draft().isTicked(key);
        });
    }
    }
    Q_UNREACHABLE();
}

QString WizardPage::railHint(const Section &section) const
{
    const Connection &connection = m_flow->connection();
    if (section.kind == SectionKind::Test && connection.lastJudgement && isDone(section)) {
        return testedText(connection.lastJudgement->at, m_flow->now());
    }
    // The value that comes by mail is the news of its section.
    const QString answer = answerField(m_flow->guide());
    const bool holdsAnswer = std::ranges::any_of(section.steps, [&](const Step &step) {
        return std::ranges::any_of(step.blocks, [&](const Block &block) {
            const auto *box = std::get_if<PasteAnswer>(&block);
            return box != nullptr && box->field == answer;
        });
    });
    const QString value = m_flow->draft().value(answer);
    // What cannot be the answer is no news; the box itself says what is wrong with it.
    const bool plausible =
        !value.isEmpty() && std::ranges::all_of(value, [](QChar each) { return each.isDigit(); });
    if (holdsAnswer && plausible) {
        return guardedText(value);
    }
    const QDate asked = connection.asked.value(QLatin1StringView(askedSystem));
    if (holdsAnswer && value.isEmpty() && asked.isValid()) {
        const QDate today = m_flow->now().toLocalTime().date();
        return asked == today ? tr("Asked today") : tr("Asked %1").arg(onDayText(asked, today));
    }
    return section.hint;
}

void WizardPage::refreshRail()
{
    std::vector<RailSection> sections;
    for (const Section &section : m_flow->guide().sections) {
        const bool needed = applies(section.when, m_flow->guide(), m_flow->connection().notes);
        const bool done = needed && isDone(section);
        const QString when = done && section.kind == SectionKind::Test
                                 ? exactMoment(m_flow->connection().lastJudgement->at)
                                 : QString();
        sections.push_back(
            {section.title, needed ? railHint(section) : tr("not needed"), done, needed, when});
    }
    m_rail->setSections(sections);
}

void WizardPage::step(int offset)
{
    if (offset < 0 && m_help != nullptr && m_stack->currentWidget() == m_help) {
        closeHelp(); // back is where the user was
        return;
    }
    if (offset < 0 && m_history != nullptr && static_cast<QWidget *>(m_history) == m_stack->currentWidget()) {
        closeHistory();
        return;
    }
    const int index = neighbour(m_flow->guide(), m_rail->current(), offset, m_flow->connection().notes);
    if (index >= 0) {
        goTo(m_flow->guide().sections[static_cast<std::size_t>(index)].id);
    }
}

} // namespace ats
