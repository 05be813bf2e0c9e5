// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/qthttp.h"
#include "tests/support/exchange.h"
#include "tests/support/peer.h"
#include "tests/support/registry.h"

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::test;

namespace
{

struct Behaviour {
    const char *name;
    PeerAct act;
    NetFault fault;
    int status;
};

const std::vector<Behaviour> &behaviours()
{
    using enum NetFault;
    static const QByteArray challenge = R"({"message":"who are you"})";
    static const auto asking = [](const QByteArray &scheme) {
        return answer(401, challenge, "application/json", {"WWW-Authenticate: " + scheme});
    };
    static const std::vector<Behaviour> all{
        {"closes before answering", {"", Then::Close}, ConnectionClosed, 0},
        {"closes inside the headers", {"HTTP/1.1 200 OK\r\nContent-Le", Then::Close}, ConnectionClosed, 0},
        {"closes inside the status line", {"HTTP/1.", Then::Close}, ConnectionClosed, 0},
        {"garbage", {"\x01\x02 not http at all\r\n\r\n", Then::Close}, ConnectionClosed, 0},
        {"resets", {"", Then::Reset}, ConnectionClosed, 0},
        {"resets inside the headers", {"HTTP/1.1 200 OK\r\n", Then::Reset}, ConnectionClosed, 0},
        {"401 with Negotiate", {asking("Negotiate")}, None, 401},
        {"401 with NTLM", {asking("NTLM")}, None, 401},
        {"401 with Basic", {asking("Basic realm=\"x\"")}, None, 401},
        {"401 with Digest", {asking("Digest realm=\"x\", nonce=\"y\"")}, None, 401},
        {"401 with Negotiate, then closes", {asking("Negotiate"), Then::Close}, None, 401},
        {"silence", {""}, TooSlow, 0},
        {"stops inside the body", {"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"}, TooSlow, 200},
        {"body shorter than announced",
         {"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", Then::Close},
         ConnectionClosed,
         200},
        {"cut off inside a chunk",
         {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", Then::Close},
         ConnectionClosed,
         200},
        {"redirect to the same place", {answer(307, "", {}, {"Location: /apiv2/v2/login"})}, None, 307},
        {"500", {answer(500, R"({"message":"Invalid username/password"})")}, None, 500},
        {"503 and closes",
         {answer(503, "", {}, {"Connection: close", "Retry-After: 5"}), Then::Close},
         None,
         503},
        {"408 and closes", {answer(408, "", {}, {"Connection: close"}), Then::Close}, None, 408},
        {"100, then 200", {"HTTP/1.1 100 Continue\r\n\r\n" + answer(200, "{}")}, None, 200},
        {"204", {"HTTP/1.1 204 No Content\r\n\r\n"}, None, 204},
        {"429", {answer(429, "{}")}, None, 429},
    };
    return all;
}

} // namespace

class Wire : public QObject
{
    Q_OBJECT

private slots:
    void exactlyOnePostWhateverThePeerDoes_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < behaviours().size(); ++i) {
            QTest::newRow(behaviours()[i].name) << static_cast<int>(i);
        }
    }

    void exactlyOnePostWhateverThePeerDoes()
    {
        QFETCH(int, index);
        const Behaviour &one = behaviours()[static_cast<std::size_t>(index)];
        Peer peer([act = one.act](const PeerRequest &) { return act; });
        QtHttp http;
        HttpLimits limits = smallLimits();
        limits.answerMs = one.fault == NetFault::TooSlow ? 300 : 20'000;
        const HttpReply reply = exchange(http, post(peer.url(), R"({"password":"x"})"), limits);
        QCOMPARE(peer.count("POST"), 1);
        QCOMPARE(static_cast<int>(peer.requests().size()), 1);
        QCOMPARE(peer.requests().front().body, R"({"password":"x"})"_ba);
        QVERIFY2(reply.fault == one.fault,
                 qPrintable(u"fault %1: %2"_s.arg(int(reply.fault)).arg(reply.detail)));
        QCOMPARE(reply.status, one.status);
    }

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
