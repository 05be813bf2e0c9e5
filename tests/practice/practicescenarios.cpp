// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/practice/practicerun.h"
#include "tests/support/registry.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace ats;

namespace
{

const QByteArray loginPath = "/apiv2/v2/login";
const QByteArray sourcesPath = "/apiv2/bi/ResumeSourceList";

QString messageOf(const PracticeReply &reply) { return reply.json().value(u"message"_s).toString(); }

/// An error body names its status, a word for it, and a message.
bool isError(const PracticeReply &reply, int status)
{
    const QJsonObject json = reply.json();
    return reply.status == status && json.value(u"status"_s).toInt() == status &&
           !json.value(u"error"_s).toString().isEmpty() && !json.value(u"message"_s).toString().isEmpty();
}

} // namespace

class PracticeScenarios : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PracticeRun> m_run;

    [[nodiscard]] PracticeReply read(const QString &scenario, const QByteArray &path,
                                     const QByteArray &token) const
    {
        return ask(m_run->url(scenario), "GET"_ba, path, {},
                   token.isEmpty() ? QByteArray() : "Bearer " + token);
    }
    [[nodiscard]] QByteArray body(const QJsonValue &clientId, const QString &user,
                                  const QString &password) const
    {
        return QJsonDocument(
                   QJsonObject{{u"clientId"_s, clientId}, {u"userName"_s, user}, {u"password"_s, password}})
            .toJson();
    }

private slots:
    void initTestCase()
    {
        m_run = std::make_unique<PracticeRun>();
        QVERIFY(m_run->isReady());
    }
    void cleanupTestCase() { m_run.reset(); }

    void theRightDetailsGiveATokenThatTheReadsAccept()
    {
        const PracticeReply reply = ask(m_run->url(u"ok"_s), "POST"_ba, loginPath, m_run->rightBody());
        QCOMPARE(reply.status, 200);
        QVERIFY(!reply.json().value(u"refreshtoken"_s).toString().isEmpty());
        const QByteArray token = reply.json().value(u"token"_s).toString().toLatin1();
        QCOMPARE(token.count('.'), 2);
        QVERIFY(token.size() > 1000 && token.size() < 1400);
        QVERIFY(m_run->signIn(u"ok"_s) != token);
        for (const char *path : {"ResumeSourceList", "UserfieldsList", "UserDetail?userId=77"}) {
            const PracticeReply rows = read(u"ok"_s, "/apiv2/bi/"_ba + path, token);
            QCOMPARE(rows.status, 200);
            QCOMPARE(rows.headers.value("content-type"), "application/json"_ba);
            QCOMPARE(messageOf(rows), QString());
            QVERIFY(!rows.json().value(u"data"_s).toArray().isEmpty());
        }
    }

    void readsHaveTheTwoKnownShapesWithTextOnly()
    {
        const QByteArray token = m_run->signIn(u"ok"_s);
        const QJsonArray objects = read(u"ok"_s, sourcesPath, token).json().value(u"data"_s).toArray();
        QStringList texts;
        for (const QJsonValue &row : objects) {
            const QJsonObject columns = row.toObject();
            QVERIFY(!columns.isEmpty());
            for (const QJsonValue &value : columns) {
                QVERIFY(value.isString());
                texts << value.toString();
            }
        }
        QVERIFY(texts.contains(u"RefAssured"_s));
        const QJsonArray table =
            read(u"ok"_s, "/apiv2/bi/UserfieldsList"_ba, token).json().value(u"data"_s).toArray();
        QVERIFY(table.size() > 1);
        for (const QJsonValue &row : table) {
            QCOMPARE(row.toArray().size(), table.first().toArray().size());
        }
        const QString user = m_run->credential(u"username"_s);
        const QByteArray query = "/apiv2/bi/UserDetail?userEmail=" + QUrl::toPercentEncoding(user);
        const QJsonArray users = read(u"ok"_s, query, token).json().value(u"data"_s).toArray();
        QCOMPARE(users.size(), 1);
        QCOMPARE(users.first().toObject().value(u"EMAIL"_s).toString(), user);
        const PracticeReply nobody = read(u"ok"_s, "/apiv2/bi/UserDetail?userEmail=x%40y.example"_ba, token);
        QCOMPARE(nobody.status, 200);
        QVERIFY(nobody.json().value(u"data"_s).toArray().isEmpty());
        QVERIFY(isError(read(u"ok"_s, "/apiv2/bi/UserDetail"_ba, token), 400));
    }

    void anyWrongDetailGivesTheSameRefusal()
    {
        const qint64 id = m_run->credential(u"clientId"_s).toLongLong();
        const QString user = m_run->credential(u"username"_s);
        const QString password = m_run->credential(u"password"_s);
        for (const QByteArray &wrong :
             {body(id + 1, user, password), body(-id, user, password),
              body(id, u"someone@else.example"_s, password), body(id, user, u"wrong"_s), body(id, user, {}),
              body(id, {}, {}), body(qint64(999999999999999999), user, password)}) {
            const PracticeReply reply = ask(m_run->url(u"ok"_s), "POST"_ba, loginPath, wrong);
            QVERIFY2(isError(reply, 500), wrong.constData());
            QCOMPARE(messageOf(reply), u"Invalid username/password"_s);
        }
    }

    void aClientIdThatIsNoNumberIsNamed_data()
    {
        QTest::addColumn<QByteArray>("clientId");
        QTest::newRow("digits as text") << "\"123456\""_ba;
        QTest::newRow("other text") << "\"me@x.example\""_ba;
        QTest::newRow("fraction") << "1.5"_ba;
        QTest::newRow("too large") << "1e300"_ba;
        QTest::newRow("null") << "null"_ba;
        QTest::newRow("list") << "[123456]"_ba;
    }

    void aClientIdThatIsNoNumberIsNamed()
    {
        QFETCH(QByteArray, clientId);
        const PracticeReply reply =
            ask(m_run->url(u"ok"_s), "POST"_ba, loginPath, "{\"clientId\":" + clientId + "}");
        QVERIFY(isError(reply, 400));
        QVERIFY(messageOf(reply).contains(u"clientid"_s));
        QVERIFY(messageOf(reply).contains(u"converted to type"_s));
    }

    void whatIsUnknownOrWithoutATokenWantsAuthentication_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("authorization");
        const QByteArray token = m_run->signIn(u"ok"_s);
        QTest::newRow("no token") << "GET"_ba
                                  << "/ok"_ba + sourcesPath << QByteArray();
        QTest::newRow("made-up token") << "GET"_ba
                                       << "/ok"_ba + sourcesPath << "Bearer a.b.c"_ba;
        QTest::newRow("empty token") << "GET"_ba
                                     << "/ok"_ba + sourcesPath << "Bearer "_ba;
        QTest::newRow("bare token") << "GET"_ba
                                    << "/ok"_ba + sourcesPath << token;
        QTest::newRow("unknown read") << "GET"_ba
                                      << "/ok/apiv2/bi/Nothing"_ba
                                      << "Bearer " + token;
        QTest::newRow("unknown sign-in") << "POST"_ba
                                         << "/ok/apiv2/v2/signin"_ba << QByteArray();
        QTest::newRow("sign-in by GET") << "GET"_ba
                                        << "/ok"_ba + loginPath << QByteArray();
        QTest::newRow("read by POST") << "POST"_ba
                                      << "/ok"_ba + sourcesPath << "Bearer " + token;
        QTest::newRow("root") << "GET"_ba
                              << "/"_ba << QByteArray();
        QTest::newRow("scenario alone") << "GET"_ba
                                        << "/ok"_ba << QByteArray();
        QTest::newRow("unknown scenario") << "GET"_ba
                                          << "/nothing"_ba + sourcesPath << "Bearer " + token;
        QTest::newRow("line break in the path") << "GET"_ba
                                                << "/ok/%0A%00x"_ba << QByteArray();
    }

    void whatIsUnknownOrWithoutATokenWantsAuthentication()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, authorization);
        QUrl host = m_run->url();
        host.setPath({});
        const PracticeReply reply = ask(host, method, path, "{}"_ba, authorization);
        QVERIFY2(isError(reply, 401), reply.body.constData());
        QVERIFY(messageOf(reply).contains(u"Full authentication is required"_s));
    }

    void wrongPasswordRefusesEvenTheRightOne()
    {
        const PracticeReply reply =
            ask(m_run->url(u"wrong-password"_s), "POST"_ba, loginPath, m_run->rightBody());
        QVERIFY(isError(reply, 500));
        QCOMPARE(messageOf(reply), u"Invalid username/password"_s);
    }

    void noPermissionSignsInAndForbidsReading()
    {
        const QByteArray token = m_run->signIn(u"no-permission"_s);
        QVERIFY(!token.isEmpty());
        QVERIFY(isError(read(u"no-permission"_s, sourcesPath, token), 403));
    }

    void endpointClosedSignsInAndSaysNotAllowed()
    {
        const QByteArray token = m_run->signIn(u"endpoint-closed"_s);
        QVERIFY(!token.isEmpty());
        const PracticeReply reply = read(u"endpoint-closed"_s, sourcesPath, token);
        QVERIFY(isError(reply, 500));
        QVERIFY(messageOf(reply).contains(u"not allowed"_s));
    }

    void slowAnswersInTheEnd()
    {
        // The same right answer as `ok`, after the quick one that was asked for later.
        const QByteArray token = m_run->signIn(u"slow"_s);
        QVERIFY(!token.isEmpty());
        QCOMPARE(read(u"ok"_s, sourcesPath, token).status, 200);
    }

    void rateLimitedSaysHowLongToWait()
    {
        const PracticeReply reply =
            ask(m_run->url(u"rate-limited"_s), "POST"_ba, loginPath, m_run->rightBody());
        QVERIFY(isError(reply, 429));
        QCOMPARE(reply.headers.value("retry-after"), "60"_ba);
    }

    void downIsUnavailable()
    {
        QVERIFY(isError(ask(m_run->url(u"down"_s), "POST"_ba, loginPath, m_run->rightBody()), 503));
    }

    void captivePortalLeadsToAnotherHost()
    {
        const PracticeReply reply =
            ask(m_run->url(u"captive-portal"_s), "POST"_ba, loginPath, m_run->rightBody());
        QCOMPARE(reply.status, 302);
        QCOMPARE(reply.headers.value("location"), "http://portal.practice.example/login"_ba);
        QVERIFY(reply.headers.value("content-type").startsWith("text/html"));
    }

    void everyAnswerHasADate()
    {
        QUrl host = m_run->url();
        host.setPath({});
        for (const QByteArray &path :
             {"/ok"_ba + sourcesPath, "/down"_ba + sourcesPath, "/captive-portal/"_ba, "/"_ba,
              "/"_ba + QByteArray(3000, 'x'), "/"_ba + QByteArray(20000, 'x')}) {
            const QByteArray date = ask(host, "GET"_ba, path).headers.value("date");
            QVERIFY2(date.endsWith(" GMT"), path.left(50).constData());
            QDateTime read =
                QLocale::c().toDateTime(QString::fromLatin1(date), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
            read.setTimeSpec(Qt::UTC);
            QVERIFY(qAbs(read.secsTo(QDateTime::currentDateTimeUtc())) < 3600); // the right zone, not a speed
        }
    }
};

ATS_TEST(PracticeScenarios)
#include "practicescenarios.moc"
