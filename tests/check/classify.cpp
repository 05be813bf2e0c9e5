// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/classify.h"

#include "app/catalog/catalog.h"
#include "tests/support/jobdiva.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::test;

namespace
{

struct Row {
    const char *name;
    Stage stage;
    int status;
    QByteArray body;
    const char *cause; ///< id, or "" for passed
    QByteArray type = "application/json";
    QByteArray location = {};
    NetFault fault = NetFault::None;
};

QByteArray said(const QByteArray &message)
{
    return R"({"status":500,"error":"Internal Server Error","message":")" + message + R"("})";
}

constexpr Stage in = Stage::SignIn;
constexpr Stage rd = Stage::Read;

const std::vector<Row> &rows()
{
    static const QByteArray token = R"({"token":"eyJ.abc.def","refreshtoken":"x"})";
    static const QByteArray list = R"({"message":"","data":[{"a":"b"}]})";
    static const QByteArray page = "<!DOCTYPE html><html><body>Sign in to the guest network</body></html>";
    static const QByteArray html = "text/html";
    static const QByteArray text = "text/plain";
    static const std::vector<Row> all{
        {"token in an object", in, 200, token, ""},
        {"token as a JSON string", in, 200, R"("eyJ.abc.def")", ""},
        {"token as plain text", in, 200, "eyJhbGciOiJI.abc.def\n", "", text},
        {"token that calls itself HTML", in, 200, token, "", html},
        {"empty body", in, 200, "", "answer-not-understood"},
        {"broken JSON", in, 200, R"({"token":"abc)", "answer-not-understood"},
        {"JSON without a token", in, 200, R"({"ok":true})", "answer-not-understood"},
        {"token is a number", in, 200, R"({"token":12345})", "answer-not-understood"},
        {"token with a line break", in, 200, R"({"token":"ab\r\nX-Evil: 1"})", "answer-not-understood"},
        {"token with foreign letters", in, 200, R"({"token":"abcdéf"})", "answer-not-understood"},
        {"plain word is no token", in, 200, "OK", "answer-not-understood", text},
        {"sentence is no token", in, 200, "you are signed in now", "answer-not-understood", text},
        {"no content", in, 204, "", "answer-not-understood"},
        {"refused with 500", in, 500, said("Invalid username/password"), "credentials-rejected"},
        {"refused in capitals", in, 500, said("INVALID USERNAME"), "credentials-rejected"},
        {"refused in plain text", in, 500, "Invalid Username or password.", "credentials-rejected", text},
        {"refused by code", in, 500, R"({"code":"INVALID_CREDENTIALS"})", "credentials-rejected"},
        {"disabled with 500", in, 500, said("USER_DISABLED"), "credentials-rejected"},
        {"user disabled", in, 403, R"({"error":"USER_DISABLED"})", "credentials-rejected"},
        {"refused in a wrapper", in, 400, R"({"apierror":{"message":"Invalid username"}})",
         "credentials-rejected"},
        {"refused in a message object", in, 500, R"({"message":{"detail":"invalid username"}})",
         "credentials-rejected"},
        {"refused with 200", in, 200, said("Invalid username/password"), "credentials-rejected"},
        {"refused with 401 and other words", in, 401, said("Unauthorized"), "credentials-rejected"},
        {"refused with 403 and an empty body", in, 403, "", "credentials-rejected"},
        {"Client ID not a number", in, 400, said("Failed: converted to type Long"), "client-id-malformed"},
        {"Client ID named", in, 400, said("clientId is missing"), "client-id-malformed"},
        {"400 with other words", in, 400, said("bad request"), "answer-not-understood"},
        {"unknown path, 401", in, 401, said("Full authentication is required to access"), "route-missing"},
        {"unknown path, 404", in, 404, said("Full authentication is required to access"), "route-missing"},
        {"unknown path, 405", in, 405, said("full authentication is required"), "route-missing"},
        {"404 with other words", in, 404, said("Not Found"), "answer-not-understood"},
        {"too many, by status", in, 429, "", "rate-limited"},
        {"too many, as a page", in, 429, page, "rate-limited", html},
        {"too many, by words", in, 500, said("Request limit exceeded"), "rate-limited"},
        {"too many, other words with 403", in, 403, said("Too many API requests"), "rate-limited"},
        {"500 with other words", in, 500, said("NullPointerException"), "vendor-down"},
        {"500 empty", in, 500, "", "vendor-down"},
        {"502 page of a gateway", in, 502, "<html><h1>502 Bad Gateway</h1></html>", "vendor-down", html},
        {"503", in, 503, "maintenance", "vendor-down", text},
        {"504", in, 504, "", "vendor-down"},
        {"HTML with 200", in, 200, page, "intercepted", html},
        {"HTML under a JSON name", in, 200, page, "intercepted"},
        {"HTML with 403", in, 403, page, "intercepted", html},
        {"HTML with refusing words", in, 401, "<html>Invalid username</html>", "intercepted", html},
        {"redirect to another host", in, 302, "", "intercepted", text, "https://guest.example/login"},
        {"redirect without a scheme", in, 302, "", "intercepted", text, "//guest.example/login"},
        {"redirect to plain http", in, 301, "", "intercepted", text, "http://api.jobdiva.com/apiv2/v2/login"},
        {"redirect to another port", in, 307, "", "intercepted", text, "https://api.jobdiva.com:8443/"},
        {"redirect within the host", in, 302, "", "answer-not-understood", text, "/elsewhere"},
        {"redirect without an address", in, 302, "", "answer-not-understood", text},
        {"407", in, 407, page, "proxy-sign-in", html},
        {"teapot", in, 418, said("short and stout"), "answer-not-understood"},
        {"closed, though 200",
         in,
         200,
         token,
         "connection-closed",
         "application/json",
         {},
         NetFault::ConnectionClosed},
        {"too slow", in, 0, "", "too-slow", {}, {}, NetFault::TooSlow},
        {"not trusted", in, 0, "", "tls-untrusted", {}, {}, NetFault::TlsUntrusted},
        {"too large", in, 200, "", "answer-not-understood", {}, {}, NetFault::TooLarge},
        {"our own mistake", in, 0, "", "internal-error", {}, {}, NetFault::Internal},
        {"read passes", rd, 200, list, ""},
        {"read passes with an empty list", rd, 200, R"({"message":"ok","data":[]})", ""},
        {"read passes with an empty object", rd, 200, R"({"data":{}})", ""},
        {"read passes as a table", rd, 200, R"({"data":[["NAME"],["RefAssured"]]})", ""},
        {"read that begins with Error", rd, 200, R"({"message":"Error: no such list","data":[]})",
         "endpoint-refused"},
        {"read with an error later on", rd, 200, R"({"message":"0 errors","data":[]})", ""},
        {"read not allowed with 200", rd, 200, R"({"message":"You are NOT ALLOWED to use this"})",
         "permission-missing"},
        {"read not allowed with 500", rd, 500, said("Method is not allowed for user"), "permission-missing"},
        {"read 403", rd, 403, "", "permission-missing"},
        {"read 403 as a page", rd, 403, page, "intercepted", html},
        {"read 401", rd, 401, said("expired"), "session-refused"},
        {"read 500 Error", rd, 500, said("Error: list closed"), "endpoint-refused"},
        {"read module off", rd, 500, said("The BI module is off"), "endpoint-refused"},
        {"read 500 with other words", rd, 500, said("oops"), "vendor-down"},
        {"read broken body", rd, 200, R"({"data":[)", "answer-not-understood"},
        {"read empty body", rd, 200, "", "answer-not-understood"},
        {"read plain words", rd, 200, "fine", "answer-not-understood", text},
        {"read 404", rd, 404, said("no"), "answer-not-understood"},
        {"read too many", rd, 429, "", "rate-limited"},
        {"read closed", rd, 0, "", "connection-closed", {}, {}, NetFault::ConnectionClosed},
        {"read redirected away", rd, 302, "", "intercepted", text, "https://guest.example/"},
    };
    return all;
}

HttpReply replyFor(const Row &row)
{
    HttpReply reply;
    reply.fault = row.fault;
    reply.status = row.status;
    reply.body = row.body;
    reply.contentType = row.type;
    reply.location = row.location;
    return reply;
}

const QUrl asked(u"https://api.jobdiva.com/apiv2/v2/login"_s);

} // namespace

class Classify : public QObject
{
    Q_OBJECT

    std::unique_ptr<Catalog> m_catalog;
    const System *m_shipped = nullptr; ///< what is shipped, with its own rules

private slots:
    void initTestCase()
    {
        QVERIFY(initSecrets());
        QVERIFY(rows().size() >= 50);
        auto loaded = Catalog::load();
        QVERIFY(loaded.ok());
        m_catalog = std::move(loaded).value();
        const auto &systems = m_catalog->systems();
        m_shipped = &*std::ranges::find(systems, u"jobdiva"_s, &System::id);
    }

    void eachAnswerHasItsCause_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<bool>("shipped");
        for (std::size_t i = 0; i < rows().size(); ++i) {
            QTest::newRow(rows()[i].name) << static_cast<int>(i) << false;
            QTest::addRow("shipped rules: %s", rows()[i].name) << static_cast<int>(i) << true;
        }
    }

    void eachAnswerHasItsCause()
    {
        QFETCH(int, index);
        QFETCH(bool, shipped);
        const Row &row = rows()[static_cast<std::size_t>(index)];
        const Judgement judged =
            classify(row.stage, shipped ? *m_shipped : jobDiva(), asked, replyFor(row), Redactor());
        QCOMPARE(judged.cause ? QString(toId(*judged.cause)) : QString(), QLatin1StringView(row.cause));
        QCOMPARE(!judged.token.isEmpty(), row.stage == in && !judged.cause);
    }

    void waitingTimeIsTheVendorsElseThreeMinutes()
    {
        HttpReply reply;
        reply.status = 429;
        QCOMPARE(classify(in, jobDiva(), asked, reply, Redactor()).retryAfterSeconds, std::optional(180));
        reply.retryAfterSeconds = 7;
        QCOMPARE(classify(rd, jobDiva(), asked, reply, Redactor()).retryAfterSeconds, std::optional(7));
    }

    void vendorsWordsComeWithoutTheSecret()
    {
        HttpReply reply;
        reply.status = 500;
        reply.body = said("Invalid username/password: pass%3Dword1 pass=word1\\u000aPASS=WORD1");
        const Judgement judged =
            classify(in, jobDiva(), asked, reply, Redactor(*details(u"1"_s, "pass=word1")));
        QCOMPARE(judged.words,
                 u"Invalid username/password: \u2022\u2022\u2022 \u2022\u2022\u2022 \u2022\u2022\u2022"_s);
    }

    void aTokenInAnUnknownPlaceIsNotShown()
    {
        HttpReply reply;
        reply.status = 200;
        reply.body = R"({"message":"eyJhbGciOi.secret.token"})";
        const Judgement judged = classify(in, jobDiva(), asked, reply, Redactor());
        QCOMPARE(judged.cause, std::optional(Cause::AnswerNotUnderstood));
        QVERIFY(judged.words.isEmpty());
    }

    void aKeyIsJudgedByTheFirstRead()
    {
        System system = jobDiva();
        system.signIn.kind = SignInKind::HeaderKey;
        system.signIn.replies.clear();
        HttpReply reply;
        reply.body = R"({"data":[]})";
        const auto causeFor = [&](int status) {
            reply.status = status;
            return classify(in, system, asked, reply, Redactor()).cause;
        };
        QCOMPARE(causeFor(200), std::nullopt);
        QCOMPARE(causeFor(401), std::optional(Cause::KeyRejected));
        QCOMPARE(causeFor(403), std::nullopt);
        QCOMPARE(causeFor(404), std::optional(Cause::AnswerNotUnderstood));
        QCOMPARE(causeFor(503), std::optional(Cause::VendorDown));
    }
};

ATS_TEST(Classify)
#include "classify.moc"
