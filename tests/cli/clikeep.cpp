// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/clirun.h"

#include <QtTest/QTest>

using namespace ats::test;
using namespace Qt::StringLiterals;

/// add, list, check NAME, reconnect and remove on a real keyring, looked at with secret-tool.
class CliKeepTest : public QObject
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
    void aPassedReconnectReplacesTheEntry();
    void aFailedReconnectLeavesTheEntryAsItWas();
    void aReconnectWithoutAnythingNewIsRefused();
    void anotherAccountNeedsToBeMeant();
    void whatMayNotReadCanBeReplaced();
    void removeProvesTheEntriesGone();
    void namesIgnoreCaseAndMustBeTheOnlyOnes();
    void practiceConnectionsAreApart();

private:
    [[nodiscard]] QStringList host(const QString &scenario = u"ok"_s) const
    {
        return {u"--host"_s, u"jobdiva="_s + m_practice.url(scenario).toString()};
    }
    [[nodiscard]] QStringList entries() const
    {
        return {u"--set"_s, u"clientId="_s + m_practice.credential(u"clientId"_s), u"--set"_s,
                u"username="_s + m_practice.credential(u"username"_s), u"--secrets-stdin"_s};
    }
    [[nodiscard]] QStringList add(const QString &name) const
    {
        return QStringList{u"add"_s, name, u"--guide"_s, u"jobdiva-stackone"_s} + entries();
    }
    [[nodiscard]] static QByteArray secret(const QString &password)
    {
        return QJsonDocument(QJsonObject{{u"password"_s, password}}).toJson();
    }
    [[nodiscard]] QByteArray rightSecret() const { return secret(m_practice.credential(u"password"_s)); }
    /// Adds a connection that passes; its id.
    [[nodiscard]] QString added(const QString &name)
    {
        const CliResult result = m_cli->run(add(name) + host() + QStringList{u"--json"_s}, rightSecret());
        return result.exit == 0 ? result.json().value(u"id"_s).toString() : QString();
    }
    [[nodiscard]] QJsonObject listed(const QString &id) const
    {
        const QJsonArray all = m_cli->list();
        for (const QJsonValue &one : all) {
            if (one.toObject().value(u"id"_s).toString() == id) {
                return one.toObject();
            }
        }
        return {};
    }
    PracticeService m_practice;
    std::unique_ptr<Cli> m_cli;
};

namespace
{

QJsonObject fieldsOf(const QByteArray &entry)
{
    const QJsonObject object = QJsonDocument::fromJson(entry).object();
    return object.value(u"v"_s).toInt() == 1 ? object.value(u"fields"_s).toObject() : QJsonObject();
}

} // namespace

void CliKeepTest::addKeepsWhatPassedUnderTheFixedNames()
{
    const CliResult result =
        m_cli->run(add(u"Contoso Talent"_s) + host() + QStringList{u"--json"_s}, rightSecret());
    QVERIFY2(result.exit == 0, result.said());
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
    QVERIFY2(text.out.contains("Contoso Talent") && text.out.contains(id.toUtf8()), text.said());
}

void CliKeepTest::addWithAWrongPasswordKeepsNothing()
{
    const CliResult result =
        m_cli->run(add(u"Contoso"_s) + host(u"wrong-password"_s) + QStringList{u"--json"_s}, rightSecret());
    QVERIFY2(result.exit == 10, result.said());
    QCOMPARE(result.json().value(u"kept"_s).toBool(true), false);
    QVERIFY(!result.json().contains(u"id"_s));
    QCOMPARE(m_cli->list().size(), 0);
    const CliResult down = m_cli->run(add(u"Contoso"_s) + host(u"down"_s), rightSecret());
    QVERIFY2(down.exit == 20, down.said());
    QCOMPARE(m_cli->list().size(), 0);
}

void CliKeepTest::addWithMissingFieldsKeepsNothing()
{
    const CliResult result = m_cli->run(add(u"Contoso"_s) + host(), "{}");
    QVERIFY2(result.exit == 2, result.said());
    QVERIFY2(result.out.contains("API Password"), result.said());
    QCOMPARE(m_cli->list().size(), 0);
}

void CliKeepTest::aDraftIsKeptUntested()
{
    const CliResult result =
        m_cli->run(add(u"Later"_s) + QStringList{u"--draft"_s, u"--json"_s}, secret(u"half-typed"_s));
    QVERIFY2(result.exit == 0, result.said());
    QCOMPARE(result.json().value(u"draft"_s).toBool(), true);
    const QString id = result.json().value(u"id"_s).toString();
    QCOMPARE(listed(id).value(u"state"_s).toString(), u"ready-to-test"_s);
    QVERIFY(listed(id).value(u"lastTested"_s).isNull());
    QCOMPARE(fieldsOf(keyringEntry(id, u"draft"_s)), (QJsonObject{{u"password"_s, u"half-typed"_s}}));
    QVERIFY(keyringEntry(id, u"a"_s).isEmpty());
    // Without a secret the keychain is not needed at all.
    const CliResult plain = m_cli->run({u"add"_s, u"Plain"_s, u"--guide"_s, u"jobdiva-stackone"_s, u"--set"_s,
                                        u"clientId=5"_s, u"--draft"_s});
    QVERIFY2(plain.exit == 0, plain.said());
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
    QVERIFY2(byName.exit == 0, byName.said());
    QCOMPARE(byName.json().keys(), (QStringList{u"cause"_s, u"checks"_s, u"guide"_s, u"verdict"_s}));
    const CliResult byId = m_cli->run(QStringList{u"check"_s, id, u"--json"_s} + host(u"wrong-password"_s));
    QVERIFY2(byId.exit == 10, byId.said());
    QCOMPARE(listed(id).value(u"state"_s).toString(), u"needs-attention"_s);
    const CliResult down = m_cli->run(QStringList{u"check"_s, id} + host(u"down"_s));
    QVERIFY2(down.exit == 20, down.said());
    QCOMPARE(listed(id).value(u"state"_s).toString(), u"could-not-check"_s);
    QCOMPARE(keyringEntry(id, u"a"_s), entry);
    QVERIFY(keyringEntry(id, u"b"_s).isEmpty());
}

void CliKeepTest::checkOfADraftHasNothingToTest()
{
    QCOMPARE(m_cli->run({u"add"_s, u"Draft"_s, u"--guide"_s, u"jobdiva-stackone"_s, u"--draft"_s}).exit, 0);
    const CliResult result = m_cli->run({u"check"_s, u"Draft"_s});
    QVERIFY2(result.exit == 2 && result.err.contains("no kept details"), result.said());
    const CliResult reconnect =
        m_cli->run({u"reconnect"_s, u"Draft"_s, u"--secrets-stdin"_s}, secret(u"anything"_s));
    QVERIFY2(reconnect.exit == 2 && reconnect.err.contains("no kept details"), reconnect.said());
}

void CliKeepTest::aPassedReconnectReplacesTheEntry()
{
    const QString id = added(u"Contoso"_s);
    const CliResult result = m_cli->run(
        QStringList{u"reconnect"_s, u"Contoso"_s, u"--secrets-stdin"_s, u"--json"_s} + host(), rightSecret());
    QVERIFY2(result.exit == 0, result.said());
    QCOMPARE(result.json().value(u"kept"_s).toBool(), true);
    QVERIFY(keyringEntry(id, u"a"_s).isEmpty());
    QCOMPARE(fieldsOf(keyringEntry(id, u"b"_s)).value(u"username"_s).toString(),
             m_practice.credential(u"username"_s));
    QCOMPARE(listed(id).value(u"state"_s).toString(), u"update-platform"_s);
    const CliResult text =
        m_cli->run(QStringList{u"reconnect"_s, id, u"--secrets-stdin"_s} + host(), rightSecret());
    QVERIFY2(text.exit == 0 && text.out.contains("StackOne Hub still has the old ones"), text.said());
    QVERIFY(keyringEntry(id, u"b"_s).isEmpty() && !keyringEntry(id, u"a"_s).isEmpty());
}

void CliKeepTest::aFailedReconnectLeavesTheEntryAsItWas()
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
        QVERIFY2(result.exit == (exit == 1 ? 10 : exit), result.said());
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
    QVERIFY2(less.exit == 1 && !less.json().value(u"kept"_s).toBool(true), less.said());
    QCOMPARE(keyringEntry(id, u"a"_s), entry);
    QCOMPARE(listed(id), before);
    const CliResult text = m_cli->run(
        QStringList{u"reconnect"_s, u"Contoso"_s, u"--secrets-stdin"_s} + host(), secret(u"new-password"_s));
    QVERIFY2(text.out.contains("The earlier ones are still stored and unchanged."), text.said());
}

void CliKeepTest::aReconnectWithoutAnythingNewIsRefused()
{
    const QString id = added(u"Contoso"_s);
    const QJsonObject before = listed(id);
    for (const QStringList &words : {QStringList{}, QStringList{u"--secrets-stdin"_s}}) {
        const CliResult result = m_cli->run(QStringList{u"reconnect"_s, u"Contoso"_s} + words + host(), "{}");
        QVERIFY2(result.exit == 2 && result.err.contains("--secrets-stdin"), result.said());
        QCOMPARE(listed(id), before);
    }
}

void CliKeepTest::anotherAccountNeedsToBeMeant()
{
    const QString id = added(u"Contoso"_s);
    const QByteArray entry = keyringEntry(id, u"a"_s);
    const QStringList words =
        QStringList{u"reconnect"_s, u"Contoso"_s, u"--set"_s, u"clientId=999"_s} + host();
    const CliResult refused = m_cli->run(words);
    QVERIFY2(refused.exit == 2 && refused.err.contains("--account-changed") &&
                 refused.err.contains("clientId"),
             refused.said());
    QCOMPARE(keyringEntry(id, u"a"_s), entry);
    // Meant, it is tested like any other; the practice service knows one Client ID only.
    const CliResult meant = m_cli->run(words + QStringList{u"--account-changed"_s});
    QVERIFY2(meant.exit == 10, meant.said());
    QCOMPARE(keyringEntry(id, u"a"_s), entry);
    const CliResult same = m_cli->run(QStringList{u"check"_s, id} + host());
    QVERIFY2(same.exit == 0, same.said());
}

void CliKeepTest::whatMayNotReadCanBeReplaced()
{
    const CliResult first =
        m_cli->run(add(u"Contoso"_s) + host(u"no-permission"_s) + QStringList{u"--json"_s}, rightSecret());
    QVERIFY2(first.exit == 1 && first.json().value(u"kept"_s).toBool(), first.said());
    const QString id = first.json().value(u"id"_s).toString();
    QCOMPARE(listed(id).value(u"state"_s).toString(), u"not-connected-yet"_s);
    const CliResult second =
        m_cli->run(QStringList{u"reconnect"_s, u"Contoso"_s, u"--secrets-stdin"_s} + host(), rightSecret());
    QVERIFY2(second.exit == 0, second.said());
    QVERIFY(keyringEntry(id, u"a"_s).isEmpty() && !keyringEntry(id, u"b"_s).isEmpty());
    QCOMPARE(listed(id).value(u"state"_s).toString(), u"not-yet-linked"_s);
}

void CliKeepTest::removeProvesTheEntriesGone()
{
    const QString other = added(u"Other"_s);
    const QString id = added(u"Contoso"_s);
    QVERIFY(!keyringEntry(id, u"a"_s).isEmpty());
    const CliResult result = m_cli->run({u"remove"_s, u"Contoso"_s, u"--json"_s});
    QVERIFY2(result.exit == 0, result.said());
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
    QCOMPARE(m_cli->run(QStringList{u"add"_s, u"ZÜRICH"_s} + draft).exit, 0);
    const QString id = m_cli->idOf(u"Zürich"_s);
    const CliResult result = m_cli->run({u"remove"_s, u"zürich"_s});
    QVERIFY2(result.exit == 2, result.said());
    QVERIFY2(result.err.contains(id.toUtf8()) && result.err.contains(m_cli->idOf(u"ZÜRICH"_s).toUtf8()),
             result.said());
    QCOMPARE(m_cli->list().size(), 2);
    QCOMPARE(m_cli->run({u"remove"_s, id}).exit, 0);
    QCOMPARE(m_cli->run({u"remove"_s, u"zürich"_s}).exit, 0);
    // A name that looks like an option.
    QCOMPARE(m_cli->run(QStringList{u"add"_s} + draft + QStringList{u"--"_s, u"--list"_s}).exit, 0);
    QVERIFY(!m_cli->idOf(u"--list"_s).isEmpty());
}

void CliKeepTest::practiceConnectionsAreApart()
{
    const CliResult result =
        m_cli->run(add(u"Training"_s) + host() + QStringList{u"--practice"_s, u"--json"_s}, rightSecret());
    QVERIFY2(result.exit == 0, result.said());
    QCOMPARE(m_cli->list().size(), 0);
    QVERIFY(keyringEntry(result.json().value(u"id"_s).toString(), u"a"_s).isEmpty());
    QVERIFY(m_cli->run({u"list"_s, u"--practice"_s}).out.contains("Training"));
    QCOMPARE(m_cli->run({u"remove"_s, u"Training"_s, u"--practice"_s}).exit, 0);
}

QTEST_GUILESS_MAIN(CliKeepTest)
#include "clikeep.moc"
