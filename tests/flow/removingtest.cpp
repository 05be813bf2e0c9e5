// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/connectionremover.h"
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// ConnectionRemover: nothing of a connection is left, or the connection stays.
class RemovingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<FlowFixture>(); }
    void provesAllThreeEntriesGone();
    void keepsTheConnectionWhenOneEntryCannotBeProvenGone_data();
    void keepsTheConnectionWhenOneEntryCannotBeProvenGone();
    void removesWhatNeverUsedTheKeychainWithoutTouchingIt();
    void removesTheEntryOfAMereDraft();
    void canBeStoppedWhileTheKeychainAsks();
    void aStoreThatFailsIsSaid();
    void mayBeDestroyedByWhoeverListens();

private:
    VaultStatus remove(const QUuid &id);
    std::unique_ptr<FlowFixture> m_fixture;
};

VaultStatus RemovingTest::remove(const QUuid &id)
{
    auto *remover = new ConnectionRemover(m_fixture->ports(), m_fixture->load(id), this);
    const QPointer<ConnectionRemover> alive(remover);
    QList<VaultStatus> ends;
    connect(remover, &ConnectionRemover::finished, this, [&](VaultStatus status) { ends.append(status); });
    remover->start();
    settle();
    return ends.size() == 1 && alive.isNull() ? ends.first() : VaultStatus::Cancelled;
}

void RemovingTest::provesAllThreeEntriesGone()
{
    const QUuid other = m_fixture->linked();
    const QUuid id = m_fixture->linked();
    for (const Slot slot : {Slot::B, Slot::Draft}) {
        m_fixture->vault().put(keychainKey(id, slot), Secret(u"left behind"));
    }
    QVERIFY(remove(id) == VaultStatus::Ok);
    QCOMPARE(m_fixture->vault().keys(VaultCall::Remove),
             (QStringList{keychainKey(id, Slot::Draft), keychainKey(id, Slot::B), keychainKey(id, Slot::A)}));
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(other, Slot::A)});
    QVERIFY(!m_fixture->secondStore()->load(id).ok());
    QVERIFY(m_fixture->secondStore()->load(other).ok());
}

void RemovingTest::keepsTheConnectionWhenOneEntryCannotBeProvenGone_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<VaultStatus>("status");
    const std::array statuses{VaultStatus::Locked, VaultStatus::Unproven};
    for (int which = 0; which < 3; ++which) {
        for (const VaultStatus status : statuses) {
            QTest::addRow("entry %d, status %d", which, static_cast<int>(status)) << which << status;
        }
    }
}

void RemovingTest::keepsTheConnectionWhenOneEntryCannotBeProvenGone()
{
    QFETCH(int, which);
    QFETCH(VaultStatus, status);
    const QUuid id = m_fixture->linked();
    for (int call = 0; call < which; ++call) {
        m_fixture->vault().answerOnce(VaultCall::Remove, VaultStatus::Ok);
    }
    m_fixture->vault().answerOnce(VaultCall::Remove, status);
    QVERIFY(remove(id) == status);
    QVERIFY(m_fixture->secondStore()->load(id).ok());
    QVERIFY(remove(id) == VaultStatus::Ok);
    QVERIFY(!m_fixture->secondStore()->load(id).ok());
}

void RemovingTest::removesWhatNeverUsedTheKeychainWithoutTouchingIt()
{
    const QUuid id = m_fixture->add();
    m_fixture->vault().answerEverything(VaultStatus::Absent);
    QVERIFY(remove(id) == VaultStatus::Ok);
    QCOMPARE(m_fixture->vault().calls().size(), 0);
    QVERIFY(!m_fixture->secondStore()->load(id).ok());
}

void RemovingTest::removesTheEntryOfAMereDraft()
{
    const QUuid id = m_fixture->add();
    auto flow = m_fixture->open(id);
    flow->draft().setSecret(u"password"_s, Secret(u"half-typed"));
    QVERIFY(flow->draft().keepSecrets() != nullptr);
    settle();
    flow.reset();
    QVERIFY(m_fixture->hasEntry(id, Slot::Draft));
    QVERIFY(remove(id) == VaultStatus::Ok);
    QCOMPARE(m_fixture->vault().entries(), QStringList());
}

void RemovingTest::canBeStoppedWhileTheKeychainAsks()
{
    const QUuid id = m_fixture->linked();
    m_fixture->vault().hold(VaultCall::Remove);
    auto *remover = new ConnectionRemover(m_fixture->ports(), m_fixture->load(id), this);
    QSignalSpy waiting(remover, &ConnectionRemover::waitingForUser);
    QList<VaultStatus> ends;
    connect(remover, &ConnectionRemover::finished, this, [&](VaultStatus status) { ends.append(status); });
    remover->start();
    settle();
    QCOMPARE(waiting.size(), 1);
    remover->cancel();
    settle();
    QCOMPARE(ends, QList{VaultStatus::Cancelled});
    QVERIFY(m_fixture->secondStore()->load(id).ok());
}

void RemovingTest::aStoreThatFailsIsSaid()
{
    const QUuid id = m_fixture->add();
    const Connection connection = m_fixture->load(id);
    QVERIFY(m_fixture->secondStore()->remove(id).ok());
    auto *remover = new ConnectionRemover(m_fixture->ports(), connection, this);
    QSignalSpy finished(remover, &ConnectionRemover::finished);
    remover->start();
    settle();
    QCOMPARE(finished.size(), 1);
    QVERIFY(finished.first().first().value<VaultStatus>() == VaultStatus::Failed);
    QVERIFY(!finished.first().at(1).toString().isEmpty());
}

void RemovingTest::mayBeDestroyedByWhoeverListens()
{
    const QUuid id = m_fixture->linked();
    auto owner = std::make_unique<QObject>();
    auto *remover = new ConnectionRemover(m_fixture->ports(), m_fixture->load(id), owner.get());
    bool ended = false;
    connect(remover, &ConnectionRemover::finished, this, [&] {
        ended = true;
        owner.reset();
    });
    remover->start();
    settle();
    QVERIFY(ended);
    QVERIFY(!m_fixture->secondStore()->load(id).ok());
}

ATS_TEST(RemovingTest)
#include "removingtest.moc"
