// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/batchfixture.h"
#include "tests/support/noroom.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

#include <array>

using namespace ats;
using namespace ats::test;

/// A batch that is stopped, or whose owner goes, at any moment.
class BatchStopsTest : public QObject, private BatchFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { finish(); }
    void cancelEndsWhatRunsAndBeginsNothing();
    void cancelBeforeTheBeginning();
    void theOwnerMayGoAtAnyMoment_data();
    void theOwnerMayGoAtAnyMoment();
    void whatIsRemovedMeanwhileIsNoTrouble();
    void whatTheListDoesNotTakeWaits();
};

void BatchStopsTest::cancelEndsWhatRunsAndBeginsNothing()
{
    QUuid first;
    for (int i = 0; i < 4; ++i) {
        const QUuid id = kept(u"%1"_s.arg(i), u"10%1"_s.arg(i));
        first = i == 0 ? id : first;
    }
    BatchCheck *batch = start(1);
    QCOMPARE(m_checks.size(), 1);
    batch->cancel();
    batch->cancel();
    settle();
    QCOMPARE(m_finished, 1);
    QCOMPARE(m_results.size(), 4U);
    QCOMPARE(m_summary->stopped, 3);
    QCOMPARE(*m_fixture->store().history(first).value().at(0).cause, Cause::Cancelled);
    QCOMPARE(m_checks.size(), 1);
    // Waiting for the keychain can be ended, too.
    m_fixture->vault().hold(VaultCall::Read);
    m_results.clear();
    batch = start();
    batch->cancel();
    settle();
    QCOMPARE(m_finished, 2);
    QCOMPARE(m_summary->stopped, 4);
    QVERIFY(!m_summary->keychainRow);
}

void BatchStopsTest::cancelBeforeTheBeginning()
{
    kept(u"a"_s);
    auto *batch = new BatchCheck(m_fixture->ports(), all(), 4, m_owner.get());
    QSignalSpy finished(batch, &BatchCheck::finished);
    batch->start();
    batch->cancel();
    QCOMPARE(finished.size(), 0);
    settle();
    QCOMPARE(finished.size(), 1);
    QVERIFY(m_fixture->vault().calls().isEmpty());
    auto *none = new BatchCheck(m_fixture->ports(), {}, 4, m_owner.get());
    QSignalSpy ended(none, &BatchCheck::finished);
    none->start();
    QCOMPARE(ended.size(), 0);
    settle();
    QCOMPARE(ended.size(), 1);
}

void BatchStopsTest::theOwnerMayGoAtAnyMoment_data()
{
    QTest::addColumn<QString>("when");
    for (const char *when : {"begun", "ended", "finished", "reading", "running"}) {
        QTest::newRow(when) << QString::fromLatin1(when);
    }
}

void BatchStopsTest::theOwnerMayGoAtAnyMoment()
{
    QFETCH(QString, when);
    kept(u"a"_s, u"1"_s);
    kept(u"b"_s, u"2"_s);
    if (when == u"reading"_s) {
        m_fixture->vault().hold(VaultCall::Read);
    }
    auto *batch = new BatchCheck(m_fixture->ports(), all(), 1, m_owner.get());
    int heard = 0;
    const auto go = [&] {
        ++heard;
        m_owner.reset();
    };
    if (when == u"begun"_s) {
        connect(batch, &BatchCheck::begun, this, go);
    } else if (when == u"ended"_s) {
        connect(batch, &BatchCheck::ended, this, go);
    } else if (when == u"finished"_s) {
        connect(batch, &BatchCheck::finished, this, go);
    }
    batch->start();
    for (int i = 0; i < 3; ++i) {
        settle();
        if (i == 0 && (when == u"reading"_s || when == u"running"_s)) {
            go();
            m_fixture->vault().release();
        } else if (m_owner && m_fixture->check() != nullptr) {
            m_fixture->check()->end(passing());
        }
    }
    settle();
    QCOMPARE(heard, 1);
    QVERIFY(!m_owner);
}

void BatchStopsTest::whatIsRemovedMeanwhileIsNoTrouble()
{
    const QUuid id = kept(u"a"_s, u"1"_s);
    kept(u"b"_s, u"2"_s);
    start(1);
    const auto other = m_fixture->secondStore();
    QVERIFY(other->remove(id).ok()); // not to be written any more, and no reason to wait
    endAll(passing());
    QCOMPARE(m_summary->connected, 2);
    QCOMPARE(m_summary->unwritten, 0);
    QVERIFY(!batchSummaryText(*m_summary).contains(u"history"_s));
    QCOMPARE(m_fixture->store().all().value().size(), 1U);
}

void BatchStopsTest::whatTheListDoesNotTakeWaits()
{
    const std::array ids{kept(u"a"_s, u"1"_s), kept(u"b"_s, u"2"_s), kept(u"c"_s, u"3"_s)};
    const auto tests = [&](std::size_t which) { return m_fixture->onDisk(ids[which]).lastAttempt->passed; };
    const int before = tests(0);
    start();
    QCOMPARE(m_checks.size(), 3);
    {
        const NoRoom disk;
        m_checks.takeFirst()->end(refused());
        m_checks.takeFirst()->end(refused());
        settle();
        QCOMPARE(tests(0), before);
    }
    // The next one takes along what waits.
    m_checks.takeFirst()->end(refused());
    QVERIFY(tests(0) != before && tests(1) != before && tests(2) != before);
    settle();
    QCOMPARE(m_summary->unwritten, 0);

    start(1);
    const NoRoom disk;
    endAll(passing());
    QCOMPARE(m_finished, 2);
    QCOMPARE(m_summary->unwritten, 3);
    QVERIFY(batchSummaryText(*m_summary).contains(u"3 could not be noted in the history."_s));
}

ATS_TEST(BatchStopsTest)
#include "batchstopstest.moc"
