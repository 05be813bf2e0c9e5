// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"

#include <QtWidgets/QApplication>

using namespace ats;
using namespace ats::test;

/// Closing in the middle of every screen: nothing typed is lost, and nothing falls over.
class ClosingTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { finish(); }
    void home();
    void newConnectionPage();
    void section_data();
    void section();
    void endedWithoutAsking_data() { section_data(); }
    void endedWithoutAsking();
    void whileTesting();
    void whileReconnecting();
    void whileTestingNewCredentials();

private:
    [[nodiscard]] bool typeEverywhere();
    [[nodiscard]] bool asTyped();
};

void ClosingTest::home()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(m_app.close());
    QVERIFY(restart());
    QCOMPARE(m_app.heading(), u"Connections"_s);
}

void ClosingTest::newConnectionPage()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"What do you want to connect?"_s));
    QVERIFY(m_app.fill(u"Client or company name"_s, u"Half a na"_s));
    // Until Start there is no connection; Back and forth keeps the name.
    key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"What do you want to connect?"_s));
    QTRY_VERIFY(says(&m_app.window(), u"Half a na"_s));
    QVERIFY(m_app.close());
    QVERIFY(restart());
    QVERIFY(m_app.store().all().value().empty());
}

void ClosingTest::section_data()
{
    QTest::addColumn<int>("number");
    for (int number = 1; number <= 6; ++number) {
        QTest::addRow("section %d", number) << number;
    }
}

bool ClosingTest::typeEverywhere()
{
    if (!m_app.start() || !m_app.newConnection(u"Tailspin"_s) ||
        !m_app.waitForHeading(u"Obtain your Client ID"_s) || !m_app.fill(u"Your name"_s, u"Anna"_s)) {
        return false;
    }
    key(Qt::Key_4, Qt::ControlModifier);
    return m_app.waitForHeading(u"Enter your credentials"_s) && m_app.typeForm(u"half-typed"_s);
}

bool ClosingTest::asTyped()
{
    const Draft &draft = m_app.flow()->draft();
    return draft.value(u"clientId"_s) == practiceValue(u"clientId"_s) &&
           draft.value(u"username"_s) == practiceValue(u"username"_s) &&
           draft.note(u"senderName"_s) == u"Anna";
}

void ClosingTest::section()
{
    QFETCH(int, number);
    QVERIFY(typeEverywhere());
    key(static_cast<Qt::Key>(Qt::Key_0 + number), Qt::ControlModifier);
    const QString heading = m_app.flow()->guide().sections.at(static_cast<std::size_t>(number) - 1).title;
    QVERIFY(m_app.waitForHeading(heading));
    QVERIFY(closeAnswering(u"Keep in keychain"_s));
    QVERIFY(restart());
    QVERIFY(m_app.waitForHeading(heading));
    QVERIFY(asTyped());
    QTRY_VERIFY(m_app.flow()->draft().secret(u"password"_s) != nullptr);
    QVERIFY(*m_app.flow()->draft().secret(u"password"_s) == Secret(QStringView(u"half-typed")));
}

void ClosingTest::endedWithoutAsking()
{
    // As when the session ends under the program: what is not secret is there all the same.
    QFETCH(int, number);
    QVERIFY(typeEverywhere());
    key(static_cast<Qt::Key>(Qt::Key_0 + number), Qt::ControlModifier);
    const QString heading = m_app.flow()->guide().sections.at(static_cast<std::size_t>(number) - 1).title;
    QVERIFY(m_app.waitForHeading(heading));
    QVERIFY(restart());
    QVERIFY(m_app.waitForHeading(heading));
    QVERIFY(asTyped());
}

void ClosingTest::whileTesting()
{
    QVERIFY(typeEverywhere());
    QVERIFY(m_app.setScenario(u"slow"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.waitForState(FlowState::Testing));
    const QUuid id = m_app.flow()->connection().id;
    QVERIFY(closeAnswering(u"Keep in keychain"_s));
    QCOMPARE(keptPassword(id, Slot::Draft), u"half-typed"_s);
    QVERIFY(restart());
    QVERIFY(m_app.waitForHeading(u"Test the connection"_s));
    QVERIFY(asTyped());
    QCOMPARE(m_app.flow()->state(), FlowState::Guiding);
    // And once more without any farewell.
    QTRY_VERIFY(m_app.flow()->draft().secret(u"password"_s) != nullptr);
    QVERIFY(m_app.setScenario(u"slow"_s));
    QVERIFY(press(u"Test now"_s));
    QVERIFY(m_app.waitForState(FlowState::Testing));
    QVERIFY(restart());
    QVERIFY(asTyped());
}

void ClosingTest::whileReconnecting()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(connectOne(u"Contoso"_s));
    const QUuid id = m_app.flow()->connection().id;
    QVERIFY(linkIt());
    key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"New credentials for Contoso"_s));
    QTRY_COMPARE(focusName(), u"API Password"_s);
    type(u"new-half"_s);
    QVERIFY(tabTo(u"Change API Username"_s, true));
    key(Qt::Key_Return);
    type(u"new@contoso.example"_s);
    QVERIFY(closeAnswering(u"Keep in keychain"_s));
    QCOMPARE(keptPassword(id, Slot::A), practiceValue(u"password"_s));
    QCOMPARE(keptPassword(id, Slot::Draft), u"new-half"_s);

    QVERIFY(restart());
    QVERIFY(m_app.waitForHeading(u"New credentials for Contoso"_s));
    QCOMPARE(m_app.flow()->draft().value(u"username"_s), u"new@contoso.example"_s);
    QVERIFY(says(&m_app.window(), u"new@contoso.example"_s));
    QTRY_VERIFY(m_app.flow()->draft().secret(u"password"_s) != nullptr);
    QCOMPARE(onlyConnection().inForce.value(u"username"_s), practiceValue(u"username"_s));
}

void ClosingTest::whileTestingNewCredentials()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(connectOne(u"Contoso"_s));
    const QUuid id = m_app.flow()->connection().id;
    QVERIFY(linkIt());
    QVERIFY(m_app.setScenario(u"slow"_s));
    key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"New credentials for Contoso"_s));
    QTRY_COMPARE(focusName(), u"API Password"_s);
    type(u"new-one"_s);
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForState(FlowState::Testing));
    QVERIFY(closeAnswering(u"Forget it"_s));
    QCOMPARE(keptPassword(id, Slot::A), practiceValue(u"password"_s));
    QCOMPARE(keptEntries(id), 1);
    QVERIFY(restart());
    QVERIFY(m_app.waitForHeading(u"New credentials for Contoso"_s));
    QCOMPARE(onlyConnection().slot, std::optional(Slot::A));
}

ATS_TEST(ClosingTest)
#include "closingtest.moc"
