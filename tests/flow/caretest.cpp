// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/connectionremover.h"
#include "app/flow/keychaincare.h"
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// KeychainCare: what a stop left behind is put in order, and the user hears which set is in force.
class CareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsDueNothingIsTouched();
    void aSetCutOffWhileItWasWrittenGoes();
    void aFirstSetCutOffLeavesNothing();
    void aReplacedSetThatStayedGoes();
    void aSetWhoseDayIsOverGoesQuietly();
    void forgottenHalfTypedSecretsGo();
    void aRemovalThatHadBegunIsFinished();
    void whatIsInForceIsNeverTouched();
    void anEntryThatIsLostIsSaid();
    void othersAreLeftAlone();
    void aKeychainThatStopsIsTriedAgain();
    void anOlderListFindsTheNewerSet();

private:
    QStringList care();
    void put(const QUuid &id, Slot slot, const QString &password);
    std::unique_ptr<FlowFixture> m_fixture;
    QDateTime m_now;
};

void CareTest::init()
{
    m_now = QDateTime::currentDateTimeUtc();
    m_fixture = std::make_unique<FlowFixture>();
    m_fixture->changePorts().now = [this] { return m_now; };
}

QStringList CareTest::care()
{
    auto *care = new KeychainCare(m_fixture->ports(), this);
    const QPointer<KeychainCare> alive(care);
    QList<QStringList> ends;
    connect(care, &KeychainCare::finished, this, [&](const QStringList &notes) { ends.append(notes); });
    care->start();
    settle();
    return ends.size() == 1 && alive.isNull() ? ends.first() : QStringList{u"no end"_s};
}

void CareTest::put(const QUuid &id, Slot slot, const QString &password)
{
    Credentials set;
    set.plain.insert(u"clientId"_s, u"42"_s);
    set.secrets.emplace(u"password"_s, Secret(password));
    m_fixture->vault().put(keychainKey(id, slot), set.toEntry());
}

void CareTest::nothingIsDueNothingIsTouched()
{
    const QUuid id = m_fixture->linked();
    const Connection before = m_fixture->onDisk(id);
    QCOMPARE(care(), QStringList());
    QVERIFY(m_fixture->vault().calls().isEmpty());
    QCOMPARE(m_fixture->onDisk(id), before);
}

void CareTest::aSetCutOffWhileItWasWrittenGoes()
{
    const QUuid id = m_fixture->linked();
    QVERIFY(m_fixture->store().places().beginSet(id).ok());
    put(id, Slot::B, u"cut-off"_s);
    const QStringList notes = care();
    QCOMPARE(notes.size(), 1);
    QVERIFY2(notes.first().contains(u"was cut off. In force, and whole"), qPrintable(notes.first()));
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::A)});
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), u"first-password"_s);
    QVERIFY(m_fixture->onDisk(id).other == OtherSlot::Empty);
    QCOMPARE(m_fixture->store().events(id).value().front().kind, EventKind::Interrupted);
    QCOMPARE(care(), QStringList());
}

void CareTest::aFirstSetCutOffLeavesNothing()
{
    const QUuid id = m_fixture->add();
    QVERIFY(m_fixture->store().places().beginSet(id).ok());
    put(id, Slot::A, u"cut-off"_s);
    const QStringList notes = care();
    QVERIFY2(notes.value(0).contains(u"Nothing was kept"), qPrintable(notes.value(0)));
    QVERIFY(m_fixture->vault().entries().isEmpty());
    QVERIFY(!m_fixture->onDisk(id).slot);
}

void CareTest::aReplacedSetThatStayedGoes()
{
    const QUuid id = m_fixture->linked();
    put(id, Slot::B, u"second-password"_s);
    QVERIFY(m_fixture->store().places().beginSet(id).ok());
    QVERIFY(m_fixture->store().places().switchTo(id, {Slot::B}).ok());
    const QStringList notes = care();
    QVERIFY2(notes.value(0).contains(u"In force, and whole"), qPrintable(notes.value(0)));
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::B)});
    QCOMPARE(m_fixture->keptPassword(id, Slot::B), u"second-password"_s);
}

void CareTest::aSetWhoseDayIsOverGoesQuietly()
{
    const QUuid id = m_fixture->linked();
    put(id, Slot::B, u"second-password"_s);
    SetSwitch to{Slot::B};
    to.keepEarlierUntil = m_now.addSecs(60);
    QVERIFY(m_fixture->store().places().switchTo(id, to).ok());
    QCOMPARE(care(), QStringList());
    QCOMPARE(m_fixture->vault().entries().size(), 2);
    m_now = m_now.addSecs(60);
    QCOMPARE(care(), QStringList());
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::B)});
    QCOMPARE(m_fixture->store().events(id).value().front().kind, EventKind::EarlierRemoved);
}

void CareTest::forgottenHalfTypedSecretsGo()
{
    const QUuid id = m_fixture->linked();
    put(id, Slot::Draft, u"half"_s);
    QVERIFY(m_fixture->store().setDraftKept(id, true).ok());
    QCOMPARE(care(), QStringList()); // kept on purpose
    QCOMPARE(m_fixture->vault().entries().size(), 2);
    QVERIFY(m_fixture->store().places().leaveDraft(id).ok());
    QCOMPARE(care(), QStringList());
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::A)});
    QVERIFY(!m_fixture->onDisk(id).draftLeaving);
}

void CareTest::aRemovalThatHadBegunIsFinished()
{
    const QUuid id = m_fixture->linked();
    QVERIFY(m_fixture->store().places().setRemoving(id, true).ok());
    const QStringList notes = care();
    QVERIFY2(notes.value(0).contains(u"Removing “Contoso Talent” was cut off"), qPrintable(notes.value(0)));
    QVERIFY(m_fixture->vault().entries().isEmpty());
    QVERIFY(m_fixture->store().all().value().empty());
    QCOMPARE(m_fixture->store().removed().value().size(), 1U);
}

void CareTest::whatIsInForceIsNeverTouched()
{
    const QUuid id = m_fixture->linked();
    put(id, Slot::B, u"left"_s);
    QVERIFY(m_fixture->store().places().beginSet(id).ok());
    QCOMPARE(care().size(), 1);
    const QString current = keychainKey(id, Slot::A);
    QVERIFY(!m_fixture->vault().keys(VaultCall::Remove).contains(current));
    QVERIFY(!m_fixture->vault().keys(VaultCall::Write).contains(current));
}

void CareTest::anEntryThatIsLostIsSaid()
{
    const QUuid id = m_fixture->linked();
    QVERIFY(m_fixture->store().places().beginSet(id).ok());
    m_fixture->vault().drop(keychainKey(id, Slot::A));
    const QStringList notes = care();
    QVERIFY2(notes.value(0).contains(u"not in your keychain any more"), qPrintable(notes.value(0)));
    QVERIFY(m_fixture->onDisk(id).slot == Slot::A);
}

void CareTest::othersAreLeftAlone()
{
    const QUuid id = m_fixture->linked();
    QVERIFY(m_fixture->store().places().beginSet(id).ok());
    put(id, Slot::B, u"being written"_s);
    const auto other = m_fixture->secondStore();
    Outcome<Claim> claim = other->places().claim(id);
    QVERIFY(claim.ok());
    QCOMPARE(care(), QStringList());
    QCOMPARE(m_fixture->vault().entries().size(), 2);
    claim = Problem{};
    QCOMPARE(care().size(), 1);
    QCOMPARE(m_fixture->vault().entries().size(), 1);
}

void CareTest::aKeychainThatStopsIsTriedAgain()
{
    const QUuid id = m_fixture->linked();
    QVERIFY(m_fixture->store().places().beginSet(id).ok());
    put(id, Slot::B, u"left"_s);
    m_fixture->vault().answerOnce(VaultCall::Remove, VaultStatus::Locked);
    QCOMPARE(care(), QStringList());
    QVERIFY(needsCare(m_fixture->onDisk(id), m_now));
    QCOMPARE(care().size(), 1);
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::A)});
}

void CareTest::anOlderListFindsTheNewerSet()
{
    // The list says a, the keychain has moved on to b.
    const QUuid moved = m_fixture->linked();
    m_fixture->vault().drop(keychainKey(moved, Slot::A));
    put(moved, Slot::B, u"newer"_s);
    // The list knows of no set yet.
    const QUuid fresh = m_fixture->add(u"Fresh"_s);
    QVERIFY(m_fixture->store().setKeychainUsed(fresh).ok());
    put(fresh, Slot::A, u"first"_s);
    const QUuid untouched = m_fixture->linked();
    QVERIFY(
        m_fixture->store().setSetting(QLatin1StringView(restoredSetting), u"2026-11-22T10:00:00Z"_s).ok());
    const QStringList notes = care();
    QCOMPARE(notes.size(), 2);
    QVERIFY2(notes.first().contains(u"older than your keychain"), qPrintable(notes.first()));
    QVERIFY(m_fixture->onDisk(moved).slot == Slot::B);
    QCOMPARE(m_fixture->onDisk(moved).inForce.value(u"clientId"_s), u"42"_s);
    QVERIFY(m_fixture->onDisk(fresh).slot == Slot::A);
    QVERIFY(m_fixture->onDisk(untouched).slot == Slot::A);
    QCOMPARE(care(), QStringList()); // once
}

ATS_TEST(CareTest)
#include "caretest.moc"
