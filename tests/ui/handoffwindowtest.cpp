// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/receivingkey.h"
#include "app/identity.h"
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "tests/support/secondperson.h"
#include "tests/ui/otherprogram.h"
#include "tests/ui/windowrig.h"
#include "ui/widgets/screenguard.h"

using namespace ats;
using namespace ats::test;

/// An engineer's program in this process and a recruiter's in another, which has a home, a session bus, a
/// keyring and a display of its own, hand a connection over by files and by keyboard alone. The recruiter's
/// turns are in handoffrecruiter.cpp.
class HandoffWindowTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void byInvitationAndBack();
    void byPassphrase();

private:
    /// Two programs that share nothing but the folder for files.
    void bothStart(const QStringList &theirTurns);
    /// The password is in our keyring, for the one connection, and in no other place on either side.
    void onlyOurKeyringHolds(const QString &password) const;
    [[nodiscard]] QStringList allFilesHolding(const QString &text) const;
    /// In the folder that both sides reach, as attachments to mails.
    [[nodiscard]] QString file(const QString &name) const { return m_mail->filePath(name); }

    SecondPerson m_person{SecondPerson::Screen::Own};
    OtherProgram m_recruiter;
    std::unique_ptr<QTemporaryDir> m_mail;
};

void HandoffWindowTest::cleanup()
{
    m_recruiter.stop();
    finish();
    m_mail.reset();
}

void HandoffWindowTest::bothStart(const QStringList &theirTurns)
{
    m_mail = std::make_unique<QTemporaryDir>();
    begin();
    QVERIFY(m_person.isThere());
    m_recruiter.start(m_person.environment(), m_mail->path(), u"handoffrecruiter"_s,
                      QStringList{u"tellsWhereItLives"_s} + theirTurns);
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY2(m_recruiter.turn(u"tellsWhereItLives"_s), m_recruiter.problem());
    const QStringList ours{qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), storeFile(true),
                           qEnvironmentVariable("DISPLAY")};
    QCOMPARE(m_recruiter.told().size(), ours.size());
    for (int i = 0; i < ours.size(); ++i) {
        QVERIFY(!m_recruiter.told().at(i).isEmpty());
        QVERIFY2(m_recruiter.told().at(i) != ours.at(i), qPrintable(ours.at(i)));
    }
    QVERIFY(m_recruiter.told().at(1).startsWith(workFolder(m_person.environment())));
}

QStringList HandoffWindowTest::allFilesHolding(const QString &text) const
{
    return filesHolding(text) + filesHolding(text, workFolder(m_person.environment())) +
           filesHolding(text, m_mail->path());
}

void HandoffWindowTest::onlyOurKeyringHolds(const QString &password) const
{
    const Connection kept = onlyConnection();
    QVERIFY(kept.slot.has_value());
    QCOMPARE(keptPassword(kept.id, *kept.slot), password);
    QCOMPARE(entriesInKeyring(m_person.environment()), QByteArray());
    QCOMPARE(allFilesHolding(password), QStringList());
}

void HandoffWindowTest::byInvitationAndBack()
{
    bothStart({u"sealsForTheInvitation"_s, u"readsTheSlip"_s});
    if (QTest::currentTestFailed()) {
        return;
    }
    // We prepare it.
    key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"What do you want to connect?"_s));
    QVERIFY(m_app.fill(u"Client or company name"_s, u"Contoso"_s));
    key(Qt::Key_Tab);
    QVERIFY(moveTo(u"I prepare it for a client"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Invite Contoso"_s));
    QCOMPARE(a11y::namelessControls(&m_app.window()), QStringList());
    QVERIFY(m_app.fill(u"Client ID"_s, practiceValue(u"clientId"_s)));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(comesToShow(u"Enter your name"_s));
    QCOMPARE(focusName(), u"Your name"_s);
    type(u"Ada & Sons"_s);
    QVERIFY(m_app.fill(u"How to reach you"_s, u"ada@example.com"_s));
    key(Qt::Key_Left, Qt::AltModifier); // nothing typed is lost by Back
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"What do you want to connect?"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Invite Contoso"_s));
    QVERIFY(wordsOn(&m_app.window()).contains(practiceValue(u"clientId"_s)));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(comesToShow(u"Your receiving code is missing."_s));
    QCOMPARE(focusName(), u"Make a receiving code"_s);
    key(Qt::Key_Space);
    QVERIFY(comesToShow(u"Your receiving code is ready."_s));
    const auto code = receivingCode(m_app.store());
    QVERIFY(code.has_value());
    QVERIFY(comesToShow(code->asText()));
    QVERIFY(comesToShow(code->asWords().join(u' ')));
    QVERIFY(press(u"Save invitation…"_s));
    QVERIFY(chooseFile(file(u"c.atsinvite"_s)));
    QVERIFY(m_app.waitForHeading(u"The invitation for Contoso is ready"_s));
    QVERIFY(comesToShow(u"The file holds no passwords. Mail it as you like."_s));
    QVERIFY(press(u"Done"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    QVERIFY2(homeRow().contains(u"waiting for the client's details"_s), qPrintable(homeRow()));

    // The recruiter opens it and seals what is typed, untested.
    QVERIFY2(m_recruiter.turn(u"sealsForTheInvitation"_s), m_recruiter.problem());
    QCOMPARE(allFilesHolding(practiceValue(u"password"_s)), QStringList());
    QVERIFY(!filesHolding(u"Contoso"_s, workFolder(m_person.environment())).isEmpty());

    // We open, test and keep it.
    key(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(chooseFile(file(u"c.atshandoff"_s)));
    QVERIFY(m_app.waitForHeading(u"Details from Bo"_s));
    for (const QString &shown : {u"Contoso"_s, u"Ada & Sons"_s, u"API Password"_s}) {
        QVERIFY2(comesToShow(shown), qPrintable(shown));
    }
    QVERIFY(!wordsOn(&m_app.window()).contains(practiceValue(u"password"_s)));
    QCOMPARE(a11y::namelessControls(&m_app.window()), QStringList());
    QVERIFY(press(u"Delete the file after keeping the details"_s));
    QVERIFY(press(u"Test now and keep"_s));
    QVERIFY(m_app.waitForHeading(u"The details of Contoso work"_s));
    QVERIFY(comesToShow(u"The file was deleted."_s));
    QVERIFY(comesToShow(u"Signed in"_s));
    QVERIFY(!QFileInfo::exists(file(u"c.atshandoff"_s)));
    QVERIFY(onlyConnection().handoff.received.isValid());
    QVERIFY(press(u"Save slip for the client…"_s));
    QVERIFY(chooseFile(file(u"c.atsslip"_s)));
    QVERIFY(comesToShow(u"The file is saved"_s));
    QVERIFY(press(u"Open it"_s));
    QVERIFY(eventually([this] { return m_app.flow() != nullptr; }));

    QVERIFY2(m_recruiter.turn(u"readsTheSlip"_s), m_recruiter.problem());
    onlyOurKeyringHolds(practiceValue(u"password"_s));
    QVERIFY2(m_recruiter.ended(), m_recruiter.problem());
}

void HandoffWindowTest::byPassphrase()
{
    bothStart({u"sealsWithAPassphrase"_s});
    if (QTest::currentTestFailed()) {
        return;
    }
    QVERIFY2(m_recruiter.turn(u"sealsWithAPassphrase"_s), m_recruiter.problem());
    QCOMPARE(m_recruiter.told().size(), 1); // on the phone
    const QString words = m_recruiter.told().constFirst();
    QCOMPARE(words.count(u'-'), 7);
    QCOMPARE(allFilesHolding(words), QStringList());
    QCOMPARE(allFilesHolding(practiceValue(u"password"_s)), QStringList());

    QCOMPARE(m_app.window().openFiles({file(u"f.atshandoff"_s)}), QString());
    QVERIFY(m_app.waitForHeading(u"Open a hand-off"_s));
    QCOMPARE(focusName(), u"Passphrase"_s);
    const QString wrong = words.section(u'-', 1) + u'-' + words.section(u'-', 0, 0);
    type(wrong);
    key(Qt::Key_Return);
    QVERIFY(comesToShow(u"This passphrase does not fit. Nothing was opened."_s));
    QCOMPARE(focusName(), u"Passphrase"_s);
    type(words.toUpper().replace(u'-', u' ')); // over the wrong one, which is selected
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"Details from Bo"_s));
    QVERIFY(m_app.setScenario(u"wrong-password"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(comesToShow(u"The details did not pass, and nothing was kept."_s));
    QVERIFY(m_app.store().all().value().empty());
    QVERIFY(comesToShow(u"Who can do it"_s));
    QVERIFY2(focusName().startsWith(u"Sign in as the API user"_s), qPrintable(focusName()));
    key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_app.window().windowTitle(), u"ATS Connect (practice)"_s);
    ScreenGuard::instance().setOn(false);
    QVERIFY(press(u"Keep as a draft, untested"_s));
    QVERIFY(m_app.waitForHeading(u"The details of Fabrikam are kept as a draft"_s));
    const Connection draft = onlyConnection();
    QVERIFY(!draft.slot && draft.draftKept);
    QVERIFY(QFileInfo::exists(file(u"f.atshandoff"_s))); // nobody ticked to delete it
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(eventually([this] { return m_app.flow() != nullptr; }));
    // The system is right again, and so were the details.
    QVERIFY(m_app.setScenario(u"ok"_s));
    key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    key(Qt::Key_Return, Qt::ControlModifier); // waits for the keychain, if that is not through yet
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
    onlyOurKeyringHolds(practiceValue(u"password"_s));
    QVERIFY2(m_recruiter.ended(), m_recruiter.problem());
}

ATS_TEST(HandoffWindowTest)
#include "handoffwindowtest.moc"
