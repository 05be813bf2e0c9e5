// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/tour/tour.h"

#include "tests/support/uidriver.h"
#include "ui/mini/miniguide.h"

#include <QtWidgets/QApplication>

#include <cstdio>

namespace ats::tour
{

using namespace Qt::StringLiterals;
using namespace ats::test;

namespace
{

const auto client = u"Fabrikam People"_s;

const auto answer =
    u"Dear Anna,\n\nthank you for your message of 18 November. The API Client ID of your account is "
    "123456.\nYour ticket number is 2026-4471.\n\nKind regards\nJobDiva Support\n+1 212 555 0143"_s;

} // namespace

Tour::Tour(Album &album, QSize size, bool narrow)
    : m_album(album)
    , m_size(size)
    , m_narrow(narrow)
{
}

bool Tour::need(bool reached, const char *what)
{
    if (!reached) {
        const QWidget *focused = QApplication::focusWidget();
        std::printf("NOT REACHED: %s (heading “%s”, focus on “%s” %s)\n", what,
                    qUtf8Printable(m_app.heading()), qUtf8Printable(focusName()),
                    focused == nullptr ? "" : focused->metaObject()->className());
        std::fflush(stdout);
    }
    return reached;
}

bool Tour::walk()
{
    return begin() && clientId() && apiUser() && form() && refused() && paused() && helped() && tested() &&
           linked() && home() && board() && history() && reconnect() && earlier() && rotation() &&
           keychain() && settings() && notKept() && apiKey() && handoff() && otherGuides() && listTrouble();
}

bool Tour::begin()
{
    if (!m_app.start(m_size)) {
        return need(false, qPrintable(m_app.problem()));
    }
    take(u"home-empty"_s);
    key(Qt::Key_N, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"What do you want to connect?"_s), "new connection")) {
        return false;
    }
    for (const QString &choice : {u"JobDiva"_s, u"StackOne Hub"_s}) {
        key(Qt::Key_Tab);
        if (!need(moveTo(choice), "the pair")) {
            return false;
        }
    }
    if (!need(m_app.fill(u"Client or company name"_s, client), "client")) {
        return false;
    }
    take(u"new-connection"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    return need(m_app.waitForHeading(u"Obtain your Client ID"_s), "first section");
}

bool Tour::clientId()
{
    take(u"client-id"_s);
    if (!need(tabTo(u"JobDiva account"_s), "the mail's places")) {
        return false;
    }
    type(u"Fabrikam People, signed in as anna@fabrikam.example"_s);
    if (!need(m_app.fill(u"Your name"_s, u"Anna Berg"_s), "the mail's places")) {
        return false;
    }
    (void)tabTo(u"I have sent it"_s);
    take(u"client-id-mail"_s);
    key(Qt::Key_Space);
    if (!need(eventually([this] { return says(&m_app.window(), u"Asked today"_s); }), "the wait")) {
        return false;
    }
    take(u"client-id-waiting"_s);
    if (!need(tabTo(u"Client ID"_s), "the Client ID's box")) {
        return false;
    }
    paste(answer);
    take(u"client-id-answer"_s);
    key(Qt::Key_Return);
    return need(eventually([this] { return m_app.flow()->draft().value(u"clientId"_s) == u"123456"; }),
                "the number in the answer");
}

bool Tour::apiUser()
{
    key(Qt::Key_2, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"Create a dedicated API user"_s), "API user")) {
        return false;
    }
    take(u"api-user"_s);
    if (!need(m_app.fill(u"API Username"_s, practiceValue(u"username"_s)) && press(u"Make a password"_s),
              "make a password")) {
        return false;
    }
    take(u"api-user-password"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"Assign API-only permissions"_s), "permissions")) {
        return false;
    }
    take(u"permissions"_s);
    if (!need(press(u"Prepare a mail to them"_s), "administrator")) {
        return false;
    }
    take(u"administrator"_s);
    return miniGuide();
}

bool Tour::miniGuide()
{
    key(Qt::Key_2, Qt::ControlModifier);
    key(Qt::Key_M, Qt::ControlModifier);
    const auto mini = [this] { return m_app.window().wizard()->mini(); };
    if (!need(mini() != nullptr && eventually([&] { return mini()->isActiveWindow(); }), "the mini guide")) {
        return false;
    }
    key(Qt::Key_Right, Qt::AltModifier);
    key(Qt::Key_Right, Qt::AltModifier);
    m_album.take(*mini(), u"mini-guide"_s);
    if (!need(press(u"This looks different for me: Add a new user"_s), "what looks different")) {
        return false;
    }
    type(u"The button is called Invite"_s);
    m_album.take(*mini(), u"mini-guide-differs"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    key(Qt::Key_M, Qt::ControlModifier);
    return need(eventually([this] { return m_app.window().isActiveWindow(); }), "the full window again");
}

bool Tour::form()
{
    key(Qt::Key_4, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"Enter your credentials"_s), "the form")) {
        return false;
    }
    take(u"form"_s);
    // Gentle warnings: an e-mail address for a number, a blank at the end of a password.
    const bool typed = m_app.fill(u"Client ID"_s, u"anna@fabrikam.example"_s) &&
                       m_app.fill(u"API Password"_s, u"not the right one "_s);
    if (!need(typed, "the form's boxes")) {
        return false;
    }
    take(u"form-hints"_s);
    if (m_narrow) {
        const QSize before = m_app.window().size();
        m_app.window().resize(720, 480);
        take(u"form-narrow"_s);
        m_app.window().resize(before);
    }
    return need(tabTo(u"Client ID"_s, true) && m_app.typeForm(practiceValue(u"password"_s)),
                "the form's boxes");
}

bool Tour::refused()
{
    if (!need(m_app.setScenario(u"wrong-password"_s), "the scenario")) {
        return false;
    }
    key(Qt::Key_Return, Qt::ControlModifier);
    if (!need(m_app.waitForState(FlowState::Failed), "a refused sign-in")) {
        return false;
    }
    take(u"test-failed"_s);
    if (!need(press(u"Report for support…"_s) && waitForDialog(), "the report for support")) {
        return false;
    }
    take(u"report"_s);
    if (!need(press(u"Put in: 1 user name"_s) && press(u"Copy"_s), "a name put back")) {
        return false;
    }
    take(u"report-with-a-name"_s);
    key(Qt::Key_Escape);
    return need(eventually([this] { return m_app.window().isActiveWindow(); }), "the test again");
}

bool Tour::helped()
{
    key(Qt::Key_F, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"Help"_s), "the help")) {
        return false;
    }
    take(u"help"_s);
    type(u"permission"_s);
    take(u"help-found"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"refuses the sign-in"_s);
    key(Qt::Key_Return);
    if (!need(m_app.waitForHeading(u"JobDiva refuses the sign-in"_s), "an entry of the help")) {
        return false;
    }
    take(u"help-entry"_s);
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"xylophone"_s);
    take(u"help-nothing-found"_s);
    key(Qt::Key_Escape);
    key(Qt::Key_Escape);
    if (!need(m_app.waitForHeading(u"Test the connection"_s), "the test again")) {
        return false;
    }
    key(Qt::Key_2, Qt::ControlModifier);
    if (!need(press(u"This looks different for me: Sign in to JobDiva"_s), "what looks different")) {
        return false;
    }
    type(u"Our page says Welcome back"_s);
    take(u"looks-different"_s);
    key(Qt::Key_5, Qt::ControlModifier);
    return need(m_app.waitForHeading(u"Test the connection"_s), "the test again");
}

bool Tour::tested()
{
    if (!need(m_app.setScenario(u"slow"_s), "the scenario")) {
        return false;
    }
    key(Qt::Key_Return, Qt::ControlModifier);
    if (!need(m_app.waitForState(FlowState::Testing), "a running test")) {
        return false;
    }
    take(u"test-running"_s);
    key(Qt::Key_Escape);
    if (!need(m_app.waitForState(FlowState::Failed), "a stopped test")) {
        return false;
    }
    take(u"test-stopped"_s);
    if (!need(m_app.setScenario(u"ok"_s), "the scenario")) {
        return false;
    }
    key(Qt::Key_Return, Qt::ControlModifier);
    if (!need(m_app.waitForState(FlowState::Linking), "a passed test")) {
        return false;
    }
    key(Qt::Key_5, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"Test the connection"_s), "the passed test")) {
        return false;
    }
    take(u"test-passed"_s);
    return true;
}

bool Tour::linked()
{
    key(Qt::Key_6, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"Link it in StackOne Hub"_s), "the link section")) {
        return false;
    }
    take(u"link"_s);
    if (!need(press(u"Navigate to the Hub"_s) && press(u"Fill out the fields"_s) &&
                  tabTo(u"Copy API Password"_s),
              "the platform's steps")) {
        return false;
    }
    key(Qt::Key_Space);
    if (!need(eventually([this] { return says(&m_app.window(), u"A secret is on the clipboard"_s); }),
              "the copied password")) {
        return false;
    }
    take(u"link-copied"_s);
    key(Qt::Key_M, Qt::ControlModifier);
    const auto mini = [this] { return m_app.window().wizard()->mini(); };
    if (!need(mini() != nullptr && eventually([&] { return mini()->isActiveWindow(); }), "the mini guide")) {
        return false;
    }
    m_album.take(*mini(), u"mini-guide-copied"_s);
    key(Qt::Key_M, Qt::ControlModifier);
    return need(eventually([this] { return m_app.window().isActiveWindow(); }), "the full window again");
}

} // namespace ats::tour
