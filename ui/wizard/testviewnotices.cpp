// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/diagnosis.h"
#include "app/model/words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/richtext.h"
#include "ui/wizard/diagnosispanel.h"
#include "ui/wizard/testview.h"

#include <QtWidgets/QPushButton>

/// What the test says above its rows.
namespace ats
{

using namespace Qt::StringLiterals;

void TestView::showLeftOpen()
{
    const bool refused =
        flow().hasReport() && flow().report().cause.has_value() && isRefusal(*flow().report().cause);
    // Before a test, and after one that this may explain; never in the way of anything else.
    const bool mayExplain = !flow().hasReport() || m_who == Who::Administrator || refused;
    const QStringList open = leftOpen();
    m_left->setMarkdown(tr("Still open from [Before you begin](%1): %2")
                            .arg(flow().guide().sections.front().id, open.join(u" · "_s)));
    m_left->setVisible(!isRunning() && mayExplain && !open.isEmpty());
}

QStringList TestView::leftOpen() const
{
    QStringList open;
    // Whoever was sent the details never saw the list, and what has passed once was not kept from passing.
    if (flow().draft().note(QLatin1StringView(detailsAtHandNote)).isEmpty() &&
        !flow().connection().lastPassed.isValid()) {
        for (const Block &block : flow().guide().before) {
            const auto *task = std::get_if<Task>(&block);
            if (task != nullptr && task->needed && !flow().draft().isTicked(u"before/"_s + task->id)) {
                open.append(task->markdown);
            }
        }
    }
    return open;
}

QString TestView::assurance() const
{
    const Connection &connection = flow().connection();
    if (flow().state() != FlowState::Failed || !connection.slot || flow().testedKnownGoodSet() ||
        flow().purpose() == TestPurpose::StoredSet) {
        return {};
    }
    const bool refusedBefore = connection.lastJudgement && connection.lastJudgement->cause &&
                               isRefusal(*connection.lastJudgement->cause);
    return refusedBefore
               ? tr("The new credentials did not pass. **The earlier ones are still stored and unchanged**, "
                    "but %1 refused them %2.")
                     .arg(flow().guide().system->name,
                          onDayText(connection.lastJudgement->at.toLocalTime().date(), QDate::currentDate()))
               : tr("The new credentials did not pass. **The earlier ones are still stored and "
                    "unchanged.**");
}

QString TestView::triedText() const
{
    const QString system = flow().guide().system->name;
    if (flow().connection().slot) {
        return tr("**%1 accepts the new details. They are not kept: the earlier ones are still in force.**")
            .arg(system);
    }
    return tr("**%1 accepts these details. They are not kept yet.**").arg(system);
}

void TestView::showNotice()
{
    m_notice->hide();
    if (flow().state() == FlowState::SaveFailed) {
        const CheckRow *kept = flow().report().row(u"keychain");
        const QString why = kept == nullptr
                                ? QString()
                                : diagnose(*kept, {.guide = &flow().guide(), .lastPassed = {}}).happened;
        m_notice->setTone(Tone::Failed);
        m_notice->setText(tr("**%1 accepts these details, but they are not kept yet.** %2")
                              .arg(flow().guide().system->name, plainWords(why)));
        m_notice->setDetail(tr("Everything you entered is still here."));
        m_help->setVisible(kept != nullptr && kept->cause == Cause::KeychainAbsent);
        m_notice->show();
        return;
    }
    if (flow().state() == FlowState::Tried) {
        m_notice->setTone(Tone::Resting);
        m_notice->setText(triedText());
        m_notice->setDetail(
            tr("Keep them now, or go back and change something: then they are tested again."));
        m_help->hide();
        m_notice->show();
        return;
    }
    const QString words = assurance();
    if (m_panel != nullptr && !words.isEmpty()) {
        m_panel->assure(words); // in sight with what is to be put right, wherever the page is scrolled to
    } else if (!words.isEmpty()) {
        m_notice->setTone(Tone::Resting);
        m_help->hide();
        m_notice->setText(words);
        m_notice->setDetail({});
        m_notice->show();
    }
}

} // namespace ats
