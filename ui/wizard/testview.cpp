// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/testview.h"

#include "ui/help/helpview.h"
#include "ui/history/historyview.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/inlinemarkdown.h"
#include "ui/widgets/keychainhelp.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/progressstripe.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/taborder.h"
#include "ui/wizard/blockcolumn.h"
#include "ui/wizard/checkrowwidget.h"
#include "ui/wizard/diagnosispanel.h"
#include "ui/wizard/pausebanner.h"
#include "ui/wizard/testedline.h"

#include <QtCore/QTimer>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace ats
{

using namespace Qt::StringLiterals;

TestView::TestView(SetupFlow &flow, const Section &section, QWidget *parent)
    : WizardView(flow, section.title, parent)
    , m_pause(new PauseBanner(flow))
    , m_verdict(new Pill)
    , m_tested(new TestedLine(flow))
    , m_stripe(new ProgressStripe)
    , m_left(new RichText)
    , m_waiting(new Banner(Tone::Resting))
    , m_notice(new Banner(Tone::Resting))
    , m_help(m_notice->addAction(tr("What can I do?")))
    , m_card(new Card)
    , m_rowColumn(m_card->column())
{
    m_names.guide = &flow.guide();
    nameHost();
    // Above the page's scrolling part: in sight whatever the user mends meanwhile.
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_pause); // NOLINT: made in WizardView
    QVBoxLayout *column = scroll()->column();
    auto *top = new QWidget;
    auto *topRow = new FlowLayout(top);
    column->removeWidget(heading());
    topRow->addWidget(heading());
    topRow->addTrailing(m_tested);
    topRow->addTrailing(m_verdict);
    column->addWidget(top);
    m_stripe->setAccessibleName(tr("Progress of the test"));
    column->addWidget(m_stripe);
    addIntro(section);
    setTextSize(m_left, TextSize::Small);
    setInk(m_left, Role::Muted);
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
    addByHand();
    connect(m_tested, &TestedLine::historyWanted, this,
            [this] { Q_EMIT placeWanted(QLatin1StringView(HistoryView::place)); });
    connect(m_pause, &PauseBanner::pausedChanged, this, &TestView::pausedChanged);
    connect(m_pause, &PauseBanner::skipWanted, this, [this] { startTest(nextPurpose(), PauseUse::Skipped); });
    connect(&flow.draft(), &Draft::valueChanged, this, &TestView::lookForPause);
    connect(m_notice, &Banner::linkActivated, this, &TestView::followLink);
    connect(m_left, &QLabel::linkActivated, this, &TestView::followLink);
    connect(m_help, &QPushButton::clicked, this, [this] {
        auto *help = new KeychainHelp(this);
        connect(help, &QDialog::accepted, this, &TestView::keep);
        help->open();
    });
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
}

void TestView::addByHand()
{
    if (flow().guide().system->untested.empty()) {
        return;
    }
    std::vector<Block> blocks{Paragraph{tr("The app cannot test these. Tick what you have seen to work.")}};
    for (const UntestedCheck &check : flow().guide().system->untested) {
        blocks.emplace_back(Task{check.rowId, check.label});
    }
    auto *card = new Card;
    card->column()->addWidget(new Heading(tr("Checked by you"), Heading::Level::Card));
    card->column()->addWidget(new BlockColumn(flow(), u"by-hand"_s, blocks));
    scroll()->column()->addWidget(card);
}

void TestView::nameHost()
{
    m_names.host = flow().standIn();
    m_names.practice = !m_names.host.isEmpty();
}

void TestView::startTest(TestPurpose purpose, PauseUse use)
{
    if (isRunning()) {
        return;
    }
    m_purpose = purpose;
    const bool told = m_pause->isPaused();
    m_pause->look(purpose);
    if (use == PauseUse::Heeded && m_pause->isPaused()) {
        if (told) {
            m_pause->remind();
        }
        return;
    }
    // The fields in doubt and "Test again" go away: the focus must not fall to the next best control.
    if (isAncestorOf(window()->focusWidget())) {
        heading()->takeFocus();
    }
    reset();
    nameHost();
    flow().test(purpose, use);
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
    connect(row, &CheckRowWidget::copyWanted, this, [this, row] { copyRow(row->row()); });
    connect(row, &CheckRowWidget::helpWanted, this,
            [this, row] { Q_EMIT placeWanted(HelpView::placeOf(*row->row().cause)); });
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
    showNotice();
    offerHelp();
    orderTabs(this); // rows and fields came one after the other
    const QString stays = renderInline(flow().state() == FlowState::Tried ? triedText() : assurance()).plain;
    announce(this, stays.isEmpty() ? reportSummary(report, m_names)
                                   : reportSummary(report, m_names) + u' ' + stays);
    lookForPause(); // its words after the summary
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
    m_panel->setWaiting(m_pause->isPaused());
    connect(m_panel, &DiagnosisPanel::placeWanted, this, &TestView::placeWanted);
    connect(m_panel, &DiagnosisPanel::testAgainWanted, this, &TestView::testAgain);
    connect(m_panel, &DiagnosisPanel::said, this, &TestView::said);
}

void TestView::testAgain() { startTest(nextPurpose()); }

void TestView::refresh()
{
    const bool running = isRunning();
    const bool shown = running || flow().hasReport();
    showLeftOpen();
    m_card->setVisible(!m_rows.empty());
    m_stripe->setVisible(shown);
    if (!running) {
        m_waiting->hide();
    }
    if (running) {
        m_verdict->setState(Tone::Resting,
                            flow().state() == FlowState::Saving ? tr("Keeping it") : tr("Testing"));
    } else if (shown) {
        PillText pill = verdictPill(flow().report());
        if (flow().state() == FlowState::Tried && flow().report().verdict == Verdict::Connected) {
            pill.text = tr("Passed, not kept");
        }
        m_verdict->setState(pill.tone, pill.text, pill.icon);
        m_stripe->advanceTo(m_stripe->maximum());
        m_stripe->setTone(pill.tone);
    }
    m_verdict->setVisible(shown);
    m_tested->refresh();
    if (running) {
        m_pause->rest();
    }
    showNotice();
    Q_EMIT barChanged();
}

} // namespace ats
