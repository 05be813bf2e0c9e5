// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/liverun.h"
#include "tests/support/registry.h"
#include "tests/support/shippedguide.h"

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::test;

/// The endpoint list of a guide on the wire: little is asked, nothing twice, and nothing ever written.
class LiveEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initSecrets());
        QCOMPARE(m_shipped.load(u"jobdiva-refassured"), QString());
    }

    void onlyWhatIsHarmlessIsAsked()
    {
        Peer peer(script(goodSignIn()));
        LiveRun run(peer.url());
        run.shipped = m_shipped.guide;
        QVERIFY(run.run());
        QStringList lines;
        for (const PeerRequest &request : peer.requests()) {
            lines.append(QString::fromLatin1(request.method + ' ' + request.target));
        }
        QCOMPARE(lines, (QStringList{u"POST /apiv2/v2/login"_s, u"GET /apiv2/bi/ResumeSourceList"_s,
                                     u"GET /apiv2/bi/UserDetail?userEmail=api%40client.example"_s,
                                     u"GET /apiv2/bi/UserfieldsList"_s}));
        QCOMPARE(run.report.verdict, Verdict::Connected);
        QStringList passed;
        int untested = 0;
        for (const CheckRow &row : run.report.rows) {
            if (row.id.startsWith("endpoint:"_L1)) {
                untested += row.state == RowState::NotTested && !row.facts.reason.isEmpty() ? 1 : 0;
                passed += row.state == RowState::Passed ? QStringList{row.id.mid(9)} : QStringList();
            }
        }
        QCOMPARE(passed, (QStringList{u"apiv2/bi/UserDetail"_s, u"apiv2/bi/ResumeSourceList"_s,
                                      u"apiv2/bi/UserfieldsList"_s, u"apiv2/v2/login"_s}));
        QCOMPARE(untested, 16);
        QVERIFY(run.report.row(u"resume-source")->state == RowState::Passed);
    }

    void aMissingResumeSourceIsAWarning()
    {
        Peer peer(script(goodSignIn(), {answer(200, R"({"message":"","data":[{"NAME":"Job board"}]})")}));
        LiveRun run(peer.url());
        run.shipped = m_shipped.guide;
        QVERIFY(run.run());
        QCOMPARE(run.report.row(u"resume-source")->cause, std::optional(Cause::ResumeSourceMissing));
        QCOMPARE(run.report.verdict, Verdict::ConnectedWithGaps);
    }

    void whatCouldNotBeReadIsNotSaidToBeMissing()
    {
        Peer peer(script(goodSignIn(), {answer(403, R"({"message":"closed"})")}));
        LiveRun run(peer.url());
        run.shipped = m_shipped.guide;
        QVERIFY(run.run());
        QVERIFY(run.report.row(u"resume-source")->state == RowState::NotTested);
        QCOMPARE(run.report.row(u"endpoint:apiv2/bi/ResumeSourceList")->cause,
                 std::optional(Cause::PermissionMissing));
    }

    /// Even data that asks for a writing call cannot get one onto the wire.
    void aRequestThatIsNotAllowedIsNeverSent()
    {
        for (const auto &[method, path] : {std::pair{u"GET"_s, u"/apiv2/jobdiva/createLead"_s},
                                           std::pair{u"POST"_s, u"/apiv2/bi/UserfieldsList"_s}}) {
            Peer peer(script(goodSignIn()));
            LiveRun run(peer.url());
            ReadCheck wrong = run.system.reads.front();
            wrong.rowId = u"wrong"_s;
            wrong.request.method = method;
            wrong.request.path = path;
            run.system.reads.push_back(wrong);
            QVERIFY(run.run());
            QCOMPARE(run.report.row(u"wrong")->cause, std::optional(Cause::InternalError));
            QCOMPARE(peer.requests().size(), std::size_t(2)); // sign-in and the first read
        }
    }

private:
    ShippedGuide m_shipped;
};

ATS_TEST(LiveEndpoints)
#include "liveendpoints.moc"
