// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/clirun.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace ats::test;
using namespace Qt::StringLiterals;

/// The console and a keyring that gets locked, or is not there at all (ATS_NO_KEYRING).
class CliKeyringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_practice.isRunning()); }
    void addKeepsNothing();
    void aDraftKeepsNothing();
    void keptConnectionsStayAsTheyAre();
    void testingOnlyNeedsNoKeyring();
    void theKeychainVerbTriesItOut();
    void anEntryThatAnotherProgramTouchedIsToldApart_data();
    void anEntryThatAnotherProgramTouchedIsToldApart();

private:
    [[nodiscard]] static bool absent() { return qEnvironmentVariableIsSet("ATS_NO_KEYRING"); }
    [[nodiscard]] static bool lock(bool locked)
    {
        const QString script = QStringLiteral(ATS_SOURCE_DIR "/tests/support/") +
                               (locked ? u"keyring-lock.sh"_s : u"keyring-unlock.py"_s);
        return absent() || QProcess::execute(script, {}) == 0;
    }
    [[nodiscard]] QStringList words(const QStringList &verb) const
    {
        return verb + QStringList{u"--host"_s,          u"jobdiva="_s + m_practice.url().toString(),
                                  u"--set"_s,           u"clientId="_s + m_practice.credential(u"clientId"_s),
                                  u"--set"_s,           u"username="_s + m_practice.credential(u"username"_s),
                                  u"--secrets-stdin"_s, u"--json"_s};
    }
    [[nodiscard]] QByteArray secrets() const
    {
        return QJsonDocument(QJsonObject{{u"password"_s, m_practice.credential(u"password"_s)}}).toJson();
    }
    PracticeService m_practice;
    Cli m_cli;
};

void CliKeyringTest::addKeepsNothing()
{
    QVERIFY(lock(true));
    const CliResult result =
        m_cli.run(words({u"add"_s, u"Contoso"_s, u"--guide"_s, u"jobdiva-stackone"_s}), secrets());
    QVERIFY2(result.exit == 30, result.said().constData());
    QCOMPARE(result.json().value(u"kept"_s).toBool(true), false);
    QVERIFY2(result.cause().startsWith(u"keychain-"_s), result.said().constData());
    QVERIFY2(result.rows().contains(u"sign-in=passed"_s), result.said().constData());
    QCOMPARE(m_cli.list().size(), 0);
    QVERIFY(lock(false));
}

void CliKeyringTest::aDraftKeepsNothing()
{
    QVERIFY(lock(true));
    const CliResult result = m_cli.run(
        words({u"add"_s, u"Later"_s, u"--guide"_s, u"jobdiva-stackone"_s, u"--draft"_s}), secrets());
    QVERIFY2(result.exit == 30, result.said().constData());
    QCOMPARE(m_cli.list().size(), 0);
    QVERIFY(lock(false));
}

void CliKeyringTest::keptConnectionsStayAsTheyAre()
{
    if (absent()) {
        QSKIP("nothing can be kept without a keyring");
    }
    const CliResult added =
        m_cli.run(words({u"add"_s, u"Contoso"_s, u"--guide"_s, u"jobdiva-stackone"_s}), secrets());
    QVERIFY2(added.exit == 0, added.said().constData());
    const QString id = added.json().value(u"id"_s).toString();
    const QByteArray entry = keyringEntry(id, u"a"_s);
    const QJsonArray before = m_cli.list();
    QVERIFY(!entry.isEmpty());
    QVERIFY(lock(true));
    const QStringList host{u"--host"_s, u"jobdiva="_s + m_practice.url().toString()};
    const CliResult check = m_cli.run(QStringList{u"check"_s, u"Contoso"_s, u"--json"_s} + host);
    QVERIFY2(check.exit == 30, check.said().constData());
    QVERIFY2(check.cause() == u"keychain-locked"_s || check.cause() == u"keychain-refused"_s,
             check.said().constData());
    const CliResult remove = m_cli.run({u"remove"_s, u"Contoso"_s});
    QVERIFY2(remove.exit == 30 && remove.err.contains("Not removed"), remove.said().constData());
    const CliResult reconnect = m_cli.run(
        QStringList{u"reconnect"_s, u"Contoso"_s, u"--secrets-stdin"_s, u"--json"_s} + host, secrets());
    QVERIFY2(reconnect.exit == 30 && !reconnect.json().value(u"kept"_s).toBool(true),
             reconnect.said().constData());
    QCOMPARE(m_cli.list(), before);
    QVERIFY(lock(false));
    QCOMPARE(keyringEntry(id, u"a"_s), entry);
    QVERIFY(keyringEntry(id, u"b"_s).isEmpty());
    QCOMPARE(m_cli.run(QStringList{u"check"_s, u"Contoso"_s} + host).exit, 0);
}

void CliKeyringTest::testingOnlyNeedsNoKeyring()
{
    QVERIFY(lock(true));
    const CliResult result = m_cli.run(words({u"check"_s, u"--guide"_s, u"jobdiva-stackone"_s}), secrets());
    QVERIFY2(result.exit == 0, result.said().constData());
    QVERIFY(lock(false));
}

void CliKeyringTest::theKeychainVerbTriesItOut()
{
    const CliResult works = m_cli.run({u"keychain"_s, u"--json"_s});
    QVERIFY2(works.exit == (absent() ? 30 : 0), works.said().constData());
    QCOMPARE(works.json().value(u"keychain"_s).toString(), absent() ? QString() : u"GNOME Keyring"_s);
    QCOMPARE(works.json().value(u"status"_s).toString(), absent() ? u"absent"_s : u"ok"_s);
    QVERIFY(lock(true));
    const CliResult locked = m_cli.run({u"keychain"_s});
    QVERIFY2(locked.exit == 30, locked.said().constData());
    QVERIFY2(locked.out.contains(absent() ? "gnome-keyring" : "GNOME Keyring stayed closed"),
             locked.said().constData());
    QVERIFY(lock(false));
}

void CliKeyringTest::anEntryThatAnotherProgramTouchedIsToldApart_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("removed") << QByteArray() << u"keychain-missing"_s << "not in your keychain"_ba;
    QTest::newRow("not ours") << "no JSON"_ba << u"keychain-mismatch"_s << "not in the form"_ba;
    QTest::newRow("newer") << R"({"v":2,"sets":[]})"_ba << u"keychain-mismatch"_s
                           << "newer version of ATS Connect"_ba;
}

void CliKeyringTest::anEntryThatAnotherProgramTouchedIsToldApart()
{
    if (absent()) {
        QSKIP("nothing can be kept without a keyring");
    }
    QFETCH(QByteArray, entry);
    QFETCH(QString, cause);
    QFETCH(QByteArray, words);
    const Cli cli;
    const CliResult added =
        cli.run(this->words({u"add"_s, u"Touched"_s, u"--guide"_s, u"jobdiva-stackone"_s}), secrets());
    QVERIFY2(added.exit == 0, added.said().constData());
    const QString id = added.json().value(u"id"_s).toString();
    const QString service = u"org.atsconnect.AtsConnect"_s;
    const QString key = service + u'/' + id + u"/a"_s;
    QCOMPARE(QProcess::execute(u"secret-tool"_s, {u"clear"_s, u"server"_s, service, u"user"_s, key}), 0);
    if (!entry.isNull()) {
        QProcess tool;
        tool.start(u"secret-tool"_s, {u"store"_s, u"--label=x"_s, u"xdg:schema"_s, u"org.qt.keychain"_s,
                                      u"user"_s, key, u"server"_s, service, u"type"_s, u"plaintext"_s});
        tool.write(entry);
        tool.closeWriteChannel();
        QVERIFY(tool.waitForFinished(60'000));
    }
    const QStringList host{u"--host"_s, u"jobdiva="_s + m_practice.url().toString()};
    const CliResult check = cli.run(QStringList{u"check"_s, id, u"--json"_s} + host);
    QVERIFY2(check.exit == 30 && check.cause() == cause, check.said().constData());
    const CliResult told = cli.run(QStringList{u"check"_s, id} + host);
    QVERIFY2(told.exit == 30 && told.out.contains(words), told.said().constData());
    // A new set takes the place of what is lost, and never of what only a newer version can read.
    const CliResult reconnect =
        cli.run(QStringList{u"reconnect"_s, id, u"--secrets-stdin"_s, u"--json"_s} + host, secrets());
    const bool newer = words.startsWith("newer");
    QVERIFY2(reconnect.exit == (newer ? 30 : 0), reconnect.said().constData());
    QCOMPARE(keyringEntry(id, u"a"_s), newer ? entry : keyringEntry(id, u"a"_s));
    QCOMPARE(keyringEntry(id, u"b"_s).isEmpty(), newer);
}

ATS_TEST(CliKeyringTest)
#include "clikeyring.moc"
