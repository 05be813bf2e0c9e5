// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/handoff/filedrop.h"
#include "ui/handoff/handoffdesk.h"
#include "ui/handoff/slipsaver.h"
#include "ui/home/homepage.h"
#include "ui/mainwindow.h"
#include "ui/newconnection/newconnectionpage.h"
#include "ui/widgets/messagebox.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/saveplace.h"
#include "ui/wizard/wizardpage.h"

#include <QtCore/QDir>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QStackedWidget>

// Invitations, sealed details and slips: where they come in, and their screens.
namespace ats
{

using namespace Qt::StringLiterals;

void MainWindow::addHandoff()
{
    m_desk = new HandoffDesk(m_services.ports(), this);
    connect(m_stack, &QStackedWidget::currentChanged, m_desk,
            [this] { m_desk->nowShows(m_stack->currentWidget()); });
    connect(m_desk, &HandoffDesk::leaving, this, [this](QWidget *page) {
        if (m_stack->currentWidget() == page) {
            backFrom(page);
        }
    });
    connect(m_desk, &HandoffDesk::openWanted, this, [this](QWidget *page, const QUuid &id) {
        m_stack->removeWidget(page);
        resume(id);
    });
    connect(m_desk, &HandoffDesk::titleChanged, this, [this] {
        if (const auto *page = qobject_cast<HandoffPage *>(m_stack->currentWidget())) {
            setTitle(page->title());
        }
    });
    connect(new QShortcut(QKeySequence::Open, this), &QShortcut::activated, this, &MainWindow::askForFile);
    connect(m_home, &HomePage::openFileRequested, this, &MainWindow::askForFile);
    connect(m_home, &HomePage::inviteRequested, this, [this](const QUuid &id) {
        if (const Outcome<Connection> one = m_services.ports().store->load(id)) {
            showHandoff(m_desk->invite(one.value().guideId, one.value().client, id));
        }
    });
    connect(m_home, &HomePage::sendRequested, this, [this](const QUuid &id) { showSend(id); });
    auto *slips = new SlipSaver(m_services.ports(), this);
    connect(m_home, &HomePage::slipRequested, slips, &SlipSaver::save);
    connect(slips, &SlipSaver::saved, m_home, [this](const QString &file) {
        m_home->say(Tone::Passed,
                    plainWords(tr("The slip is saved as %1. It holds no passwords; mail it as you "
                                  "like.")
                                   .arg(QDir::toNativeSeparators(file))));
    });
    connect(slips, &SlipSaver::failed, m_home, &HomePage::setProblem);
    connect(new FileDrop(this), &FileDrop::dropped, this, [this](const QStringList &files) {
        activateWindow();
        (void)openFiles(files); // it has said why not
    });
}

void MainWindow::showHandoff(HandoffPage *page)
{
    if (page == nullptr) {
        return;
    }
    if (m_stack->indexOf(page) < 0) {
        m_stack->addWidget(page);
    }
    bringUp(page);
    setTitle(page->title());
}

void MainWindow::backFrom(QWidget *page)
{
    if (m_wizard == nullptr) {
        showHome();
    } else {
        bringUp(m_wizard);
    }
    m_stack->removeWidget(page); // it may come up again
    page->setParent(this);
    page->hide();
    if (m_wizard == nullptr) {
        return;
    }
    m_wizard->comeBack();
}

void MainWindow::inviteNew(const QString &guideId, const QString &client)
{
    HandoffPage *page = m_desk->invite(guideId, client, {});
    showHandoff(page);
    if (page != nullptr) {
        connect(page, &HandoffPage::over, m_new, &NewConnectionPage::clear, Qt::UniqueConnection);
    }
}

void MainWindow::showSend(const QUuid &id)
{
    SendPage::Typed typed;
    if (m_wizard != nullptr) {
        typed = [this]() -> std::shared_ptr<const Credentials> {
            // What is typed and not kept is nowhere but in the wizard below.
            const bool wanted = m_wizard != nullptr && !m_wizard->flow().connection().slot &&
                                m_wizard->flow().draft().hasUnkeptSecrets();
            return wanted ? std::make_shared<const Credentials>(m_wizard->flow().draft().candidate(nullptr))
                          : nullptr;
        };
    }
    const Outcome<HandoffPage *> page = m_desk->send(id, std::move(typed));
    if (page) {
        showHandoff(page.value());
    } else {
        m_home->setProblem(page.problem().text);
    }
}

void MainWindow::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open hand-off file"), SavePlace::usualFolder(),
                                   tr("Hand-off files (*.atshandoff *.atsinvite *.atsslip)") + u";;"_s +
                                       tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { (void)openFiles({file}); }); // it has said why not
    dialog->open();
}

QString MainWindow::openFiles(const QStringList &files)
{
    if (QApplication::activeModalWidget() != nullptr &&
        qobject_cast<QFileDialog *>(QApplication::activeModalWidget()) == nullptr) {
        return tr("The window of ATS Connect is asking something. Answer that first.");
    }
    const auto *current = qobject_cast<HandoffPage *>(m_stack->currentWidget());
    const Done good =
        current != nullptr && current->isBusy()
            ? Done(Problem{tr("Something is still being done on this screen. Wait for it or stop "
                              "it (Esc), then open the file again.")})
            : m_desk->look(files);
    if (!good) {
        refuseFile(good.problem().text);
        return good.problem().text;
    }
    go([this, files] { showOpened(files); });
    return {};
}

void MainWindow::showOpened(const QStringList &files)
{
    const Outcome<OpenedFile> opened = m_desk->open(files);
    if (!opened) {
        refuseFile(opened.problem().text);
        return;
    }
    if (opened.value().page != nullptr) {
        showHandoff(opened.value().page);
        return;
    }
    showHome();
    m_home->select(opened.value().connection);
    m_home->say(Tone::Passed, opened.value().said);
}

void MainWindow::refuseFile(const QString &text)
{
    if (m_stack->currentWidget() == m_home) {
        m_home->say(Tone::Failed, plainWords(text));
    } else { // nobody is taken out of their work for a file that does not open
        (new MessageBox(u"info"_s, Role::Accent, tr("ATS Connect"), text, front()))->open();
    }
}

} // namespace ats
