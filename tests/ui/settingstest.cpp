// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/rehearsallog.h"
#include "app/identity.h"
#include "tests/support/a11y.h"
#include "tests/support/registry.h"
#include "tests/ui/windowrig.h"

#include <QtCore/QProcess>
#include <QtWidgets/QApplication>

using namespace ats;
using namespace ats::test;

/// The settings over a real keyring: what is in it, trying it out, and emptying it.
class SettingsTest : public QObject, WindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { finish(); }
    void theFirstStartTriesTheKeychainOutAndLeavesNothing();
    void comesUpAndGoesByKeyboard();
    void showsWhatIsThereAndDeletesAllOfIt();
    void enterKeepsEverything();
    void aLockedKeyringIsSaidAndCheckedAgain();
    void aLockedKeyringIsExplainedBeforeItIsTriedOut();
    void keepingEarlierCredentialsIsRemembered();

private:
    [[nodiscard]] bool openSettings();
    [[nodiscard]] std::optional<RehearsalResult> lastTrial() const
    {
        return RehearsalLog(&m_app.store()).last();
    }
    static void putStray();
};

namespace
{

const auto strayKey = u"org.atsconnect.AtsConnect/0b5c1b1e-0000-4000-8000-000000000001/a"_s;

} // namespace

bool SettingsTest::openSettings()
{
    key(Qt::Key_Comma, Qt::ControlModifier);
    return m_app.waitForHeading(u"Settings"_s);
}

void SettingsTest::putStray()
{
    QProcess tool;
    tool.start(u"secret-tool"_s,
               {u"store"_s, u"--label=x"_s, u"xdg:schema"_s, u"org.qt.keychain"_s, u"user"_s, strayKey,
                u"server"_s, QString::fromLatin1(practiceKeychainService), u"type"_s, u"plaintext"_s});
    tool.write("stray");
    tool.closeWriteChannel();
    QVERIFY(tool.waitForFinished(60'000));
}

void SettingsTest::theFirstStartTriesTheKeychainOutAndLeavesNothing()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QTRY_VERIFY(lastTrial().has_value());
    QCOMPARE(lastTrial()->status, VaultStatus::Ok);
    QCOMPARE(lastTrial()->keychain, u"GNOME Keyring"_s);
    QCOMPARE(entriesInKeyring(), QByteArray());
    QVERIFY(!says(&m_app.window(), u"trial entry"_s)); // all is well: nothing to say
    const QDateTime first = lastTrial()->at;
    QVERIFY(restart());
    QVERIFY(openSettings());
    QTRY_VERIFY(
        says(&m_app.window(), u"Nothing. Credentials get here"_s)); // the keychain has answered by now
    QCOMPARE(lastTrial()->at, first);
}

void SettingsTest::comesUpAndGoesByKeyboard()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(tabTo(u"Settings"_s));
    key(Qt::Key_Space);
    QVERIFY(m_app.waitForHeading(u"Settings"_s));
    QTRY_COMPARE(focusName(), u"Settings"_s);
    QTRY_VERIFY(says(&m_app.window(), u"GNOME Keyring works"_s));
    QVERIFY(says(&m_app.window(), u"api.jobdiva.com"_s));
    QVERIFY(says(&m_app.window(), u"leaves the clipboard after 30 seconds"_s));
    QCOMPARE(a11y::namelessControls(&m_app.window()), QStringList());
    const QList<QWidget *> stops = a11y::tabStops(&m_app.window());
    QVERIFY(stops.size() >= 4);
    key(Qt::Key_Escape);
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
}

void SettingsTest::showsWhatIsThereAndDeletesAllOfIt()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(connectOne(u"Contoso"_s));
    QVERIFY(linkIt());
    const QUuid id = onlyConnection().id;
    putStray();
    QVERIFY(openSettings());
    QTRY_VERIFY(says(&m_app.window(), u"Contoso: in force"_s));
    QVERIFY(says(&m_app.window(), keychainKey(id, Slot::A)));
    QVERIFY(says(&m_app.window(), strayKey));
    QVERIFY(press(u"Delete everything…"_s));
    QVERIFY(waitForDialog());
    QVERIFY(tabTo(u"Delete everything"_s));
    key(Qt::Key_Space);
    QTRY_VERIFY(says(&m_app.window(), u"Nothing of ATS Connect is left in your keychain"_s));
    QVERIFY(says(&m_app.window(), u"2 entries were deleted."_s));
    QCOMPARE(entriesInKeyring(), QByteArray());
    const Connection kept = onlyConnection();
    QCOMPARE(kept.client, u"Contoso"_s);
    QVERIFY(!kept.slot);
    key(Qt::Key_Escape);
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    QVERIFY(homeRow().contains(u"Contoso"_s));
}

void SettingsTest::enterKeepsEverything()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    putStray();
    QVERIFY(openSettings());
    QVERIFY(press(u"Delete everything…"_s));
    QVERIFY(waitForDialog());
    QVERIFY(focusName().contains(u"Keep"_s));
    key(Qt::Key_Return);
    QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
    QVERIFY(entriesInKeyring().contains(strayKey.toUtf8()));
    QProcess::execute(u"secret-tool"_s, {u"clear"_s, u"user"_s, strayKey});
}

void SettingsTest::aLockedKeyringIsSaidAndCheckedAgain()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QTRY_VERIFY(lastTrial().has_value());
    QVERIFY(lockKeyring());
    QVERIFY(openSettings());
    QTRY_VERIFY(says(&m_app.window(), u"Locked"_s));
    QVERIFY(press(u"Check again"_s)); // its question is declined at once
    QTRY_VERIFY(says(&m_app.window(), u"stayed closed"_s));
    QVERIFY(says(&m_app.window(), u"allow it when your computer asks"_s));
    QCOMPARE(focusName(), u"Check again"_s); // ready for the next try
    QVERIFY(press(u"Delete everything…"_s));
    QVERIFY(waitForDialog());
    QVERIFY(tabTo(u"Delete everything"_s));
    key(Qt::Key_Space);
    QTRY_VERIFY(says(&m_app.window(), u"Nothing was deleted."_s));
    QVERIFY(unlockKeyring());
    QVERIFY(press(u"Check again"_s));
    QTRY_VERIFY(says(&m_app.window(), u"GNOME Keyring works"_s));
    QVERIFY(says(&m_app.window(), u"Open"_s));
}

void SettingsTest::aLockedKeyringIsExplainedBeforeItIsTriedOut()
{
    QVERIFY(lockKeyring());
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QTRY_VERIFY(says(&m_app.window(), u"Your keychain is locked."_s));
    const auto explained = u"ATS Connect tries out your keychain once"_s;
    QVERIFY(!says(&m_app.window(), explained));
    QVERIFY(m_app.newConnection(u"Fabrikam"_s));
    QVERIFY(m_app.waitForHeading(u"Obtain your Client ID"_s));
    QTRY_VERIFY(says(&m_app.window(), explained));
    QVERIFY(!lastTrial()); // nobody was asked
    QCOMPARE(a11y::namelessControls(&m_app.window()), QStringList());
    QVERIFY(unlockKeyring()); // as if the user typed the password into the keychain's question
    QVERIFY(press(u"Try it now"_s));
    QTRY_VERIFY(!says(&m_app.window(), explained));
    QCOMPARE(lastTrial()->status, VaultStatus::Ok);
}

void SettingsTest::keepingEarlierCredentialsIsRemembered()
{
    QVERIFY2(m_app.start(), qPrintable(m_app.problem()));
    QVERIFY(openSettings());
    QVERIFY(press(u"Keep replaced credentials for 24 hours, so that I can go back"_s));
    QCOMPARE(m_app.store().setting(u"earlier.keep"_s).value(), u"0"_s);
    key(Qt::Key_Escape);
    QVERIFY(m_app.waitForHeading(u"Connections"_s));
    QVERIFY(openSettings());
    QVERIFY(press(u"Keep replaced credentials for 24 hours, so that I can go back"_s));
    QCOMPARE(m_app.store().setting(u"earlier.keep"_s).value(), u"1"_s);
}

ATS_TEST(SettingsTest)
#include "settingstest.moc"
