// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionstore.h"
#include "tests/cli/keepfixture.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace ats::test;
using namespace Qt::StringLiterals;

/// reconnect on a real keyring: the old entry stays until the new one has passed.
class CliReconnectTest : public QObject, private KeepFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_practice.isRunning()); }
    void init() { m_cli = std::make_unique<Cli>(); }
    void aPassedReconnectReplacesTheEntry();
    void theEarlierSetIsGoneBackToOrForgotten();
    void aCutOffSaveIsPutInOrderFirst();
    void aFailedReconnectLeavesTheEntryAsItWas();
    void aReconnectWithoutAnythingNewIsRefused();
    void anotherAccountNeedsToBeMeant();
    void whatMayNotReadCanBeReplaced();
};

void CliReconnectTest::aPassedReconnectReplacesTheEntry()
{
    const QString id = added(u"Contoso"_s);
    const CliResult result = m_cli->run(
        QStringList{u"reconnect"_s, u"Contoso"_s, u"--secrets-stdin"_s, u"--json"_s} + host(), rightSecret());
    QVERIFY2(result.exit == 0, result.said().constData());
    QCOMPARE(result.json().value(u"kept"_s).toBool(), true);
    QVERIFY(!keyringEntry(id, u"a"_s).isEmpty()); // for a day
    QVERIFY(listed(id).value(u"earlierUntil"_s).isString());
    QCOMPARE(fieldsOf(keyringEntry(id, u"b"_s)).value(u"username"_s).toString(),
             m_practice.credential(u"username"_s));
    QCOMPARE(listed(id).value(u"state"_s).toString(), u"update-platform"_s);
    const CliResult text =
        m_cli->run(QStringList{u"reconnect"_s, id, u"--secrets-stdin"_s} + host(), rightSecret());
    QVERIFY2(text.exit == 0 && text.out.contains("StackOne Hub still has the old ones"),
             text.said().constData());
    QVERIFY2(text.out.contains("kept for 24 hours"), text.said().constData());
    QVERIFY(!keyringEntry(id, u"b"_s).isEmpty() && !keyringEntry(id, u"a"_s).isEmpty());
}

void CliReconnectTest::theEarlierSetIsGoneBackToOrForgotten()
{
    const QString id = added(u"Contoso"_s);
    for (const QString &verb : {u"go-back"_s, u"forget-earlier"_s}) {
        const CliResult none = m_cli->run({verb, u"Contoso"_s});
        QVERIFY2(none.exit == 2 && none.said().contains("no earlier details"), none.said().constData());
    }
    const QByteArray first = keyringEntry(id, u"a"_s);
    QCOMPARE(
        m_cli->run(QStringList{u"reconnect"_s, u"Contoso"_s, u"--secrets-stdin"_s} + host(), rightSecret())
            .exit,
        0);
    const CliResult back = m_cli->run({u"go-back"_s, u"contoso"_s, u"--json"_s});
    QVERIFY2(back.exit == 0 && back.json().value(u"done"_s).toString() == u"went-back",
             back.said().constData());
    QCOMPARE(listed(id).value(u"state"_s).toString(), u"not-yet-linked"_s);
    QCOMPARE(m_cli->run(QStringList{u"check"_s, u"Contoso"_s} + host()).exit, 0);
    QCOMPARE(keyringEntry(id, u"a"_s), first);
    QVERIFY(!keyringEntry(id, u"b"_s).isEmpty());
    const CliResult forgotten = m_cli->run({u"forget-earlier"_s, id});
    QVERIFY2(forgotten.exit == 0, forgotten.said().constData());
    QVERIFY(keyringEntry(id, u"b"_s).isEmpty());
    QCOMPARE(keyringEntry(id, u"a"_s), first);
    QVERIFY(listed(id).value(u"earlierUntil"_s).isNull());

    QCOMPARE(m_cli->run({u"remove"_s, id}).exit, 0);
    const CliResult history = m_cli->run({u"history"_s, u"Contoso"_s});
    QByteArray all = history.out;
    for (const char *words : {"Connection removed", "Earlier credentials removed", "Went back to the earlier",
                              "Credentials replaced", "Credentials kept", "Created"}) {
        const qsizetype at = all.indexOf(words);
        QVERIFY2(history.exit == 0 && at >= 0, (words + QByteArray(" in ") + history.said()).constData());
        all.remove(0, at); // newest first
    }
    QVERIFY2(history.out.contains("Last worked just now"), history.said().constData());
    QVERIFY(!history.out.contains(m_practice.credential(u"password"_s).toUtf8()));
    QVERIFY(!history.out.contains(m_practice.credential(u"username"_s).toUtf8()));
}

void CliReconnectTest::aCutOffSaveIsPutInOrderFirst()
{
    const QString id = added(u"Contoso"_s);
    {
        const auto store = ats::ConnectionStore::open(m_cli->dataFolder() + u"/ats-connect/connections.db"_s);
        QVERIFY(store && store.value()->places().beginSet(QUuid::fromString(id)).ok());
    }
    const CliResult check = m_cli->run(QStringList{u"check"_s, u"Contoso"_s} + host());
    QVERIFY2(check.exit == 0 && check.err.contains("was cut off. In force, and whole"),
             check.said().constData());
    QVERIFY2(!m_cli->run(QStringList{u"check"_s, u"Contoso"_s} + host()).err.contains("cut off"), "once");
}

void CliReconnectTest::aFailedReconnectLeavesTheEntryAsItWas()
{
    const QString id = added(u"Contoso"_s);
    const QByteArray entry = keyringEntry(id, u"a"_s);
    QVERIFY(!entry.isEmpty());
    const QJsonObject before = listed(id);
    for (const auto &[scenario, exit] :
         {std::pair(u"wrong-password"_s, 10), std::pair(u"down"_s, 20), std::pair(u"no-permission"_s, 1),
          std::pair(u"captive-portal"_s, 20)}) {
        const CliResult result = m_cli->run(
            QStringList{u"reconnect"_s, u"Contoso"_s, u"--secrets-stdin"_s, u"--json"_s} + host(scenario),
            secret(u"new-password"_s));
        // The practice service knows one password: all but "ok" answers before it looks, or refuses it.
        QVERIFY2(result.exit == (exit == 1 ? 10 : exit), result.said().constData());
        QCOMPARE(result.json().value(u"kept"_s).toBool(true), false);
        QCOMPARE(keyringEntry(id, u"a"_s), entry);
        QVERIFY(keyringEntry(id, u"b"_s).isEmpty());
        QCOMPARE(listed(id), before);
    }
    // The right password, but the user may not read: less than what is in force.
    const CliResult less =
        m_cli->run(QStringList{u"reconnect"_s, u"Contoso"_s, u"--secrets-stdin"_s, u"--json"_s} +
                       host(u"no-permission"_s),
                   rightSecret());
    QVERIFY2(less.exit == 1 && !less.json().value(u"kept"_s).toBool(true), less.said().constData());
    QCOMPARE(keyringEntry(id, u"a"_s), entry);
    QCOMPARE(listed(id), before);
    const CliResult text = m_cli->run(
        QStringList{u"reconnect"_s, u"Contoso"_s, u"--secrets-stdin"_s} + host(), secret(u"new-password"_s));
    QVERIFY2(text.out.contains("The earlier ones are still stored and unchanged."), text.said().constData());
}

void CliReconnectTest::aReconnectWithoutAnythingNewIsRefused()
{
    const QString id = added(u"Contoso"_s);
    const QJsonObject before = listed(id);
    for (const QStringList &words : {QStringList{}, QStringList{u"--secrets-stdin"_s}}) {
        const CliResult result = m_cli->run(QStringList{u"reconnect"_s, u"Contoso"_s} + words + host(), "{}");
        QVERIFY2(result.exit == 2 && result.err.contains("--secrets-stdin"), result.said().constData());
        QCOMPARE(listed(id), before);
    }
}

void CliReconnectTest::anotherAccountNeedsToBeMeant()
{
    const QString id = added(u"Contoso"_s);
    const QByteArray entry = keyringEntry(id, u"a"_s);
    const QStringList words =
        QStringList{u"reconnect"_s, u"Contoso"_s, u"--set"_s, u"clientId=999"_s} + host();
    const CliResult refused = m_cli->run(words);
    QVERIFY2(refused.exit == 2 && refused.err.contains("--account-changed") &&
                 refused.err.contains("clientId"),
             refused.said().constData());
    QCOMPARE(keyringEntry(id, u"a"_s), entry);
    // Meant, it is tested like any other; the practice service knows one Client ID only.
    const CliResult meant = m_cli->run(words + QStringList{u"--account-changed"_s});
    QVERIFY2(meant.exit == 10, meant.said().constData());
    QCOMPARE(keyringEntry(id, u"a"_s), entry);
    const CliResult same = m_cli->run(QStringList{u"check"_s, id} + host());
    QVERIFY2(same.exit == 0, same.said().constData());
}

void CliReconnectTest::whatMayNotReadCanBeReplaced()
{
    const CliResult first =
        m_cli->run(add(u"Contoso"_s) + host(u"no-permission"_s) + QStringList{u"--json"_s}, rightSecret());
    QVERIFY2(first.exit == 1 && first.json().value(u"kept"_s).toBool(), first.said().constData());
    const QString id = first.json().value(u"id"_s).toString();
    QCOMPARE(listed(id).value(u"state"_s).toString(), u"not-connected-yet"_s);
    const CliResult second =
        m_cli->run(QStringList{u"reconnect"_s, u"Contoso"_s, u"--secrets-stdin"_s} + host(), rightSecret());
    QVERIFY2(second.exit == 0, second.said().constData());
    QVERIFY(!keyringEntry(id, u"a"_s).isEmpty() && !keyringEntry(id, u"b"_s).isEmpty());
    QCOMPARE(listed(id).value(u"state"_s).toString(), u"not-yet-linked"_s);
}

ATS_TEST(CliReconnectTest)
#include "clireconnect.moc"
