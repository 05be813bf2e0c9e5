// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/linkclient.h"
#include "app/check/qthttp.h"
#include "tests/support/peer.h"
#include "tests/support/registry.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::test;

namespace
{

LinkApi peersApi()
{
    return {u"stackone"_s,
            u"StackOne"_s,
            QUrl(u"https://api.stackone.example"_s),
            {{u"jobdiva"_s, u"jobdiva"_s}},
            {u"stackone.example"_s}};
}

const QByteArray peersKey = "v1.Key-for-a-peer"_ba;

/// One call over real sockets; the answer.
LinkAnswer called(LinkClient &client, LinkCall call, const LinkWish &wish,
                  const Secret &key = Secret(QByteArrayView(peersKey)))
{
    LinkAnswer got;
    int answers = 0;
    QObject owner;
    QObject::connect(&client, &LinkClient::answered, &owner, [&](LinkAnswer &answer) {
        got = std::move(answer);
        ++answers;
    });
    client.call(call, wish, key);
    if (!QTest::qWaitFor([&] { return answers > 0; }, 60'000) || answers != 1) {
        qFatal("a call was answered %d times", answers);
    }
    return got;
}

} // namespace

/// What goes over the wire to a link API, and how often.
class LinkCalls : public QObject
{
    Q_OBJECT

private:
    QtHttp m_http;
    const LinkWish m_wish{u"jobdiva"_s, u"6ba7b810-9dad-11d1-80b4-00c04fd430c8"_s, u"Käthe & \"Söhne\""_s,
                          u"acc 1"_s};

    static LinkClient::Options at(const Peer &peer)
    {
        LinkClient::Options options;
        options.standIn = peer.url(u"127.0.0.1"_s, u"/ok/stackone"_s);
        return options;
    }

private slots:
    void initTestCase() { QVERIFY(initSecrets()); }

    void asksForASession()
    {
        Peer peer([](const PeerRequest &) {
            return PeerAct{answer(201, "{\"auth_link_url\":\"https://hub.stackone.example/l/1\"}")};
        });
        LinkClient client(m_http, peersApi(), at(peer));
        const LinkAnswer got = called(client, LinkCall::OpenSession, m_wish);
        QVERIFY(!got.cause);
        QVERIFY(got.link == Secret(u"https://hub.stackone.example/l/1"_s));
        const PeerRequest &sent = peer.requests().at(0);
        QCOMPARE(sent.method, "POST"_ba);
        QCOMPARE(sent.target, "/ok/stackone/connect_sessions"_ba);
        QCOMPARE(sent.headers.value("authorization"), "Basic " + (peersKey + ':').toBase64());
        const QJsonObject body = QJsonDocument::fromJson(sent.body).object();
        QCOMPARE(body.value(u"provider"_s).toString(), m_wish.provider);
        QCOMPARE(body.value(u"origin_owner_id"_s).toString(), m_wish.owner);
        QCOMPARE(body.value(u"origin_owner_name"_s).toString(), m_wish.ownerName);
        QCOMPARE(body.value(u"account_id"_s).toString(), m_wish.account);
    }

    void leavesOutWhatIsNotKnown()
    {
        Peer peer([](const PeerRequest &) { return PeerAct{answer(500, "{}")}; });
        LinkClient client(m_http, peersApi(), at(peer));
        LinkWish wish = m_wish;
        wish.account.clear();
        QVERIFY(called(client, LinkCall::OpenSession, wish).cause == Cause::VendorDown);
        QVERIFY(!QJsonDocument::fromJson(peer.requests().at(0).body).object().contains(u"account_id"_s));
        QCOMPARE(peer.requests().size(), std::size_t(1)); // sent once, whatever comes
    }

    void asksForAccounts()
    {
        Peer peer([](const PeerRequest &) { return PeerAct{answer(200, "[]")}; });
        LinkClient client(m_http, peersApi(), at(peer));
        QVERIFY(!called(client, LinkCall::ReadAccounts, m_wish).cause);
        QCOMPARE(peer.requests().at(0).method, "GET"_ba);
        QCOMPARE(peer.requests().at(0).target,
                 "/ok/stackone/accounts?providers=jobdiva&origin_owner_ids=" + m_wish.owner.toLatin1());
    }

    void theBareKeyIsTriedOnceAndRemembered()
    {
        const QByteArray bare = "Basic " + peersKey.toBase64();
        Peer peer([&](const PeerRequest &request) {
            return PeerAct{request.headers.value("authorization") == bare ? answer(200, "[]")
                                                                          : answer(401, "{}")};
        });
        LinkClient client(m_http, peersApi(), at(peer));
        QVERIFY(!called(client, LinkCall::ReadAccounts, m_wish).cause);
        QCOMPARE(peer.requests().size(), std::size_t(2));
        QVERIFY(!called(client, LinkCall::ReadAccounts, m_wish).cause);
        QCOMPARE(peer.requests().size(), std::size_t(3));
    }

    void aRefusedKeyIsSentInTwoFormsAndNoMore()
    {
        Peer peer([](const PeerRequest &) { return PeerAct{answer(401, R"({"message":"no"})")}; });
        LinkClient client(m_http, peersApi(), at(peer));
        QVERIFY(called(client, LinkCall::OpenSession, m_wish).cause == Cause::KeyRejected);
        QCOMPARE(peer.requests().size(), std::size_t(2));
    }

    void aRedirectIsNotFollowed()
    {
        Peer other([](const PeerRequest &) { return PeerAct{answer(200, "[]")}; });
        const QByteArray target = other.url().toEncoded();
        Peer peer([&](const PeerRequest &) { return PeerAct{answer(307, "", {}, {"Location: " + target})}; });
        LinkClient client(m_http, peersApi(), at(peer));
        for (const LinkCall call : {LinkCall::OpenSession, LinkCall::ReadAccounts}) {
            QVERIFY(called(client, call, m_wish).cause == Cause::Intercepted);
        }
        QCOMPARE(other.connections(), 0);
    }

    void anEndlessAnswerEnds()
    {
        Peer peer([](const PeerRequest &) {
            return PeerAct{"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[" +
                               QByteArray(64 * 1024, ' '),
                           Then::Repeat};
        });
        LinkClient client(m_http, peersApi(), at(peer));
        QVERIFY(called(client, LinkCall::ReadAccounts, m_wish).cause == Cause::AnswerNotUnderstood);
    }

    void aKeyThatIsNoHeaderIsNotSent()
    {
        Peer peer([](const PeerRequest &) { return PeerAct{answer(200, "[]")}; });
        LinkClient client(m_http, peersApi(), at(peer));
        for (const QByteArray &key : {"two words"_ba, "line\r\nX: y"_ba, "k\xc3\xa4se"_ba, ""_ba}) {
            QVERIFY(called(client, LinkCall::ReadAccounts, m_wish, Secret(QByteArrayView(key))).cause ==
                    Cause::EntryMalformed);
        }
        QCOMPARE(peer.connections(), 0);
    }

    void itsEndIsTheCallsEnd()
    {
        Peer peer([](const PeerRequest &) { return PeerAct{}; });
        auto client = std::make_unique<LinkClient>(m_http, peersApi(), at(peer));
        bool answered = false;
        connect(client.get(), &LinkClient::answered, this, [&] { answered = true; });
        client->call(LinkCall::ReadAccounts, m_wish, Secret(QByteArrayView(peersKey)));
        QTRY_COMPARE(peer.requests().size(), std::size_t(1));
        client.reset();
        QTRY_VERIFY(m_http.findChildren<HttpJob *>().isEmpty());
        QVERIFY(!answered);
    }
};

ATS_TEST(LinkCalls)
#include "linkcalls.moc"
