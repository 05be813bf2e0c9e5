// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/keychaineraser.h"
#include "app/flow/keychainrehearsal.h"
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

#include <QtCore/QLockFile>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// Emptying the keychain: everything of ours goes and is proven gone, and what cannot go is named.
class ErasingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyEntryIsNamed();
    void everythingGoesAndTheConnectionsStay_data();
    void everythingGoesAndTheConnectionsStay();
    void whatDoesNotGoIsNamedAndStaysInForce();
    void aConnectionThatOthersWorkOnStaysAsItIs();
    void oneNoIsEnough_data();
    void oneNoIsEnough();
    void stoppedHalfWayTheSetsInForceAreStillThere();
    void whatTurnsUpAgainCounts();

private:
    void erase(int stopAfter = -1);
    [[nodiscard]] QStringList left() const;

    std::unique_ptr<FlowFixture> m_fixture;
    QUuid m_first;
    QUuid m_second;
    QString m_stray = u"org.atsconnect.AtsConnect/0b5c1b1e-0000-4000-8000-000000000001/a"_s;
    QList<EraseResult> m_results;
};

/// Two connections with a set in force, one of them with an earlier set and a draft; a stray, a dummy.
void ErasingTest::init()
{
    m_fixture = std::make_unique<FlowFixture>();
    m_results.clear();
    m_first = m_fixture->linked();
    m_second = m_fixture->linked();
    for (const QString &key :
         {keychainKey(m_first, Slot::B), keychainKey(m_first, Slot::Draft), m_stray, QString(rehearsalKey)}) {
        m_fixture->vault().put(key, Secret(u"x"));
    }
    QVERIFY(m_fixture->store().setDraftKept(m_first, true).ok());
    QVERIFY(m_fixture->store().places().beginSet(m_first).ok()); // it was cut off: the other place holds a
                                                                 // leftover
}

void ErasingTest::erase(int stopAfter)
{
    auto *eraser = new KeychainEraser(m_fixture->ports(), this);
    connect(eraser, &KeychainEraser::finished, this,
            [this](const EraseResult &result) { m_results += result; });
    int removed = 0;
    if (stopAfter >= 0) {
        m_fixture->vault().beforeEnd = [=, &removed](VaultCall call, const QString &) {
            if (call == VaultCall::Remove && ++removed == stopAfter) {
                QMetaObject::invokeMethod(eraser, &KeychainEraser::cancel, Qt::QueuedConnection);
            }
        };
    }
    eraser->start();
    QVERIFY(m_results.isEmpty());
    settle();
    m_fixture->vault().beforeEnd = {};
    QCOMPARE(m_results.size(), 1);
}

QStringList ErasingTest::left() const
{
    QStringList keys;
    for (const EntryLeft &one : m_results[0].left) {
        keys += one.entry.key;
    }
    keys.sort();
    return keys;
}

void ErasingTest::everyEntryIsNamed()
{
    m_fixture->vault().drop(keychainKey(m_second, Slot::A));
    const auto all = m_fixture->store().all().value();
    const auto entries = keychainEntries(all, ownStates(m_fixture->store()), m_fixture->vault().entries());
    const auto use = [&](const QString &key) {
        const auto found = std::ranges::find(entries, key, &KeychainEntry::key);
        return found == entries.end() ? u"(none)"_s : entryUseText(found->use);
    };
    QCOMPARE(entries.size(), std::size_t(6));
    QCOMPARE(use(keychainKey(m_first, Slot::A)), u"in force"_s);
    QCOMPARE(use(keychainKey(m_first, Slot::B)), u"left over, will be removed"_s);
    QCOMPARE(use(keychainKey(m_first, Slot::Draft)), u"typed, not connected yet"_s);
    QCOMPARE(use(keychainKey(m_second, Slot::A)), u"missing in your keychain"_s);
    QCOMPARE(use(m_stray), u"belongs to no connection in the list"_s);
    QCOMPARE(use(rehearsalKey), u"left by a trial of the keychain"_s);
    // Where the keychain does not tell, the list of connections is believed.
    const auto believed = keychainEntries(all, ownStates(m_fixture->store()), std::nullopt);
    QCOMPARE(believed.size(), std::size_t(3));
    QVERIFY(
        std::ranges::none_of(believed, [](const KeychainEntry &one) { return one.use == EntryUse::Lost; }));
}

void ErasingTest::everythingGoesAndTheConnectionsStay_data()
{
    QTest::addColumn<bool>("listed");
    QTest::newRow("the keychain tells what it has") << true;
    QTest::newRow("the keychain does not tell") << false;
}

void ErasingTest::everythingGoesAndTheConnectionsStay()
{
    QFETCH(bool, listed);
    m_fixture->vault().setListed(listed);
    erase();
    QCOMPARE(m_results[0].status, VaultStatus::Ok);
    QCOMPARE(m_results[0].listed, listed);
    QCOMPARE(left(), QStringList());
    QCOMPARE(m_fixture->vault().entries(), listed ? QStringList() : QStringList{m_stray});
    for (const QUuid &id : {m_first, m_second}) {
        const Connection kept = m_fixture->onDisk(id);
        QVERIFY(!kept.slot && !kept.draftKept);
        QCOMPARE(kept.client, u"Contoso Talent"_s);
        QCOMPARE(kept.values.value(u"clientId"_s), u"123456"_s); // no need to type it again
        QVERIFY(kept.inForce.isEmpty());
        QVERIFY(m_fixture->open(id)->state() == FlowState::Guiding);
    }
}

void ErasingTest::whatDoesNotGoIsNamedAndStaysInForce()
{
    const QString stubborn = keychainKey(m_first, Slot::A);
    m_fixture->vault().beforeEnd = {};
    // The set in force goes last of its connection: half-typed and leftover before it.
    m_fixture->vault().answerOnce(VaultCall::Remove, VaultStatus::Ok);
    m_fixture->vault().answerOnce(VaultCall::Remove, VaultStatus::Ok);
    m_fixture->vault().answerOnce(VaultCall::Remove, VaultStatus::Unproven);
    erase();
    QCOMPARE(m_results[0].status, VaultStatus::Unproven);
    QCOMPARE(m_results[0].removed, 5);
    QCOMPARE(left(), QStringList{stubborn});
    QCOMPARE(m_fixture->vault().entries(), QStringList{stubborn});
    QVERIFY(m_fixture->onDisk(m_first).slot == Slot::A);
    QVERIFY(m_fixture->onDisk(m_first).other == OtherSlot::Empty);
    QVERIFY(!m_fixture->onDisk(m_second).slot);
}

void ErasingTest::aConnectionThatOthersWorkOnStaysAsItIs()
{
    const auto other = m_fixture->secondStore();
    const Outcome<Claim> claim = other->places().claim(m_first);
    QVERIFY(claim.ok());
    const Connection before = m_fixture->onDisk(m_first);
    erase();
    QCOMPARE(m_results[0].status, VaultStatus::Failed);
    QCOMPARE(left().size(), 3);
    QVERIFY(!m_results[0].detail.isEmpty());
    QCOMPARE(m_fixture->onDisk(m_first), before);
    QVERIFY(!m_fixture->onDisk(m_second).slot);
    QCOMPARE(m_fixture->vault().entries().size(), 3);
}

void ErasingTest::oneNoIsEnough_data()
{
    QTest::addColumn<VaultCall>("call");
    QTest::newRow("at the list") << VaultCall::List;
    QTest::newRow("at the first deletion") << VaultCall::Remove;
}

void ErasingTest::oneNoIsEnough()
{
    QFETCH(VaultCall, call);
    const QStringList before = m_fixture->vault().entries();
    m_fixture->vault().answerAlways(call, VaultStatus::Refused);
    erase();
    QCOMPARE(m_results[0].status, VaultStatus::Refused);
    QCOMPARE(m_results[0].removed, 0);
    QCOMPARE(left(), call == VaultCall::List ? QStringList() : before);
    QVERIFY(m_fixture->vault().keys(VaultCall::Remove).size() <= 1);
    QCOMPARE(m_fixture->vault().entries(), before);
    QVERIFY(m_fixture->onDisk(m_first).slot && m_fixture->onDisk(m_second).slot);
}

void ErasingTest::stoppedHalfWayTheSetsInForceAreStillThere()
{
    erase(2);
    QCOMPARE(m_results[0].status, VaultStatus::Cancelled);
    QCOMPARE(m_results[0].removed, 2);
    for (const QUuid &id : {m_first, m_second}) {
        QVERIFY(m_fixture->onDisk(id).slot == Slot::A);
        QCOMPARE(m_fixture->keptPassword(id, Slot::A), u"first-password"_s);
    }
}

void ErasingTest::whatTurnsUpAgainCounts()
{
    m_fixture->vault().beforeEnd = [this, lists = 0](VaultCall call, const QString &) mutable {
        if (call == VaultCall::List && ++lists == 2) {
            m_fixture->vault().put(m_stray, Secret(u"back again"));
        }
    };
    erase();
    QCOMPARE(m_results[0].status, VaultStatus::Unproven);
    QCOMPARE(left(), QStringList{m_stray});
}

ATS_TEST(ErasingTest)
#include "erasingtest.moc"
