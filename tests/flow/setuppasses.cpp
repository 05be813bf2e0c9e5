// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// Sets that pass: kept, linked, replaced, looked at again.
class SetupPassesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<FlowFixture>(); }
    void theFirstSetIsKeptInSlotAAndLeadsToLinking();
    void rowsAreAnnouncedAsTheyRun();
    void aPassedReconnectReplacesTheSet();
    void tickingTheLinkStepsEndsIt();
    void anAnswerChangesWhatIsLeftToTick();
    void aWarningDoesNotKeepASetOut();
    void testingAgainWithNothingTypedSavesNothing();
    void testingTheSetInForceSavesNothing();
    void aSetThatNeverPassedIsReplacedWithoutBlamingThePlatform();
    void aTestWhileOneRunsDoesNothing();
    void theDraftEntryGoesWhenTheSetIsKept();

private:
    std::unique_ptr<FlowFixture> m_fixture;
};

void SetupPassesTest::theFirstSetIsKeptInSlotAAndLeadsToLinking()
{
    const QUuid id = m_fixture->add();
    const auto flow = m_fixture->open(id);
    QList<FlowState> reached;
    connect(flow.get(), &SetupFlow::stateChanged, this, [&](FlowState state) { reached.append(state); });
    QSignalSpy tested(flow.get(), &SetupFlow::tested);
    QSignalSpy saved(flow.get(), &SetupFlow::saved);
    type(flow->draft(), u"first-password"_s);
    flow->test(TestPurpose::Connect);
    QVERIFY(m_fixture->check()->hasStarted());
    QCOMPARE(m_fixture->check()->credentials().secrets.at(u"password"_s).exposeText(), u"first-password"_s);
    m_fixture->check()->end(passing());
    QCOMPARE(tested.size(), 1);
    QVERIFY(!m_fixture->onDisk(id).slot);
    settle();
    QCOMPARE(reached, (QList{FlowState::Testing, FlowState::Saving, FlowState::Linking}));
    QCOMPARE(saved.size(), 1);
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::A)});
    const Connection kept = m_fixture->onDisk(id);
    QVERIFY(kept.slot == Slot::A);
    QCOMPARE(kept.inForce.value(u"clientId"_s), u"123456"_s);
    QVERIFY(kept.values.isEmpty());
    QVERIFY(kept.lastPassed.isValid());
    QVERIFY(!kept.platformStale);
    QVERIFY(stateOf(kept, m_fixture->guide()) == ConnectionState::NotYetLinked);
    QCOMPARE(flow->history().value().size(), std::size_t(1));
    QCOMPARE(flow->report().rows.back().id, u"keychain"_s);
    QVERIFY(flow->draft().secret(u"password"_s) == nullptr);
    QVERIFY(m_fixture->open(id)->state() == FlowState::Linking);
}

void SetupPassesTest::rowsAreAnnouncedAsTheyRun()
{
    const auto flow = m_fixture->open(m_fixture->add());
    QStringList started;
    QStringList ended;
    connect(flow.get(), &SetupFlow::rowStarted, this, [&](const QString &id) { started.append(id); });
    connect(flow.get(), &SetupFlow::rowFinished, this, [&](const CheckRow &row) { ended.append(row.id); });
    type(flow->draft(), u"first-password"_s);
    flow->test(TestPurpose::Connect);
    QCOMPARE(flow->plannedRows().last(), u"keychain"_s);
    for (const CheckRow &row : passing()) {
        m_fixture->check()->row(row);
        QCOMPARE(flow->report().rows.back().id, row.id);
    }
    m_fixture->check()->end(passing());
    settle();
    const QStringList all{u"entries"_s, u"sign-in"_s, u"session"_s, u"read"_s, u"keychain"_s};
    QCOMPARE(started, all);
    QCOMPARE(ended, all);
}

void SetupPassesTest::aPassedReconnectReplacesTheSet()
{
    const QUuid id = m_fixture->linked();
    const auto flow = m_fixture->open(id);
    QVERIFY(flow->state() == FlowState::Done);
    flow->openReconnect();
    QVERIFY(flow->state() == FlowState::Explaining);
    QVERIFY(m_fixture->open(id)->state() == FlowState::Explaining);
    flow->draft().setValue(u"username"_s, u"new@example.org"_s);
    flow->draft().setSecret(u"password"_s, Secret(u"second-password"));
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(passing());
    settle();
    QVERIFY(flow->state() == FlowState::Linking);
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::B)});
    QCOMPARE(m_fixture->keptPassword(id, Slot::B), u"second-password"_s);
    const Connection kept = m_fixture->onDisk(id);
    QVERIFY(kept.slot == Slot::B);
    QCOMPARE(kept.inForce.value(u"username"_s), u"new@example.org"_s);
    QCOMPARE(kept.inForce.value(u"clientId"_s), u"123456"_s);
    QVERIFY(kept.platformStale);
    QVERIFY(!kept.reconnecting);
    for (const QString &key : m_fixture->linkKeys()) {
        QVERIFY(!kept.ticks.contains(key));
    }
    QVERIFY(stateOf(kept, m_fixture->guide()) == ConnectionState::UpdatePlatform);
    QCOMPARE(flow->history().value().size(), std::size_t(2));
    // And the third goes back to the first place.
    flow->openReconnect();
    flow->draft().setSecret(u"password"_s, Secret(u"third-password"));
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(passing());
    settle();
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::A)});
    QVERIFY(m_fixture->onDisk(id).slot == Slot::A);
}

void SetupPassesTest::tickingTheLinkStepsEndsIt()
{
    const QUuid id = m_fixture->linked();
    const auto flow = m_fixture->open(id);
    flow->openReconnect();
    flow->draft().setSecret(u"password"_s, Secret(u"second-password"));
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(passing());
    settle();
    // A look at the set in between that cannot tell must not keep the last tick from counting.
    flow->test(TestPurpose::StoredSet);
    settle();
    m_fixture->check()->end(serviceDown());
    QVERIFY(flow->state() == FlowState::Failed);
    flow->setTicked(m_fixture->linkKeys(), true);
    QVERIFY(!m_fixture->onDisk(id).platformStale);
    flow->test(TestPurpose::StoredSet);
    settle();
    m_fixture->check()->end(passing());
    QVERIFY(flow->state() == FlowState::Done);
    QVERIFY(stateOf(m_fixture->onDisk(id), m_fixture->guide()) == ConnectionState::Authenticated);
    flow->setTicked({m_fixture->linkKeys().first()}, false);
    QVERIFY(flow->state() == FlowState::Linking);
    flow->setTicked(m_fixture->linkKeys(), true);
    QVERIFY(flow->state() == FlowState::Done);
}

void SetupPassesTest::anAnswerChangesWhatIsLeftToTick()
{
    const QUuid id = m_fixture->linked();
    const auto flow = m_fixture->open(id);
    QVERIFY(flow->state() == FlowState::Done);
    flow->answer(u"route"_s, u"engineer"_s);
    QVERIFY(flow->state() == FlowState::Linking);
    QVERIFY(stateOf(m_fixture->onDisk(id), m_fixture->guide()) == ConnectionState::NotYetLinked);
    flow->answer(u"route"_s, u"self-serve"_s);
    QVERIFY(flow->state() == FlowState::Done);
}

void SetupPassesTest::aWarningDoesNotKeepASetOut()
{
    const QUuid id = m_fixture->linked();
    const auto flow = m_fixture->open(id);
    flow->openReconnect();
    flow->draft().setSecret(u"password"_s, Secret(u"second-password"));
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(withWarning());
    settle();
    QVERIFY(flow->state() == FlowState::Linking);
    QVERIFY(m_fixture->onDisk(id).slot == Slot::B);
}

void SetupPassesTest::testingAgainWithNothingTypedSavesNothing()
{
    const QUuid id = m_fixture->linked();
    const Connection before = m_fixture->onDisk(id);
    const auto flow = m_fixture->open(id);
    flow->test(TestPurpose::Connect);
    settle();
    QCOMPARE(m_fixture->check()->credentials().secrets.at(u"password"_s).exposeText(), u"first-password"_s);
    m_fixture->check()->end(passing());
    settle();
    QVERIFY(flow->state() == FlowState::Done);
    QVERIFY(flow->testedKnownGoodSet());
    QCOMPARE(m_fixture->vault().keys(VaultCall::Write), QStringList());
    QCOMPARE(m_fixture->vault().keys(VaultCall::Remove), QStringList());
    const Connection after = m_fixture->onDisk(id);
    QVERIFY(after.slot == before.slot);
    QCOMPARE(after.slotSince, before.slotSince);
    QVERIFY(!after.platformStale);
    QCOMPARE(after.ticks, before.ticks);
}

void SetupPassesTest::testingTheSetInForceSavesNothing()
{
    const QUuid id = m_fixture->linked();
    const auto flow = m_fixture->open(id);
    flow->openReconnect();
    type(flow->draft(), u"half-typed"_s, u"999"_s);
    flow->test(TestPurpose::StoredSet);
    settle();
    QVERIFY(!flow->plannedRows().contains(u"keychain"_s));
    QCOMPARE(m_fixture->check()->credentials().secrets.at(u"password"_s).exposeText(), u"first-password"_s);
    QCOMPARE(m_fixture->check()->credentials().plain.value(u"clientId"_s), u"123456"_s);
    m_fixture->check()->end(passing());
    settle();
    QVERIFY(flow->state() == FlowState::Done);
    QCOMPARE(m_fixture->vault().keys(VaultCall::Write), QStringList());
    QCOMPARE(flow->history().value().size(), std::size_t(2));
    // What was being typed is still there.
    QCOMPARE(flow->draft().value(u"clientId"_s), u"999"_s);
    QVERIFY(*flow->draft().secret(u"password"_s) == Secret(u"half-typed"));
    QVERIFY(m_fixture->onDisk(id).reconnecting);
}

void SetupPassesTest::aSetThatNeverPassedIsReplacedWithoutBlamingThePlatform()
{
    const QUuid id = m_fixture->add();
    auto flow = m_fixture->open(id);
    type(flow->draft(), u"first-password"_s);
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(noPermission());
    settle();
    QVERIFY(m_fixture->onDisk(id).slot == Slot::A);
    flow = m_fixture->open(id);
    flow->openReconnect();
    QVERIFY(flow->state() == FlowState::Explaining);
    flow->draft().setSecret(u"password"_s, Secret(u"second-password"));
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(passing());
    settle();
    QVERIFY(m_fixture->onDisk(id).slot == Slot::B);
    QVERIFY(!m_fixture->onDisk(id).platformStale);
    QVERIFY(stateOf(m_fixture->onDisk(id), m_fixture->guide()) == ConnectionState::NotYetLinked);
}

void SetupPassesTest::aTestWhileOneRunsDoesNothing()
{
    const auto flow = m_fixture->open(m_fixture->add());
    type(flow->draft(), u"first-password"_s);
    flow->test(TestPurpose::Connect);
    flow->test(TestPurpose::Connect);
    flow->test(TestPurpose::StoredSet);
    QCOMPARE(m_fixture->checksMade(), 1);
    m_fixture->vault().hold(VaultCall::Write);
    m_fixture->check()->end(passing());
    flow->test(TestPurpose::Connect);
    flow->saveAgain();
    flow->keepForSession();
    flow->openReconnect();
    flow->giveUpReconnect();
    settle();
    QVERIFY(flow->state() == FlowState::Saving);
    QCOMPARE(m_fixture->vault().calls().size(), 1);
    m_fixture->vault().release();
    settle();
    QVERIFY(flow->state() == FlowState::Linking);
}

void SetupPassesTest::theDraftEntryGoesWhenTheSetIsKept()
{
    const QUuid id = m_fixture->add();
    const auto flow = m_fixture->open(id);
    type(flow->draft(), u"first-password"_s);
    QVERIFY(flow->draft().keepSecrets() != nullptr);
    settle();
    QVERIFY(m_fixture->hasEntry(id, Slot::Draft));
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(passing());
    settle();
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::A)});
    QVERIFY(!m_fixture->onDisk(id).draftKept);
}

ATS_TEST(SetupPassesTest)
#include "setuppasses.moc"
