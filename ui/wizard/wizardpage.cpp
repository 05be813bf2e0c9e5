// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/wizardpage.h"

#include "ui/help/helpview.h"
#include "ui/history/historyview.h"
#include "ui/mini/miniguide.h"
#include "ui/reconnect/reconnectview.h"
#include "ui/theme.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/railframe.h"
#include "ui/widgets/steprail.h"
#include "ui/wizard/administratorbox.h"
#include "ui/wizard/credentialsview.h"
#include "ui/wizard/sectionview.h"
#include "ui/wizard/statusline.h"
#include "ui/wizard/testview.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

namespace ats
{

using namespace Qt::StringLiterals;

WizardPage::WizardPage(std::unique_ptr<SetupFlow> flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(std::move(flow))
    , m_rail(new StepRail)
    , m_stack(new QStackedWidget)
    , m_bar(new ActionBar)
    , m_status(new StatusLine)
    , m_problem(new Banner(Tone::Failed))
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_problem->setFullWidth(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addWidget(m_stack, 1);
    m_status->hide();
    column->addWidget(m_status);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new RailFrame(m_rail, content, m_bar));

    m_rail->setHeader(m_flow->connection().client,
                      m_flow->guide().system->name + u" → "_s + m_flow->guide().platform->name);
    connect(m_rail, &StepRail::activated, this,
            [this](int index) { goTo(m_flow->guide().sections[static_cast<std::size_t>(index)].id); });
    Draft &draft = m_flow->draft();
    connect(&draft, &Draft::ticksChanged, this, &WizardPage::refreshRail);
    connect(&draft, &Draft::valueChanged, this, &WizardPage::refreshRail);
    connect(&draft, &Draft::changed, this, &WizardPage::refreshRail);
    listenToStore();
    connect(m_flow.get(), &SetupFlow::stateChanged, this, [this](FlowState state) {
        refreshRail();
        if (m_leaving && state != FlowState::Saving) {
            leave();
        } else if (state == FlowState::Linking && m_stack->currentWidget() == m_test &&
                   m_flow->purpose() == TestPurpose::Connect) {
            if (const Section *link = m_flow->guide().sectionOfKind(SectionKind::Link)) {
                goTo(link->id);
            }
        }
    });
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &WizardPage::refreshRail);
    m_minute.start();
    refreshRail();
    addShortcuts();
}

WizardPage::~WizardPage()
{
    // The views look at the flow until they are gone.
    delete m_mini;
    delete m_stack;
}

void WizardPage::resume()
{
    m_flow->draft().loadSecrets();
    if (m_flow->connection().reconnecting) {
        openReconnect();
        return;
    }
    const QString place = m_flow->connection().section;
    goTo(m_flow->guide().section(place) != nullptr ? place : m_flow->guide().sections.front().id);
    if (auto *steps = qobject_cast<SectionView *>(m_stack->currentWidget())) {
        steps->showOpenStep();
    }
}

WizardView *WizardPage::view(const QString &sectionId)
{
    if (const auto found = m_views.find(sectionId); found != m_views.end()) {
        return found->second;
    }
    const Section *section = m_flow->guide().section(sectionId);
    if (section == nullptr) {
        return nullptr;
    }
    WizardView *made = makeView(*section);
    m_views.emplace(sectionId, made);
    m_stack->addWidget(made);
    listen(made);
    return made;
}

WizardView *WizardPage::makeView(const Section &section)
{
    switch (section.kind) {
    case SectionKind::Credentials: {
        auto *form = new CredentialsView(*m_flow, section, nullptr);
        form->setKeychainName(m_keychain);
        connect(form, &CredentialsView::connectWanted, this, [this] { connectNow(TestPurpose::Connect); });
        connect(form, &CredentialsView::tryWanted, this, [this] { connectNow(TestPurpose::Try); });
        connect(form, &CredentialsView::saveDraftWanted, this, [this] { saveDraft(false); });
        return form;
    }
    case SectionKind::Test:
        m_test = new TestView(*m_flow, section, nullptr);
        m_test->setKeychainName(m_keychain);
        return m_test;
    case SectionKind::Steps:
    case SectionKind::Link: {
        auto *steps = new SectionView(*m_flow, section, nullptr);
        steps->setKeychainName(m_keychain);
        return steps;
    }
    }
    Q_UNREACHABLE();
}

void WizardPage::listen(WizardView *made)
{
    connect(made, &WizardView::nextWanted, this, [this] { step(1); });
    connect(made, &WizardView::backWanted, this, [this, made] {
        if (made == m_test && m_flow->connection().reconnecting) {
            openReconnect();
        } else {
            step(-1);
        }
    });
    connect(made, &WizardView::placeWanted, this, &WizardPage::goTo);
    connect(made, &WizardView::testWanted, this, &WizardPage::testNow);
    connect(made, &WizardView::closeWanted, this, &WizardPage::leave);
    connect(made, &WizardView::sendWanted, this, &WizardPage::sendWanted);
    connect(made, &WizardView::said, this, &WizardPage::say);
    connect(made, &WizardView::otherWanted, this, &WizardPage::otherWanted);
    connect(made, &WizardView::barChanged, this, [this, made] {
        if (m_stack->currentWidget() == made) {
            refreshBar();
        }
    });
    for (FieldEditor *editor : made->findChildren<FieldEditor *>()) {
        connect(editor, &FieldEditor::helpWanted, this, [this, editor] { helpFor(editor->spec().id); });
    }
}

void WizardPage::show(WizardView *shown)
{
    m_status->hide();
    m_status->alignWith(shown->scroll());
    m_stack->setCurrentWidget(shown);
    shown->enter();
    refreshRail();
    refreshBar();
    shown->focusHeading();
    // A page that has only just been put on screen cannot take the focus before its first layout.
    QTimer::singleShot(0, shown, [this, shown] {
        if (m_stack->currentWidget() == shown && !isAncestorOf(window()->focusWidget())) {
            shown->focusHeading();
        }
    });
    // The heading of the reconnect screen names the client itself.
    Q_EMIT titleChanged(shown == m_reconnect ? shown->title()
                                             : tr("%1, %2").arg(shown->title(), m_flow->connection().client));
}

void WizardPage::goTo(const QString &reference)
{
    if (HelpView::isPlace(reference)) {
        openHelp(reference);
        return;
    }
    if (reference == QLatin1StringView(HistoryView::place)) {
        openHistory();
        return;
    }
    if (reference == QLatin1StringView(WizardView::reconnectPlace)) {
        openReconnect();
        return;
    }
    const QString sectionId = reference.section(u'/', 0, 0);
    WizardView *wanted = view(sectionId);
    if (wanted == nullptr) {
        return;
    }
    m_rail->setVisible(true);
    m_rail->setCurrent(m_flow->guide().indexOf(sectionId));
    m_flow->draft().setSection(sectionId);
    show(wanted);
    const QString stepId = reference.section(u'/', 1, 1);
    if (stepId == "@administrator"_L1) {
        if (auto *box = wanted->findChild<AdministratorBox *>()) {
            box->unfold();
        }
    } else if (!stepId.isEmpty()) {
        wanted->showStep(stepId);
    }
}

void WizardPage::openReconnect()
{
    if (m_flow->state() != FlowState::Explaining) {
        m_flow->openReconnect();
    }
    if (!m_flow->connection().reconnecting) {
        say(tr("There is nothing in force to replace yet. Enter the details in the form and press Connect."));
        return;
    }
    if (m_reconnect == nullptr) {
        m_reconnect = new ReconnectView(*m_flow, nullptr);
        m_stack->addWidget(m_reconnect);
        listen(m_reconnect);
        connect(m_reconnect, &ReconnectView::connectWanted, this,
                [this] { connectNow(TestPurpose::Connect); });
        connect(m_reconnect, &ReconnectView::newConnectionWanted, this, &WizardPage::newConnectionWanted);
        connect(m_reconnect, &ReconnectView::cancelled, this, [this] {
            m_flow->giveUpReconnect();
            Q_EMIT left();
        });
    }
    m_rail->setVisible(false);
    show(m_reconnect);
    for (FieldEditor *editor : m_reconnect->findChildren<FieldEditor *>()) {
        if (editor->spec().secret) {
            editor->focusBox();
            break;
        }
    }
}

void WizardPage::comeBack()
{
    m_flow->draft().reload();
    if (auto *shown = qobject_cast<WizardView *>(m_stack->currentWidget())) {
        show(shown);
    }
}

void WizardPage::testNow()
{
    const bool stored = m_flow->connection().slot.has_value() || m_flow->isKeptForSession();
    const Section *section =
        m_flow->guide().sectionOfKind(stored ? SectionKind::Test : SectionKind::Credentials);
    if (section == nullptr) {
        return;
    }
    goTo(section->id);
    if (stored) {
        m_test->startTest(TestPurpose::StoredSet);
    } else {
        say(tr("Fill in what is missing, then press Connect."));
    }
}

void WizardPage::setVaultInfo(const VaultInfo &info)
{
    m_keychain = info.name;
    for (const auto &[id, made] : m_views) {
        if (auto *form = qobject_cast<CredentialsView *>(made)) {
            form->setKeychainName(m_keychain);
        } else if (auto *steps = qobject_cast<SectionView *>(made)) {
            steps->setKeychainName(m_keychain);
        }
    }
    if (m_test != nullptr) {
        m_test->setKeychainName(m_keychain);
    }
}

} // namespace ats
