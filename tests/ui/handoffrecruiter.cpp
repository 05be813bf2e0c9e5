// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/rehearsallog.h"
#include "app/identity.h"
#include "app/model/guideanswers.h"
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "tests/ui/turntaker.h"
#include "tests/ui/windowrig.h"
#include "ui/widgets/fieldeditor.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

using namespace ats;
using namespace ats::test;

/// The recruiter's turns of handoffwindowtest.cpp, which starts this as another program in the folder where
/// both leave their files.
class HandoffRecruiter : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(TurnTaker::wait()); }
    void cleanup() { TurnTaker::over(); }
    void cleanupTestCase() { finish(); }
    void tellsWhereItLives();
    void sealsForTheInvitation();
    void readsTheSlip();
    void sealsWithAPassphrase();

private:
    [[nodiscard]] static QString file(const QString &name) { return QDir::current().filePath(name); }
    [[nodiscard]] QString wordsOnScreen() const { return wordsOn(&m_app.window()); }
    [[nodiscard]] QString passphraseOnScreen() const;
};

void HandoffRecruiter::initTestCase()
{
    begin();
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
}

QString HandoffRecruiter::passphraseOnScreen() const
{
    for (const auto *box : m_app.window().findChildren<FieldEditor *>()) {
        if (box->spec().id == u"passphrase"_s && box->isVisible()) {
            return box->secret().exposeText();
        }
    }
    return {};
}

void HandoffRecruiter::tellsWhereItLives()
{
    TurnTaker::tell(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"));
    TurnTaker::tell(storeFile(true));
    TurnTaker::tell(qEnvironmentVariable("DISPLAY"));
    // It has a keyring to keep things in.
    const RehearsalLog log(&m_app.store());
    QVERIFY(eventually([&log] { return log.last().has_value(); }));
    QCOMPARE(log.last()->status, VaultStatus::Ok);
}

void HandoffRecruiter::sealsForTheInvitation()
{
    key(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(chooseFile(file(u"c.atsinvite"_s)));
    QVERIFY(m_app.waitForHeading(u"An invitation from Ada & Sons"_s));
    QVERIFY(comesToShow(u"ada@example.com"_s));
    QVERIFY(comesToShow(u"Client ID"_s));
    QCOMPARE(a11y::namelessControls(&m_app.window()), QStringList());
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(eventually([this] { return m_app.flow() != nullptr; }));
    QCOMPARE(m_app.flow()->draft().value(u"clientId"_s), practiceValue(u"clientId"_s));
    QCOMPARE(answerTo(m_app.flow()->guide(), u"route", m_app.flow()->connection().notes),
             u"engineer"_s); // who does the rest is no question any more
    key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_app.typeForm(practiceValue(u"password"_s)));
    QVERIFY(press(u"Seal the details for Ada & Sons"_s));
    QVERIFY(m_app.waitForHeading(u"Send the details of Contoso"_s));
    QVERIFY(comesToShow(u"These details are not tested yet."_s));
    QVERIFY(!says(&m_app.window(), u"passphrase"_s)); // nothing to choose
    QCOMPARE(a11y::namelessControls(&m_app.window()), QStringList());
    QVERIFY(m_app.fill(u"Your name"_s, u"Bo"_s));
    key(Qt::Key_Return);
    QVERIFY(chooseFile(file(u"c.atshandoff"_s)));
    QVERIFY(m_app.waitForHeading(u"The details of Contoso are sealed"_s));
    QVERIFY(!wordsOnScreen().contains(practiceValue(u"password"_s)));
    QVERIFY(press(u"Done"_s));
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s)); // where it was left
    QVERIFY(m_app.flow()->draft().hasUnkeptSecrets());
    // Its own file it cannot open: there is no key for it here.
    m_app.flow()->draft().forgetSecrets();
    (void)m_app.window().openFiles({file(u"c.atshandoff"_s)});
    QVERIFY(m_app.waitForHeading(u"Open a hand-off"_s));
    QVERIFY(comesToShow(u"you have none here. Nothing was opened."_s));
    key(Qt::Key_Escape);
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
}

void HandoffRecruiter::readsTheSlip()
{
    key(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(chooseFile(file(u"c.atsslip"_s)));
    QVERIFY(comesToShow(u"Your engineer Ada & Sons connected it today, according to the slip."_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    QVERIFY2(homeRow().contains(u"according to the slip"_s), qPrintable(homeRow()));
    const std::vector<Connection> theirs = m_app.store().all().value();
    QCOMPARE(theirs.size(), 1U);
    QVERIFY(theirs.front().handoff.connected.isValid());
    QVERIFY(press(u"Continue"_s));
    QVERIFY(eventually([this] { return m_app.flow() != nullptr; }));
    QVERIFY(m_app.waitForHeading(m_app.flow()->guide().sectionOfKind(SectionKind::Link)->title));
    QVERIFY(comesToShow(u"Your engineer Ada & Sons connected it today, according to the slip."_s));
}

void HandoffRecruiter::sealsWithAPassphrase()
{
    QVERIFY(m_app.newConnection(u"Fabrikam"_s, true));
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_app.typeForm(practiceValue(u"password"_s)));
    QVERIFY(press(u"Send to engineer…"_s));
    QVERIFY(m_app.waitForHeading(u"Send the details of Fabrikam"_s));
    QVERIFY(m_app.fill(u"Your name"_s, u"Bo"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(comesToShow(u"Paste your engineer's receiving code, or use a passphrase."_s));
    QCOMPARE(focusName(), u"Receiving code of your engineer"_s);
    type(u"AAAAA-BBBBB-CCC"_s);
    QVERIFY(comesToShow(u"A receiving code has 60 letters and digits"_s));
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"7K2PQ-UU0UU"_s);
    QVERIFY2(comesToShow(u"Group 2 of the receiving code"_s), qPrintable(wordsOnScreen()));
    QVERIFY(press(u"My engineer has no code: use a passphrase"_s));
    const QString words = passphraseOnScreen();
    QCOMPARE(words.count(u'-'), 7);
    QVERIFY(press(u"Seal the details…"_s));
    QVERIFY(chooseFile(file(u"f.atshandoff"_s)));
    QVERIFY(m_app.waitForHeading(u"The details of Fabrikam are sealed"_s));
    QVERIFY(press(u"Copy mail text"_s));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(words));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"f.atshandoff"_s));
    TurnTaker::tell(words);
}

ATS_TEST(HandoffRecruiter)
#include "handoffrecruiter.moc"
