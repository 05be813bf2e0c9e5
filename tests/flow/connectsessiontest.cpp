// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/connectsession.h"

#include "app/flow/apikey.h"
#include "app/flow/ownsecretsaver.h"
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"
#include "tests/support/scriptedhttp.h"

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

namespace
{

using Answers = std::vector<std::pair<int, QByteArray>>;

const QByteArray noAccount = "[]"_ba;
const QByteArray page = "{\"auth_link_url\":\"https://docs.stackone.com/link/LINK-THAT-NOBODY-SEES\"}"_ba;

QByteArray account(const QByteArray &status, const QByteArray &updated = "1",
                   const QByteArray &reasons = "[]", const QByteArray &id = "acc-1")
{
    return R"([{"id":")" + id + R"(","status":")" + status + R"(","updated_at":)" +
           (updated.isEmpty() ? "null"_ba : '"' + updated + '"') + R"(,"status_reasons":)" + reasons + "}]";
}

} // namespace

/// Linking an account with an API key: what is asked, when it counts as linked, and what is noted.
class ConnectSessionTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FlowFixture> m_fixture;
    std::unique_ptr<ScriptedHttp> m_http;
    std::unique_ptr<SetupFlow> m_flow;
    std::vector<LinkResult> m_results;
    int m_links = 0;

    /// Starts one with these answers; it is deleted with the fixture at the latest.
    std::unique_ptr<ConnectSession> started(Answers answers, int wholeMs = 60'000)
    {
        m_http->answer(std::move(answers));
        LinkPace pace{1, 2, 1.3, wholeMs, [] { return NetworkState{}; }};
        auto session = std::make_unique<ConnectSession>(*m_flow, pace);
        connect(session.get(), &ConnectSession::linkReady, this, [this, one = session.get()] {
            QVERIFY(one->link() == Secret(u"https://docs.stackone.com/link/LINK-THAT-NOBODY-SEES"_s));
            ++m_links;
        });
        connect(session.get(), &ConnectSession::finished, this,
                [this](const LinkResult &result) { m_results.push_back(result); });
        session->start();
        return session;
    }
    /// Stays where it is after so many answers; -1: at the keychain.
    std::unique_ptr<ConnectSession> startedSilent(int answered)
    {
        if (answered < 0) {
            m_fixture->vault().hold(VaultCall::Read);
        }
        Answers answers{{200, noAccount}, {201, page}};
        answers.resize(static_cast<std::size_t>(std::max(answered, 0)));
        answers.emplace_back(ScriptedHttp::silence, QByteArray());
        return started(std::move(answers));
    }
    static void stages()
    {
        QTest::addColumn<int>("stage");
        QTest::addColumn<int>("answered");
        QTest::newRow("key") << int(LinkStage::ReadingKey) << -1;
        QTest::newRow("accounts") << int(LinkStage::Asking) << 0;
        QTest::newRow("page") << int(LinkStage::Asking) << 1;
        QTest::newRow("wait") << int(LinkStage::Waiting) << 2;
    }
    void keepKey()
    {
        auto *saver = new OwnSecretSaver(m_fixture->ports(), OwnName::StackOneKey,
                                         Secret(u"v1.the-key-of-an-engineer"_s), {}, this);
        saver->start();
        settle();
        QVERIFY(hasApiKey(m_fixture->ports()));
    }
    [[nodiscard]] bool isTicked() const { return isLinked(m_flow->connection(), m_flow->guide()); }

private Q_SLOTS:
    void init()
    {
        m_results.clear();
        m_links = 0;
        m_fixture = std::make_unique<FlowFixture>();
        m_http = std::make_unique<ScriptedHttp>();
        m_fixture->changePorts().makeLinkClient = [this](const LinkApi &api) {
            return new LinkClient(*m_http, api,
                                  {{}, [](const QUrl &) { return QList<QNetworkProxy>(); }, {}});
        };
        m_flow = m_fixture->open(m_fixture->add());
    }
    void cleanup()
    {
        m_flow.reset();
        m_fixture.reset();
        m_http.reset();
    }

    void withoutAKeyNothingIsAsked()
    {
        QVERIFY(!hasApiKey(m_fixture->ports()));
        const auto session = started({{200, noAccount}});
        QTRY_COMPARE(m_results.size(), std::size_t(1));
        QCOMPARE(m_results[0].end, LinkEnd::NoKey);
        QCOMPARE(m_results[0].keychain, VaultStatus::Missing);
        QVERIFY(m_http->asked().empty());
    }

    void aLockedKeychainIsSaid()
    {
        keepKey();
        m_fixture->vault().answerAlways(VaultCall::Read, VaultStatus::Locked);
        const auto session = started({{200, noAccount}});
        QTRY_COMPARE(m_results.size(), std::size_t(1));
        QCOMPARE(m_results[0].end, LinkEnd::NoKey);
        QVERIFY(!linkText(m_results[0], session->api()).isEmpty() && m_http->asked().empty());
    }

    void anActiveAccountTicksAndIsNoted()
    {
        keepKey();
        const auto session = started({{200, noAccount},
                                      {201, page},
                                      {200, noAccount},
                                      {200, account("inactive")},
                                      {503, "{}"},
                                      {0, {}},
                                      {200, account("active", "2")}});
        QTRY_COMPARE(m_results.size(), std::size_t(1));
        QCOMPARE(m_results[0].end, LinkEnd::Linked);
        QCOMPARE(m_links, 1);
        QVERIFY(isTicked());
        QVERIFY(session->link().isEmpty());
        const Connection noted = m_fixture->onDisk(m_flow->connection().id);
        QCOMPARE(noted.account.id, u"acc-1"_s);
        QCOMPARE(noted.account.status, u"active"_s);
        QVERIFY(m_flow->events().value().front().kind == EventKind::LinkedByPlatform);
        QVERIFY(!m_fixture->storeBytes().contains("LINK-THAT-NOBODY-SEES"));
        QVERIFY(!m_fixture->storeBytes().contains("the-key-of-an-engineer"));
        const auto &asked = m_http->asked();
        const QString id = m_flow->connection().id.toString(QUuid::WithoutBraces);
        QCOMPARE(asked[0].address,
                 u"https://api.stackone.com/accounts?providers=jobdiva&origin_owner_ids="_s + id);
        QVERIFY(asked[1].body.contains(id.toUtf8()) && !asked[1].body.contains("account_id"));
    }

    void aRefusedOneShowsItsReasonsAsPlainText()
    {
        keepKey();
        const auto session =
            started({{200, noAccount},
                     {201, page},
                     {200, account("error", "1", R"([{"description":"Wrong <b>password</b>"}])")}});
        QTRY_COMPARE(m_results.size(), std::size_t(1));
        QCOMPARE(m_results[0].end, LinkEnd::Refused);
        QCOMPARE(reasonsText(m_results[0], session->api()), u"Wrong <b>password</b>"_s);
        QVERIFY(!isTicked() && m_fixture->onDisk(m_flow->connection().id).account.id.isEmpty());
    }

    void anOldErrorIsNoNews()
    {
        keepKey();
        const auto session = started({{200, account("error", "1")},
                                      {201, page},
                                      {200, account("error", "1")},
                                      {200, account("error", "1")},
                                      {200, account("active", "2")}});
        QTRY_COMPARE(m_results.size(), std::size_t(1));
        QCOMPARE(m_results[0].end, LinkEnd::Linked);
        QVERIFY(m_http->asked()[1].body.contains(R"("account_id":"acc-1")"));
    }

    void anAccountThatWasActiveIsNoSuccess()
    {
        keepKey();
        auto session =
            started({{200, account("active", "1")}, {201, page}, {200, account("active", "1")}}, 12);
        QTRY_COMPARE(m_results.size(), std::size_t(1));
        QCOMPARE(m_results[0].end, LinkEnd::NotYet);
        QVERIFY(!isTicked() && linkText(m_results[0], session->api()).contains(u"tick the steps yourself"_s));
        session = started({{200, account("active", "1")},
                           {201, page},
                           {200, account("active", "1")},
                           {200, account("active", "2")}});
        QTRY_COMPARE(m_results.size(), std::size_t(2));
        QCOMPARE(m_results[1].end, LinkEnd::Linked);
    }

    void withoutATimeTheUserIsAsked()
    {
        keepKey();
        const auto session =
            started({{200, account("active", {})}, {201, page}, {200, account("active", {})}});
        QTRY_COMPARE(m_results.size(), std::size_t(1));
        QCOMPARE(m_results[0].end, LinkEnd::WasActive);
        QCOMPARE(m_links, 1); // the page is opened all the same
    }

    void whatEndsIt_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("cause");
        QTest::newRow("key") << 401 << "{}"_ba << int(LinkEnd::KeyRefused) << u"key-rejected"_s;
        QTest::newRow("pause") << 429 << "{}"_ba << int(LinkEnd::CouldNotAsk) << u"rate-limited"_s;
        QTest::newRow("down") << 503 << "{}"_ba << int(LinkEnd::CouldNotAsk) << u"vendor-down"_s;
        QTest::newRow("shape") << 200 << "{}"_ba << int(LinkEnd::CouldNotAsk) << u"answer-not-understood"_s;
        QTest::newRow("offline") << 0 << ""_ba << int(LinkEnd::CouldNotAsk) << u"offline"_s;
    }
    void whatEndsIt()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, end);
        QFETCH(QString, cause);
        keepKey();
        for (const Answers &answers : {Answers{{status, body}}, Answers{{200, noAccount}, {status, body}}}) {
            m_results.clear();
            const auto session = started(answers);
            QTRY_COMPARE(m_results.size(), std::size_t(1));
            QCOMPARE(int(m_results[0].end), end);
            QCOMPARE(QString(toId(*m_results[0].cause)), cause);
            QVERIFY(!linkText(m_results[0], session->api()).isEmpty());
            QCOMPARE(m_links, 0);
        }
    }

    void aKeyRefusedWhileWaitingEndsTheWait()
    {
        keepKey();
        const auto session = started({{200, noAccount}, {201, page}, {200, noAccount}, {401, "{}"}});
        QTRY_COMPARE(m_results.size(), std::size_t(1));
        QCOMPARE(m_results[0].end, LinkEnd::KeyRefused);
    }

    void theTimeIsOverOneDay()
    {
        keepKey();
        const auto session = started({{200, noAccount}, {201, page}, {200, account("inactive")}}, 10);
        QTRY_COMPARE(m_results.size(), std::size_t(1));
        QCOMPARE(m_results[0].end, LinkEnd::NotYet);
        QVERIFY(linkText(m_results[0], session->api()).contains(u"inactive"_s));
        const auto never = started({{200, noAccount}, {201, page}, {503, "{}"}}, 10);
        QTRY_COMPARE(m_results.size(), std::size_t(2));
        QCOMPARE(m_results[1].end, LinkEnd::NotYet);
    }

    void withoutANetworkTheTimeStands()
    {
        keepKey();
        const auto session = started({{200, noAccount}, {201, page}, {0, {}}}, 5);
        QTRY_VERIFY(m_http->asked().size() > 12);
        QVERIFY(m_results.empty());
        QCOMPARE(session->trouble(), std::optional(Cause::Offline));
        m_http->answer({{200, account("active")}});
        QTRY_COMPARE(m_results.size(), std::size_t(1));
        QCOMPARE(m_results[0].end, LinkEnd::Linked);
    }

    void stoppingEndsItAtEveryStage_data() { stages(); }
    void stoppingEndsItAtEveryStage()
    {
        QFETCH(int, stage);
        QFETCH(int, answered);
        keepKey();
        const auto session = startedSilent(answered);
        QTRY_COMPARE(int(session->stage()), stage);
        session->stop();
        QTRY_COMPARE(m_results.size(), std::size_t(1));
        QCOMPARE(m_results[0].end, LinkEnd::Stopped);
        QCOMPARE(session->stage(), LinkStage::Resting);
    }

    void itsEndIsSilent_data() { stages(); }
    void itsEndIsSilent()
    {
        QFETCH(int, stage);
        QFETCH(int, answered);
        keepKey();
        auto session = startedSilent(answered);
        QTRY_COMPARE(int(session->stage()), stage);
        session.reset();
        settle();
        QVERIFY(m_results.empty());
    }
};

ATS_TEST(ConnectSessionTest)
#include "connectsessiontest.moc"
