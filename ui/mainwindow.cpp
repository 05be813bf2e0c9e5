// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow.h"

#include "ui/home/homepage.h"
#include "ui/newconnection/newconnectionpage.h"
#include "ui/practice/practicebar.h"
#include "ui/theme.h"
#include "ui/widgets/screenguard.h"
#include "ui/wizard/wizardpage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QTimer>
#include <QtGui/QCloseEvent>
#include <QtGui/QScreen>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto openKey = "window.open"_L1;         ///< setting: id of the connection on screen, or empty
constexpr auto geometryKey = "window.geometry"_L1; ///< setting: Qt's own form, as base64

} // namespace

MainWindow::MainWindow(Services &services, bool practice, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_practice(practice)
    , m_stack(new QStackedWidget)
    , m_watch(services.ports())
{
    setTitle({});
    setMinimumSize(em(this, 40), em(this, 26));
    // As large as it looks best, but never beyond the screen: its frame needs room, too.
    const QSize room = screen()->availableGeometry().size() - QSize(em(this, 1), em(this, 3));
    resize(QSize(em(this, 80), em(this, 57)).boundedTo(room));
    if (const Outcome<QString> kept = services.ports().store->setting(geometryKey);
        kept && !kept.value().isEmpty()) {
        restoreGeometry(QByteArray::fromBase64(kept.value().toLatin1()));
    }
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (m_practice) {
        m_practiceBar = new PracticeBar;
        column->addWidget(m_practiceBar);
        connect(m_practiceBar, &PracticeBar::hostsChanged, this,
                [this](const HostOverrides &hosts) { m_services.setHosts(hosts); });
        connect(m_practiceBar, &PracticeBar::fillWanted, this, &MainWindow::fillPractice);
        connect(m_practiceBar, &PracticeBar::restartWanted, this, &MainWindow::startPractice);
    }
    column->addWidget(m_stack, 1);
    addHome();
    watchKeychain();
    addHandoff();
    m_careTimer.setInterval(std::chrono::minutes(5)); // a set whose day is over goes while the window is open
    connect(&m_careTimer, &QTimer::timeout, this, &MainWindow::careForKeychain);
    addScreenGuard();
    setCentralWidget(content);
}

void MainWindow::addHome()
{
    m_home = new HomePage(m_services.ports());
    m_stack->addWidget(m_home);
    m_home->offerPractice(!m_practice);
    connect(m_home, &HomePage::unreadable, this, &MainWindow::unreadable);
    connect(m_home, &HomePage::newConnectionRequested, this, &MainWindow::showNew);
    connect(m_home, &HomePage::practiceRequested, this, [this] {
        if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--practice"_s})) {
            m_home->setProblem(tr("A practice window could not be opened."));
        }
    });
    connect(m_home, &HomePage::continueRequested, this, &MainWindow::resume);
    connect(m_home, &HomePage::finishRequested, this, &MainWindow::finish);
    connect(m_home, &HomePage::testRequested, this, [this](const QUuid &id) {
        if (WizardPage *page = openWizard(id)) {
            page->testNow();
        }
    });
    connect(m_home, &HomePage::reconnectRequested, this, [this](const QUuid &id) {
        if (WizardPage *page = openWizard(id)) {
            page->openReconnect();
        }
    });
    connect(m_home, &HomePage::historyRequested, this, [this](const QUuid &id) {
        if (WizardPage *page = openWizard(id)) {
            page->openHistory();
        }
    });
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_started, true)) {
        // Keychain, D-Bus and child processes wait until there is something to see.
        QTimer::singleShot(0, this, &MainWindow::start);
    }
}

void MainWindow::start()
{
    addBars();
    if (m_practice) {
        startPractice();
    }
    if (!begin()) {
        const Outcome<QString> open = m_services.ports().store->setting(openKey);
        const QUuid id(open ? open.value() : QString());
        if (!id.isNull() && m_services.ports().store->load(id)) {
            resume(id);
        }
    }
    m_watch.look();
    m_careTimer.start();
    m_home->askFollowUp();
    m_home->remindRotation();
}

void MainWindow::showHome()
{
    if (m_stack->currentWidget() == m_home) {
        m_home->reload();
    }
    bringUp(m_home); // reads the store when it comes up
    setTitle({});
    if (m_practiceBar != nullptr) {
        m_practiceBar->setFillable(false);
    }
}

void MainWindow::showNew()
{
    if (m_new == nullptr) {
        m_new = new NewConnectionPage(m_services.ports());
        m_stack->addWidget(m_new);
        connect(m_new, &NewConnectionPage::cancelled, this, &MainWindow::showHome);
        connect(m_new, &NewConnectionPage::openRequested, this, &MainWindow::resume);
        connect(m_new, &NewConnectionPage::inviteRequested, this, &MainWindow::inviteNew);
        connect(m_new, &NewConnectionPage::created, this, [this](const QUuid &id, const QString &section) {
            if (WizardPage *page = openWizard(id)) {
                page->goTo(section);
            }
        });
    }
    bringUp(m_new);
    setTitle(tr("New connection"));
}

WizardPage *MainWindow::openWizard(const QUuid &id)
{
    Outcome<std::unique_ptr<SetupFlow>> flow = SetupFlow::open(m_services.ports(), id);
    if (!flow) {
        showHome();
        m_home->setProblem(flow.problem().text);
        return nullptr;
    }
    m_home->select(id);
    m_wizard = new WizardPage(std::move(flow).value());
    m_wizard->setVaultInfo(m_watch.info());
    connect(m_wizard, &WizardPage::left, this, &MainWindow::wizardLeft);
    connect(m_wizard, &WizardPage::stayed, this, [this] {
        m_closing = false;
        m_next = {};
    });
    connect(m_wizard, &WizardPage::titleChanged, this, &MainWindow::setTitle);
    connect(m_wizard, &WizardPage::newConnectionWanted, this, &MainWindow::splitOff);
    connect(m_wizard, &WizardPage::sendWanted, this, [this] { showSend(m_wizard->flow().connection().id); });
    connect(m_wizard, &WizardPage::otherWanted, this,
            [this](const QUuid &other) { go([this, other] { finish(other); }); });
    m_stack->addWidget(m_wizard);
    bringUp(m_wizard);
    remember(openKey, id.toString(QUuid::WithoutBraces));
    if (m_practiceBar != nullptr) {
        m_practiceBar->setFillable(!m_practiceInfo.scenarios.empty());
    }
    return m_wizard;
}

void MainWindow::resume(const QUuid &id)
{
    if (WizardPage *page = openWizard(id)) {
        page->resume();
    }
}

void MainWindow::finish(const QUuid &id)
{
    if (WizardPage *page = openWizard(id)) {
        const Section *link = page->flow().guide().sectionOfKind(SectionKind::Link);
        link == nullptr ? page->resume() : page->goTo(link->id);
    }
}

void MainWindow::wizardLeft()
{
    WizardPage *page = std::exchange(m_wizard, nullptr);
    if (page != nullptr) {
        page->deleteLater();
    }
    if (m_closing) {
        close(); // the connection stays noted as open: the next start begins there
        return;
    }
    remember(openKey, {});
    std::exchange(m_fromBoard, false) && !m_next ? showBoard() : showHome();
    if (const auto next = std::exchange(m_next, {})) {
        show(); // the narrow window that stood in its place went with the wizard
        next();
    }
}

void MainWindow::setTitle(const QString &title)
{
    m_title = title;
    const QString program = m_practice ? tr("ATS Connect (practice)") : tr("ATS Connect");
    setWindowTitle(title.isEmpty() || ScreenGuard::instance().isOn() ? program
                                                                     : tr("%1, %2").arg(title, program));
}

void MainWindow::remember(const QString &key, const QString &value)
{
    if (const Done kept = m_services.ports().store->setSetting(key, value); !kept) {
        m_home->setProblem(kept.problem().text);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_wizard != nullptr) {
        m_closing = true;
        m_wizard->leave();
    }
    // Nothing to decide: it has left already, and close() inside a closing window would do nothing.
    if (m_wizard != nullptr) {
        event->ignore();
        return;
    }
    remember(geometryKey, QString::fromLatin1(saveGeometry().toBase64()));
    event->accept();
}

} // namespace ats
