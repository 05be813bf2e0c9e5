// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/keepfixture.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace ats::test;

/// check --all and list --csv of the real console, on a real keyring.
class CliCheckAllTest : public QObject, private KeepFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_practice.isRunning()); }
    void allAreTestedAndTheWorstIsTheStatus();
    void wordsThatDoNotGoAreRefused_data();
    void wordsThatDoNotGoAreRefused();

private:
    [[nodiscard]] CliResult all(const QStringList &more = {}, const QString &scenario = u"ok"_s) const
    {
        return m_cli->run(QStringList{u"check"_s, u"--all"_s} + more + host(scenario));
    }
};

void CliCheckAllTest::allAreTestedAndTheWorstIsTheStatus()
{
    const CliResult none = all();
    QVERIFY2(none.exit == 0 && none.out.contains("Nothing was tested."), none.said().constData());
    const QString first = added(u"Contoso, Talent"_s);
    const QString second = added(u"=Fabrikam"_s);
    const CliResult good = all();
    QVERIFY2(good.exit == 0, good.said().constData());
    QCOMPARE(good.out, QByteArray("2 tested: 2 connected.\n"));
    QCOMPARE(good.err.count('\n'), 2);
    QVERIFY2(good.err.contains("2 of 2: ") && good.err.contains("=Fabrikam: Connected"),
             good.said().constData());
    // A connection without stored details is no failure, and is said.
    QCOMPARE(m_cli->run(add(u"Later"_s) + QStringList{u"--draft"_s}, secret(u"half-typed"_s)).exit, 0);
    const CliResult bad = all({u"--json"_s, u"--jobs"_s, u"1"_s}, u"wrong-password"_s);
    QVERIFY2(bad.exit == 10, bad.said().constData());
    QCOMPARE(bad.json().keys(), QStringList({u"connections"_s, u"summary"_s}));
    const QJsonObject summary = bad.json().value(u"summary"_s).toObject();
    QCOMPARE(summary.value(u"notConnected"_s).toInt(), 2);
    QCOMPARE(summary.value(u"nothingStored"_s).toInt(), 1);
    QSet<QString> ids;
    for (const QJsonValue &value : bad.json().value(u"connections"_s).toArray()) {
        const QJsonObject one = value.toObject();
        QCOMPARE(one.keys(), QStringList({u"cause"_s, u"client"_s, u"elapsedMs"_s, u"guide"_s, u"id"_s,
                                          u"skipped"_s, u"verdict"_s}));
        const bool draft = one.value(u"client"_s).toString() == u"Later"_s;
        QCOMPARE(one.value(u"skipped"_s).toString(), draft ? u"nothing-stored"_s : QString());
        QCOMPARE(one.value(u"cause"_s).toString(), draft ? QString() : u"credentials-rejected"_s);
        QCOMPARE(one.value(u"elapsedMs"_s).isDouble(), !draft);
        ids.insert(one.value(u"id"_s).toString());
    }
    QVERIFY(ids.size() == 3 && ids.contains(first) && ids.contains(second));
    QCOMPARE(listed(first).value(u"stage"_s).toString(), u"needs-attention"_s);
    // By stage, and after what was refused it is only those.
    const CliResult stage = all({u"--stage"_s, u"ready-to-test"_s, u"--json"_s});
    QVERIFY2(stage.exit == 0, stage.said().constData());
    QCOMPARE(stage.json().value(u"connections"_s).toArray().size(), 1);
    const CliResult csv = m_cli->run({u"list"_s, u"--csv"_s});
    QCOMPARE(csv.out.count("\r\n"), 4);
    QVERIFY2(csv.out.contains(",\"Contoso, Talent\",") && csv.out.contains(",'=Fabrikam,"),
             csv.said().constData());
    for (const QString &field : {u"clientId"_s, u"username"_s, u"password"_s}) {
        QVERIFY(!(csv.out + bad.out + bad.err).contains(m_practice.credential(field).toUtf8()));
    }
}

void CliCheckAllTest::wordsThatDoNotGoAreRefused_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("a name") << u"check Contoso --all"_s << QByteArray("takes no name");
    QTest::newRow("now") << u"check --all --now"_s << QByteArray("--now does not go with");
    QTest::newRow("no jobs") << u"check --all --jobs 0"_s << QByteArray("from 1 to 16");
    QTest::newRow("many jobs") << u"check --all --jobs 17"_s << QByteArray("from 1 to 16");
    QTest::newRow("stage") << u"check --all --stage done"_s << QByteArray("ready-to-test");
    QTest::newRow("system") << u"check --all --system acme"_s << QByteArray("There is no system");
    QTest::newRow("one") << u"check Contoso --jobs 2"_s << QByteArray("is for");
    QTest::newRow("both") << u"list --csv --json"_s << QByteArray("not both");
}

void CliCheckAllTest::wordsThatDoNotGoAreRefused()
{
    QFETCH(QString, words);
    QFETCH(QByteArray, says);
    const CliResult result = m_cli->run(words.split(u' '));
    QVERIFY2(result.exit == 2 && result.err.contains(says) && result.out.isEmpty(),
             result.said().constData());
}

ATS_TEST(CliCheckAllTest)
#include "clicheckall.moc"
