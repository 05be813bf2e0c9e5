// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>

using namespace ats;
using namespace ats::test;

/// From an empty list to "Authenticated", without a mouse.
class SetUpTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { finish(); }
    void wholeWayByKeyboard();
    void refusedSignInIsFixedInPlace();
    void missingFieldStopsBeforeAnythingIsSent();
    void scenarioAndPracticeDetailsByKeyboard();
};

void SetUpTest::wholeWayByKeyboard()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(says(&m_app.window(), u"No connections yet"_s));
    QVERIFY(press(u"New connection"_s));
    QVERIFY(m_app.waitForHeading(u"What do you want to connect?"_s));
    key(Qt::Key_Tab);
    QVERIFY(moveTo(u"JobDiva"_s));
    key(Qt::Key_Tab);
    QVERIFY(moveTo(u"StackOne Hub"_s));
    QVERIFY(m_app.fill(u"Client or company name"_s, u"Tailspin Recruiting"_s));
    QVERIFY(press(u"Start"_s));

    // 1: the number is found in the whole answer.
    QVERIFY(m_app.waitForHeading(u"Obtain your Client ID"_s));
    QVERIFY(press(u"I have about fifteen minutes."_s));
    QVERIFY(tabTo(u"Client ID"_s));
    paste(u"Hello,\n\nyour API Client ID is 123456. Your ticket is 2026-4471.\n\nJobDiva Support"_s);
    QTRY_VERIFY(says(&m_app.window(), u"Found 123456"_s));
    QCOMPARE(m_app.flow()->draft().value(u"clientId"_s), QString());
    key(Qt::Key_Return);
    QTRY_COMPARE(m_app.flow()->draft().value(u"clientId"_s), u"123456"_s);
    // Having the number is the step.
    QVERIFY(m_app.flow()->draft().isTicked(u"client-id/save/saved"_s));
    QVERIFY(press(u"Next: Create a dedicated API user"_s));

    // 2: the user's own address, and a password made on the spot.
    QVERIFY(m_app.waitForHeading(u"Create a dedicated API user"_s));
    QVERIFY(m_app.fill(u"API Username"_s, practiceValue(u"username"_s)));
    QVERIFY(press(u"Make a password"_s));
    QTRY_VERIFY(m_app.flow()->draft().secret(u"password"_s) != nullptr);
    QCOMPARE(m_app.flow()->draft().secret(u"password"_s)->bytes().size(), 20);
    QCOMPARE(focusName(), u"API Password"_s);
    key(Qt::Key_Right, Qt::AltModifier);

    QVERIFY(m_app.waitForHeading(u"Assign API-only permissions"_s));
    QVERIFY(press(u"Enable API-only access"_s));
    QVERIFY(m_app.flow()->draft().isTicked(u"permissions/api-only/select"_s));
    // Before the test: what is needed and was left open, once and without the rest of the list.
    key(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Test the connection"_s));
    QVERIFY(says(&m_app.window(), u"Still open from Before you begin: I have an administrator"_s));
    QVERIFY(!says(&m_app.window(), u"take days"_s));
    key(Qt::Key_4, Qt::ControlModifier);

    // 4: everything is there already; the practice system knows one password only.
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_app.fill(u"API Password"_s, practiceValue(u"password"_s)));
    QVERIFY(press(u"Connect"_s));

    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
    const Report &report = m_app.flow()->report();
    QCOMPARE(report.verdict, Verdict::Connected);
    for (const QString &id : {u"entries"_s, u"sign-in"_s, u"session"_s, u"read"_s, u"keychain"_s}) {
        QVERIFY2(report.row(id) != nullptr, qPrintable(id));
        QCOMPARE(report.row(id)->state, RowState::Passed);
    }
    QVERIFY(says(&m_app.window(), u"Kept in GNOME Keyring and read back."_s));
    const QUuid id = m_app.flow()->connection().id;
    QVERIFY(press(u"Done"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    QVERIFY2(homeRow().contains(u"not yet linked in StackOne Hub"_s), qPrintable(homeRow()));
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
    QVERIFY(linkIt());
    QVERIFY2(homeRow().contains(u"Authenticated"_s) && !homeRow().contains(u"not yet"_s),
             qPrintable(homeRow()));

    // As any other program sees the keyring, under the names that are fixed for ever.
    const auto entry = keptEntry(id, Slot::A);
    QVERIFY(entry.has_value());
    QCOMPARE(entry->value(u"clientId"_s).toString(), u"123456"_s);
    QCOMPARE(entry->value(u"username"_s).toString(), practiceValue(u"username"_s));
    QCOMPARE(entry->value(u"password"_s).toString(), practiceValue(u"password"_s));
    QCOMPARE(keptEntries(id), 1);
}

void SetUpTest::refusedSignInIsFixedInPlace()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(m_app.newConnection(u"Fabrikam"_s, true));
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_app.typeForm(u"Not-the-one"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.waitForState(FlowState::Failed));
    QCOMPARE(m_app.flow()->report().cause, std::optional(Cause::CredentialsRejected));
    QVERIFY(says(&m_app.window(), u"refused"_s));
    const QUuid id = m_app.flow()->connection().id;
    QCOMPARE(keptEntries(id), 0);
    // The failed row itself holds the box, with its text selected: typing replaces it.
    QTRY_COMPARE(focusName(), u"API Password"_s);
    QCOMPARE(m_app.heading(), u"Test the connection"_s);
    // Whoever was sent the details never saw the list at the start.
    QVERIFY(!says(&m_app.window(), u"Still open"_s));
    QVERIFY(says(&m_app.window(), u"Reach the practice service (127.0.0.1:"_s));
    type(practiceValue(u"password"_s));
    QVERIFY(press(u"Test again"_s));
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
    QCOMPARE(keptPassword(id, Slot::A), practiceValue(u"password"_s));
}

void SetUpTest::missingFieldStopsBeforeAnythingIsSent()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(m_app.newConnection(u"Fabrikam"_s, true));
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_app.fill(u"API Username"_s, practiceValue(u"username"_s)));
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), u"Client ID"_s);
    QCOMPARE(m_app.heading(), u"Enter your credentials"_s);
    QVERIFY(says(&m_app.window(),
                 m_app.flow()->guide().system->field(u"clientId"_s)->missing.section(u'.', 0, 0)));
    QCOMPARE(m_app.flow()->state(), FlowState::Guiding);
}

void SetUpTest::scenarioAndPracticeDetailsByKeyboard()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(m_app.newConnection(u"Fabrikam"_s, true));
    QVERIFY(press(u"Fill in details"_s));
    QTRY_COMPARE(m_app.flow()->draft().value(u"clientId"_s), practiceValue(u"clientId"_s));
    QVERIFY(tabTo(u"What the practice system does"_s, true));
    type(u"Perm"_s); // a list box goes to what is typed
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.waitForState(FlowState::Failed));
    QCOMPARE(m_app.flow()->report().verdict, Verdict::ConnectedWithGaps);
    QCOMPARE(m_app.flow()->report().cause, std::optional(Cause::PermissionMissing));
}

ATS_TEST(SetUpTest)
#include "setuptest.moc"
