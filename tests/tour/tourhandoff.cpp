// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/uidriver.h"
#include "tests/tour/tour.h"
#include "ui/widgets/fieldeditor.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

// From recruiter to engineer: both of them in one program.
namespace ats::tour
{

using namespace Qt::StringLiterals;
using namespace ats::test;

namespace
{

bool saveHandoffAs(const QString &path)
{
    if (!waitForDialog()) {
        return false;
    }
    key(Qt::Key_A, Qt::ControlModifier);
    type(path);
    key(Qt::Key_Return);
    return eventually([] { return QApplication::activeModalWidget() == nullptr; });
}

QString shownPassphrase(const QWidget &window)
{
    for (const auto *one : window.findChildren<FieldEditor *>()) {
        if (one->spec().id == "passphrase"_L1 && one->isVisible()) {
            return one->secret().exposeText();
        }
    }
    return {};
}

} // namespace

bool Tour::playOther(bool sealedHere)
{
    for (const Connection &one : m_app.store().all().value()) {
        if (one.client != u"Litware Search"_s) {
            continue;
        }
        HandoffFacts facts = one.handoff;
        facts.matter = sealedHere || facts.received.isValid() ? facts.matter : QUuid();
        facts.sent = sealedHere && facts.received.isValid() ? m_app.services().ports().now() : QDateTime();
        if (!m_app.store().setHandoff(one.id, facts).ok()) {
            return need(false, "the other person");
        }
    }
    return true;
}

bool Tour::goHome()
{
    if (m_app.flow() == nullptr) {
        return true;
    }
    m_app.flow()->draft().forgetSecrets(); // or leaving would ask
    return need(press(u"Save and close"_s) && m_app.waitForHeading(u"Connections"_s), "home");
}

bool Tour::handoff()
{
    const QTemporaryDir files;
    return goHome() && receivingCode() && invite(files.filePath(u"Lucerne Staffing.atsinvite"_s)) &&
           invited(files.filePath(u"Contoso Talent.atshandoff"_s)) &&
           byPassphrase(files.filePath(u"Litware Search.atshandoff"_s)) &&
           opened(files.filePath(u"Litware Search.atshandoff"_s));
}

bool Tour::receivingCode()
{
    key(Qt::Key_Comma, Qt::ControlModifier);
    const bool there = m_app.waitForHeading(u"Settings"_s) && tabTo(u"Make a receiving code"_s);
    if (!need(there, "the receiving code")) {
        return false;
    }
    take(u"receiving-code-none"_s);
    key(Qt::Key_Space);
    if (!need(eventually([this] { return says(&m_app.window(), u"Your receiving code is ready"_s); }),
              "a receiving code")) {
        return false;
    }
    take(u"receiving-code"_s);
    if (!need(press(u"Make a new one…"_s) && waitForDialog(), "the question before a new one")) {
        return false;
    }
    take(u"receiving-code-new"_s);
    key(Qt::Key_Escape);
    key(Qt::Key_Escape);
    return need(m_app.waitForHeading(u"Connections"_s), "home");
}

bool Tour::invite(const QString &file)
{
    key(Qt::Key_N, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"What do you want to connect?"_s) &&
                  m_app.fill(u"Client or company name"_s, u"Lucerne Staffing"_s),
              "new connection")) {
        return false;
    }
    key(Qt::Key_Tab);
    if (!need(moveTo(u"I prepare it for a client"_s), "preparing it for a client")) {
        return false;
    }
    take(u"new-for-a-client"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"Invite Lucerne Staffing"_s), "the invitation")) {
        return false;
    }
    take(u"invite"_s);
    if (!need(m_app.fill(u"API Username"_s, u"api@lucerne.example"_s) &&
                  m_app.fill(u"Your name"_s, u"Ada Berg"_s) &&
                  m_app.fill(u"How to reach you"_s, u"ada@example.com"_s) && tabTo(u"Note"_s),
              "the invitation's boxes")) {
        return false;
    }
    type(u"Please use this user name."_s);
    take(u"invite-filled"_s);
    if (m_narrow) {
        const QSize before = m_app.window().size();
        m_app.window().resize(720, 480);
        take(u"invite-narrow"_s);
        m_app.window().resize(before);
    }
    key(Qt::Key_Return, Qt::ControlModifier);
    if (!need(saveHandoffAs(file) && m_app.waitForHeading(u"The invitation for Lucerne Staffing is ready"_s),
              "the saved invitation")) {
        return false;
    }
    take(u"invite-saved"_s);
    if (!need(press(u"Done"_s) && m_app.waitForHeading(u"Connections"_s), "home")) {
        return false;
    }
    (void)m_app.window().openFiles({file + u".gone"_s});
    take(u"home-not-a-handoff-file"_s);
    return true;
}

bool Tour::invited(const QString &file)
{
    (void)m_app.window().openFiles({QStringLiteral(ATS_SUPPORT_DIR "/../data/handoff/invitation.atsinvite")});
    if (!need(m_app.waitForHeading(u"An invitation from Emil Engineer"_s), "an invitation")) {
        return false;
    }
    take(u"open-invitation"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    if (!need(eventually([this] { return m_app.flow() != nullptr; }), "the guide of the invitation")) {
        return false;
    }
    key(Qt::Key_4, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"Enter your credentials"_s) &&
                  m_app.typeForm(practiceValue(u"password"_s)),
              "the invitation's form")) {
        return false;
    }
    take(u"invited-form"_s);
    if (!need(press(u"Seal the details for Emil Engineer"_s) &&
                  m_app.waitForHeading(u"Send the details of Contoso Talent"_s),
              "sealing")) {
        return false;
    }
    take(u"send-invited"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    if (!need(saveHandoffAs(file) && m_app.waitForHeading(u"The details of Contoso Talent are sealed"_s),
              "the sealed file")) {
        return false;
    }
    take(u"sent-invited"_s);
    if (!need(press(u"Done"_s) && m_app.waitForHeading(u"Enter your credentials"_s), "the form again")) {
        return false;
    }
    key(Qt::Key_Return, Qt::ControlModifier);
    if (!need(m_app.setScenario(u"ok"_s) && m_app.waitForHeading(u"Link it in StackOne Hub"_s),
              "the end of an invitation's guide")) {
        return false;
    }
    take(u"invited-link"_s);
    return goHome();
}

bool Tour::byPassphrase(const QString &file)
{
    if (!need(m_app.newConnection(u"Litware Search"_s, true) &&
                  m_app.waitForHeading(u"Enter your credentials"_s) &&
                  m_app.typeForm(practiceValue(u"password"_s)) && press(u"Send to engineer…"_s) &&
                  m_app.waitForHeading(u"Send the details of Litware Search"_s),
              "sending without an invitation")) {
        return false;
    }
    if (!need(m_app.fill(u"Receiving code of your engineer"_s, u"265U8-Z7W4J-JB9L0"_s), "the code's box")) {
        return false;
    }
    take(u"send-code-wrong"_s);
    if (!need(press(u"My engineer has no code: use a passphrase"_s), "a passphrase")) {
        return false;
    }
    take(u"send-passphrase"_s);
    m_passphrase = shownPassphrase(m_app.window());
    key(Qt::Key_Return, Qt::ControlModifier);
    if (!need(saveHandoffAs(file) && m_app.waitForHeading(u"The details of Litware Search are sealed"_s),
              "the file with a passphrase")) {
        return false;
    }
    take(u"sent-passphrase"_s);
    return need(press(u"Done"_s) && m_app.waitForHeading(u"Enter your credentials"_s), "the form again") &&
           goHome();
}

bool Tour::opened(const QString &file)
{
    (void)m_app.window().openFiles({file});
    if (!need(playOther(false) && m_app.waitForHeading(u"Open a hand-off"_s), "a sealed file")) {
        return false;
    }
    type(u"apple river stone"_s);
    key(Qt::Key_Return);
    take(u"open-handoff"_s);
    type(m_passphrase);
    key(Qt::Key_Return);
    if (!need(m_app.waitForHeading(u"Details from Ada Berg"_s), "an opened file")) {
        return false;
    }
    take(u"opened"_s);
    if (!need(m_app.setScenario(u"wrong-password"_s), "the scenario")) {
        return false;
    }
    key(Qt::Key_Return, Qt::ControlModifier);
    if (!need(eventually([this] { return says(&m_app.window(), u"nothing was kept"_s); }),
              "details that do not pass")) {
        return false;
    }
    take(u"opened-refused"_s);
    if (!need(m_app.setScenario(u"ok"_s), "the scenario")) {
        return false;
    }
    key(Qt::Key_Return, Qt::ControlModifier);
    if (!need(m_app.waitForHeading(u"The details of Litware Search work"_s), "details that pass")) {
        return false;
    }
    take(u"opened-kept"_s);
    if (!need(press(u"Save slip for the client…"_s) && saveHandoffAs(file + u".atsslip"_s) &&
                  eventually([this] { return says(&m_app.window(), u"The file is saved"_s); }),
              "the slip")) {
        return false;
    }
    take(u"slip-saved"_s);
    if (!playOther(true)) {
        return false;
    }
    (void)m_app.window().openFiles({file + u".atsslip"_s});
    if (!need(m_app.waitForHeading(u"Connections"_s), "the opened slip")) {
        return false;
    }
    take(u"home-slip-opened"_s);
    return true;
}

} // namespace ats::tour
