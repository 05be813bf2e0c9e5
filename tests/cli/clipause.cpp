// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/catalog.h"
#include "app/flow/signinpause.h"
#include "tests/cli/keepfixture.h"
#include "tests/support/peer.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace ats;
using namespace ats::test;

/// The pause that a window began holds for the real console, before anything is sent; and the history. Every
/// way out of this computer leads to a proxy of the test's own, so that the real service is never asked.
class CliPauseTest : public QObject, private KeepFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_cli = std::make_unique<Cli>(); }
    void threeRefusalsHoldDetailsBack();
    void theWayRoundIsAskedForByName();
    void keptConnectionsAreHeldBackToo();
    void anAskedWaitHoldsBack();
    void aClockThatWasSetBackHoldsNobody();
    void withoutAStoreTheTestGoesOn();
    void theHistoryIsToldNewestFirst();

private:
    /// What a window would remember in the console's own data folder, `ago` seconds ago.
    void remember(Cause cause, int times, int ago = 0, int wait = 0) const;
    [[nodiscard]] QStringList details() const
    {
        return QStringList{u"check"_s, u"--guide"_s, u"jobdiva-stackone"_s} + entries();
    }
    /// With the test's event loop going on, for the proxy's sake.
    [[nodiscard]] CliResult run(const QStringList &words, const QByteArray &input) const
    {
        QProcess process;
        m_cli->start(process, words, input);
        (void)QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 120'000);
        return Cli::finish(process);
    }

    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<ProxyPeer> m_proxy;
};

void CliPauseTest::initTestCase()
{
    QVERIFY(m_practice.isRunning());
    m_catalog = Catalog::load().value();
    m_proxy = std::make_unique<ProxyPeer>(
        quint16(0), PeerAct{"HTTP/1.1 503 Closed\r\nContent-Length: 0\r\n\r\n", Then::Close});
    const QByteArray proxy = "http://127.0.0.1:" + QByteArray::number(m_proxy->serverPort());
    for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy"}) {
        qputenv(name, proxy);
    }
    qunsetenv("no_proxy");
    qunsetenv("NO_PROXY");
}

void CliPauseTest::remember(Cause cause, int times, int ago, int wait) const
{
    const auto store = ConnectionStore::open(m_cli->dataFolder() + u"/ats-connect/connections.db"_s).value();
    Ports ports;
    ports.store = store.get();
    ports.now = [ago] { return QDateTime::currentDateTimeUtc().addSecs(-ago); };
    const QMap<QString, QString> plain{{u"clientId"_s, m_practice.credential(u"clientId"_s)},
                                       {u"username"_s, m_practice.credential(u"username"_s)}};
    Report report;
    report.rows = {{u"sign-in"_s, RowState::Failed, cause, 1, {}}};
    if (wait != 0) {
        report.rows.front().facts.retryAfterSeconds = wait;
    }
    for (int i = 0; i < times; ++i) {
        SignInPause(ports, *m_catalog->guide(u"jobdiva-stackone"_s), plain).note(report);
    }
}

void CliPauseTest::threeRefusalsHoldDetailsBack()
{
    remember(Cause::CredentialsRejected, 3, 5);
    const CliResult text = run(details(), rightSecret());
    QVERIFY2(text.exit == 20, text.said().constData());
    QVERIFY2(text.err.contains("JobDiva has refused three times. Waiting protects the account from being "
                               "locked. Next try in 4:") &&
                 text.err.contains("--now"),
             text.said().constData());
    QVERIFY2(text.out.isEmpty(), text.said().constData());
    const CliResult json = run(details() + QStringList{u"--json"_s}, rightSecret());
    QVERIFY2(json.exit == 20 && json.err.isEmpty(), json.said().constData());
    QCOMPARE(json.json().keys(),
             (QStringList{u"cause"_s, u"checks"_s, u"guide"_s, u"pause"_s, u"verdict"_s}));
    QCOMPARE(json.verdict(), u"could-not-tell"_s);
    const QJsonObject pause = json.json().value(u"pause"_s).toObject();
    QCOMPARE(pause.value(u"reason"_s).toString(), u"refused"_s);
    QVERIFY(pause.value(u"seconds"_s).toInt() > 0 && pause.value(u"seconds"_s).toInt() <= 300);
    QVERIFY(QDateTime::fromString(pause.value(u"until"_s).toString(), Qt::ISODate).isValid());
    const CliResult added = run(add(u"Contoso"_s), rightSecret());
    QVERIFY2(added.exit == 20, added.said().constData());
    QVERIFY(m_cli->list().isEmpty());
    QCOMPARE(m_proxy->connects(), 0);
    // A host on this computer is nobody's account.
    QCOMPARE(run(details() + host(), rightSecret()).exit, 0);
}

void CliPauseTest::theWayRoundIsAskedForByName()
{
    remember(Cause::CredentialsRejected, 3);
    const CliResult result = run(details() + QStringList{u"--now"_s, u"--json"_s}, rightSecret());
    QVERIFY2(result.exit == 20, result.said().constData()); // the proxy is closed
    QVERIFY2(result.rows().contains(u"entries=passed"_s), result.said().constData());
    QVERIFY(!result.json().contains(u"pause"_s));
    // It was neither passed nor refused, so the pause is what it was.
    QVERIFY(run(details() + QStringList{u"--json"_s}, rightSecret()).json().contains(u"pause"_s));
}

void CliPauseTest::keptConnectionsAreHeldBackToo()
{
    const QString id = added(u"Contoso"_s);
    QVERIFY(!id.isEmpty());
    const QByteArray entry = keyringEntry(id, u"a"_s);
    const int before = m_proxy->connects();
    remember(Cause::CredentialsRejected, 3);
    const CliResult checked = run({u"check"_s, id, u"--json"_s}, {});
    QVERIFY2(checked.exit == 20 && checked.json().contains(u"pause"_s), checked.said().constData());
    const CliResult replaced = run({u"reconnect"_s, id, u"--secrets-stdin"_s}, secret(u"another"_s));
    QVERIFY2(replaced.exit == 20 && replaced.err.contains("has refused three times"),
             replaced.said().constData());
    QCOMPARE(keyringEntry(id, u"a"_s), entry);
    QCOMPARE(m_proxy->connects(), before);
    QCOMPARE(run(QStringList{u"check"_s, id} + host(), {}).exit, 0);
}

void CliPauseTest::anAskedWaitHoldsBack()
{
    remember(Cause::RateLimited, 1, 0, 24 * 60 * 60);
    const CliResult text = run(details(), rightSecret());
    QVERIFY2(text.exit == 20, text.said().constData());
    QVERIFY2(text.err.contains("wants a pause of a day or more. This program waits for 60 minutes at most."),
             text.said().constData());
    const QJsonObject json = run(details() + QStringList{u"--json"_s}, rightSecret()).json();
    QVERIFY(json.value(u"cause"_s).isNull()); // nothing was tested
    QCOMPARE(json.value(u"pause"_s).toObject().value(u"reason"_s).toString(), u"asked"_s);
}

void CliPauseTest::aClockThatWasSetBackHoldsNobody()
{
    remember(Cause::CredentialsRejected, 3, -1800); // refused half an hour from now
    const CliResult result = run(details() + QStringList{u"--json"_s}, rightSecret());
    QVERIFY2(!result.json().contains(u"pause"_s), result.said().constData());
    QVERIFY2(result.rows().contains(u"entries=passed"_s), result.said().constData());
}

void CliPauseTest::withoutAStoreTheTestGoesOn()
{
    QFile inTheWay(m_cli->dataFolder() + u"/ats-connect"_s);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const CliResult result = run(details() + QStringList{u"--json"_s}, rightSecret());
    QVERIFY2(result.rows().contains(u"entries=passed"_s), result.said().constData());
    QVERIFY2(result.err.contains("ats-connect"), result.said().constData());
}

void CliPauseTest::theHistoryIsToldNewestFirst()
{
    const QString id = added(u"Contoso"_s);
    QCOMPARE(m_cli->run(QStringList{u"check"_s, id} + host(u"down"_s)).exit, 20);
    QCOMPARE(m_cli->run(QStringList{u"check"_s, id} + host(u"wrong-password"_s)).exit, 10);
    const CliResult text = m_cli->run({u"history"_s, u"contoso"_s});
    QVERIFY2(text.exit == 0, text.said().constData());
    const QList<QByteArray> lines = text.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 8);
    QVERIFY2(lines.at(1) == QByteArray("JobDiva → StackOne Hub"), text.said().constData());
    QVERIFY2(lines.at(2).contains("Sign-in refused") && lines.at(3).contains("JobDiva has a problem"),
             text.said().constData());
    // Tested first, then kept.
    QVERIFY2(lines.at(4).contains("Credentials kept") && lines.at(5).contains("Created") &&
                 lines.at(6).contains("Connected"),
             text.said().constData());
    QVERIFY2(lines.at(7).startsWith("Last worked just now: "), text.said().constData());
    const CliResult json = m_cli->run({u"history"_s, id, u"--json"_s});
    QCOMPARE(json.json().keys(),
             (QStringList{u"attempts"_s, u"events"_s, u"id"_s, u"lastPassed"_s, u"name"_s}));
    const QJsonArray attempts = json.json().value(u"attempts"_s).toArray();
    QCOMPARE(attempts.size(), 3);
    QCOMPARE(attempts.at(0).toObject().value(u"cause"_s).toString(), u"credentials-rejected"_s);
    QCOMPARE(attempts.at(1).toObject().value(u"verdict"_s).toString(), u"could-not-tell"_s);
    QVERIFY(attempts.at(2).toObject().value(u"cause"_s).isNull());
    QCOMPARE(attempts.at(2).toObject().value(u"at"_s), json.json().value(u"lastPassed"_s));
    for (const QString &field : {u"clientId"_s, u"username"_s, u"password"_s}) {
        QVERIFY(!(text.out + json.out).contains(m_practice.credential(field).toUtf8()));
    }
    QCOMPARE(m_cli->run({u"history"_s, u"nobody"_s}).exit, 2);
}

ATS_TEST(CliPauseTest)
#include "clipause.moc"
