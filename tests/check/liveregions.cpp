// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/liverun.h"
#include "tests/support/registry.h"
#include "tests/support/shippedguide.h"

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::test;

namespace
{

constexpr char company[] = R"({"data":{"id":"abcdefghi-1","attributes":{"name":"Client Ltd"}}})";
constexpr char users[] =
    R"({"data":[{"attributes":{"login-email":"a@b.example","role":"Recruitment Admin"}}]})";
constexpr char jobs[] = R"({"data":[],"meta":{"record-count":12}})";
constexpr char olderVersion[] = R"({"errors":[{"detail":"Use X-Api-Version 20260101"}]})";

/// What a region's host says to one path, by "region path"; anything else is refused.
using Answers = QMap<QByteArray, QList<QByteArray>>;

QByteArray ok(const char *body) { return answer(200, body, "application/vnd.api+json"); }

/// "eu/v1/company"
QByteArray pathOf(const PeerRequest &request) { return request.target.split('?').first().mid(1); }

/// Teamtailor as shipped, its three hosts played by one peer.
struct Regions {
    explicit Regions(const Guide *guide, Answers all)
        : answers(std::move(all))
        , run(QUrl())
    {
        run.shipped = guide;
        for (const QString &region : {u"eu"_s, u"na"_s, u"au"_s}) {
            run.request.hosts.insert(u"teamtailor."_s + region, peer.url(u"127.0.0.1"_s, u'/' + region));
        }
        auto entered = std::make_shared<Credentials>();
        entered->plain = {{u"companyId"_s, u"abcdefghi-1"_s}, {u"userEmail"_s, u"a+b@c.example"_s}};
        for (const QString &field : {u"apiKey"_s, u"userPassword"_s}) {
            entered->secrets.emplace(field, Secret(QStringView(u"k3y-value"_s)));
        }
        credentials = entered;
    }

    /// The state of the rows that matter, and after it "region path" of every request in order.
    [[nodiscard]] QString outcome()
    {
        run.request.credentials = credentials;
        if (!run.run()) {
            return u"never ended"_s;
        }
        QStringList parts;
        for (const QString &row : run.summary().split(u' ')) {
            if (!row.startsWith("entries"_L1) && !row.startsWith("name"_L1) && !row.startsWith("reach"_L1) &&
                !row.endsWith("=passed"_L1) && !row.endsWith("=not-run"_L1)) {
                parts.append(row);
            }
        }
        for (const PeerRequest &request : peer.requests()) {
            const QByteArray path = pathOf(request);
            parts.append(QString::fromLatin1(path).replace("/v1/"_L1, ":"_L1));
        }
        return parts.join(u' ');
    }

    PeerAct act(const PeerRequest &request)
    {
        QList<QByteArray> &left = answers[pathOf(request)];
        if (left.isEmpty()) {
            return {answer(401, "")};
        }
        const QByteArray bytes = left.size() > 1 ? left.takeFirst() : left.first();
        return {bytes};
    }

    Answers answers;
    Peer peer{[this](const PeerRequest &request) { return act(request); }};
    LiveRun run;
    std::shared_ptr<Credentials> credentials;
};

Answers allAt(const QByteArray &region)
{
    return {{region + "/v1/company", {ok(company)}},
            {region + "/v1/users", {ok(users)}},
            {region + "/v1/jobs", {ok(jobs)}}};
}

Answers with(Answers answers, const QByteArray &path, const QList<QByteArray> &said)
{
    answers.insert(path, said);
    return answers;
}

} // namespace

class LiveRegions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initSecrets());
        QCOMPARE(m_shipped.load(u"teamtailor-stackone"), QString());
    }

    void eachAnswerLeadsOnAsTheFactsSay_data();
    void eachAnswerLeadsOnAsTheFactsSay();

    void theRegionIsFoundAndToldOnce()
    {
        Regions world(m_shipped.guide, allAt("na"));
        QCOMPARE(world.outcome(), u"eu:company na:company na:users na:jobs"_s);
        const RowFacts facts = world.run.report.row(u"sign-in")->facts;
        QCOMPARE(facts.region, u"North America"_s);
        QCOMPARE(world.run.report.found(), (QMap<QString, QString>{{u"region"_s, u"na"_s}}));
        QCOMPARE(world.run.report.row(u"company")->facts.shown, u"Client Ltd"_s);
        QCOMPARE(world.run.report.row(u"jobs")->facts.count, std::optional(12));
        QCOMPARE(world.run.report.verdict, Verdict::Connected);
    }

    void aChosenRegionComesFirst()
    {
        Regions world(m_shipped.guide, allAt("na"));
        world.credentials->plain.insert(u"region"_s, u"na"_s);
        QCOMPARE(world.outcome(), u"na:company na:users na:jobs"_s);
        QVERIFY(world.run.report.found().isEmpty());
    }

    void whatIsSentIsWhatTheFactsAskFor()
    {
        Regions world(m_shipped.guide, allAt("eu"));
        world.credentials->secrets.insert_or_assign(u"apiKey"_s, Secret(u" Token token=k3y-value\n"_s));
        QCOMPARE(world.outcome(), u"eu:company eu:users eu:jobs"_s);
        for (const PeerRequest &request : world.peer.requests()) {
            QCOMPARE(request.method, "GET"_ba);
            QCOMPARE(request.headers.value("authorization"), "Token token=k3y-value"_ba);
            QCOMPARE(request.headers.value("x-api-version"), "20240904"_ba);
            QCOMPARE(request.headers.value("accept"), "application/vnd.api+json"_ba);
        }
        QCOMPARE(world.peer.requests()[1].target,
                 "/eu/v1/users?filter%5Bemail%5D=a%2Bb%40c.example&page%5Bsize%5D=1"_ba);
    }

    void anEmptyCompanyIdIsFoundAndNotMissed()
    {
        Regions world(m_shipped.guide, allAt("eu"));
        world.credentials->plain.remove(u"companyId"_s);
        QCOMPARE(world.outcome(), u"eu:company eu:users eu:jobs"_s);
        QCOMPARE(world.run.report.found().value(u"companyId"_s), u"abcdefghi-1"_s);
    }

    void aNamedVersionIsAskedForOnce()
    {
        Answers answers = allAt("eu");
        answers["eu/v1/company"].prepend(answer(406, olderVersion));
        Regions world(m_shipped.guide, answers);
        QCOMPARE(world.outcome(), u"eu:company eu:company eu:users eu:jobs"_s);
        QCOMPARE(world.peer.requests()[0].headers.value("x-api-version"), "20240904"_ba);
        QCOMPARE(world.peer.requests()[3].headers.value("x-api-version"), "20260101"_ba);
    }

    void aStallIsAskedAgainTwiceAndNoMore()
    {
        System patient = *m_shipped.guide->system;
        patient.requests.retryTimeouts = {0, 0};
        Guide guide = *m_shipped.guide;
        guide.system = &patient;
        Answers answers = allAt("eu");
        answers["eu/v1/company"] = {QByteArray()};
        Regions world(&guide, answers);
        world.run.options.limits.answerMs = 1'000;
        QCOMPARE(world.outcome(), u"service=failed:too-slow eu:company eu:company eu:company"_s);
    }

    void theWaitForALimitCanBeStopped()
    {
        Answers answers = allAt("eu");
        answers["eu/v1/company"] = {answer(429, "{}", "application/json", {"X-Rate-Limit-Reset: 15"})};
        Regions world(m_shipped.guide, answers);
        world.run.request.credentials = world.credentials;
        world.run.prepare();
        world.run.check->start();
        // The answer was taken in and its job is gone: now the wait runs.
        QVERIFY(QTest::qWaitFor(
            [&world] {
                return !world.peer.requests().empty() && world.run.http.findChildren<HttpJob *>().isEmpty();
            },
            patience));
        world.run.check->cancel();
        QVERIFY(world.run.wait());
        QCOMPARE(world.run.report.cause, std::optional(Cause::Cancelled));
        QCOMPARE(world.peer.requests().size(), std::size_t(1));
    }

private:
    ShippedGuide m_shipped;
};

void LiveRegions::eachAnswerLeadsOnAsTheFactsSay_data()
{
    QTest::addColumn<Answers>("answers");
    QTest::addColumn<QString>("outcome");
    const Answers eu = allAt("eu");
    const QString all = u"eu:company eu:users eu:jobs"_s;
    const QString three = u"eu:company na:company au:company"_s;
    const QString six = three + u" eu:jobs na:jobs au:jobs"_s;
    const QByteArray limit = answer(429, "{}", "application/json", {"X-Rate-Limit-Reset: 0"});
    QTest::newRow("refused everywhere") << Answers() << u"sign-in=failed:key-rejected "_s + six;
    QTest::newRow("jobs only") << Answers{{"na/v1/jobs", {ok(jobs)}}}
                               << u"company=failed:permission-missing user=failed:permission-missing "_s +
                                      three + u" eu:jobs na:jobs na:users na:jobs"_s;
    QTest::newRow("not admin") << with(eu, "eu/v1/company", {answer(403, "{}")})
                               << u"company=failed:permission-missing "_s + all;
    QTest::newRow("other company") << with(eu, "eu/v1/company",
                                           {ok(R"({"data":{"id":"zzz","attributes":{"name":"Other"}}})")})
                                   << u"company=warning:account-mismatch "_s + all;
    QTest::newRow("user missing") << with(eu, "eu/v1/users", {ok(R"({"data":[]})")})
                                  << u"user=failed:user-missing "_s + all;
    QTest::newRow("invitation open")
        << with(eu, "eu/v1/users", {ok(R"({"data":[{"attributes":{"login-email":null,"role":"User"}}]})")})
        << u"user=failed:invitation-open "_s + all;
    QTest::newRow("low role")
        << with(eu, "eu/v1/users",
                {ok(R"({"data":[{"attributes":{"login-email":"x","role":"no_access"}}]})")})
        << u"user=warning:role-too-low "_s + all;
    QTest::newRow("role of an unknown name")
        << with(eu, "eu/v1/users", {ok(R"({"data":[{"attributes":{"login-email":"x","role":"emperor"}}]})")})
        << all;
    QTest::newRow("limited once") << with(eu, "eu/v1/company", {limit, ok(company)})
                                  << u"eu:company "_s + all;
    QTest::newRow("limited twice") << with(eu, "eu/v1/company", {limit})
                                   << u"service=failed:rate-limited eu:company eu:company"_s;
    QTest::newRow("limited for long")
        << with(eu, "eu/v1/company", {answer(429, "{}", {}, {"X-Rate-Limit-Reset: 16"})})
        << u"service=failed:rate-limited eu:company"_s;
    QTest::newRow("version that is not named")
        << with(eu, "eu/v1/company", {answer(406, "{}")}) << u"sign-in=failed:api-version eu:company"_s;
    QTest::newRow("version that does not help") << with(eu, "eu/v1/company", {answer(406, olderVersion)})
                                                << u"sign-in=failed:api-version eu:company eu:company"_s;
    QTest::newRow("first region down")
        << with(eu, "eu/v1/company", {answer(503, "")}) << u"service=failed:vendor-down eu:company"_s;
    QTest::newRow("another region down leaves it open")
        << Answers{{"na/v1/company", {answer(503, "")}}} << u"service=failed:vendor-down "_s + three;
    QTest::newRow("another region down does not matter")
        << with(allAt("au"), "na/v1/company", {answer(503, "")}) << three + u" au:users au:jobs"_s;
}

void LiveRegions::eachAnswerLeadsOnAsTheFactsSay()
{
    QFETCH(Answers, answers);
    QFETCH(QString, outcome);
    Regions world(m_shipped.guide, answers);
    QCOMPARE(world.outcome(), outcome);
}

ATS_TEST(LiveRegions)
#include "liveregions.moc"
