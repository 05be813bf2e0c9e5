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

} // namespace

class LivePasses : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(initSecrets()); }

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
