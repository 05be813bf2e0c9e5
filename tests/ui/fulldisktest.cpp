// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/noroom.h"
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"

using namespace ats;
using namespace ats::test;

/// The list cannot be written while somebody types: nothing on screen is lost, and it is written when it can
/// be.
class FullDiskTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { finish(); }
    void whatIsTypedStaysAndIsWrittenWhenThereIsRoom();
    void closingAsksBeforeAnythingIsLost();
    void aNewConnectionWaitsOnItsPage();

private:
    [[nodiscard]] bool atForm()
    {
        return m_app.start() && m_app.newConnection(u"Fabrikam"_s, true) &&
               m_app.waitForHeading(u"Enter your credentials"_s);
    }
    [[nodiscard]] QString saved() const { return onlyConnection().values.value(u"username"_s); }
};

void FullDiskTest::whatIsTypedStaysAndIsWrittenWhenThereIsRoom()
{
    QVERIFY(atForm());
    {
        const NoRoom disk;
        QVERIFY(m_app.fill(u"API Username"_s, u"api@fabrikam.example"_s));
        QVERIFY(says(&m_app.window(), u"connections.db"_s));
        QVERIFY(
            says(&m_app.window(), u"What you type stays on screen and is saved as soon as that works."_s));
        QVERIFY(press(u"Try again"_s));
        QVERIFY(says(&m_app.window(), u"What you type stays on screen"_s));
        QCOMPARE(m_app.flow()->draft().value(u"username"_s), u"api@fabrikam.example"_s);
        QCOMPARE(saved(), QString());
    }
    // By itself, without another key.
    QVERIFY(eventually([this] { return saved() == u"api@fabrikam.example"_s; }));
    QVERIFY(says(&m_app.window(), u"Everything is saved again."_s));
    QVERIFY(!says(&m_app.window(), u"connections.db"_s));
}

void FullDiskTest::closingAsksBeforeAnythingIsLost()
{
    QVERIFY(atForm());
    {
        const NoRoom disk;
        QVERIFY(m_app.fill(u"API Username"_s, u"api@fabrikam.example"_s));
        m_app.window().close();
        QVERIFY(waitForDialog() && press(u"Stay here"_s));
        QVERIFY(eventually([this] { return m_app.window().isActiveWindow(); }));
        QVERIFY(m_app.window().isVisible());
        m_app.window().close();
        QVERIFY(waitForDialog());
    }
    QVERIFY(press(u"Try again"_s));
    QVERIFY(eventually([this] { return !m_app.window().isVisible(); }));
    QCOMPARE(saved(), u"api@fabrikam.example"_s);
    QVERIFY(restart());
    {
        const NoRoom disk;
        QVERIFY(m_app.fill(u"API Username"_s, u"somebody else"_s));
        QVERIFY(closeAnswering(u"Close without it"_s));
    }
    QCOMPARE(saved(), u"api@fabrikam.example"_s);
}

void FullDiskTest::aNewConnectionWaitsOnItsPage()
{
    QVERIFY(m_app.start());
    key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"What do you want to connect?"_s));
    QVERIFY(m_app.fill(u"Client or company name"_s, u"Contoso"_s));
    {
        const NoRoom disk;
        key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(eventually([this] { return says(&m_app.window(), u"connections.db"_s); }));
        QVERIFY(m_app.store().all().value().empty());
    }
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(eventually([this] { return m_app.flow() != nullptr; }));
    QCOMPARE(onlyConnection().client, u"Contoso"_s);
}

ATS_TEST(FullDiskTest)
#include "fulldisktest.moc"
