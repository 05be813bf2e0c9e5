// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/signinpause.h"
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// Holding back after refusals: what starts no test, what ends it, and who is exempt. On a clock of its own.
class SetupPauseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void threeRefusalsHoldTheNextTestBack();
    void twoFlowsAndARestartCountTogether();
    void anotherUserNameIsNotHeldBack();
    void whatWasTypedAndShownStaysWhenHeldBack();
    void theUserMayGoOn();
    void aPassedSignInForgets();
    void couldNotTellCountsForNothing();
    void anAskedWaitHoldsBackAndEnds();
    void replacingIsHeldBackBeforeTheKeychainIsAsked();
    void practiceAndStandInsAreExempt_data();
    void practiceAndStandInsAreExempt();
    void aKeyAloneIsKnownByItsConnection();

private:
    [[nodiscard]] std::unique_ptr<SetupFlow> open(const QUuid &id) const
    {
        return std::move(SetupFlow::open(m_ports, id)).value();
    }
    /// One test of what is typed; false when none began.
    [[nodiscard]] bool tested(SetupFlow &flow, const Rows &rows, PauseUse use = PauseUse::Heeded)
    {
        const qsizetype before = m_fixture->checksMade();
        flow.test(TestPurpose::Connect, use);
        if (m_fixture->checksMade() == before) {
            return false;
        }
        m_fixture->check()->end(rows);
        settle();
        return true;
    }

    std::unique_ptr<FlowFixture> m_fixture;
    Ports m_ports;
    QDateTime m_now;
};

void SetupPauseTest::init()
{
    m_fixture = std::make_unique<FlowFixture>();
    m_now = QDateTime({2026, 11, 22}, {12, 0}, Qt::UTC);
    m_ports = m_fixture->ports();
    m_ports.now = [this] { return m_now; };
}

void SetupPauseTest::threeRefusalsHoldTheNextTestBack()
{
    const auto flow = open(m_fixture->add());
    type(flow->draft(), u"wrong"_s);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!flow->pause(TestPurpose::Connect));
        QVERIFY(tested(*flow, refused()));
        m_now = m_now.addSecs(10);
    }
    QSignalSpy held(flow.get(), &SetupFlow::heldBack);
    QVERIFY(!tested(*flow, passing()));
    QCOMPARE(held.size(), 1);
    QCOMPARE(flow->pause(TestPurpose::Connect)->left.count(), 290);
    QVERIFY(flow->state() == FlowState::Failed);
    // And when it is over, one test begins as ever.
    m_now = m_now.addSecs(290);
    QVERIFY(tested(*flow, refused()));
    QCOMPARE(flow->pause(TestPurpose::Connect)->refusals, 4);
}

void SetupPauseTest::twoFlowsAndARestartCountTogether()
{
    const QUuid id = m_fixture->add();
    const QUuid twin = m_fixture->add(u"Another name"_s);
    for (const QUuid &one : {id, twin, id}) {
        const auto flow = open(one); // opened anew each time
        type(flow->draft(), u"wrong"_s);
        QVERIFY(tested(*flow, refused()));
    }
    // What the console sees, of details that belong to no connection.
    const auto store = m_fixture->secondStore();
    Ports console = m_ports;
    console.store = store.get();
    const QMap<QString, QString> same{{u"clientId"_s, u" 123456 "_s}, {u"username"_s, u"API@example.org"_s}};
    QVERIFY(SignInPause(console, m_fixture->guide(), same).inForce().has_value());
    // A passed sign-in there ends it here.
    Report report;
    report.rows = passing();
    SignInPause(console, m_fixture->guide(), same).note(report);
    QVERIFY(!open(twin)->pause(TestPurpose::Connect));
}

void SetupPauseTest::anotherUserNameIsNotHeldBack()
{
    const auto flow = open(m_fixture->add());
    type(flow->draft(), u"wrong"_s);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(tested(*flow, refused()));
    }
    QVERIFY(flow->pause(TestPurpose::Connect).has_value());
    flow->draft().setValue(u"username"_s, u"second@example.org"_s);
    QVERIFY(!flow->pause(TestPurpose::Connect));
    flow->draft().setValue(u"username"_s, u"api@example.org"_s);
    flow->draft().setValue(u"clientId"_s, u"654321"_s);
    QVERIFY(tested(*flow, refused()));
    flow->draft().setValue(u"clientId"_s, u"123456"_s);
    QVERIFY(!tested(*flow, refused()));
}

void SetupPauseTest::whatWasTypedAndShownStaysWhenHeldBack()
{
    const QUuid id = m_fixture->add();
    const auto flow = open(id);
    type(flow->draft(), u"wrong"_s);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(tested(*flow, refused()));
    }
    const std::size_t rows = flow->report().rows.size();
    flow->draft().setSecret(u"password"_s, Secret(u"the right one"));
    QVERIFY(!tested(*flow, passing()));
    QVERIFY(flow->hasReport());
    QCOMPARE(flow->report().rows.size(), rows);
    QVERIFY(*flow->draft().secret(u"password"_s) == Secret(u"the right one"));
    QCOMPARE(flow->history().value().size(), 3U);
}

void SetupPauseTest::theUserMayGoOn()
{
    const auto flow = open(m_fixture->add());
    type(flow->draft(), u"wrong"_s);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(tested(*flow, refused()));
    }
    QSignalSpy held(flow.get(), &SetupFlow::heldBack);
    QVERIFY(tested(*flow, passing(), PauseUse::Skipped));
    QCOMPARE(held.size(), 0);
    QVERIFY(!flow->pause(TestPurpose::StoredSet));
}

void SetupPauseTest::aPassedSignInForgets()
{
    const auto flow = open(m_fixture->add());
    type(flow->draft(), u"wrong"_s);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(tested(*flow, refused()));
    }
    QVERIFY(tested(*flow, noPermission())); // signs in, and may not read
    for (int i = 0; i < 2; ++i) {
        flow->draft().setSecret(u"password"_s, Secret(u"wrong again"));
        QVERIFY(tested(*flow, refused()));
    }
    QVERIFY(!flow->pause(TestPurpose::Connect));
}

void SetupPauseTest::couldNotTellCountsForNothing()
{
    const auto flow = open(m_fixture->add());
    type(flow->draft(), u"wrong"_s);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(tested(*flow, serviceDown()));
    }
    flow->test(TestPurpose::Connect);
    flow->stop();
    settle();
    QVERIFY(!flow->pause(TestPurpose::Connect));
    QCOMPARE(flow->history().value().size(), 6U); // and all of it is in the history
}

void SetupPauseTest::anAskedWaitHoldsBackAndEnds()
{
    const QUuid id = m_fixture->linked();
    const auto flow = open(id);
    Rows limited = serviceDown();
    for (CheckRow &row : limited) {
        if (row.state == RowState::Failed) {
            row.cause = Cause::RateLimited;
            row.facts.retryAfterSeconds = 120;
        }
    }
    flow->test(TestPurpose::StoredSet);
    settle();
    m_fixture->check()->end(limited);
    settle();
    const std::optional<Pause> pause = flow->pause(TestPurpose::StoredSet);
    QVERIFY(pause.has_value() && pause->reason == PauseReason::Asked);
    QCOMPARE(pause->left.count(), 120);
    // The earlier result stays.
    QVERIFY(m_fixture->onDisk(id).lastPassed.isValid());
    QVERIFY(m_fixture->onDisk(id).lastJudgement->verdict == Verdict::Connected);
    m_fixture->vault().forgetCalls();
    flow->test(TestPurpose::StoredSet);
    settle();
    QVERIFY(m_fixture->vault().calls().isEmpty());
    m_now = m_now.addSecs(120);
    QVERIFY(!flow->pause(TestPurpose::StoredSet));
}

void SetupPauseTest::replacingIsHeldBackBeforeTheKeychainIsAsked()
{
    const QUuid id = m_fixture->linked();
    const auto flow = open(id);
    const auto replace = [&](PauseUse use) {
        Credentials given;
        given.secrets.emplace(u"password"_s, Secret(u"second-password"));
        flow->replaceWith(std::move(given), use);
        settle();
    };
    for (int i = 0; i < 3; ++i) {
        replace(PauseUse::Heeded);
        m_fixture->check()->end(refused());
        settle();
    }
    QSignalSpy held(flow.get(), &SetupFlow::heldBack);
    const qsizetype made = m_fixture->checksMade();
    m_fixture->vault().forgetCalls();
    replace(PauseUse::Heeded);
    QCOMPARE(held.size(), 1);
    QVERIFY(m_fixture->vault().calls().isEmpty());
    QCOMPARE(m_fixture->checksMade(), made);
    replace(PauseUse::Skipped);
    QCOMPARE(m_fixture->checksMade(), made + 1);
}

void SetupPauseTest::practiceAndStandInsAreExempt_data()
{
    QTest::addColumn<bool>("practice");
    QTest::addColumn<QString>("standIn");
    QTest::addColumn<bool>("held");
    QTest::newRow("real") << false << QString() << true;
    QTest::newRow("practice") << true << QString() << false;
    QTest::newRow("a stand-in") << false << u"127.0.0.1:4000"_s << false;
}

void SetupPauseTest::practiceAndStandInsAreExempt()
{
    QFETCH(bool, practice);
    QFETCH(QString, standIn);
    QFETCH(bool, held);
    m_ports.practice = practice;
    m_ports.standIn = [standIn](const QString &) { return standIn; };
    const auto flow = open(m_fixture->add());
    type(flow->draft(), u"wrong"_s);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(tested(*flow, refused()));
    }
    QCOMPARE(flow->pause(TestPurpose::Connect).has_value(), held);
    QCOMPARE(tested(*flow, refused()), !held);
}

void SetupPauseTest::aKeyAloneIsKnownByItsConnection()
{
    const Guide &teamtailor = *m_ports.catalog->guide(u"teamtailor-stackone"_s);
    Report report;
    report.rows = {{u"sign-in"_s, RowState::Failed, Cause::KeyRejected, 1, {}}};
    const auto held = [&](const QMap<QString, QString> &plain, const QUuid &id) {
        return SignInPause(m_ports, teamtailor, plain, id).inForce().has_value();
    };
    const QUuid one = QUuid::createUuid();
    for (int i = 0; i < 3; ++i) {
        SignInPause(m_ports, teamtailor, {}, one).note(report);
    }
    QVERIFY(held({}, one));
    QVERIFY(held({{u"region"_s, u"eu"_s}}, one)); // found by a test: the same account
    QVERIFY(!held({}, QUuid::createUuid()));
    QVERIFY(!held({{u"companyId"_s, u"acme"_s}}, one));
}

ATS_TEST(SetupPauseTest)
#include "setuppausetest.moc"
