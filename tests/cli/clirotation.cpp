// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/keepfixture.h"
#include "tests/support/registry.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace ats::test;
using namespace Qt::StringLiterals;

/// The day to replace details by, and one set of details for several connections, on the console.
class CliRotationTest : public QObject, private KeepFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_cli = std::make_unique<Cli>(); }
    void aDayIsSetSaidAndTakenAway();
    void aDayThatIsNoneIsRefused_data();
    void aDayThatIsNoneIsRefused();
    void oneSetServesTwoAndOneReconnectReplacesIt();
};

void CliRotationTest::aDayIsSetSaidAndTakenAway()
{
    const QString id = added(u"Contoso"_s);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"replace.ics"_s);
    const CliResult set = m_cli->run({u"replace-by"_s, u"contoso"_s, u"2027-01-31"_s, u"--calendar"_s, file});
    QVERIFY2(set.exit == 0, set.err.constData());
    QCOMPARE(listed(id).value(u"replaceBy"_s).toString(), u"2027-01-31"_s);
    QFile calendar(file);
    QVERIFY(calendar.open(QIODevice::ReadOnly));
    QVERIFY(calendar.readAll().contains("DTSTART;VALUE=DATE:20270131\r\n"));
    const CliResult again = m_cli->run({u"replace-by"_s, u"contoso"_s, u"--calendar"_s, file});
    QCOMPARE(again.exit, 2); // what is there is not replaced
    QCOMPARE(m_cli->run({u"replace-by"_s, id, u"--json"_s}).json().value(u"replaceBy"_s).toString(),
             u"2027-01-31"_s);
    QCOMPARE(m_cli->run({u"replace-by"_s, id, u"--none"_s}).exit, 0);
    QVERIFY(listed(id).value(u"replaceBy"_s).isNull());
    QCOMPARE(m_cli->run({u"replace-by"_s, id, u"--calendar"_s, folder.filePath(u"other.ics"_s)}).exit, 2);
}

void CliRotationTest::aDayThatIsNoneIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no day") << QStringList{u"replace-by"_s, u"x"_s, u"soon"_s} << QByteArray("2027-01-31");
    QTest::newRow("31 February") << QStringList{u"replace-by"_s, u"x"_s, u"2027-02-31"_s}
                                 << QByteArray("is no day");
    QTest::newRow("both") << QStringList{u"replace-by"_s, u"x"_s, u"2027-02-01"_s, u"--none"_s}
                          << QByteArray("leave out the day");
    QTest::newRow("too much") << QStringList{u"replace-by"_s, u"x"_s, u"2027-02-01"_s, u"y"_s}
                              << QByteArray("one name or two");
    QTest::newRow("share without whom") << QStringList{u"share"_s, u"x"_s} << QByteArray("--with");
}

void CliRotationTest::aDayThatIsNoneIsRefused()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, says);
    const CliResult result = m_cli->run(words);
    QCOMPARE(result.exit, 2);
    QVERIFY2(result.err.contains(says), result.err.constData());
}

void CliRotationTest::oneSetServesTwoAndOneReconnectReplacesIt()
{
    const QString holder = added(u"Contoso"_s);
    const QString user = added(u"Contoso East"_s);
    const CliResult shared = m_cli->run({u"share"_s, user, u"--with"_s, holder, u"--json"_s});
    QVERIFY2(shared.exit == 0, shared.err.constData());
    QCOMPARE(listed(user).value(u"sharesWith"_s).toString(), holder);
    QVERIFY(listed(holder).value(u"sharesWith"_s).isNull());
    QCOMPARE(m_cli->run(QStringList{u"check"_s, user} + host()).exit, 0);
    // Once more is refused with a reason, and changes nothing.
    const CliResult twice = m_cli->run({u"share"_s, user, u"--with"_s, holder});
    QCOMPARE(twice.exit, 2);
    QVERIFY2(twice.err.contains("another connection already"), twice.err.constData());
    const CliResult replaced = m_cli->run(
        QStringList{u"reconnect"_s, user, u"--secrets-stdin"_s} + host(u"wrong-password"_s), rightSecret());
    QCOMPARE(replaced.exit, 10); // and the set that both use stays
    QCOMPARE(m_cli->run(QStringList{u"check"_s, holder} + host()).exit, 0);
    // Who holds it is removed; the other one has it whole.
    const CliResult removed = m_cli->run({u"remove"_s, holder});
    QVERIFY2(removed.exit == 0, removed.err.constData());
    QCOMPARE(m_cli->run(QStringList{u"check"_s, user} + host()).exit, 0);
    QVERIFY(listed(user).value(u"sharesWith"_s).isNull());
    QCOMPARE(m_cli->run({u"unshare"_s, user}).exit, 2);
}

ATS_TEST(CliRotationTest)
#include "clirotation.moc"
