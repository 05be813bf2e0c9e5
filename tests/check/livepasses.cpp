// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/liverun.h"
#include "tests/support/registry.h"

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::test;

namespace
{

PeerAct said(int status, const QByteArray &message)
{
    return {answer(status, R"({"status":1,"error":"x","message":")" + message + R"("})")};
}

struct Case {
    const char *name;
    PeerAct signIn;
    PeerAct read;
    const char *rows; ///< after "name" and "reach"
    const char *verdict;
    int requests;
};

constexpr char upToReach[] = "entries=passed name=passed reach=passed ";
constexpr char noSignIn[] = " clock=not-run sign-in=not-run session=not-run read=not-run";

const std::vector<Case> &cases()
{
    static const PeerAct elsewhere{answer(302, "", "text/html", {"Location: http://guest.example/login"})};
    static const PeerAct page{answer(200, "<html>Welcome, guest</html>", "text/html")};
    static const std::vector<Case> all{
        {"ok", goodSignIn(), goodRead(),
         "service=passed clock=passed sign-in=passed session=passed read=passed", "connected", 2},
        {"wrong password", said(500, "Invalid username/password"), goodRead(),
         "service=passed sign-in=failed:credentials-rejected session=not-run read=not-run", "not-connected",
         1},
        {"Client ID malformed", said(400, "clientid cannot be converted to type Long"), goodRead(),
         "service=passed sign-in=failed:client-id-malformed session=not-run read=not-run", "not-connected",
         1},
        {"route missing", said(404, "Full authentication is required to access this resource"), goodRead(),
         "service=passed sign-in=failed:route-missing session=not-run read=not-run", "could-not-tell", 1},
        {"not understood",
         {answer(200, "{}")},
         goodRead(),
         "service=passed sign-in=failed:answer-not-understood session=not-run read=not-run",
         "could-not-tell",
         1},
        {"rate limited", said(429, "Request limit exceeded"), goodRead(), "service=failed:rate-limited",
         "could-not-tell", 1},
        {"down", {answer(503, "")}, goodRead(), "service=failed:vendor-down", "could-not-tell", 1},
        {"captive portal", elsewhere, goodRead(), "service=failed:intercepted", "could-not-tell", 1},
        {"portal page", page, goodRead(), "service=failed:intercepted", "could-not-tell", 1},
        {"closes", {"", Then::Close}, goodRead(), "service=failed:connection-closed", "could-not-tell", 1},
        {"silent", {""}, goodRead(), "service=failed:too-slow", "could-not-tell", 1},
        {"no permission", goodSignIn(), said(403, "Forbidden"),
         "service=passed clock=passed sign-in=passed session=passed read=failed:permission-missing",
         "connected-with-gaps", 2},
        {"endpoint closed", goodSignIn(), said(500, "This method is not allowed"),
         "service=passed clock=passed sign-in=passed session=passed read=failed:permission-missing",
         "connected-with-gaps", 2},
        {"endpoint error", goodSignIn(), said(500, "Error: the BI module is off"),
         "service=passed clock=passed sign-in=passed session=passed read=failed:endpoint-refused",
         "connected-with-gaps", 2},
        {"session refused twice", goodSignIn(), said(401, "who"),
         "service=passed clock=passed sign-in=passed session=failed:session-refused read=not-run",
         "not-connected", 3},
        {"read rate limited",
         goodSignIn(),
         {answer(429, "")},
         "service=passed clock=passed sign-in=passed read=failed:rate-limited",
         "could-not-tell",
         2},
        {"read down",
         goodSignIn(),
         {answer(502, "")},
         "service=passed clock=passed sign-in=passed read=failed:vendor-down",
         "could-not-tell",
         2},
        {"read intercepted", goodSignIn(), page,
         "service=passed clock=passed sign-in=passed read=failed:intercepted", "could-not-tell", 2},
        {"read silent",
         goodSignIn(),
         {""},
         "service=passed clock=passed sign-in=passed read=failed:too-slow",
         "could-not-tell",
         2},
    };
    return all;
}

} // namespace

class LivePasses : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(initSecrets()); }

    void eachScenarioEndsAsTheContractSays_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < cases().size(); ++i) {
            QTest::newRow(cases()[i].name) << static_cast<int>(i);
        }
    }

    void eachScenarioEndsAsTheContractSays()
    {
        QFETCH(int, index);
        const Case &one = cases()[static_cast<std::size_t>(index)];
        Peer peer(script(one.signIn, one.read));
        LiveRun run(peer.url(u"127.0.0.1"_s, u"/s/x"_s));
        run.options.limits.answerMs = QByteArray(one.name).contains("silent") ? 400 : 20'000;
        QVERIFY(run.run());
        QString expected = QLatin1StringView(upToReach) + QLatin1StringView(one.rows);
        if (QLatin1StringView(one.rows).startsWith("service=failed"_L1)) {
            expected += QLatin1StringView(noSignIn);
        }
        QCOMPARE(run.summary(), expected);
        QCOMPARE(QString(toId(run.report.verdict)), QLatin1StringView(one.verdict));
        QCOMPARE(peer.count("POST"), 1);
        QCOMPARE(static_cast<int>(peer.requests().size()), one.requests);
        QCOMPARE(peer.requests().front().target, "/s/x/apiv2/v2/login"_ba);
        QCOMPARE(run.started, run.ended);
        QTest::qWait(0);
        QCOMPARE(run.finished, 1);
    }

    void theRowsCarryWhatTheirSentencesNeed()
    {
        Peer peer(script(said(500, QByteArray("Invalid username/password for ") + goodPassword)));
        LiveRun run(peer.url());
        QVERIFY(run.run());
        const CheckRow *signIn = run.report.row(u"sign-in");
        QCOMPARE(signIn->facts.fields, QStringList({u"clientId"_s, u"username"_s, u"password"_s}));
        QCOMPARE(signIn->facts.words, u"Invalid username/password for \u2022\u2022\u2022"_s);
        QCOMPARE(signIn->facts.httpStatus, std::optional(500));
        QCOMPARE(signIn->facts.host, u"127.0.0.1:%1"_s.arg(peer.serverPort()));
        QVERIFY(!run.report.row(u"proxy")->facts.reason.isEmpty());
        QVERIFY(!run.report.row(u"secure")->facts.reason.isEmpty());
        QVERIFY(!run.report.row(u"clock")->facts.reason.isEmpty());
        QVERIFY(run.report.row(u"service")->elapsedMs);
        QCOMPARE(run.report.cause, std::optional(Cause::CredentialsRejected));
    }

    void theBareTokenIsTriedOnceAfterA401()
    {
        const QByteArray token = goodToken();
        Peer peer([token](const PeerRequest &request) {
            const bool bare = request.headers.value("authorization") == token;
            return request.method == "POST" ? goodSignIn() : bare ? goodRead() : PeerAct{answer(401, "{}")};
        });
        LiveRun run(peer.url());
        ReadCheck second = run.system.reads.front();
        second.rowId = u"endpoint:again"_s;
        run.system.reads.push_back(second);
        QVERIFY(run.run());
        QCOMPARE(run.report.verdict, Verdict::Connected);
        QCOMPARE(peer.count("POST"), 1);
        QCOMPARE(peer.count("GET"), 3);
        QCOMPARE(peer.requests()[1].headers.value("authorization"), "Bearer " + token);
    }

    void anotherReadGoesOnAfterAClosedOne()
    {
        Peer peer([](const PeerRequest &request) {
            return request.method == "POST"                      ? goodSignIn()
                   : request.target.contains("ResumeSourceList") ? said(403, "no")
                                                                 : goodRead();
        });
        LiveRun run(peer.url());
        ReadCheck second = run.system.reads.front();
        second.rowId = u"endpoint:UserfieldsList"_s;
        second.request.path = u"/apiv2/bi/UserfieldsList"_s;
        run.system.reads.push_back(second);
        QVERIFY(run.run());
        QVERIFY(run.report.row(u"read")->state == RowState::Failed);
        QVERIFY(run.report.row(u"endpoint:UserfieldsList")->state == RowState::Passed);
    }

    void aKeyNeedsNoSignInOfItsOwn()
    {
        int status = 200;
        Peer peer([&](const PeerRequest &request) {
            return PeerAct{
                answer(request.headers.value("x-key") == goodPassword ? status : 401, R"({"data":[]})")};
        });
        const auto judged = [&](int answered) {
            status = answered;
            LiveRun run(peer.url());
            run.system.signIn = {};
            run.system.signIn.kind = SignInKind::HeaderKey;
            run.system.signIn.header = u"X-Key"_s;
            run.system.signIn.headerForms = {u"{password}"_s};
            run.system.signIn.request = run.system.reads.front().request;
            run.system.reads.front().from = u"sign-in"_s;
            return run.run() ? run.summary().section(u"reach=passed "_s, 1) : QString();
        };
        QCOMPARE(judged(200), u"service=passed sign-in=passed read=passed"_s);
        QCOMPARE(judged(403), u"service=passed sign-in=passed read=failed:permission-missing"_s);
        QCOMPARE(judged(401), u"service=passed sign-in=failed:key-rejected read=not-run"_s);
        QCOMPARE(judged(503), u"service=failed:vendor-down clock=not-run sign-in=not-run read=not-run"_s);
        QCOMPARE(peer.requests().size(), std::size_t(4));
    }
};

ATS_TEST(LivePasses)
#include "livepasses.moc"
