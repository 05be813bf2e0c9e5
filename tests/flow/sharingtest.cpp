// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/connectionremover.h"
#include "app/flow/setsharer.h"
#include "app/flow/setunsharer.h"
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// Several connections that use one set of credentials: replaced once, for all of them.
class SharingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<FlowFixture>(); }
    void theSameSetIsKeptOnceAndNothingElseChanges();
    void anOtherPasswordIsTakenOverAndThePlatformHasToBeTold();
    void theEarlierSetGoesFirst();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
    void oneReconnectReplacesItForAll();
    void whatOnlyTheOtherGuideKnowsStays();
    void aTestReadsTheSharedSet();
    void aCopyOfItsOwn();
    void removingTheHolderLeavesTheOthersWhole();
    void nothingChangesWhenTheKeychainDoesNotAnswer();
    void mayBeStoppedAndDestroyed();

private:
    /// Another connection that passed, with its own set.
    QUuid second(const QString &password, const QString &guide = u"jobdiva-stackone"_s,
                 const QString &clientId = u"123456"_s);
    template<typename Task, typename... Arguments>
    std::pair<VaultStatus, QString> run(const Arguments &...arguments)
    {
        auto *job = new Task(m_fixture->ports(), arguments..., this);
        const QPointer<Task> alive(job);
        QList<std::pair<VaultStatus, QString>> ends;
        connect(job, &Task::finished, this, [&](VaultStatus status, const QString &text) {
            ends.append({status, text});
        });
        job->start();
        settle();
        return ends.size() == 1 && alive.isNull() ? ends.first()
                                                  : std::pair(VaultStatus::Cancelled, u"no end"_s);
    }
    std::unique_ptr<FlowFixture> m_fixture;
};

QUuid SharingTest::second(const QString &password, const QString &guide, const QString &clientId)
{
    const QUuid id = m_fixture->store().add(u"Second"_s, guide).value();
    const auto flow = m_fixture->open(id);
    type(flow->draft(), password, clientId);
    if (guide == u"jobdiva-refassured") {
        flow->draft().setSecret(u"refassuredApiKey"_s, Secret(u"refassured-key"));
    }
    flow->test(TestPurpose::Connect);
    settle();
    m_fixture->check()->end(passing());
    settle();
    return id;
}

void SharingTest::theSameSetIsKeptOnceAndNothingElseChanges()
{
    const QUuid user = m_fixture->linked();
    const QUuid holder = second(u"first-password"_s);
    const Connection before = m_fixture->onDisk(user);
    QCOMPARE(run<SetSharer>(user, holder, SetSharer::IfOther::UseHolders),
             std::pair(VaultStatus::Ok, QString()));
    const Connection now = m_fixture->onDisk(user);
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(holder, Slot::A)});
    QCOMPARE(now.shares, holder);
    QVERIFY(now.lastPassed == before.lastPassed && now.ticks == before.ticks && !now.platformStale);
    QVERIFY(!needsCare(now, QDateTime::currentDateTimeUtc()));
    QCOMPARE(m_fixture->store().events(user).value().front().kind, EventKind::Shared);
}

void SharingTest::anOtherPasswordIsTakenOverAndThePlatformHasToBeTold()
{
    const QUuid user = m_fixture->linked();
    const QUuid holder = second(u"newer-password"_s);
    const Connection before = m_fixture->onDisk(user);
    QVERIFY(run<SetSharer>(user, holder, SetSharer::IfOther::Refuse).first == VaultStatus::Failed);
    QVERIFY(m_fixture->onDisk(user) == before);
    QVERIFY(run<SetSharer>(user, holder, SetSharer::IfOther::UseHolders).first == VaultStatus::Ok);
    const Connection now = m_fixture->onDisk(user);
    QVERIFY(now.platformStale && !now.lastPassed.isValid() && now.slot);
    QVERIFY(!isLinked(now, m_fixture->guide()));
}

void SharingTest::theEarlierSetGoesFirst()
{
    m_fixture->keepEarlier(true);
    const QUuid user = m_fixture->linked();
    const auto flow = m_fixture->open(user);
    flow->openReconnect();
    m_fixture->connectWith(*flow, u"second-password"_s);
    QCOMPARE(m_fixture->vault().entries().size(), 2);
    const QUuid holder = second(u"second-password"_s);
    QVERIFY(run<SetSharer>(user, holder, SetSharer::IfOther::UseHolders).first == VaultStatus::Ok);
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(holder, Slot::A)});
}

void SharingTest::whatDoesNotFitIsRefused_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("says");
    QTest::newRow("another account") << 0 << u"different accounts"_s;
    QTest::newRow("another system") << 1 << u"different recruiting systems"_s;
    QTest::newRow("nothing kept there") << 2 << u"no credentials of its own"_s;
    QTest::newRow("a key that would be lost") << 3 << u"would be lost"_s;
    QTest::newRow("itself") << 4 << u"with itself"_s;
    QTest::newRow("it is shared itself") << 5 << u"Other connections use"_s;
}

void SharingTest::whatDoesNotFitIsRefused()
{
    QFETCH(int, which);
    QFETCH(QString, says);
    QUuid user = m_fixture->linked();
    QUuid holder;
    switch (which) {
    case 0:
        holder = second(u"first-password"_s, u"jobdiva-stackone"_s, u"777"_s);
        break;
    case 1:
        holder = m_fixture->store().add(u"Other"_s, u"teamtailor-stackone"_s).value();
        break;
    case 2:
        holder = m_fixture->add();
        break;
    case 3:
        holder = user;
        user = second(u"first-password"_s, u"jobdiva-refassured"_s);
        break;
    case 4:
        holder = user;
        break;
    case 5: {
        const QUuid third = second(u"first-password"_s);
        QVERIFY(run<SetSharer>(third, user, SetSharer::IfOther::UseHolders).first == VaultStatus::Ok);
        holder = second(u"first-password"_s);
        break;
    }
    }
    const Connection before = m_fixture->onDisk(user);
    const QStringList entries = m_fixture->vault().entries();
    const auto [status, text] = run<SetSharer>(user, holder, SetSharer::IfOther::UseHolders);
    QVERIFY(status == VaultStatus::Failed);
    QVERIFY2(text.contains(says), qPrintable(text));
    QVERIFY(m_fixture->onDisk(user) == before);
    QCOMPARE(m_fixture->vault().entries(), entries);
}

void SharingTest::oneReconnectReplacesItForAll()
{
    const QUuid holder = m_fixture->linked();
    const QUuid user = second(u"first-password"_s);
    QVERIFY(run<SetSharer>(user, holder, SetSharer::IfOther::UseHolders).first == VaultStatus::Ok);
    m_fixture->keepEarlier(true);
    const auto flow = m_fixture->open(user);
    flow->openReconnect();
    m_fixture->connectWith(*flow, u"second-password"_s);
    for (const QUuid &id : {holder, user}) {
        const Connection now = m_fixture->onDisk(id);
        QCOMPARE(setKey(now), keychainKey(holder, Slot::B));
        QVERIFY(canGoBack(now, QDateTime::currentDateTimeUtc()));
    }
    QCOMPARE(m_fixture->keptPassword(holder, Slot::B), u"second-password"_s);
    // It passed for the one; the other one's platform has to be told, and its own test is still to come.
    QVERIFY(m_fixture->onDisk(user).lastPassed.isValid());
    QVERIFY(m_fixture->onDisk(holder).platformStale && !isLinked(m_fixture->onDisk(holder), flow->guide()));
    flow->goBack();
    settle();
    for (const QUuid &id : {holder, user}) {
        QCOMPARE(setKey(m_fixture->onDisk(id)), keychainKey(holder, Slot::A));
    }
    QVERIFY(!m_fixture->onDisk(holder).platformStale && isLinked(m_fixture->onDisk(holder), flow->guide()));
}

void SharingTest::whatOnlyTheOtherGuideKnowsStays()
{
    const QUuid holder = second(u"first-password"_s, u"jobdiva-refassured"_s);
    const QUuid user = m_fixture->linked();
    QVERIFY(run<SetSharer>(user, holder, SetSharer::IfOther::UseHolders).first == VaultStatus::Ok);
    const auto flow = m_fixture->open(user);
    flow->openReconnect();
    m_fixture->connectWith(*flow, u"second-password"_s);
    const Guide &refassured = *m_fixture->ports().catalog->guide(u"jobdiva-refassured");
    const Secret *entry = m_fixture->vault().entry(setKey(m_fixture->onDisk(holder)));
    QVERIFY(entry != nullptr);
    const auto set = Credentials::fromEntry(*entry, *refassured.system);
    QVERIFY(set.value().holds(u"password"_s, Secret(u"second-password")));
    QVERIFY(set.value().holds(u"refassuredApiKey"_s, Secret(u"refassured-key")));
    QVERIFY(!m_fixture->storeBytes().contains("refassured-key"));
}

void SharingTest::aTestReadsTheSharedSet()
{
    const QUuid holder = m_fixture->linked();
    const QUuid user = second(u"first-password"_s);
    QVERIFY(run<SetSharer>(user, holder, SetSharer::IfOther::UseHolders).first == VaultStatus::Ok);
    const auto flow = m_fixture->open(user);
    flow->test(TestPurpose::StoredSet);
    settle();
    QVERIFY(m_fixture->check() != nullptr);
    m_fixture->check()->end(refused());
    settle();
    QVERIFY(m_fixture->onDisk(user).lastJudgement->verdict == Verdict::NotConnected);
    QVERIFY(m_fixture->onDisk(holder).lastJudgement->verdict == Verdict::Connected); // it was not tested
}

void SharingTest::aCopyOfItsOwn()
{
    const QUuid holder = m_fixture->linked();
    const QUuid user = second(u"first-password"_s);
    QVERIFY(run<SetSharer>(user, holder, SetSharer::IfOther::UseHolders).first == VaultStatus::Ok);
    const Connection before = m_fixture->onDisk(user);
    QVERIFY(run<SetUnsharer>(user, SetUnsharer::Wish::Alone).first == VaultStatus::Ok);
    const Connection now = m_fixture->onDisk(user);
    QVERIFY(now.shares.isNull() && now.slot == Slot::A && now.lastPassed == before.lastPassed);
    QCOMPARE(m_fixture->keptPassword(user, Slot::A), u"first-password"_s);
    QCOMPARE(m_fixture->vault().entries().size(), 2);
    QVERIFY(run<SetUnsharer>(user, SetUnsharer::Wish::Alone).first == VaultStatus::Failed);
}

void SharingTest::removingTheHolderLeavesTheOthersWhole()
{
    const QUuid holder = m_fixture->linked();
    const QUuid user = second(u"first-password"_s);
    const QUuid third = second(u"first-password"_s);
    QVERIFY(run<SetSharer>(user, holder, SetSharer::IfOther::UseHolders).first == VaultStatus::Ok);
    QVERIFY(run<SetSharer>(third, holder, SetSharer::IfOther::UseHolders).first == VaultStatus::Ok);
    QVERIFY(run<ConnectionRemover>(m_fixture->load(holder)).first == VaultStatus::Ok);
    QVERIFY(!m_fixture->store().load(holder).ok());
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(user, Slot::A)});
    QCOMPARE(setKey(m_fixture->onDisk(third)), keychainKey(user, Slot::A));
    QCOMPARE(m_fixture->keptPassword(user, Slot::A), u"first-password"_s);
}

void SharingTest::nothingChangesWhenTheKeychainDoesNotAnswer()
{
    const QUuid holder = m_fixture->linked();
    const QUuid user = second(u"first-password"_s);
    const Connection before = m_fixture->onDisk(user);
    m_fixture->vault().answerOnce(VaultCall::Read, VaultStatus::Locked);
    QVERIFY(run<SetSharer>(user, holder, SetSharer::IfOther::UseHolders).first == VaultStatus::Locked);
    QVERIFY(m_fixture->onDisk(user) == before);
    QVERIFY(run<SetSharer>(user, holder, SetSharer::IfOther::UseHolders).first == VaultStatus::Ok);
    m_fixture->vault().answerAlways(VaultCall::Write, VaultStatus::Locked);
    QVERIFY(run<SetUnsharer>(user, SetUnsharer::Wish::Alone).first == VaultStatus::Locked);
    QCOMPARE(m_fixture->onDisk(user).shares, holder);
    QVERIFY(!needsCare(m_fixture->onDisk(user), QDateTime::currentDateTimeUtc()));
    // The one that holds it is not removed without a copy for the other one.
    QVERIFY(run<ConnectionRemover>(m_fixture->load(holder)).first == VaultStatus::Locked);
    QVERIFY(m_fixture->store().load(holder).ok() && m_fixture->hasEntry(holder, Slot::A));
}

void SharingTest::mayBeStoppedAndDestroyed()
{
    const QUuid holder = m_fixture->linked();
    const QUuid user = second(u"first-password"_s);
    auto *stopped = new SetSharer(m_fixture->ports(), user, holder, SetSharer::IfOther::Refuse, this);
    int ends = 0;
    connect(stopped, &SetSharer::finished, this, [&ends] { ++ends; });
    stopped->start();
    stopped->cancel();
    settle();
    QCOMPARE(ends, 1);
    auto *destroyed = new SetSharer(m_fixture->ports(), user, holder, SetSharer::IfOther::Refuse, this);
    destroyed->start();
    delete destroyed;
    settle();
    QVERIFY(m_fixture->onDisk(user).shares.isNull());
    QVERIFY(run<SetSharer>(user, holder, SetSharer::IfOther::UseHolders).first ==
            VaultStatus::Ok); // nobody holds it
}

ATS_TEST(SharingTest)
#include "sharingtest.moc"
