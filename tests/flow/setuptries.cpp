// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// Tests that are to keep nothing.
class SetupTriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<FlowFixture>(); }
    void whatPassesIsKeptNowhere();
    void keptWhenAskedWithoutASecondSignIn();
    void whatIsEditedIsNotKeptAsTested();
    void whatIsRefusedSaysSo();
    void theSetInForceStays();
    void nothingNewPassesAsTheSetInForce();
    void aKeychainThatRefusesAfterwardsIsTold();
    void theWindowMayCloseWhenItHasPassed();

private:
    /// A first set that is typed and has passed.
    [[nodiscard]] std::unique_ptr<SetupFlow> tried(const QUuid &id);

    std::unique_ptr<FlowFixture> m_fixture;
};

std::unique_ptr<SetupFlow> SetupTriesTest::tried(const QUuid &id)
{
    auto flow = m_fixture->open(id);
    type(flow->draft(), u"first-password"_s);
    flow->test(TestPurpose::Try);
    m_fixture->check()->end(passing());
    settle();
    return flow;
}

void SetupTriesTest::whatPassesIsKeptNowhere()
{
    const QUuid id = m_fixture->add();
    const auto flow = m_fixture->open(id);
    QSignalSpy tested(flow.get(), &SetupFlow::tested);
    type(flow->draft(), u"first-password"_s);
    flow->test(TestPurpose::Try);
    QVERIFY(!flow->plannedRows().contains(u"keychain"_s));
    m_fixture->check()->end(passing());
    settle();
    QVERIFY(flow->state() == FlowState::Tried);
    QCOMPARE(tested.size(), 1);
    QVERIFY(flow->report().verdict == Verdict::Connected);
    QVERIFY(flow->report().row(u"keychain"_s) == nullptr);
    QCOMPARE(m_fixture->vault().entries(), QStringList());
    const Connection found = m_fixture->onDisk(id);
    QVERIFY(!found.slot);
    QVERIFY(!found.lastPassed.isValid());
    QCOMPARE(found.values.value(u"clientId"_s), u"123456"_s); // what was typed is all there
    QVERIFY(flow->draft().secret(u"password"_s) != nullptr);
    QVERIFY(m_fixture->open(id)->state() == FlowState::Guiding);
}

void SetupTriesTest::keptWhenAskedWithoutASecondSignIn()
{
    const QUuid id = m_fixture->add();
    const auto flow = tried(id);
    flow->saveAgain();
    settle();
    QVERIFY(flow->state() == FlowState::Linking);
    QVERIFY(flow->purpose() == TestPurpose::Connect); // as if it had been asked for at once
    QCOMPARE(m_fixture->checksMade(), 1);
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), u"first-password"_s);
    QCOMPARE(flow->history().value().size(), std::size_t(1));
    QVERIFY(m_fixture->onDisk(id).lastPassed.isValid());
}

void SetupTriesTest::whatIsEditedIsNotKeptAsTested()
{
    const QUuid id = m_fixture->add();
    const auto flow = tried(id);
    flow->draft().setSecret(u"password"_s, Secret(u"another-password"));
    QVERIFY(flow->state() == FlowState::Guiding);
    flow->saveAgain();
    settle();
    QVERIFY(flow->state() == FlowState::Guiding);
    QCOMPARE(m_fixture->vault().entries(), QStringList());
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(passing());
    settle();
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), u"another-password"_s);
}

void SetupTriesTest::whatIsRefusedSaysSo()
{
    const QUuid id = m_fixture->add();
    const auto flow = m_fixture->open(id);
    type(flow->draft(), u"wrong-password"_s);
    flow->test(TestPurpose::Try);
    m_fixture->check()->end(refused());
    settle();
    QVERIFY(flow->state() == FlowState::Failed);
    QVERIFY(flow->report().verdict == Verdict::NotConnected);
    flow->saveAgain();
    settle();
    QVERIFY(flow->state() == FlowState::Failed);
    QCOMPARE(m_fixture->vault().entries(), QStringList());
}

void SetupTriesTest::theSetInForceStays()
{
    const QUuid id = m_fixture->linked();
    const auto flow = m_fixture->open(id);
    flow->openReconnect();
    flow->draft().setSecret(u"password"_s, Secret(u"second-password"));
    flow->test(TestPurpose::Try);
    m_fixture->check()->end(passing());
    settle();
    QVERIFY(flow->state() == FlowState::Tried);
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::A)});
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), u"first-password"_s);
    QVERIFY(!m_fixture->onDisk(id).platformStale);
    QCOMPARE(flow->history().value().size(), std::size_t(1));
    flow->draft().setSecret(u"password"_s, Secret(u"third-password"));
    QVERIFY(flow->state() == FlowState::Explaining); // still a reconnect
    flow->test(TestPurpose::Try);
    m_fixture->check()->end(passing());
    settle();
    flow->giveUpReconnect();
    QVERIFY(flow->state() == FlowState::Done);
    flow->saveAgain();
    settle();
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), u"first-password"_s);
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::A)});
}

void SetupTriesTest::nothingNewPassesAsTheSetInForce()
{
    const QUuid id = m_fixture->linked();
    const auto flow = m_fixture->open(id);
    flow->test(TestPurpose::Try);
    settle();
    m_fixture->check()->end(passing());
    settle();
    QVERIFY(flow->state() == FlowState::Done);
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::A)});
}

void SetupTriesTest::aKeychainThatRefusesAfterwardsIsTold()
{
    const QUuid id = m_fixture->add();
    const auto flow = tried(id);
    m_fixture->vault().answerOnce(VaultCall::Write, VaultStatus::Locked);
    flow->saveAgain();
    settle();
    QVERIFY(flow->state() == FlowState::SaveFailed);
    QVERIFY(flow->report().row(u"keychain"_s)->state == RowState::Failed);
    flow->saveAgain();
    settle();
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), u"first-password"_s);
}

void SetupTriesTest::theWindowMayCloseWhenItHasPassed()
{
    auto flow = m_fixture->open(m_fixture->add());
    type(flow->draft(), u"first-password"_s);
    connect(flow.get(), &SetupFlow::stateChanged, this, [&](FlowState state) {
        if (state == FlowState::Tried) {
            flow.reset();
        }
    });
    flow->test(TestPurpose::Try);
    m_fixture->check()->end(passing());
    settle();
    QVERIFY(!flow);
    QCOMPARE(m_fixture->vault().entries(), QStringList());
}

ATS_TEST(SetupTriesTest)
#include "setuptries.moc"
