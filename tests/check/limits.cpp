// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/qthttp.h"
#include "tests/support/exchange.h"
#include "tests/support/peer.h"
#include "tests/support/registry.h"

#include <QtNetwork/QSslSocket>

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::test;

class Limits : public QObject
{
    Q_OBJECT

private slots:
    void anAnswerIsBoundedWhetherAnnouncedOrNot()
    {
        const QByteArray large(5 * 1024 * 1024, 'x');
        for (const QByteArray &bytes :
             {answer(200, large), "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + large}) {
            Peer peer([&](const PeerRequest &) { return PeerAct{bytes}; });
            QtHttp http;
            const HttpReply reply = exchange(http, post(peer.url()));
            QVERIFY(reply.fault == NetFault::TooLarge);
            QVERIFY(reply.body.size() < 5 * 1024 * 1024);
        }
    }

    void anAnswerUpToTheLimitIsTaken()
    {
        const QByteArray most(4 * 1024 * 1024, 'x');
        Peer peer([&](const PeerRequest &) { return PeerAct{answer(200, most)}; });
        QtHttp http;
        const HttpReply reply = exchange(http, get(peer.url()));
        QVERIFY(reply.fault == NetFault::None);
        QVERIFY(reply.body == most);
    }

    void aCompressedAnswerIsReadAndABombIsNot()
    {
        const auto packed = [](qsizetype size) {
            return answer(200, qCompress(QByteArray(size, 'x'), 9).mid(4), "application/json",
                          {"Content-Encoding: deflate"});
        };
        const QByteArray small = packed(1000);
        const QByteArray bomb = packed(64 * 1024 * 1024);
        QVERIFY(bomb.size() < 1024 * 1024);
        Peer peer(
            [&](const PeerRequest &request) { return PeerAct{request.target == "/bomb" ? bomb : small}; });
        QtHttp http;
        QCOMPARE(exchange(http, get(peer.url())).body, QByteArray(1000, 'x'));
        const HttpReply reply = exchange(http, get(peer.url(u"127.0.0.1"_s, u"/bomb"_s)));
        QVERIFY(reply.fault == NetFault::TooLarge);
        QVERIFY(reply.body.size() <= 4 * 1024 * 1024 + 64 * 1024);
    }

    void slowAndUnreachableAreToldApart()
    {
        HttpLimits limits;
        limits.connectMs = 1'000;
        limits.answerMs = 1'000;
        QtHttp http;
        Peer silent([](const PeerRequest &) { return PeerAct{}; });
        QVERIFY(exchange(http, post(silent.url()), limits).fault == NetFault::TooSlow);
        QTcpServer deaf; // takes the connection and never greets
        QVERIFY(deaf.listen(QHostAddress::LocalHost));
        QUrl url(u"https://127.0.0.1"_s);
        url.setPort(deaf.serverPort());
        QVERIFY(exchange(http, post(url), limits).fault == NetFault::Unreachable);
    }

    void refusedAndUnknownHostsAreToldApart()
    {
        QtHttp http;
        QTcpServer once;
        QVERIFY(once.listen(QHostAddress::LocalHost));
        QUrl url(u"http://127.0.0.1"_s);
        url.setPort(once.serverPort());
        once.close();
        QVERIFY(exchange(http, post(url)).fault == NetFault::Unreachable);
        QVERIFY(exchange(http, post(QUrl(u"https://nowhere.invalid"_s))).fault == NetFault::NameNotFound);
    }

    void proxyTroubleIsTheProxys()
    {
        QtHttp http;
        HttpRequest request = post(QUrl(u"https://api.client.example"_s));
        ProxyPeer asking(
            1, PeerAct{answer(407, "", {}, {"Proxy-Authenticate: Basic realm=\"office\""}), Then::Close});
        request.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, asking.serverPort());
        QVERIFY(exchange(http, request).fault == NetFault::ProxySignIn);
        QTcpServer once;
        QVERIFY(once.listen(QHostAddress::LocalHost));
        request.proxy.setPort(once.serverPort());
        once.close();
        const HttpReply reply = exchange(http, request);
        QVERIFY2(reply.fault == NetFault::ProxyUnreachable, qPrintable(reply.detail));
    }

    void theHeadIsReadWhateverItsStatus()
    {
        Peer peer([](const PeerRequest &) {
            return PeerAct{answer(429, "{}", "Application/JSON; charset=utf-8",
                                  {"Date: Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After: 12"})};
        });
        QtHttp http;
        const HttpReply reply = exchange(http, get(peer.url()));
        QCOMPARE(reply.contentType, "application/json"_ba);
        QCOMPARE(reply.retryAfterSeconds, std::optional(12));
        QCOMPARE(reply.date, std::optional(QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC)));
    }

    void aCancelledExchangeEndsOnceAndLater()
    {
        Peer peer([](const PeerRequest &) { return PeerAct{}; });
        QtHttp http;
        QPointer<HttpJob> job = http.send(post(peer.url()), smallLimits());
        QList<NetFault> ends;
        connect(job, &HttpJob::finished, this, [&](const HttpReply &reply) { ends.append(reply.fault); });
        QTRY_COMPARE(peer.count("POST"), 1);
        job->cancel();
        job->cancel();
        QVERIFY(ends.isEmpty());
        QTRY_VERIFY(job.isNull());
        QCOMPARE(ends, QList<NetFault>{NetFault::Cancelled});
    }

    void destroyingTheAdapterEndsItsExchanges()
    {
        Peer peer([](const PeerRequest &) { return PeerAct{}; });
        auto http = std::make_unique<QtHttp>();
        QPointer<HttpJob> waiting = http->send(post(peer.url()), smallLimits());
        QPointer<HttpJob> fresh = http->send(get(peer.url()), smallLimits());
        bool ended = false;
        for (HttpJob *job : {waiting.data(), fresh.data()}) {
            connect(job, &HttpJob::finished, this, [&] { ended = true; });
        }
        QTRY_COMPARE(peer.count("POST"), 1);
        http.reset();
        QVERIFY(waiting.isNull() && fresh.isNull());
        QTest::qWait(0);
        QVERIFY(!ended);
    }

    void aJobMayBeDestroyedByItsReceiver()
    {
        Peer peer([](const PeerRequest &) { return PeerAct{answer(200, "{}")}; });
        QtHttp http;
        QPointer<HttpJob> job = http.send(get(peer.url()), smallLimits());
        connect(job, &HttpJob::finished, this, [&] { delete job.data(); });
        QTRY_VERIFY(job.isNull());
    }
};

ATS_TEST(Limits)
#include "limits.moc"
