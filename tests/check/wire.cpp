// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/qthttp.h"
#include "tests/support/exchange.h"
#include "tests/support/peer.h"
#include "tests/support/registry.h"

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::test;

class Wire : public QObject
{
    Q_OBJECT

private slots:
    void theAnswersWordsSurviveAChallenge()
    {
        for (const QByteArray &scheme : {"Basic realm=\"x\""_ba, "Bearer"_ba}) {
            Peer peer([&](const PeerRequest &) {
                return PeerAct{answer(401, R"({"message":"words"})", "application/json; charset=utf-8",
                                      {"WWW-Authenticate: " + scheme})};
            });
            QtHttp http;
            const HttpReply reply = exchange(http, post(peer.url()));
            QCOMPARE(reply.body, R"({"message":"words"})"_ba);
            QCOMPARE(reply.contentType, "application/json"_ba);
        }
    }

    void aRedirectIsShownAndNeverFollowed()
    {
        Peer other([](const PeerRequest &) { return PeerAct{answer(200, "{}")}; });
        for (const int status : {301, 302, 303, 307, 308}) {
            const QByteArray target = other.url(u"localhost"_s, u"/steal"_s).toEncoded();
            Peer peer([&](const PeerRequest &) {
                return PeerAct{answer(status, "", {}, {"Location: " + target})};
            });
            QtHttp http;
            HttpRequest request = status % 2 == 0 ? post(peer.url()) : get(peer.url());
            request.headers.emplace_back("Authorization", "Bearer secret");
            const HttpReply reply = exchange(http, request);
            QCOMPARE(reply.status, status);
            QCOMPARE(reply.location, target);
            QVERIFY(reply.fault == NetFault::None);
        }
        QCOMPARE(other.connections(), 0);
    }

    void onlyHttpsMayLeaveThisComputer()
    {
        QtHttp http;
        for (const QString &address :
             {u"http://api.jobdiva.com/"_s, u"ftp://127.0.0.1/"_s, u"file:///etc/hostname"_s,
              u"https://user:word@127.0.0.1/"_s, u"http://127.0.0.1.example/"_s}) {
            QVERIFY2(exchange(http, get(QUrl(address))).fault == NetFault::Internal, qPrintable(address));
        }
        Peer peer([](const PeerRequest &) { return PeerAct{answer(200, "{}")}; });
        HttpRequest request = get(peer.url());
        request.method = "DELETE";
        QVERIFY(exchange(http, request).fault == NetFault::Internal);
        QCOMPARE(peer.connections(), 0);
    }

    void noCookieAndNoCredentialIsKept()
    {
        Peer peer([](const PeerRequest &request) {
            return PeerAct{
                answer(200, "{}", "application/json", {"Set-Cookie: id=" + request.method + "; Path=/"})};
        });
        QtHttp http;
        HttpRequest first = post(peer.url());
        first.headers.emplace_back("Authorization", "Bearer secret");
        (void)exchange(http, first);
        (void)exchange(http, get(peer.url()));
        QCOMPARE(peer.requests().size(), std::size_t(2));
        QVERIFY(!peer.requests()[1].headers.contains("cookie"));
        QVERIFY(!peer.requests()[1].headers.contains("authorization"));
    }

    void aSignInHasAFreshConnectionAndReadsKeepIt()
    {
        Peer peer([](const PeerRequest &) { return PeerAct{answer(200, "{}")}; });
        QtHttp http;
        (void)exchange(http, post(peer.url()));
        (void)exchange(http, get(peer.url()));
        (void)exchange(http, get(peer.url()));
        QCOMPARE(peer.connections(), 1);
        (void)exchange(http, post(peer.url()));
        QCOMPARE(peer.connections(), 2);
    }

    void theAddressArrivesAsItWasEncoded()
    {
        Peer peer([](const PeerRequest &) { return PeerAct{answer(200, "{}")}; });
        QtHttp http;
        QUrl url = peer.url({u"127.0.0.1"_s}, u"/a"_s);
        url.setQuery(u"m=a%2Bb%26c%3Dd%20%23%25%3F%2F~%C3%BC%40x"_s, QUrl::StrictMode);
        (void)exchange(http, get(url));
        QCOMPARE(peer.requests().front().target, "/a?m=a%2Bb%26c%3Dd%20%23%25%3F%2F~%C3%BC%40x"_ba);
    }

    void detailsNeverRepeatAddressOrBody()
    {
        for (const PeerAct &act : {PeerAct{answer(404, "body-mark")}, PeerAct{"", Then::Close}}) {
            Peer peer([&](const PeerRequest &) { return act; });
            QtHttp http;
            QUrl url = peer.url();
            url.setQuery(u"key=query-mark"_s);
            const HttpReply reply = exchange(http, post(url, "body-mark"));
            QVERIFY(!reply.detail.contains("mark"_L1));
        }
    }
};

ATS_TEST(Wire)
#include "wire.moc"
