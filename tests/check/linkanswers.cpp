// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/linkanswer.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace ats;

namespace
{

LinkApi someApi()
{
    return {u"stackone"_s,
            u"StackOne"_s,
            QUrl(u"https://api.stackone.example"_s),
            {{u"jobdiva"_s, u"jobdiva"_s}},
            {u"stackone.example"_s}};
}

HttpReply replyWith(int status, const QByteArray &body, const QByteArray &type = "application/json"_ba)
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    reply.contentType = type;
    return reply;
}

QByteArray bodyWith(const QByteArray &link) { return R"({"token":"t","auth_link_url":")" + link + R"("})"; }

const QByteArray someKey = "v1.eu1.Key-that-is-sent_0123456789"_ba;

LinkAnswer judged(LinkCall call, const HttpReply &reply)
{
    return readLinkAnswer(call, someApi(), someApi().base, reply, Secret(QByteArrayView(someKey)));
}

} // namespace

/// What each answer of a link API means, and where its links may lead.
class LinkAnswers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(initSecrets()); }

    void failures_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, int status, const QByteArray &body, Cause cause,
                            const QString &words = {}, const QByteArray &type = "application/json"_ba) {
            QTest::newRow(name) << status << body << type << QString(toId(cause)) << words;
        };
        const QByteArray page = "<!doctype html><html><title>Hello</title></html>"_ba;
        row("401", 401, R"({"message":"Unauthorized"})"_ba, Cause::KeyRejected, u"Unauthorized"_s);
        row("403", 403, R"({"message":"Forbidden"})"_ba, Cause::KeyRejected, u"Forbidden"_s);
        row("401 without words", 401, {}, Cause::KeyRejected);
        row("403 of somebody else", 403, page, Cause::Intercepted, {}, "text/html"_ba);
        row("the key repeated", 401, R"({"message":"bad key )" + someKey + R"("})", Cause::KeyRejected,
            u"bad key "_s);
        row("404", 404, R"({"message":"Not Found"})"_ba, Cause::RouteMissing, u"Not Found"_s);
        row("407", 407, {}, Cause::ProxySignIn);
        row("429", 429, R"({"message":"slow down"})"_ba, Cause::RateLimited, u"slow down"_s);
        row("500", 500, R"({"message":"oops"})"_ba, Cause::VendorDown, u"oops"_s);
        row("502 with a page", 502, page, Cause::VendorDown, {}, "text/html"_ba);
        row("511", 511, page, Cause::CaptivePortal, {}, "text/html"_ba);
        row("302", 302, {}, Cause::Intercepted);
        row("307", 307, bodyWith("https://hub.stackone.example/x"_ba), Cause::Intercepted);
        row("400", 400, R"({"message":["provider is unknown"]})"_ba, Cause::AnswerNotUnderstood,
            u"provider is unknown"_s);
        row("418", 418, {}, Cause::AnswerNotUnderstood);
        row("a page", 200, page, Cause::Intercepted, {}, "text/html"_ba);
        row("nothing", 200, {}, Cause::AnswerNotUnderstood);
        row("no JSON", 200, "hello"_ba, Cause::AnswerNotUnderstood);
        row("half JSON", 200, bodyWith("https://hub.stackone.example/x"_ba).chopped(4),
            Cause::AnswerNotUnderstood);
        row("another shape", 200, "42"_ba, Cause::AnswerNotUnderstood);
        row("a list of something", 200, R"([{"id":"1"}])"_ba, Cause::AnswerNotUnderstood);
        row("a link that is no text", 200, R"({"auth_link_url":7,"accounts":7})"_ba,
            Cause::AnswerNotUnderstood);
    }
    void failures()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(QString, cause);
        QFETCH(QString, words);
        for (const LinkCall call : {LinkCall::OpenSession, LinkCall::ReadAccounts}) {
            const LinkAnswer answer = judged(call, replyWith(status, body, type));
            QVERIFY(answer.cause.has_value());
            QCOMPARE(QString(toId(*answer.cause)), cause);
            QVERIFY(answer.link.isEmpty() && answer.accounts.empty());
            if (!words.isEmpty()) {
                QVERIFY2(answer.words.startsWith(words.trimmed()), qPrintable(answer.words));
            }
            QVERIFY(!answer.words.contains(QString::fromLatin1(someKey)));
        }
    }

    void waitsAreHandedOn()
    {
        HttpReply reply = replyWith(429, {});
        QCOMPARE(judged(LinkCall::ReadAccounts, reply).retryAfterSeconds, std::optional(180));
        reply.retryAfterSeconds = 7;
        QCOMPARE(judged(LinkCall::ReadAccounts, reply).retryAfterSeconds, std::optional(7));
        reply.status = 503;
        QCOMPARE(judged(LinkCall::OpenSession, reply).retryAfterSeconds, std::optional(7));
    }

    void faultsOfTheWay_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("cause");
        QTest::newRow("offline") << int(NetFault::Offline) << u"offline"_s;
        QTest::newRow("name") << int(NetFault::NameNotFound) << u"name-not-found"_s;
        QTest::newRow("certificate") << int(NetFault::TlsUntrusted) << u"tls-untrusted"_s;
        QTest::newRow("slow") << int(NetFault::TooSlow) << u"too-slow"_s;
        QTest::newRow("too large") << int(NetFault::TooLarge) << u"answer-not-understood"_s;
    }
    void faultsOfTheWay()
    {
        QFETCH(int, fault);
        QFETCH(QString, cause);
        HttpReply reply;
        reply.fault = static_cast<NetFault>(fault);
        QCOMPARE(QString(toId(*judged(LinkCall::ReadAccounts, reply).cause)), cause);
    }

    void linksLeadToTheDeclaredDomainsOnly_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<bool>("opens");
        const auto row = [](const QString &link, bool opens) {
            QTest::newRow(qPrintable(link)) << link << opens;
        };
        row(u"https://stackone.example/link?token=a"_s, true);
        row(u"https://hub.stackone.example/link/abc#x"_s, true);
        row(u"https://HUB.StackOne.example/"_s, true);
        row(u"http://hub.stackone.example/"_s, false);
        row(u"https://stackone.example.evil.example/"_s, false);
        row(u"https://notstackone.example/"_s, false);
        row(u"https://hub.stackone.example@evil.example/"_s, false);
        row(u"https://user:word@hub.stackone.example/"_s, false);
        row(u"https://hub.stackone.example:8443/"_s, false);
        row(u"http://127.0.0.1:4000/"_s, false);
        row(u"https://127.0.0.1/"_s, false);
        row(u"file:///etc/passwd"_s, false);
        row(u"javascript:alert(1)"_s, false);
        row(u"hub.stackone.example/link"_s, false);
        row(u"/link"_s, false);
    }
    void linksLeadToTheDeclaredDomainsOnly()
    {
        QFETCH(QString, link);
        QFETCH(bool, opens);
        const LinkAnswer answer = judged(LinkCall::OpenSession, replyWith(201, bodyWith(link.toUtf8())));
        QCOMPARE(answer.cause.has_value(), !opens);
        QCOMPARE(!answer.link.isEmpty(), opens);
        if (opens) {
            QVERIFY(answer.link == Secret(link));
        } else if (QUrl(link).path().size() > 1) {
            QVERIFY(!answer.words.contains(QUrl(link).path())); // the link is a secret, its host is not
        }
    }

    void aStandInMayNameThisComputer()
    {
        const QUrl standIn(u"http://127.0.0.1:4000/ok/stackone"_s);
        QVERIFY(mayOpen(someApi(), standIn, QUrl(u"http://127.0.0.1:4000/link/a"_s)));
        QVERIFY(!mayOpen(someApi(), standIn, QUrl(u"http://192.168.1.1/link/a"_s)));
        QVERIFY(!mayOpen(someApi(), someApi().base, QUrl(u"http://127.0.0.1:4000/link/a"_s)));
    }

    void theLinkMayStandOneLevelDown()
    {
        const LinkAnswer answer = judged(
            LinkCall::OpenSession,
            replyWith(200, R"({"n":[1,{}],"data":)" + bodyWith("https://hub.stackone.example/a") + '}'));
        QVERIFY(!answer.cause && !answer.link.isEmpty());
    }

    void accountsAreReadAsTheyCome()
    {
        const LinkAnswer answer = judged(LinkCall::ReadAccounts, replyWith(200, R"([
            {"id":"a1","provider":"jobdiva","origin_owner_id":"o","status":"Active","status_reasons":null,
             "updated_at":"2026-11-22T10:00:00Z"},
            {"id":12,"status":"error","status_reasons":[{"code":"x","description":"Wrong\n<b>password</b>"},"again",
             {"timestamp":"now"}, "again"]},
            {"id":"a3","status":"brand-new"}])"_ba));
        QVERIFY(!answer.cause);
        QCOMPARE(answer.accounts.size(), std::size_t(3));
        QCOMPARE(answer.accounts[0].status, AccountStatus::Active);
        QCOMPARE(answer.accounts[0].owner, u"o"_s);
        QCOMPARE(answer.accounts[0].updated, u"2026-11-22T10:00:00Z"_s);
        QCOMPARE(answer.accounts[1].id, u"12"_s);
        QCOMPARE(answer.accounts[1].reasons, (QStringList{u"Wrong <b>password</b>"_s, u"again"_s}));
        QCOMPARE(answer.accounts[2].status, AccountStatus::Unknown);
        QCOMPARE(answer.accounts[2].word, u"brand-new"_s);
        QVERIFY(!judged(LinkCall::ReadAccounts, replyWith(200, "[]"_ba)).cause);
        const LinkAnswer wrapped =
            judged(LinkCall::ReadAccounts,
                   replyWith(200, R"({"next":null,"data":[{"id":"a","status":"active"}]})"_ba));
        QCOMPARE(wrapped.accounts.size(), std::size_t(1));
    }

    void whatIsReadIsBounded()
    {
        QByteArray reasons;
        for (int i = 0; i < 500; ++i) {
            reasons += (i == 0 ? "\"" : ",\"") + QByteArray::number(i) + QByteArray(3000, 'x') + '"';
        }
        const LinkAnswer answer =
            judged(LinkCall::ReadAccounts,
                   replyWith(200, R"([{"id":"a","status":"error","status_reasons":[)" + reasons + "]}]"));
        QCOMPARE(answer.accounts.size(), std::size_t(1));
        QCOMPARE(answer.accounts[0].reasons.size(), 10);
        QVERIFY(answer.accounts[0].reasons[0].size() <= 200);
        const QByteArray many = QByteArray(R"({"id":"a","status":"active"},)").repeated(100000);
        QVERIFY(judged(LinkCall::ReadAccounts, replyWith(200, '[' + many.chopped(1) + ']')).cause);
        QVERIFY(judged(LinkCall::ReadAccounts, replyWith(200, QByteArray(100000, '['))).cause);
    }
};

ATS_TEST(LinkAnswers)
#include "linkanswers.moc"
