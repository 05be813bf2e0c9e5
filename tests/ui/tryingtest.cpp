// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"

using namespace ats;
using namespace ats::test;

/// The form's "Test only", by keyboard, with a real keyring.
class TryingTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { finish(); }
    void nothingIsKeptUntilItIsAskedFor();
    void aMistakeIsPutRightInPlace();
    void anEmptyBoxIsNamed();
    void theReconnectLeavesTheSetInForce();

private:
    [[nodiscard]] bool openForm();
};

void TryingTest::init()
{
    begin();
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
}

bool TryingTest::openForm()
{
    return m_app.newConnection(u"Fabrikam"_s, true) && m_app.waitForHeading(u"Enter your credentials"_s);
}

void TryingTest::nothingIsKeptUntilItIsAskedFor()
{
    const QString password = practiceValue(u"password"_s);
    QVERIFY(openForm());
    QVERIFY(comesToShow(u"Test only keeps nothing."_s));
    QVERIFY(m_app.typeForm(password));
    QVERIFY(press(u"Test only"_s));
    QVERIFY(m_app.waitForHeading(u"Test the connection"_s));
    QVERIFY(m_app.waitForState(FlowState::Tried));
    QVERIFY(comesToShow(u"JobDiva accepts these details. They are not kept yet."_s));
    QVERIFY(says(&m_app.window(), u"Passed, not kept"_s));
    const QUuid id = m_app.flow()->connection().id;
    QCOMPARE(keptEntries(id), 0);
    QCOMPARE(filesHolding(password), QStringList());
    // Home claims nothing; coming back, everything typed but the password that was not kept is there.
    QVERIFY(closeAnswering(u"Forget it"_s));
    QVERIFY(restart());
    QVERIFY2(!homeRow().contains(u"Authenticated"_s), qPrintable(homeRow()));
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"Test the connection"_s));
    key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QCOMPARE(m_app.flow()->draft().value(u"username"_s), practiceValue(u"username"_s));
    QVERIFY(m_app.fill(u"API Password"_s, password));
    QVERIFY(press(u"Test only"_s));
    QVERIFY(m_app.waitForState(FlowState::Tried));
    QVERIFY(press(u"Keep these details"_s));
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
    QCOMPARE(keptPassword(id, Slot::A), password);
}

void TryingTest::aMistakeIsPutRightInPlace()
{
    QVERIFY(openForm());
    QVERIFY(m_app.typeForm(u"not-the-password"_s));
    QVERIFY(press(u"Test only"_s));
    QVERIFY(m_app.waitForState(FlowState::Failed));
    QVERIFY(m_app.fill(u"API Password"_s, practiceValue(u"password"_s)));
    QVERIFY(press(u"Test again"_s));
    QVERIFY(m_app.waitForState(FlowState::Tried)); // still nothing but a test
    QCOMPARE(keptEntries(m_app.flow()->connection().id), 0);
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
    QCOMPARE(keptPassword(m_app.flow()->connection().id, Slot::A), practiceValue(u"password"_s));
    // What is tested from now on is meant to be kept, as if it had been so from the beginning.
    key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_app.waitForHeading(u"Test the connection"_s));
    QVERIFY(press(u"Test again"_s));
    QVERIFY(m_app.waitForState(FlowState::Linking));
    QVERIFY(m_app.flow()->purpose() == TestPurpose::Connect);
}

void TryingTest::anEmptyBoxIsNamed()
{
    QVERIFY(openForm());
    QVERIFY(press(u"Test only"_s));
    QVERIFY(comesToShow(u"Enter the Client ID."_s));
    QCOMPARE(focusName(), u"Client ID"_s);
    QCOMPARE(m_app.heading(), u"Enter your credentials"_s);
}

void TryingTest::theReconnectLeavesTheSetInForce()
{
    QVERIFY(connectOne(u"Fabrikam"_s));
    const QUuid id = m_app.flow()->connection().id;
    const int form =
        m_app.flow()->guide().indexOf(m_app.flow()->guide().sectionOfKind(SectionKind::Credentials)->id);
    key(static_cast<Qt::Key>(Qt::Key_1 + form), Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_app.setScenario(u"wrong-password"_s));
    QVERIFY(m_app.fill(u"API Password"_s, u"not-the-password"_s));
    QVERIFY(press(u"Test only"_s));
    QVERIFY(m_app.waitForState(FlowState::Failed));
    QVERIFY(comesToShow(u"The earlier ones are still stored and unchanged"_s));
    QCOMPARE(keptPassword(id, Slot::A), practiceValue(u"password"_s));
    QVERIFY(m_app.setScenario(u"ok"_s));
    QVERIFY(m_app.fill(u"API Password"_s, practiceValue(u"password"_s)));
    QVERIFY(press(u"Test again"_s));
    QVERIFY(m_app.waitForState(FlowState::Tried));
    QVERIFY(comesToShow(
        u"JobDiva accepts the new details. They are not kept: the earlier ones are still in force."_s));
    QCOMPARE(keptEntries(id), 1);
}

ATS_TEST(TryingTest)
#include "tryingtest.moc"
