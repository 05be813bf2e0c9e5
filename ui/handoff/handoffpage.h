// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QPushButton;
class QVBoxLayout;

namespace ats
{

class ActionBar;
class Banner;
class Heading;
class ScrollColumn;

/// A screen of hand-off: a heading, what went wrong, what is waited for, the screen's own things and a bar.
/// What was typed stays in it when it is left; whoever shows it keeps it until over().
class HandoffPage : public QWidget
{
    Q_OBJECT
public:
    HandoffPage(const Ports &ports, const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const;
    /// Something is being done that leaving would break off.
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void left(); ///< Back: the page may come up again as it is
    void over(); ///< it has done its work
    /// It has done its work, and this connection is what to go on with.
    void openWanted(const QUuid &connection);
    void titleChanged();

protected:
    /// Adds this screen's buttons; asked again after each change of state. Not while it is busy.
    virtual void fillBar(ActionBar &bar) = 0;
    /// Enter and Ctrl+Enter: the primary button.
    virtual void confirm() = 0;
    /// Ends what isBusy() says.
    virtual void stop() {}
    /// Whether Esc is Back: not where it would throw away what was typed.
    [[nodiscard]] virtual bool escapeLeaves() const { return true; }

    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

    [[nodiscard]] const Ports &ports() const { return m_ports; }
    /// The screen's own things, below what went wrong.
    [[nodiscard]] QVBoxLayout *column() const;
    /// Removes and deletes all of them.
    void clear();
    [[nodiscard]] ScrollColumn *scroll() const { return m_scroll; }
    [[nodiscard]] Heading *heading() const { return m_heading; }
    void setTitle(const QString &title);
    /// A button that goes back; for fillBar().
    void addBack(ActionBar &bar);
    void refreshBar();
    /// From now on busy; `words`, if any, are said when it takes longer than a second.
    void begin(const QString &words);
    /// What to say while the keychain's owner may be asked something.
    [[nodiscard]] static QString keychainWait();
    /// The keychain's owner is being asked.
    void waitForKeychain();
    void end();
    /// Inline Markdown; empty takes it away.
    void showProblem(const QString &markdown);
    /// A further button beside the problem; gone with it.
    QPushButton *addRemedy(const QString &label);

private:
    void escape();
    void say(const QString &words);

    Ports m_ports;
    ScrollColumn *m_scroll;
    Heading *m_heading;
    QWidget *m_content = nullptr;
    Banner *m_problem = nullptr; ///< made anew for each problem
    Banner *m_waiting;
    ActionBar *m_bar;
    QTimer m_patience;
    QString m_slow;
    bool m_busy = false;
};

} // namespace ats
