// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>

using namespace ats;
using namespace ats::test;

/// A keyring that is locked, and whose question nobody answers.
class LockedTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { finish(); }
    void homeSaysSoAndOffersToUnlock();
    void passedTestIsNotLostAndGoesOnForThisSession();
    void keptOnceItIsUnlocked();
    void halfTypedPasswordThatCannotBeKeptStays();

private:
    [[nodiscard]] bool testToTheEnd();
};

void LockedTest::init()
{
    begin();
    QVERIFY(lockKeyring());
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QTRY_VERIFY(says(&m_app.window(), u"Your keychain is locked."_s));
}

bool LockedTest::testToTheEnd()
{
    if (!m_app.newConnection(u"Fabrikam"_s, true) || !m_app.waitForHeading(u"Enter your credentials"_s) ||
        !m_app.typeForm(practiceValue(u"password"_s))) {
        return false;
    }
    key(Qt::Key_Return, Qt::ControlModifier);
    return m_app.waitForState(FlowState::SaveFailed);
}

void LockedTest::homeSaysSoAndOffersToUnlock()
{
    QVERIFY(says(&m_app.window(), u"Names and progress are shown; testing needs it unlocked."_s));
    QVERIFY(unlockKeyring()); // as if the user had typed the password elsewhere
    QVERIFY(press(u"Unlock and try again"_s));
    QTRY_VERIFY(!says(&m_app.window(), u"Your keychain is locked."_s));
}

void LockedTest::passedTestIsNotLostAndGoesOnForThisSession()
{
    QVERIFY(testToTheEnd());
    QVERIFY(says(&m_app.window(), u"JobDiva accepts these details, but they are not kept yet."_s));
    QVERIFY(m_app.flow()->draft().hasUnkeptSecrets());
    QVERIFY(press(u"Keep for this session only"_s));
    QVERIFY(m_app.waitForState(FlowState::Linking));
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
    QVERIFY(says(&m_app.window(), u"Kept for this session only"_s));
    QVERIFY(press(u"Copy API Password"_s));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), practiceValue(u"password"_s));
    const QUuid id = m_app.flow()->connection().id;
    QVERIFY(unlockKeyring());
    QCOMPARE(keptEntries(id), 0);
    QCOMPARE(filesHolding(practiceValue(u"password"_s)), QStringList());
}

void LockedTest::keptOnceItIsUnlocked()
{
    QVERIFY(testToTheEnd());
    const QUuid id = m_app.flow()->connection().id;
    QVERIFY(unlockKeyring());
    QVERIFY(press(u"Try to keep it again"_s));
    QVERIFY(m_app.waitForState(FlowState::Linking));
    QCOMPARE(keptPassword(id, Slot::A), practiceValue(u"password"_s));
}

void LockedTest::halfTypedPasswordThatCannotBeKeptStays()
{
    QVERIFY(m_app.newConnection(u"Fabrikam"_s, true));
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_app.fill(u"API Password"_s, u"half-typed"_s));
    m_app.window().close();
    QVERIFY(waitForDialog());
    QVERIFY(press(u"Keep in keychain"_s));
    QTRY_VERIFY(says(&m_app.window(), u"The password was not kept."_s));
    QVERIFY(m_app.window().isVisible());
    QVERIFY(m_app.flow()->draft().hasUnkeptSecrets());
    QCOMPARE(filesHolding(u"half-typed"_s), QStringList());
}

ATS_TEST(LockedTest)
#include "lockedtest.moc"
