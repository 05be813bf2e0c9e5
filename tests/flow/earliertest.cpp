// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/earlierset.h"
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// The set that was replaced: kept for a day, taken back, removed.
class EarlierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isKeptForADayWhenTheUserWantsIt();
    void goesAtOnceWhenTheUserDoesNot();
    void goingBackLetsTheTwoChangePlaces();
    void whatThePlatformHasIsKnownAfterGoingBack_data();
    void whatThePlatformHasIsKnownAfterGoingBack();
    void theStateIsThatOfTheSetInForce();
    void goingBackKeepsWhatIsTyped();
    void removingTakesItOutOfTheKeychain();
    void aSetThatIsLostIsSaidAndChangesNothing();
    void nothingChangesWhenTheKeychainDoesNotAnswer_data();
    void nothingChangesWhenTheKeychainDoesNotAnswer();
    void staysWhenTheKeychainTookNoOtherSet_data() { nothingChangesWhenTheKeychainDoesNotAnswer_data(); }
    void staysWhenTheKeychainTookNoOtherSet();
    void isOverAfterItsDay();
    void nobodyElseIsDisturbed();
    void mayBeStoppedAndDestroyed();

private:
    /// A linked connection whose "first-password" was replaced by "second-password".
    QUuid replaced();
    /// How the job ends.
    std::pair<VaultStatus, QString> run(const QUuid &id, EarlierSet::Wish wish);
    std::unique_ptr<FlowFixture> m_fixture;
    QDateTime m_now{QDate(2026, 11, 22), QTime(12, 0), Qt::UTC};
};

void EarlierTest::init()
{
    m_now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    m_fixture = std::make_unique<FlowFixture>();
    m_fixture->keepEarlier(true);
    m_fixture->changePorts().now = [this] { return m_now; };
}

QUuid EarlierTest::replaced()
{
    const QUuid id = m_fixture->linked();
    const auto flow = m_fixture->open(id);
    flow->openReconnect();
    m_fixture->connectWith(*flow, u"second-password"_s, u"777"_s);
    return id;
}

std::pair<VaultStatus, QString> EarlierTest::run(const QUuid &id, EarlierSet::Wish wish)
{
    auto *job = new EarlierSet(m_fixture->ports(), id, m_fixture->guide(), wish, this);
    const QPointer<EarlierSet> alive(job);
    QList<std::pair<VaultStatus, QString>> ends;
    connect(job, &EarlierSet::finished, this, [&](VaultStatus status, const QString &text) {
        ends.append({status, text});
    });
    job->start();
    settle();
    return ends.size() == 1 && alive.isNull() ? ends.first() : std::pair(VaultStatus::Cancelled, u"no end"_s);
}

void EarlierTest::isKeptForADayWhenTheUserWantsIt()
{
    const QUuid id = replaced();
    const Connection now = m_fixture->onDisk(id);
    QVERIFY(now.slot == Slot::B && now.other == OtherSlot::Kept);
    QCOMPARE(now.otherUntil, m_now.addSecs(24 * 60 * 60));
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), u"first-password"_s);
    QCOMPARE(m_fixture->keptPassword(id, Slot::B), u"second-password"_s);
    QVERIFY(canGoBack(now, m_now) && !needsCare(now, m_now));
}

void EarlierTest::goesAtOnceWhenTheUserDoesNot()
{
    m_fixture->keepEarlier(false);
    const QUuid id = replaced();
    const Connection now = m_fixture->onDisk(id);
    QVERIFY(now.slot == Slot::B && now.other == OtherSlot::Empty);
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::B)});
}

void EarlierTest::goingBackLetsTheTwoChangePlaces()
{
    const QUuid id = replaced();
    const Connection before = m_fixture->onDisk(id);
    QVERIFY(run(id, EarlierSet::Wish::GoBack).first == VaultStatus::Ok);
    Connection now = m_fixture->onDisk(id);
    QVERIFY(now.slot == Slot::A && now.other == OtherSlot::Kept);
    QCOMPARE(now.inForce.value(u"clientId"_s), u"123456"_s);
    QCOMPARE(now.slotSince, before.otherSince);
    QCOMPARE(now.otherSince, before.slotSince);
    QCOMPARE(m_fixture->store().events(id).value().front().kind, EventKind::WentBack);
    // … and nothing is lost by it.
    QVERIFY(run(id, EarlierSet::Wish::GoBack).first == VaultStatus::Ok);
    now = m_fixture->onDisk(id);
    QVERIFY(now.slot == Slot::B);
    QCOMPARE(now.inForce.value(u"clientId"_s), u"777"_s);
    QCOMPARE(m_fixture->vault().entries().size(), 2);
}

void EarlierTest::whatThePlatformHasIsKnownAfterGoingBack_data()
{
    QTest::addColumn<bool>("toldThePlatform");
    QTest::newRow("the platform still has the earlier ones") << false;
    QTest::newRow("the new ones were entered there") << true;
}

void EarlierTest::whatThePlatformHasIsKnownAfterGoingBack()
{
    QFETCH(bool, toldThePlatform);
    const QUuid id = replaced();
    if (toldThePlatform) {
        m_fixture->open(id)->setTicked(m_fixture->linkKeys(), true);
    }
    const auto flow = m_fixture->open(id);
    QVERIFY(stateOf(flow->connection(), flow->guide()) ==
            (toldThePlatform ? ConnectionState::Authenticated : ConnectionState::UpdatePlatform));
    QSignalSpy ended(flow.get(), &SetupFlow::earlierEnded);
    flow->goBack();
    settle();
    QCOMPARE(ended.size(), 1);
    QVERIFY(flow->state() == (toldThePlatform ? FlowState::Linking : FlowState::Done));
    QVERIFY(stateOf(flow->connection(), flow->guide()) ==
            (toldThePlatform ? ConnectionState::UpdatePlatform : ConnectionState::Authenticated));
}

void EarlierTest::theStateIsThatOfTheSetInForce()
{
    const QUuid id = m_fixture->linked();
    // Refused, so replaced: going back means going back to what was refused.
    auto flow = m_fixture->open(id);
    flow->test(TestPurpose::StoredSet);
    settle();
    m_fixture->check()->end(refused());
    settle();
    QVERIFY(stateOf(m_fixture->onDisk(id), m_fixture->guide()) == ConnectionState::NeedsAttention);
    flow->openReconnect();
    m_fixture->connectWith(*flow, u"second-password"_s);
    QVERIFY(stateOf(m_fixture->onDisk(id), m_fixture->guide()) == ConnectionState::UpdatePlatform);
    flow->goBack();
    settle();
    QVERIFY(stateOf(m_fixture->onDisk(id), m_fixture->guide()) == ConnectionState::NeedsAttention);
}

void EarlierTest::goingBackKeepsWhatIsTyped()
{
    const QUuid id = replaced();
    const auto flow = m_fixture->open(id);
    flow->openReconnect();
    flow->draft().setValue(u"clientId"_s, u"999"_s);
    flow->draft().setSecret(u"password"_s, Secret(u"half-typed"));
    flow->goBack();
    settle();
    QVERIFY(flow->state() == FlowState::Explaining);
    QCOMPARE(flow->draft().value(u"clientId"_s), u"999"_s);
    QVERIFY(flow->draft().secret(u"password"_s) != nullptr);
    QVERIFY(flow->connection().slot == Slot::A);
}

void EarlierTest::removingTakesItOutOfTheKeychain()
{
    const QUuid id = replaced();
    QVERIFY(run(id, EarlierSet::Wish::Remove).first == VaultStatus::Ok);
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::B)});
    QVERIFY(m_fixture->onDisk(id).other == OtherSlot::Empty);
    QCOMPARE(m_fixture->store().events(id).value().front().kind, EventKind::EarlierRemoved);
    const auto [status, text] = run(id, EarlierSet::Wish::GoBack);
    QVERIFY(status == VaultStatus::Missing && text.contains(u"no earlier credentials"));
}

void EarlierTest::aSetThatIsLostIsSaidAndChangesNothing()
{
    const QUuid id = replaced();
    m_fixture->vault().drop(keychainKey(id, Slot::A));
    const auto [status, text] = run(id, EarlierSet::Wish::GoBack);
    QVERIFY(status == VaultStatus::Missing);
    QVERIFY2(text.contains(u"another program removed them"), qPrintable(text));
    const Connection now = m_fixture->onDisk(id);
    QVERIFY(now.slot == Slot::B && now.other == OtherSlot::Empty);
}

void EarlierTest::nothingChangesWhenTheKeychainDoesNotAnswer_data()
{
    QTest::addColumn<VaultStatus>("status");
    QTest::newRow("locked") << VaultStatus::Locked;
    QTest::newRow("refused") << VaultStatus::Refused;
    QTest::newRow("absent") << VaultStatus::Absent;
    QTest::newRow("failed") << VaultStatus::Failed;
}

void EarlierTest::nothingChangesWhenTheKeychainDoesNotAnswer()
{
    QFETCH(VaultStatus, status);
    const QUuid id = replaced();
    const Connection before = m_fixture->onDisk(id);
    m_fixture->vault().answerOnce(VaultCall::Read, status);
    QVERIFY(run(id, EarlierSet::Wish::GoBack).first == status);
    QCOMPARE(m_fixture->onDisk(id), before);
    // Removing cannot be proven, so it stays due and is never offered again.
    m_fixture->vault().answerOnce(VaultCall::Remove, status);
    QVERIFY(run(id, EarlierSet::Wish::Remove).first == status);
    const Connection after = m_fixture->onDisk(id);
    QVERIFY(after.other == OtherSlot::Leaving && needsCare(after, m_now) && !canGoBack(after, m_now));
}

void EarlierTest::staysWhenTheKeychainTookNoOtherSet()
{
    QFETCH(VaultStatus, status);
    const QUuid id = replaced();
    const Connection before = m_fixture->onDisk(id);
    const auto flow = m_fixture->open(id);
    m_fixture->vault().answerOnce(VaultCall::Write, status);
    flow->replaceWith({{{u"clientId"_s, u"888"_s}}, {}});
    settle();
    m_fixture->check()->end(passing());
    settle();
    QVERIFY(flow->state() == FlowState::SaveFailed);
    const Connection after = m_fixture->onDisk(id);
    QVERIFY(after.slot == before.slot);
    // Where nothing was written, the earlier set is still there; where something may have been, it was given
    // up.
    const bool wrote = status == VaultStatus::Failed;
    QVERIFY(after.other == (wrote ? OtherSlot::Empty : OtherSlot::Kept));
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), wrote ? QString() : u"first-password"_s);
}

void EarlierTest::isOverAfterItsDay()
{
    const QUuid id = replaced();
    m_now = m_now.addSecs(24 * 60 * 60);
    QVERIFY(needsCare(m_fixture->onDisk(id), m_now));
    QVERIFY(run(id, EarlierSet::Wish::GoBack).first == VaultStatus::Missing);
    QVERIFY(m_fixture->onDisk(id).slot == Slot::B);
}

void EarlierTest::nobodyElseIsDisturbed()
{
    const QUuid id = replaced();
    const auto other = m_fixture->secondStore();
    const Outcome<Claim> claim = other->places().claim(id);
    QVERIFY(claim.ok());
    const Connection before = m_fixture->onDisk(id);
    const auto [status, text] = run(id, EarlierSet::Wish::GoBack);
    QVERIFY(status == VaultStatus::Failed);
    QVERIFY2(text.contains(u"Another window, or the console"), qPrintable(text));
    QCOMPARE(m_fixture->onDisk(id), before);
}

void EarlierTest::mayBeStoppedAndDestroyed()
{
    const QUuid id = replaced();
    const Connection before = m_fixture->onDisk(id);
    m_fixture->vault().forgetCalls();
    m_fixture->vault().hold(VaultCall::Read);
    auto flow = m_fixture->open(id);
    QSignalSpy ended(flow.get(), &SetupFlow::earlierEnded);
    flow->goBack();
    settle();
    flow->test(TestPurpose::StoredSet); // not while it goes back
    QCOMPARE(m_fixture->vault().keys(VaultCall::Read).size(), 1);
    flow->stop();
    settle();
    QCOMPARE(ended.size(), 1);
    QVERIFY(ended.first().first().value<VaultStatus>() == VaultStatus::Cancelled);
    flow->goBack();
    settle();
    flow.reset();
    m_fixture->vault().release();
    settle();
    QCOMPARE(m_fixture->onDisk(id), before);
    QVERIFY(m_fixture->store().places().claim(id).ok());
}

ATS_TEST(EarlierTest)
#include "earliertest.moc"
