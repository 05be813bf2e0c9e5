// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/setupflow.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <map>

class QStackedWidget;

namespace ats
{

class ActionBar;
class Banner;
class HelpView;
class HistoryView;
class MiniGuide;
class ReconnectView;
class StatusLine;
class StepRail;
class TestView;
class WizardView;

/// One connection: the rail of its guide's sections, the section on screen, the bar below, and the reconnect
/// screen. Owns the flow; views are built when they are first shown.
class WizardPage : public QWidget
{
    Q_OBJECT
public:
    explicit WizardPage(std::unique_ptr<SetupFlow> flow, QWidget *parent = nullptr);
    ~WizardPage() override;

    [[nodiscard]] SetupFlow &flow() const { return *m_flow; }
    /// Shows the section where the user left off, or the reconnect screen when one is under way.
    void resume();
    /// "section" or "section/step"; unknown places change nothing.
    void goTo(const QString &reference);
    void openReconnect();
    /// Search over guide and troubleshooting; `place` is one of HelpView's.
    void openHelp(const QString &place);
    /// Every test of this connection; back to what is on screen now, or out when nothing is.
    void openHistory();
    /// The step on screen in a narrow window beside the browser; this window is hidden meanwhile.
    void openMini();
    [[nodiscard]] MiniGuide *mini() const { return m_mini; }
    /// The set in force again, or the form when there is none.
    void testNow();
    void setVaultInfo(const VaultInfo &info);
    /// Another screen was in its place; what is known of the connection is read anew.
    void comeBack();
    /// Asks to leave: left() follows at once, or after the user decided about half-typed secrets and a
    /// running save has ended, or never when the user stays.
    void leave();

Q_SIGNALS:
    void left();
    /// The user was asked and stays.
    void stayed();
    /// "{step}, {client}"
    void titleChanged(const QString &title);
    /// The new credentials belong to another account: set it up as a connection of its own.
    void newConnectionWanted();
    /// Seal the details for somebody; this stays as it is below.
    void sendWanted();
    /// Leave, and go on with another connection at its platform's section.
    void otherWanted(const QUuid &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    WizardView *view(const QString &sectionId);
    WizardView *makeView(const Section &section);
    void listen(WizardView *view);
    void show(WizardView *view);
    void step(int offset);
    void refreshRail();
    void refreshBar();
    /// Tests what is typed.
    void connectNow(TestPurpose purpose);
    void saveDraft(bool thenLeave);
    void askAboutSecrets();
    void listenToStore();
    void askAboutUnwritten(const QString &problem);
    void say(const QString &text);
    void addShortcuts();
    void cycleFocus();
    void helpFor(const QString &field);
    void closeMini(const QString &place);
    void searchHelp();
    void closeHelp();
    void closeHistory();
    [[nodiscard]] bool isDone(const Section &section) const;
    [[nodiscard]] QString railHint(const Section &section) const;

    std::unique_ptr<SetupFlow> m_flow;
    StepRail *m_rail;
    QStackedWidget *m_stack;
    ActionBar *m_bar;
    StatusLine *m_status;
    Banner *m_problem;
    std::map<QString, WizardView *> m_views;
    TestView *m_test = nullptr;
    ReconnectView *m_reconnect = nullptr;
    MiniGuide *m_mini = nullptr;
    HelpView *m_help = nullptr;
    WizardView *m_beforeHelp = nullptr; ///< where the help leads back to
    HistoryView *m_history = nullptr;
    WizardView *m_beforeHistory = nullptr; ///< likewise; null: out of the wizard
    QPointer<QWidget> m_focusBeforeHelp;
    QString m_keychain;
    QString m_helpReturn;
    bool m_leaving = false;
    bool m_leaveUnwritten = false; ///< the user knows what is lost
    QTimer m_minute;               ///< the rail says how long ago a test was
};

} // namespace ats
