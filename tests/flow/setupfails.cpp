// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// Sets that do not pass: what was in force stays, what was typed stays, and the history tells the truth.
class SetupFailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<FlowFixture>(); }
    void aFailedReconnectChangesNothingThatIsKept_data();
    void aFailedReconnectChangesNothingThatIsKept();
    void aFirstSetThatFailsIsInTheHistoryAndKeptNowhere_data();
    void aFirstSetThatFailsIsInTheHistoryAndKeptNowhere();
    void aFirstSetThatMayNotReadIsKeptAndWaitsForTheAdministrator();
    void aRefusalOfTheSetInForceIsNoted();
    void couldNotTellLeavesTheEarlierResult();
    void fixingInPlaceTestsTheNewEntryOnly();
    void givingUpAReconnectForgetsWhatWasTyped();
    void givingUpIsOnlyForReconnects();
    void aMissingKeychainEntryIsSaidAndNothingIsSent();
    void aConnectionOfAnUnknownGuideIsNotOpened();
    void nothingInForceMeansNoReconnect();

private:
    std::unique_ptr<FlowFixture> m_fixture;
};

void SetupFailsTest::aFailedReconnectChangesNothingThatIsKept_data()
{
    QTest::addColumn<int>("outcome");
    QTest::newRow("refused") << 0;
    QTest::newRow("service down") << 1;
    QTest::newRow("may do less than the set in force") << 2;
    QTest::newRow("stopped") << 3;
}

void SetupFailsTest::aFailedReconnectChangesNothingThatIsKept()
{
    QFETCH(int, outcome);
    const QUuid id = m_fixture->linked();
    const QString entry = m_fixture->keptPassword(id, Slot::A);
    Connection before = m_fixture->onDisk(id);
    const auto flow = m_fixture->open(id);
    flow->openReconnect();
    flow->draft().setSecret(u"password"_s, Secret(u"second-password"));
    flow->test(TestPurpose::Connect);
    if (outcome == 3) {
        flow->stop();
    } else {
        m_fixture->check()->end(outcome == 0 ? refused() : outcome == 1 ? serviceDown() : noPermission());
    }
    settle();
    QVERIFY(flow->state() == FlowState::Failed);
    QCOMPARE(m_fixture->vault().calls().size(), 0);
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), entry);
    Connection after = m_fixture->onDisk(id);
    QVERIFY(stateOf(after, m_fixture->guide()) == ConnectionState::Authenticated);
    QCOMPARE(flow->history().value().size(), std::size_t(1));
    QVERIFY(std::exchange(after.reconnecting, false));
    QCOMPARE(after, before);
    QVERIFY(*flow->draft().secret(u"password"_s) == Secret(u"second-password"));
    QVERIFY(!flow->testedKnownGoodSet());
}

void SetupFailsTest::aFirstSetThatFailsIsInTheHistoryAndKeptNowhere_data()
{
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("refused") << true;
    QTest::newRow("service down") << false;
}

void SetupFailsTest::aFirstSetThatFailsIsInTheHistoryAndKeptNowhere()
{
    QFETCH(bool, isRefused);
    const QUuid id = m_fixture->add();
    const auto flow = m_fixture->open(id);
    QSignalSpy tested(flow.get(), &SetupFlow::tested);
    type(flow->draft(), u"wrong"_s);
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(isRefused ? refused() : serviceDown());
    settle();
    QCOMPARE(tested.size(), 1);
    QVERIFY(flow->state() == FlowState::Failed);
    QVERIFY(m_fixture->vault().calls().isEmpty());
    const Connection after = m_fixture->onDisk(id);
    QVERIFY(!after.slot && !after.keychainUsed);
    QVERIFY(stateOf(after, m_fixture->guide()) ==
            (isRefused ? ConnectionState::NotConnectedYet : ConnectionState::CouldNotCheck));
    const std::vector<Attempt> history = flow->history().value();
    QCOMPARE(history.size(), std::size_t(1));
    QVERIFY(history.front().cause == (isRefused ? Cause::CredentialsRejected : Cause::VendorDown));
}

void SetupFailsTest::aFirstSetThatMayNotReadIsKeptAndWaitsForTheAdministrator()
{
    const QUuid id = m_fixture->add();
    auto flow = m_fixture->open(id);
    type(flow->draft(), u"first-password"_s);
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(noPermission());
    settle();
    QVERIFY(flow->state() == FlowState::Failed);
    const Connection kept = m_fixture->onDisk(id);
    QVERIFY(kept.slot == Slot::A);
    QVERIFY(!kept.lastPassed.isValid());
    QVERIFY(stateOf(kept, m_fixture->guide()) == ConnectionState::NotConnectedYet);
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), u"first-password"_s);
    // Once the permission is there, the same set passes without being written again.
    m_fixture->vault().forgetCalls();
    flow = m_fixture->open(id);
    flow->test(TestPurpose::Connect);
    settle();
    m_fixture->check()->end(passing());
    settle();
    QVERIFY(flow->state() == FlowState::Linking);
    QCOMPARE(m_fixture->vault().keys(VaultCall::Write), QStringList());
    QVERIFY(!m_fixture->onDisk(id).platformStale);
}

void SetupFailsTest::aRefusalOfTheSetInForceIsNoted()
{
    const QUuid id = m_fixture->linked();
    const auto flow = m_fixture->open(id);
    flow->test(TestPurpose::StoredSet);
    settle();
    m_fixture->check()->end(refused());
    settle();
    QVERIFY(flow->state() == FlowState::Failed);
    QVERIFY(flow->testedKnownGoodSet());
    QVERIFY(stateOf(m_fixture->onDisk(id), m_fixture->guide()) == ConnectionState::NeedsAttention);
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), u"first-password"_s);
    flow->openReconnect();
    QVERIFY(flow->state() == FlowState::Explaining);
}

void SetupFailsTest::couldNotTellLeavesTheEarlierResult()
{
    const QUuid id = m_fixture->linked();
    const auto judged = m_fixture->onDisk(id).lastJudgement;
    const auto flow = m_fixture->open(id);
    flow->test(TestPurpose::StoredSet);
    settle();
    m_fixture->check()->end(serviceDown());
    settle();
    const Connection after = m_fixture->onDisk(id);
    QCOMPARE(after.lastJudgement, judged);
    QVERIFY(stateOf(after, m_fixture->guide()) == ConnectionState::CouldNotCheck);
    QVERIFY(after.slot == Slot::A);
    QCOMPARE(flow->history().value().size(), std::size_t(2));
}

void SetupFailsTest::fixingInPlaceTestsTheNewEntryOnly()
{
    const auto flow = m_fixture->open(m_fixture->add());
    type(flow->draft(), u"wrong"_s);
    flow->test(TestPurpose::Connect);
    const QPointer<ScriptedCheck> old = m_fixture->check();
    old->end(refused());
    flow->draft().setSecret(u"password"_s, Secret(u"right"));
    flow->test(TestPurpose::Connect);
    QCOMPARE(flow->report().rows.size(), std::size_t(0));
    QCOMPARE(m_fixture->check()->credentials().secrets.at(u"password"_s).exposeText(), u"right"_s);
    m_fixture->check()->end(passing());
    settle();
    QVERIFY(old.isNull());
    QVERIFY(flow->state() == FlowState::Linking);
    QCOMPARE(flow->history().value().size(), std::size_t(2));
}

void SetupFailsTest::givingUpAReconnectForgetsWhatWasTyped()
{
    for (const bool failedFirst : {false, true}) {
        init();
        const QUuid id = m_fixture->linked();
        const Connection before = m_fixture->onDisk(id);
        const auto flow = m_fixture->open(id);
        flow->openReconnect();
        type(flow->draft(), u"second-password"_s, u"999"_s);
        QVERIFY(flow->draft().keepSecrets() != nullptr);
        settle();
        if (failedFirst) {
            flow->test(TestPurpose::Connect);
            m_fixture->check()->end(refused());
        }
        flow->giveUpReconnect();
        settle();
        QVERIFY(flow->state() == FlowState::Done);
        QVERIFY(flow->draft().secret(u"password"_s) == nullptr);
        QCOMPARE(flow->draft().value(u"clientId"_s), u"123456"_s);
        QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::A)});
        QCOMPARE(m_fixture->onDisk(id), before);
    }
}

void SetupFailsTest::givingUpIsOnlyForReconnects()
{
    const auto flow = m_fixture->open(m_fixture->add());
    type(flow->draft(), u"wrong"_s);
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(refused());
    flow->giveUpReconnect();
    QVERIFY(flow->state() == FlowState::Failed);
    QVERIFY(flow->draft().secret(u"password"_s) != nullptr);
    QCOMPARE(flow->draft().value(u"clientId"_s), u"123456"_s);
}

void SetupFailsTest::aMissingKeychainEntryIsSaidAndNothingIsSent()
{
    const QUuid id = m_fixture->linked();
    m_fixture->vault().drop(keychainKey(id, Slot::A));
    const auto flow = m_fixture->open(id);
    const qsizetype checks = m_fixture->checksMade();
    QSignalSpy tested(flow.get(), &SetupFlow::tested);
    flow->test(TestPurpose::StoredSet);
    settle();
    QCOMPARE(tested.size(), 1);
    QCOMPARE(m_fixture->checksMade(), checks);
    QVERIFY(flow->report().cause == Cause::KeychainMissing);
    m_fixture->vault().put(keychainKey(id, Slot::A), Secret(u"{\"v\":99,\"fields\":{}}"));
    flow->test(TestPurpose::StoredSet);
    settle();
    QCOMPARE(m_fixture->checksMade(), checks);
    QVERIFY(flow->report().cause == Cause::KeychainMismatch);
    QVERIFY(stateOf(m_fixture->onDisk(id), m_fixture->guide()) == ConnectionState::Authenticated);
}

void SetupFailsTest::aConnectionOfAnUnknownGuideIsNotOpened()
{
    const QUuid id = m_fixture->store().add(u"From the future"_s, u"jobdiva-tomorrow"_s).value();
    const auto opened = SetupFlow::open(m_fixture->ports(), id);
    QVERIFY(!opened.ok());
    QVERIFY(opened.problem().text.contains(u"jobdiva-tomorrow"_s));
    QVERIFY(!SetupFlow::open(m_fixture->ports(), QUuid::createUuid()).ok());
}

void SetupFailsTest::nothingInForceMeansNoReconnect()
{
    const QUuid id = m_fixture->add();
    const auto flow = m_fixture->open(id);
    flow->openReconnect();
    QVERIFY(flow->state() == FlowState::Guiding);
    type(flow->draft(), u"wrong"_s);
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(refused());
    flow->openReconnect();
    QVERIFY(flow->state() == FlowState::Failed);
    QVERIFY(!m_fixture->onDisk(id).reconnecting);
}

ATS_TEST(SetupFailsTest)
#include "setupfails.moc"
