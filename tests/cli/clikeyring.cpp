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

ATS_TEST(CliKeyringTest)
#include "clikeyring.moc"
