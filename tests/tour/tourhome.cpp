// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/uidriver.h"
#include "tests/tour/examples.h"
#include "tests/tour/tour.h"
#include "ui/home/homepage.h"

#include <QtCore/QProcess>
#include <QtWidgets/QApplication>

// The tour's second half: Home, reconnect, and a keychain that does not take part.
namespace ats::tour
{

using namespace Qt::StringLiterals;
using namespace ats::test;

bool Tour::home()
{
    if (!need(tabTo(u"Save and close"_s), "the way home")) {
        return false;
    }
    if (!need(addExamples(m_app.store(), m_app.flow()->guide()), "the examples")) {
        return false;
    }
    key(Qt::Key_Space);
    if (!need(m_app.waitForHeading(u"Connections"_s), "home")) {
        return false;
    }
    key(Qt::Key_Down);
    take(u"home"_s);
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"Adventure"_s);
    take(u"home-nothing-found"_s);
    key(Qt::Key_Escape);
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"Contoso"_s);
    key(Qt::Key_Down);
    key(Qt::Key_Delete);
    if (!need(waitForDialog(), "the question before deleting")) {
        return false;
    }
    take(u"delete"_s);
    key(Qt::Key_Escape);
    return need(eventually([] { return QApplication::activeModalWidget() == nullptr; }), "home again");
}

bool Tour::board()
{
    key(Qt::Key_B, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"Client board"_s), "the client board")) {
        return false;
    }
    key(Qt::Key_Down);
    key(Qt::Key_Down, Qt::ShiftModifier);
    take(u"board"_s);
    if (!need(press(u"Waiting 1"_s), "the stages")) {
        return false;
    }
    take(u"board-stage"_s);
    key(Qt::Key_Space);
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"Fabrikam"_s);
    key(Qt::Key_Down);
    key(Qt::Key_T, Qt::ControlModifier);
    if (!need(eventually([this] { return says(&m_app.window(), u"1 tested: "_s); }), "a test on the board")) {
        return false;
    }
    take(u"board-tested"_s);
    key(Qt::Key_Left, Qt::AltModifier);
    return need(m_app.waitForHeading(u"Connections"_s), "home");
}

bool Tour::history()
{
    key(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"Fabrikam"_s);
    key(Qt::Key_Down);
    key(Qt::Key_Y, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"History"_s), "the history")) {
        return false;
    }
    take(u"history"_s);
    key(Qt::Key_Escape);
    if (!need(m_app.waitForHeading(u"Connections"_s), "home")) {
        return false;
    }
    key(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"Contoso"_s);
    key(Qt::Key_Down);
    return true;
}

bool Tour::reconnect()
{
    key(Qt::Key_R, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"New credentials for Contoso Talent"_s), "reconnect")) {
        return false;
    }
    take(u"reconnect"_s);
    if (!need(m_app.setScenario(u"wrong-password"_s) && m_app.fill(u"API Password"_s, u"a new password"_s),
              "the new password")) {
        return false;
    }
    key(Qt::Key_Return);
    if (!need(m_app.waitForState(FlowState::Failed), "a reconnect that fails")) {
        return false;
    }
    take(u"reconnect-failed"_s);
    if (!need(press(u"Back"_s) && m_app.waitForHeading(u"New credentials for Contoso Talent"_s),
              "reconnect again") ||
        !need(tabTo(u"Change Client ID"_s), "another Client ID")) {
        return false;
    }
    key(Qt::Key_Return);
    type(u"654321"_s);
    key(Qt::Key_Return);
    if (!need(eventually([this] { return says(&m_app.window(), u"differs from the stored one"_s); }),
              "the question about the account")) {
        return false;
    }
    take(u"reconnect-account"_s);
    m_app.window().close();
    if (!need(waitForDialog(), "the question about the password")) {
        return false;
    }
    take(u"leave"_s);
    key(Qt::Key_Escape);
    return need(eventually([] { return QApplication::activeModalWidget() == nullptr; }), "reconnect again") &&
           need(press(u"Cancel"_s) && m_app.waitForHeading(u"Connections"_s), "home");
}

bool Tour::keychain()
{
    VaultInfo info;
    info.status = VaultStatus::Locked;
    info.name = u"GNOME Keyring"_s;
    m_app.window().home()->setVaultInfo(info);
    take(u"home-keychain-locked"_s);
    info = {};
    info.status = VaultStatus::Absent;
    m_app.window().home()->setVaultInfo(info);
    take(u"home-keychain-absent"_s);
    return true;
}

bool Tour::notKept()
{
    if (!need(m_app.newConnection(u"Adventure Works"_s, true) &&
                  m_app.waitForHeading(u"Enter your credentials"_s) && m_app.setScenario(u"ok"_s) &&
                  m_app.typeForm(practiceValue(u"password"_s)),
              "a second connection") ||
        !need(press(u"Test only"_s) && m_app.waitForState(FlowState::Tried), "a test that keeps nothing")) {
        return false;
    }
    take(u"test-only"_s);
    const bool locked =
        QProcess::execute(u"bash"_s, {QStringLiteral(ATS_SUPPORT_DIR "/keyring-lock.sh")}) == 0;
    key(Qt::Key_Return, Qt::ControlModifier);
    if (!need(locked && m_app.waitForState(FlowState::SaveFailed), "a keychain that refuses")) {
        return false;
    }
    take(u"test-not-kept"_s);
    const bool unlocked =
        QProcess::execute(u"python3"_s, {QStringLiteral(ATS_SUPPORT_DIR "/keyring-unlock.py")}) == 0;
    return need(unlocked, "the keychain again");
}

} // namespace ats::tour
