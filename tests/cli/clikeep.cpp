// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/keepfixture.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace ats::test;
using namespace Qt::StringLiterals;

/// add, list, check NAME and remove on a real keyring, looked at with secret-tool.
class CliKeepTest : public QObject, private KeepFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_practice.isRunning()); }
    void init() { m_cli = std::make_unique<Cli>(); }
    void addKeepsWhatPassedUnderTheFixedNames();
    void addWithAWrongPasswordKeepsNothing();
    void addWithMissingFieldsKeepsNothing();
    void aDraftIsKeptUntested();
    void checkOfAKeptConnectionUsesWhatIsStored();
    void checkOfADraftHasNothingToTest();
    void removeProvesTheEntriesGone();
    void namesIgnoreCaseAndMustBeTheOnlyOnes();
    void practiceConnectionsAreApart();
};

void CliKeepTest::addKeepsWhatPassedUnderTheFixedNames()
{
    const CliResult result =
        m_cli->run(add(u"Contoso Talent"_s) + host() + QStringList{u"--json"_s}, rightSecret());
    QVERIFY2(result.exit == 0, result.said().constData());
    QCOMPARE(result.json().value(u"kept"_s).toBool(), true);
    QVERIFY(result.rows().contains(u"keychain=passed"_s));
    const QString id = result.json().value(u"id"_s).toString();
    QCOMPARE(fieldsOf(keyringEntry(id, u"a"_s)),
             (QJsonObject{{u"clientId"_s, m_practice.credential(u"clientId"_s)},
                          {u"username"_s, m_practice.credential(u"username"_s)},
                          {u"password"_s, m_practice.credential(u"password"_s)}}));
    QVERIFY(keyringEntry(id, u"b"_s).isEmpty());
    const QJsonObject shown = listed(id);
    QCOMPARE(shown.value(u"name"_s).toString(), u"Contoso Talent"_s);
    QCOMPARE(shown.value(u"guide"_s).toString(), u"jobdiva-stackone"_s);
    QCOMPARE(shown.value(u"state"_s).toString(), u"not-yet-linked"_s);
    QCOMPARE(shown.value(u"linked"_s).toBool(), false);
    QVERIFY(QDateTime::fromString(shown.value(u"lastTested"_s).toString(), Qt::ISODate).isValid());
    const CliResult text = m_cli->run({u"list"_s});
    QVERIFY2(text.out.contains("Contoso Talent") && text.out.contains(id.toUtf8()), text.said().constData());
}

void CliKeepTest::addWithAWrongPasswordKeepsNothing()
{
    const CliResult result =
        m_cli->run(add(u"Contoso"_s) + host(u"wrong-password"_s) + QStringList{u"--json"_s}, rightSecret());
    QVERIFY2(result.exit == 10, result.said().constData());
    QCOMPARE(result.json().value(u"kept"_s).toBool(true), false);
    QVERIFY(!result.json().contains(u"id"_s));
    QCOMPARE(m_cli->list().size(), 0);
}

void CliKeepTest::addWithMissingFieldsKeepsNothing()
{
    const CliResult result = m_cli->run(add(u"Contoso"_s) + host(), "{}");
    QVERIFY2(result.exit == 2, result.said().constData());
    QVERIFY2(result.out.contains("API Password"), result.said().constData());
    QCOMPARE(m_cli->list().size(), 0);
}

void CliKeepTest::aDraftIsKeptUntested()
{
    const CliResult result =
        m_cli->run(add(u"Later"_s) + QStringList{u"--draft"_s, u"--json"_s}, secret(u"half-typed"_s));
    QVERIFY2(result.exit == 0, result.said().constData());
    QCOMPARE(result.json().value(u"draft"_s).toBool(), true);
    const QString id = result.json().value(u"id"_s).toString();
    QCOMPARE(listed(id).value(u"state"_s).toString(), u"ready-to-test"_s);
    QVERIFY(listed(id).value(u"lastTested"_s).isNull());
    QCOMPARE(fieldsOf(keyringEntry(id, u"draft"_s)), (QJsonObject{{u"password"_s, u"half-typed"_s}}));
    QVERIFY(keyringEntry(id, u"a"_s).isEmpty());
    // Without a secret the keychain is not needed at all.
    const CliResult plain = m_cli->run({u"add"_s, u"Plain"_s, u"--guide"_s, u"jobdiva-stackone"_s, u"--set"_s,
                                        u"clientId=5"_s, u"--draft"_s});
    QVERIFY2(plain.exit == 0, plain.said().constData());
    QCOMPARE(listed(m_cli->idOf(u"Plain"_s)).value(u"state"_s).toString(), u"draft"_s);
    // Removing takes the draft's entry along.
    QCOMPARE(m_cli->run({u"remove"_s, u"Later"_s}).exit, 0);
    QVERIFY(keyringEntry(id, u"draft"_s).isEmpty());
}

void CliKeepTest::checkOfAKeptConnectionUsesWhatIsStored()
{
    const QString id = added(u"Contoso"_s);
    QVERIFY(!id.isEmpty());
    const QByteArray entry = keyringEntry(id, u"a"_s);
    const CliResult byName = m_cli->run(QStringList{u"check"_s, u"contoso"_s, u"--json"_s} + host());
    QVERIFY2(byName.exit == 0, byName.said().constData());
    QCOMPARE(byName.json().keys(), (QStringList{u"cause"_s, u"checks"_s, u"guide"_s, u"verdict"_s}));
    const CliResult byId = m_cli->run(QStringList{u"check"_s, id, u"--json"_s} + host(u"wrong-password"_s));
    QVERIFY2(byId.exit == 10, byId.said().constData());
    QCOMPARE(listed(id).value(u"state"_s).toString(), u"needs-attention"_s);
    const CliResult down = m_cli->run(QStringList{u"check"_s, id} + host(u"down"_s));
    QVERIFY2(down.exit == 20, down.said().constData());
    QCOMPARE(listed(id).value(u"state"_s).toString(), u"could-not-check"_s);
    QCOMPARE(keyringEntry(id, u"a"_s), entry);
    QVERIFY(keyringEntry(id, u"b"_s).isEmpty());
}

void CliKeepTest::checkOfADraftHasNothingToTest()
{
    QCOMPARE(m_cli->run({u"add"_s, u"Draft"_s, u"--guide"_s, u"jobdiva-stackone"_s, u"--draft"_s}).exit, 0);
    const CliResult result = m_cli->run({u"check"_s, u"Draft"_s});
    QVERIFY2(result.exit == 2 && result.err.contains("no kept details"), result.said().constData());
    const CliResult reconnect =
        m_cli->run({u"reconnect"_s, u"Draft"_s, u"--secrets-stdin"_s}, secret(u"anything"_s));
    QVERIFY2(reconnect.exit == 2 && reconnect.err.contains("no kept details"), reconnect.said().constData());
}

void CliKeepTest::removeProvesTheEntriesGone()
{
    const QString other = added(u"Other"_s);
    const QString id = added(u"Contoso"_s);
    QVERIFY(!keyringEntry(id, u"a"_s).isEmpty());
    const CliResult result = m_cli->run({u"remove"_s, u"Contoso"_s, u"--json"_s});
    QVERIFY2(result.exit == 0, result.said().constData());
    QCOMPARE(result.json(), (QJsonObject{{u"removed"_s, id}}));
    for (const QString &slot : {u"a"_s, u"b"_s, u"draft"_s}) {
        QVERIFY(keyringEntry(id, slot).isEmpty());
    }
    QCOMPARE(m_cli->list().size(), 1);
    QVERIFY(!keyringEntry(other, u"a"_s).isEmpty());
    QCOMPARE(m_cli->run({u"remove"_s, u"Contoso"_s}).exit, 2);
}

void CliKeepTest::namesIgnoreCaseAndMustBeTheOnlyOnes()
{
    const QStringList draft{u"--guide"_s, u"jobdiva-stackone"_s, u"--draft"_s};
    QCOMPARE(m_cli->run(QStringList{u"add"_s, u"Zürich"_s} + draft).exit, 0);
    const QString id = m_cli->idOf(u"Zürich"_s);
    const CliResult second = m_cli->run(QStringList{u"add"_s, u"ZÜRICH"_s} + draft);
    QCOMPARE(second.exit, 0);
    QVERIFY2(second.err.contains(id.toUtf8()), second.said().constData()); // it may not have been meant
    const CliResult result = m_cli->run({u"remove"_s, u"zürich"_s});
    QVERIFY2(result.exit == 2, result.said().constData());
    QVERIFY2(result.err.contains(id.toUtf8() + " (jobdiva-stackone)") &&
                 result.err.contains(m_cli->idOf(u"ZÜRICH"_s).toUtf8()),
             result.said().constData());
    QCOMPARE(m_cli->list().size(), 2);
    // One of the name that is gone is not meant as long as there are others.
    QCOMPARE(m_cli->run({u"remove"_s, id}).exit, 0);
    QCOMPARE(m_cli->run(QStringList{u"add"_s, u"Zürich"_s} + draft).exit, 0);
    QCOMPARE(m_cli->run({u"history"_s, u"Zürich"_s}).exit, 2);
    QCOMPARE(m_cli->run({u"remove"_s, m_cli->idOf(u"Zürich"_s)}).exit, 0);
    QCOMPARE(m_cli->run({u"remove"_s, u"zürich"_s}).exit, 0);
    // A name that looks like an option.
    QCOMPARE(m_cli->run(QStringList{u"add"_s} + draft + QStringList{u"--"_s, u"--list"_s}).exit, 0);
    QVERIFY(!m_cli->idOf(u"--list"_s).isEmpty());
}

void CliKeepTest::practiceConnectionsAreApart()
{
    const CliResult result =
        m_cli->run(add(u"Training"_s) + host() + QStringList{u"--practice"_s, u"--json"_s}, rightSecret());
    QVERIFY2(result.exit == 0, result.said().constData());
    QCOMPARE(m_cli->list().size(), 0);
    QVERIFY(keyringEntry(result.json().value(u"id"_s).toString(), u"a"_s).isEmpty());
    QVERIFY(m_cli->run({u"list"_s, u"--practice"_s}).out.contains("Training"));
    QCOMPARE(m_cli->run({u"remove"_s, u"Training"_s, u"--practice"_s}).exit, 0);
}

ATS_TEST(CliKeepTest)
#include "clikeep.moc"
