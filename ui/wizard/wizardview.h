// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/setupflow.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace ats
{

class ActionBar;
class Heading;
class ScrollColumn;

/// One screen of the wizard: a scrolling column with a heading, and the buttons it wants in the bar.
/// Shows the flow's draft and owns nothing of it.
class WizardView : public QWidget
{
    Q_OBJECT
public:
    /// In place of "section/step": the reconnect screen.
    static constexpr char reconnectPlace[] = "@reconnect";

    WizardView(SetupFlow &flow, const QString &title, QWidget *parent);

    [[nodiscard]] QString title() const;
    /// Adds this view's buttons; the page has added its own left ones before.
    virtual void fillBar(ActionBar &bar) = 0;
    /// Ctrl+Enter: done here, go on.
    virtual void confirm() = 0;
    /// Esc; true when it was of use.
    virtual bool escape() { return false; }
    /// The view comes up: refresh what may have changed elsewhere.
    virtual void enter() {}
    /// Moves to a step of this view; false when it has none of that name.
    virtual bool showStep(const QString &stepId);
    void focusHeading();

    /// The page's column of content.
    [[nodiscard]] ScrollColumn *scroll() const { return m_scroll; }

Q_SIGNALS:
    void nextWanted();
    void backWanted();
    /// "section" or "section/step".
    void placeWanted(const QString &reference);
    void testWanted(); ///< of the set in force
    /// Another connection, at its platform's section.
    void otherWanted(const QUuid &id);
    void closeWanted();
    void sendWanted(); ///< seal the details for somebody
    /// The view's buttons changed.
    void barChanged();
    /// A short sentence for the status line.
    void said(const QString &text);

protected:
    [[nodiscard]] SetupFlow &flow() const { return m_flow; }
    [[nodiscard]] Heading *heading() const { return m_heading; }
    /// Opens https pages and mail addresses from a text; other addresses are places in the guide.
    void followLink(const QString &address);
    /// Adds what the guide says before the screen's own things, in a quiet colour. Questions to somebody else
    /// (AskAdministrator) are left out.
    void addIntro(const Section &section);
    /// The keychain still has to say what an earlier sitting typed: true, and confirm() comes again by
    /// itself.
    [[nodiscard]] bool confirmsLater();
    /// "Send to engineer…", or for whom the invitation says.
    [[nodiscard]] QPushButton *makeSendButton(bool primary) const;

private:
    SetupFlow &m_flow;
    ScrollColumn *m_scroll;
    Heading *m_heading;
    QMetaObject::Connection m_later;
};

} // namespace ats
