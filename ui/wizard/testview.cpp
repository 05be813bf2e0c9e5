// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/testview.h"

#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/progressstripe.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/taborder.h"
#include "ui/wizard/checkrowwidget.h"
#include "ui/wizard/diagnosispanel.h"
#include "ui/wizard/keychainwords.h"

#include <QtCore/QTimer>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

TestView::TestView(SetupFlow &flow, const Section &section, QWidget *parent)
    : WizardView(flow, section.title, parent)
    , m_verdict(new Pill)
    , m_stripe(new ProgressStripe)
    , m_left(new RichText)
    , m_waiting(new Banner(Tone::Resting))
    , m_notice(new Banner(Tone::Resting))
    , m_card(new Card)
    , m_rowColumn(m_card->column())
{
    m_names.guide = &flow.guide();
    QVBoxLayout *column = scroll()->column();
    auto *top = new QWidget;
    auto *topRow = new FlowLayout(top);
    column->removeWidget(heading());
    topRow->addWidget(heading());
    topRow->addTrailing(m_verdict);
    column->addWidget(top);
    m_stripe->setAccessibleName(tr("Progress of the test"));
    column->addWidget(m_stripe);
    addIntro(section);
    setInk(m_left, Role::Warning);
    column->addWidget(m_left);
    m_waiting->setText(
        tr("**Waiting for your keychain.** It may be asking for its password in a window of its "
           "own."));
    connect(m_waiting->addAction(tr("Stop waiting")), &QPushButton::clicked, this, &TestView::escape);
    column->addWidget(m_waiting);
    column->addWidget(m_notice);
    m_card->setFlush(true);
    m_rowColumn->setSpacing(0);
    column->addWidget(m_card);
    connect(m_notice, &Banner::linkActivated, this, &TestView::followLink);
    connect(&flow, &SetupFlow::rowStarted, this, &TestView::rowStarted);
    connect(&flow, &SetupFlow::rowFinished, this, &TestView::rowFinished);
    connect(&flow, &SetupFlow::tested, this, &TestView::finished);
    connect(&flow, &SetupFlow::saved, this, &TestView::finished);
    connect(&flow, &SetupFlow::stateChanged, this, &TestView::refresh);
    connect(&flow, &SetupFlow::waitingForKeychain, this, [this] { m_waiting->setVisible(isRunning()); });
    reset();
    if (flow.hasReport()) {
        for (const CheckRow &row : flow.report().rows) {
            rowFinished(row);
        }
    }
    refresh();
}

bool TestView::isRunning() const
{
    return flow().state() == FlowState::Testing || flow().state() == FlowState::Saving;
}

void TestView::reset()
{
    for (const auto &[id, row] : std::exchange(m_rows, {})) {
        row->deleteLater();
        row->hide();
    }
    if (m_panel != nullptr) {
        std::exchange(m_panel, nullptr)->deleteLater();
    }
    m_who.reset();
    m_done = 0;
    m_stripe->restart(1);
    m_stripe->setTone(Tone::Resting);
}

void TestView::startTest(TestPurpose purpose)
{
    if (isRunning()) {
        return;
    }
    // The fields in doubt and "Test again" go away: the focus must not fall to the next best control.
    if (isAncestorOf(window()->focusWidget())) {
        heading()->takeFocus();
    }
    reset();
    flow().test(purpose);
    m_stripe->restart(static_cast<int>(std::max<qsizetype>(flow().plannedRows().size(), 1)));
    refresh();
}

CheckRowWidget *TestView::rowWidget(const QString &id)
{
    if (const auto found = m_rows.find(id); found != m_rows.end()) {
        return found->second;
    }
    auto *row = new CheckRowWidget(id, m_names);
    row->setDivided(!m_rows.empty());
    m_rowColumn->addWidget(row);
    m_rows.emplace(id, row);
    m_card->show();
    return row;
}

void TestView::rowStarted(const QString &id)
{
    rowWidget(id);
    if (m_done == 0 && !flow().plannedRows().isEmpty()) {
        m_stripe->restart(static_cast<int>(flow().plannedRows().size()));
    }
}

void TestView::rowFinished(const CheckRow &row)
{
    m_waiting->hide();
    rowWidget(row.id)->setRow(row, &flow().report());
    m_stripe->advanceTo(++m_done);
}

void TestView::finished()
{
    const Report &report = flow().report();
    for (const CheckRow &row : report.rows) {
        rowWidget(row.id)->setRow(row, &report);
    }
    refresh();
    if (isRunning()) {
        return;
    }
    const auto failed = std::ranges::find_if(report.rows, [](const CheckRow &row) {
        return row.state == RowState::Failed && row.cause != Cause::Cancelled;
    });
    const auto warned = std::ranges::find(report.rows, RowState::Warning, &CheckRow::state);
    if (failed != report.rows.end()) {
        explain(*failed);
    } else if (warned != report.rows.end()) {
        explain(*warned);
    }
    orderTabs(this); // rows and fields came one after the other
    announce(this, reportSummary(report, m_names));
    Q_EMIT barChanged();
    if (m_panel != nullptr && isVisible()) {
        // After the layout has made room for it: the words and the fields to put right come into view
        // together.
        QTimer::singleShot(0, m_panel, [this] {
            m_panel->focusFirstField();
            scroll()->ensureWidgetVisible(m_panel, 0, em(this, 3));
        });
    }
}

void TestView::explain(const CheckRow &row)
{
    if (m_panel != nullptr || row.id == "keychain"_L1) {
        return;
    }
    const DiagnosisContext context{&flow().guide(), flow().connection().lastPassed,
                                   flow().testedKnownGoodSet(), &flow().report()};
    const Diagnosis diagnosis = diagnose(row, context);
    m_who = diagnosis.who;
    m_panel =
        new DiagnosisPanel(flow(), diagnosis, row.state == RowState::Warning ? Tone::Warning : Tone::Failed);
    m_rowColumn->insertWidget(m_rowColumn->indexOf(rowWidget(row.id)) + 1, m_panel);
    connect(m_panel, &DiagnosisPanel::placeWanted, this, &TestView::placeWanted);
    connect(m_panel, &DiagnosisPanel::testAgainWanted, this, &TestView::testAgain);
    connect(m_panel, &DiagnosisPanel::said, this, &TestView::said);
}

void TestView::testAgain()
{
    // The set in force is tried again as it is, unless something was typed for a new one.
    const bool typed = !flow().connection().values.isEmpty() || flow().draft().hasUnkeptSecrets();
    const bool again = flow().purpose() == TestPurpose::StoredSet && !typed;
    startTest(again ? TestPurpose::StoredSet : TestPurpose::Connect);
}

void TestView::refresh()
{
    const bool running = isRunning();
    const bool shown = running || flow().hasReport();
    // What was left open at the start is the first thing to doubt; said until a test has passed.
    const QStringList open = leftOpen();
    m_left->setMarkdown(tr("You left open at the start: %1").arg(open.join(u" · "_s)));
    m_left->setVisible(!running && !open.isEmpty() && !flow().connection().lastPassed.isValid());
    m_card->setVisible(!m_rows.empty());
    m_stripe->setVisible(shown);
    if (!running) {
        m_waiting->hide();
    }
    if (running) {
        m_verdict->setState(Tone::Resting,
                            flow().state() == FlowState::Saving ? tr("Keeping it") : tr("Testing"));
    } else if (shown) {
        const PillText pill = verdictPill(flow().report());
        m_verdict->setState(pill.tone, pill.text, pill.icon);
        m_stripe->advanceTo(m_stripe->maximum());
        m_stripe->setTone(pill.tone);
    }
    m_verdict->setVisible(shown);
    showNotice();
    Q_EMIT barChanged();
}

QStringList TestView::leftOpen() const
{
    QStringList open;
    for (const Block &block : flow().guide().before) {
        const auto *task = std::get_if<Task>(&block);
        if (task != nullptr && !flow().draft().isTicked(u"before/"_s + task->id)) {
            open.append(task->markdown);
        }
    }
    return open;
}

void TestView::showNotice()
{
    const Connection &connection = flow().connection();
    m_notice->hide();
    if (flow().state() == FlowState::SaveFailed) {
        const CheckRow *kept = flow().report().row(u"keychain");
        m_notice->setTone(Tone::Failed);
        m_notice->setText(tr("**%1 accepts these details, but they are not kept yet.** %2")
                              .arg(flow().guide().system->name,
                                   kept == nullptr ? QString() : rowLine(*kept, &flow().report(), m_names)));
        m_notice->setDetail(kept != nullptr && kept->cause == Cause::KeychainAbsent
                                ? keychainHelp()
                                : tr("Everything you entered is still here."));
        m_notice->show();
    } else if (flow().state() == FlowState::Failed && connection.slot && !flow().testedKnownGoodSet() &&
               flow().purpose() == TestPurpose::Connect) {
        m_notice->setTone(Tone::Resting);
        const bool refusedBefore = connection.lastJudgement && connection.lastJudgement->cause &&
                                   isRefusal(*connection.lastJudgement->cause);
        m_notice->setText(
            refusedBefore
                ? tr("The new credentials did not pass. **The earlier ones are still stored and unchanged**, "
                     "but %1 refused them %2.")
                      .arg(flow().guide().system->name,
                           onDayText(connection.lastJudgement->at.toLocalTime().date(), QDate::currentDate()))
                : tr("The new credentials did not pass. **The earlier ones are still stored and "
                     "unchanged.**"));
        m_notice->setDetail({});
        m_notice->show();
    }
}

} // namespace ats
