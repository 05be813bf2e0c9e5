// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/credentials.h"
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"
#include "ui/home/homepage.h"

#include <QtWidgets/QApplication>

using namespace ats;
using namespace ats::test;

/// The answer takes days: closing and coming back must not cost anything.
class ResumeTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { finish(); }
    void waitingGoesOnAfterRestart();
    void halfTypedPasswordIsKeptInKeychain();
    void connectWaitsForTheKeychain();
    void halfTypedPasswordIsForgottenOnRequest();
    void whatANewerVersionKeptIsNotReplaced();
    void stayingKeepsEverythingOnScreen();
    void programStartsAtHomeAfterSaveAndClose();

private:
    [[nodiscard]] bool typeHalf(const QString &password);
};

bool ResumeTest::typeHalf(const QString &password)
{
    if (!m_app.start() || !m_app.newConnection(u"Tailspin"_s) ||
        !m_app.waitForHeading(u"Obtain your Client ID"_s)) {
        return false;
    }
    key(Qt::Key_2, Qt::ControlModifier);
    return m_app.waitForHeading(u"Create a dedicated API user"_s) &&
           m_app.fill(u"API Username"_s, u"api@tailspin.example"_s) &&
           m_app.fill(u"API Password"_s, password);
}

void ResumeTest::waitingGoesOnAfterRestart()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(m_app.newConnection(u"Tailspin"_s));
    QVERIFY(m_app.waitForHeading(u"Obtain your Client ID"_s));
    QVERIFY(m_app.fill(u"JobDiva account"_s, u"anna@tailspin.example"_s));
    QVERIFY(m_app.fill(u"Your name"_s, u"Anna"_s));
    QVERIFY(press(u"I have sent it"_s));
    QTRY_VERIFY(says(&m_app.window(), u"Asked today"_s));
    QCOMPARE(m_app.flow()->state(), FlowState::Waiting);
    key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Assign API-only permissions"_s));
    QVERIFY(press(u"Open user permissions"_s));
    const Connection before = m_app.flow()->connection();
    QVERIFY(m_app.close());

    QVERIFY(restart());
    QVERIFY(m_app.waitForHeading(u"Assign API-only permissions"_s));
    QCOMPARE(m_app.flow()->connection(), before);
    QCOMPARE(m_app.flow()->state(), FlowState::Waiting);
    QCOMPARE(before.asked.value(QLatin1StringView(askedSystem)), QDate::currentDate());
    key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_app.waitForHeading(u"Obtain your Client ID"_s));
    QVERIFY(says(&m_app.window(), u"Asked today"_s));
    QVERIFY(press(u"Show the message again"_s));
    QVERIFY(says(&m_app.window(), u"anna@tailspin.example"_s));
    // The answer ends the wait.
    QVERIFY(tabTo(u"Client ID"_s));
    paste(u"123456"_s);
    QTRY_COMPARE(m_app.flow()->draft().value(u"clientId"_s), u"123456"_s);
    QVERIFY(press(u"Save and close"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    QVERIFY2(!homeRow().contains(u"Waiting"_s), qPrintable(homeRow()));
}

void ResumeTest::halfTypedPasswordIsKeptInKeychain()
{
    QVERIFY(typeHalf(u"half-typed"_s));
    const QUuid id = m_app.flow()->connection().id;
    QVERIFY(closeAnswering(u"Keep in keychain"_s));
    QCOMPARE(keptPassword(id, Slot::Draft), u"half-typed"_s);

    QVERIFY(restart());
    QVERIFY(m_app.waitForHeading(u"Create a dedicated API user"_s));
    QCOMPARE(m_app.flow()->draft().value(u"username"_s), u"api@tailspin.example"_s);
    QTRY_VERIFY(m_app.flow()->draft().secret(u"password"_s) != nullptr);
    QVERIFY(*m_app.flow()->draft().secret(u"password"_s) == Secret(QStringView(u"half-typed")));
    // It is kept, so nobody is asked again.
    QVERIFY(m_app.close());
}

void ResumeTest::connectWaitsForTheKeychain()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(m_app.newConnection(u"Tailspin"_s, true));
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QVERIFY(m_app.typeForm(practiceValue(u"password"_s)));
    const QUuid id = m_app.flow()->connection().id;
    QVERIFY(closeAnswering(u"Keep in keychain"_s));
    QVERIFY(restart());
    QVERIFY(m_app.waitForHeading(u"Enter your credentials"_s));
    QTRY_VERIFY(!m_app.flow()->draft().isLoadingSecrets());
    QVERIFY(press(u"Save and close"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    // Whoever is quicker than the keychain is not told to enter what is kept.
    Q_EMIT m_app.window().home()->continueRequested(id);
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.flow()->draft().isLoadingSecrets());
    QVERIFY(!says(&m_app.window(), u"Enter the API Password"_s));
    QVERIFY(m_app.waitForHeading(u"Link it in StackOne Hub"_s));
}

void ResumeTest::halfTypedPasswordIsForgottenOnRequest()
{
    QVERIFY(typeHalf(u"half-typed"_s));
    const QUuid id = m_app.flow()->connection().id;
    QVERIFY(closeAnswering(u"Keep in keychain"_s));
    QVERIFY(restart());
    QVERIFY(m_app.waitForHeading(u"Create a dedicated API user"_s));
    QTRY_VERIFY(m_app.flow()->draft().secret(u"password"_s) != nullptr);
    QVERIFY(m_app.fill(u"API Password"_s, u"another half"_s));
    QVERIFY(closeAnswering(u"Forget it"_s));
    QTRY_COMPARE(keptEntries(id), 0);

    QVERIFY(restart());
    QVERIFY(m_app.waitForHeading(u"Create a dedicated API user"_s));
    QTRY_VERIFY(!m_app.flow()->draft().isLoadingSecrets());
    QVERIFY(m_app.flow()->draft().secret(u"password"_s) == nullptr);
    QCOMPARE(m_app.flow()->draft().value(u"username"_s), u"api@tailspin.example"_s);
}

void ResumeTest::whatANewerVersionKeptIsNotReplaced()
{
    QVERIFY(typeHalf(u"half-typed"_s));
    const QUuid id = m_app.flow()->connection().id;
    QVERIFY(closeAnswering(u"Keep in keychain"_s));
    QVERIFY(restart());
    QVERIFY(m_app.waitForHeading(u"Create a dedicated API user"_s));
    QTRY_VERIFY(m_app.flow()->draft().secret(u"password"_s) != nullptr);
    // A later release writes into the real keyring.
    VaultStatus put = VaultStatus::Failed;
    QObject::connect(
        m_app.vault().write(keychainKey(id, Slot::Draft), Secret(QByteArrayView(R"({"v":2,"fields":{}})"))),
        &VaultJob::finished, this, [&put](const VaultResult &result) { put = result.status; });
    QTRY_COMPARE(put, VaultStatus::Ok);
    QVERIFY(m_app.fill(u"API Password"_s, u"typed since"_s));
    m_app.window().close();
    QVERIFY(waitForDialog());
    QVERIFY(press(u"Keep in keychain"_s));
    QTRY_VERIFY2(says(&m_app.window(), u"The password was not kept."_s),
                 qPrintable(wordsOn(&m_app.window())));
    QVERIFY(says(&m_app.window(), u"written by a newer version of ATS Connect"_s));
    QVERIFY(says(&m_app.window(), u"Update ATS Connect, then try again."_s));
    QVERIFY(m_app.flow()->draft().hasUnkeptSecrets());
    QVERIFY(closeAnswering(u"Forget it"_s));
    // Still theirs; the form says so the next time.
    QVERIFY(restart());
    QVERIFY(m_app.waitForHeading(u"Create a dedicated API user"_s));
    QTRY_VERIFY(!m_app.flow()->draft().isLoadingSecrets());
    VaultResult there;
    QObject::connect(m_app.vault().read(keychainKey(id, Slot::Draft)), &VaultJob::finished, this,
                     [&there](VaultResult &result) { there = std::move(result); });
    QTRY_COMPARE(there.status, VaultStatus::Ok);
    QVERIFY(Credentials::faultOf(there.value) == KeychainFault::Newer);
}

void ResumeTest::stayingKeepsEverythingOnScreen()
{
    QVERIFY(typeHalf(u"half-typed"_s));
    m_app.window().close();
    QVERIFY(waitForDialog());
    key(Qt::Key_Escape);
    QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
    QVERIFY(m_app.window().isVisible());
    QVERIFY(m_app.flow()->draft().hasUnkeptSecrets());
    // Leaving for Home afterwards does not close the window.
    QVERIFY(press(u"Save and close"_s));
    QVERIFY(waitForDialog());
    QVERIFY(press(u"Forget it"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    QVERIFY(m_app.window().isVisible());
}

void ResumeTest::programStartsAtHomeAfterSaveAndClose()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(m_app.newConnection(u"Tailspin"_s));
    QVERIFY(m_app.waitForHeading(u"Obtain your Client ID"_s));
    key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(press(u"Save and close"_s));
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    QVERIFY(m_app.close());
    QVERIFY(restart());
    QCOMPARE(m_app.heading(), u"Connections"_s);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QVERIFY(m_app.waitForHeading(u"Assign API-only permissions"_s));
}

ATS_TEST(ResumeTest)
#include "resumetest.moc"
