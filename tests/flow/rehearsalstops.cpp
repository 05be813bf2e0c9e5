// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/keychaincare.h"
#include "app/flow/keychainwatch.h"
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// Trying the keychain out leaves nothing there, also when it is stopped or killed.
class RehearsalStops : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<FlowFixture>(); }
    void aStoppedOneTakesItsEntryAway_data();
    void aStoppedOneTakesItsEntryAway();
    void whatAKilledOneLeftGoesWithTheNextCare();

private:
    std::unique_ptr<FlowFixture> m_fixture;
};

void RehearsalStops::aStoppedOneTakesItsEntryAway_data()
{
    QTest::addColumn<VaultCall>("at");
    QTest::newRow("before it is written") << VaultCall::Write;
    QTest::newRow("while it is read") << VaultCall::Read;
    QTest::newRow("while it is removed") << VaultCall::Remove;
}

void RehearsalStops::aStoppedOneTakesItsEntryAway()
{
    QFETCH(VaultCall, at);
    m_fixture->vault().hold(at);
    auto *rehearsal = new KeychainRehearsal(m_fixture->vault(), m_fixture->ports().now, this);
    QList<VaultStatus> ends;
    connect(rehearsal, &KeychainRehearsal::finished, this,
            [&ends](const RehearsalResult &result) { ends += result.status; });
    connect(rehearsal, &KeychainRehearsal::waitingForUser, rehearsal, &KeychainRehearsal::cancel);
    rehearsal->start();
    settle();
    QCOMPARE(ends, QList<VaultStatus>{VaultStatus::Cancelled});
    m_fixture->vault().release();
    settle();
    QCOMPARE(m_fixture->vault().entries(), QStringList());
    QCOMPARE(m_fixture->vault().keys(VaultCall::Remove).isEmpty(),
             at == VaultCall::Write); // nobody is asked twice
}

void RehearsalStops::whatAKilledOneLeftGoesWithTheNextCare()
{
    const auto care = [this] {
        (new KeychainCare(m_fixture->ports(), this))->start();
        settle();
        return m_fixture->vault().keys(VaultCall::Remove).size();
    };
    m_fixture->vault().hold(VaultCall::Read);
    auto watch = std::make_unique<KeychainWatch>(m_fixture->ports());
    watch->look();
    settle();
    QVERIFY(watch->isRehearsing());
    QCOMPARE(m_fixture->vault().entries(), QStringList{rehearsalKey});
    QCOMPARE(care(), 0); // it is being tried out now
    watch.reset();       // as a kill leaves it
    m_fixture->vault().release();
    QCOMPARE(m_fixture->vault().entries(), QStringList{rehearsalKey});
    m_fixture->vault().answerOnce(VaultCall::Remove, VaultStatus::Locked);
    QCOMPARE(care(), 1); // not gone yet, so it stays due
    QCOMPARE(care(), 2);
    QCOMPARE(m_fixture->vault().entries(), QStringList());
    QCOMPARE(care(), 2); // and then nobody asks any more
    // One that ends well, or writes nothing, leaves nothing to do.
    KeychainWatch next(m_fixture->ports());
    next.look();
    settle();
    QVERIFY(!RehearsalLog(&m_fixture->store()).isLeft());
    m_fixture->vault().answerOnce(VaultCall::Write, VaultStatus::Refused);
    next.rehearse();
    settle();
    QVERIFY(!RehearsalLog(&m_fixture->store()).isLeft());
}

ATS_TEST(RehearsalStops)
#include "rehearsalstops.moc"
