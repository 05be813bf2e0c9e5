// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychainwatch.h"
#include "app/services.h"
#include "ui/practice/practicechild.h"
#include "ui/start/startoptions.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QMainWindow>

#include <functional>

class QStackedWidget;

namespace ats
{

class Banner;
class BoardPage;
class HandoffDesk;
class HandoffPage;
class HomePage;
class KeychainCare;
class NewConnectionPage;
class PracticeBar;
class SettingsPage;
class TrialBar;
class WizardPage;

/// The one window: Home, New connection, or one connection's wizard. Starts where the user left off.
/// `services` is borrowed and outlives the window. It is shown first and built then: the desktop brings it up
/// meanwhile, and nothing is painted before both are done.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Services &services, bool practice, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Fills it, once, right after show().
    void build();
    /// Null until it is built.
    [[nodiscard]] HomePage *home() const { return m_home; }
    [[nodiscard]] WizardPage *wizard() const { return m_wizard; }
    /// What is on screen: this window, or the narrow one in its place.
    [[nodiscard]] QWidget *front();
    /// What to begin with instead of where the user left off; before the window is built. `said` is for
    /// Home, which then comes first.
    void openFirst(const StartOptions &options, const QString &said);
    /// Does what a later start asks for, after the user has been asked about what is half typed. Says why
    /// not; empty when it does.
    QString openLater(const StartOptions &options);
    /// Opens a hand-off file of any kind, after the user has been asked about what is half typed. Says why
    /// not, on screen, too; empty when it does.
    QString openFiles(const QStringList &files);

Q_SIGNALS:
    /// The list cannot be read any more; `problem` says why.
    void unreadable(const QString &problem);

protected:
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void start();
    void addHome();
    void watchKeychain();
    /// What stands above and below every page; made once the window is on screen.
    void addBars();
    /// Puts in order what is due in the keychain, while it is open.
    void careForKeychain();
    void addScreenGuard();
    void showCareNotes(const QStringList &notes);
    void startPractice();
    void showHome();
    void showNew();
    void showSettings();
    void addHandoff();
    /// Null changes nothing.
    void showHandoff(HandoffPage *page);
    void inviteNew(const QString &guideId, const QString &client);
    void showSend(const QUuid &id);
    void showOpened(const QStringList &files);
    void backFrom(QWidget *page);
    void askForFile();
    void refuseFile(const QString &text);
    void showBoard();
    /// One of the pages from now on.
    void bringUp(QWidget *page);
    /// Null when the connection cannot be opened; Home then says why.
    WizardPage *openWizard(const QUuid &id);
    /// Opens it where the user left off.
    void resume(const QUuid &id);
    /// At the section of its platform.
    void finish(const QUuid &id);
    void wizardLeft();
    void go(std::function<void()> next);
    /// False: where the user left off.
    [[nodiscard]] bool begin();
    void splitOff();
    void fillPractice();
    [[nodiscard]] bool isSettingsUp() const;
    void setTitle(const QString &title);
    void remember(const QString &key, const QString &value);

    Services &m_services;
    bool m_practice;
    QStackedWidget *m_stack;
    HomePage *m_home = nullptr;
    NewConnectionPage *m_new = nullptr;
    WizardPage *m_wizard = nullptr;
    PracticeBar *m_practiceBar = nullptr;
    PracticeChild *m_practiceChild = nullptr;
    PracticeInfo m_practiceInfo;
    StartOptions m_first;
    QString m_firstWords;
    std::function<void()> m_next; ///< waits until the wizard has been left
    KeychainWatch m_watch;
    TrialBar *m_trialBar = nullptr;
    SettingsPage *m_settings = nullptr; ///< made when it is first wanted
    BoardPage *m_board = nullptr;       ///< likewise
    bool m_fromBoard = false;           ///< the wizard was opened there
    Banner *m_careBanner = nullptr;     ///< what was put in order; made when there is something to say
    Banner *m_guardBanner = nullptr;    ///< says that names are hidden; made when they are
    HandoffDesk *m_desk = nullptr;
    QPointer<KeychainCare> m_care;
    QTimer m_careTimer;
    QString m_title; ///< of the page; may name a client
    bool m_started = false;
    bool m_closing = false;
};

} // namespace ats
