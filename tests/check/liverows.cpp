// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/liverun.h"
#include "tests/support/registry.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::test;

namespace
{

/// A JobDiva by its own name, reached through a proxy: the way of an office.
struct Office {
    Authority authority{u"Known Authority"_s};
    Peer peer{script(goodSignIn()), authority.issue(u"DNS:api.client.example"_s)};
    ProxyPeer proxy{peer.serverPort()};

    [[nodiscard]] std::unique_ptr<LiveRun> run()
    {
        auto made = std::make_unique<LiveRun>(QUrl(), QList<QSslCertificate>{authority.certificate()});
        made->system = jobDiva(QUrl(u"https://api.client.example"_s));
        made->options.proxies = [port = proxy.serverPort()](const QUrl &) {
            return QList<QNetworkProxy>{{QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port}};
        };
        return made;
    }
};

PeerAct signInAt(const QDateTime &time)
{
    const QString stamp = QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss"_s);
    return {
        answer(200, R"({"token":"abc.def"})", "application/json", {"Date: " + stamp.toLatin1() + " GMT"})};
}

} // namespace

class LiveRows : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(initSecrets()); }

    void entriesAtFaultSendNothing()
    {
        Peer peer(script(goodSignIn()));
        for (const auto &[id, password, cause] : {std::tuple{u"12a"_s, "x", Cause::EntryMalformed},
                                                  std::tuple{u"12"_s, "", Cause::EntryMissing}}) {
            LiveRun run(peer.url());
            run.request.credentials = details(id, password);
            QVERIFY(run.run());
            QCOMPARE(run.report.cause, std::optional(cause));
            QCOMPARE(run.report.row(u"entries")->facts.fields.size(), 1);
            QCOMPARE(run.started, QStringList{u"entries"_s});
            QCOMPARE(run.report.rows.size(), std::size_t(12));
            QCOMPARE(
                static_cast<int>(std::ranges::count(run.report.rows, RowState::NotRun, &CheckRow::state)),
                11);
        }
        QCOMPARE(peer.connections(), 0);
    }

    void theRowsComeInTheirOrder()
    {
        Peer peer(script(goodSignIn()));
        LiveRun run(peer.url());
        QVERIFY(run.run());
        const QStringList order{u"entries"_s, u"network"_s, u"portal"_s,  u"proxy"_s,
                                u"name"_s,    u"reach"_s,   u"secure"_s,  u"service"_s,
                                u"clock"_s,   u"sign-in"_s, u"session"_s, u"read"_s};
        QCOMPARE(run.check->plannedRows(), order);
        QCOMPARE(run.started, order);
        QCOMPARE(run.ended, order);
    }

    void everythingGoesThroughTheProxy()
    {
        Office office;
        auto run = office.run();
        run->options.network = [] { return NetworkState{true, false}; };
        QVERIFY(run->run());
        QCOMPARE(run->summary(),
                 u"entries=passed network=passed portal=passed proxy=passed reach=passed "
                 "secure=passed service=passed clock=passed sign-in=passed session=passed read=passed"_s);
        QCOMPARE(office.proxy.connects(), 2); // the probe, then sign-in and read together
        QVERIFY(run->report.row(u"proxy")->facts.proxy.startsWith("127.0.0.1:"_L1));
        QCOMPARE(run->report.row(u"secure")->facts.issuer, u"Known Authority"_s);
        QVERIFY(run->report.row(u"secure")->facts.validUntil.isValid());
        QCOMPARE(run->report.row(u"reach")->facts.host, u"api.client.example"_s);
        QVERIFY(run->report.row(u"name")->state == RowState::NotTested);
    }

    void aProxyIsNeverAskedForThisComputer()
    {
        Peer peer(script(goodSignIn()));
        LiveRun run(peer.url());
        auto calls = std::make_shared<std::atomic<int>>(0);
        run.options.proxies = [calls](const QUrl &) {
            ++*calls;
            return QList<QNetworkProxy>{};
        };
        run.options.network = [] { return NetworkState{false, true}; };
        QVERIFY(run.run());
        QCOMPARE(run.report.verdict, Verdict::Connected);
        QCOMPARE(calls->load(), 0);
    }

    void aWrongClockIsAWarning()
    {
        const auto clockFor = [](qint64 seconds) {
            Peer peer(script(signInAt(QDateTime::currentDateTimeUtc().addSecs(seconds))));
            LiveRun run(peer.url());
            return run.run() ? std::pair(*run.report.row(u"clock"), run.report.verdict)
                             : std::pair(CheckRow(), Verdict::CouldNotTell);
        };
        const auto [late, lateVerdict] = clockFor(600);
        QVERIFY(late.state == RowState::Warning);
        QCOMPARE(late.cause, std::optional(Cause::ClockWrong));
        QVERIFY(*late.facts.clockSkewSeconds > 500);
        QCOMPARE(lateVerdict, Verdict::ConnectedWithGaps);
        QVERIFY(*clockFor(-600).first.facts.clockSkewSeconds < -500);
        QVERIFY(clockFor(0).first.state == RowState::Passed);
    }

    void readsKeepTheirDistance()
    {
        QElapsedTimer clock;
        QList<qint64> times;
        Peer peer([&](const PeerRequest &request) {
            if (request.method == "POST") {
                return goodSignIn();
            }
            times.append(clock.elapsed());
            return goodRead();
        });
        LiveRun run(peer.url());
        ReadCheck second = run.system.reads.front();
        second.rowId = u"endpoint:again"_s;
        run.system.reads.push_back(second);
        run.options.readGapMs = 200;
        clock.start();
        QVERIFY(run.run());
        QCOMPARE(times.size(), 2);
        QVERIFY(times[1] - times[0] >= run.options.readGapMs);
    }
};

ATS_TEST(LiveRows)
#include "liverows.moc"
