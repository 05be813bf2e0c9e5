// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/livecheck.h"
#include "app/check/qthttp.h"
#include "tests/flow/batchfixture.h"
#include "tests/support/peer.h"
#include "tests/support/registry.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;

/// Many stored sets in one go: order and side by side on real sockets, pauses, and the keychain.
class BatchTest : public QObject, private BatchFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { finish(); }
    void accountsGoSideBySideAndWithinOneNeverTwoAtOnce();
    void noMoreTestsThanJobsAndOneKeychainReadAtATime();
    void theHistoryIsThatOfASingleTest();
    void aPauseLeavesTheRestOfAnAccountAlone();
    void aLockedKeychainStopsItOnce();
    void anEntryThatIsGoneConcernsNobodyElse();
    void whatCannotBeTestedSaysWhy();
    void theEntryDecidesWhichAccountItIs();
};

void BatchTest::accountsGoSideBySideAndWithinOneNeverTwoAtOnce()
{
    for (int i = 0; i < 9; ++i) {
        kept(u"Client %1"_s.arg(i), u"10%1"_s.arg(i % 3));
    }
    QStringList wire; // "in 101", "read 101", …
    Peer peer([&wire](const PeerRequest &request) {
        if (request.method == "POST") {
            const int id = QJsonDocument::fromJson(request.body).object().value(u"clientId"_s).toInt();
            // The first ones so slow that the others come in between.
            const int pace = wire.contains(u"in %1"_s.arg(id)) ? 0 : 1;
            wire.append(u"in %1"_s.arg(id));
            const QByteArray body = "{\"token\":\"token-" + QByteArray::number(id) + "\"}";
            return PeerAct{"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                               QByteArray::number(body.size()) + "\r\n\r\n" + body,
                           Then::KeepOpen, pace};
        }
        wire.append(u"read "_s + QString::fromLatin1(request.headers.value("authorization")).right(3));
        return PeerAct{answer(200, "[{\"id\":1,\"name\":\"Website\"}]")};
    });
    Ports ports = m_fixture->ports();
    int open = 0;
    int most = 0;
    ports.makeCheck = [&](const Guide &guide, std::shared_ptr<const Credentials> set,
                          QObject *parent) -> ConnectionCheck * {
        auto http = std::make_unique<QtHttp>();
        auto *check =
            new LiveCheck(*http, {&guide, std::move(set), {{guide.system->id, peer.url()}}}, {}, parent);
        http.release()->setParent(check);
        most = std::max(most, ++open);
        connect(check, &ConnectionCheck::finished, this, [&open] { --open; });
        return check;
    };
    auto *batch = new BatchCheck(ports, all(), 4, m_owner.get());
    QSignalSpy finished(batch, &BatchCheck::finished);
    batch->start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().value<BatchSummary>().connected, 9);
    QCOMPARE(wire.size(), 18);
    QCOMPARE(most, 3); // four were allowed, but there are three accounts
    bool together = false;
    for (const QString &account : {u"100"_s, u"101"_s, u"102"_s}) {
        QStringList own;
        qsizetype first = -1;
        for (qsizetype i = 0; i < wire.size(); ++i) {
            if (wire.at(i).endsWith(account)) {
                together = together || (first >= 0 && i > first + 1 && own.size() == 1);
                first = own.isEmpty() ? i : first;
                own.append(wire.at(i).section(u' ', 0, 0));
            }
        }
        QCOMPARE(own, QString(u"in,read,in,read,in,read"_s).split(u','));
    }
    QVERIFY2(together, qPrintable(wire.join(u", ")));
}

void BatchTest::noMoreTestsThanJobsAndOneKeychainReadAtATime()
{
    for (int i = 0; i < 5; ++i) {
        kept(u"Client %1"_s.arg(i), u"10%1"_s.arg(i));
    }
    m_fixture->vault().hold(VaultCall::Read);
    start(2);
    QCOMPARE(m_fixture->vault().keys(VaultCall::Read).size(), 1);
    QCOMPARE(m_checks.size(), 0);
    m_fixture->vault().release();
    settle();
    QCOMPARE(m_checks.size(), 2);
    QCOMPARE(m_fixture->vault().keys(VaultCall::Read).size(), 2);
    m_checks.first()->end(passing());
    settle();
    QCOMPARE(m_checks.size(), 3); // the next one, and no more
    endAll(passing());
    QCOMPARE(m_finished, 1);
    QCOMPARE(m_summary->connected, 5);
}

void BatchTest::theHistoryIsThatOfASingleTest()
{
    const QUuid single = kept(u"single"_s, u"1"_s);
    const auto flow = m_fixture->open(single);
    flow->test(TestPurpose::StoredSet);
    settle();
    m_fixture->check()->end(noPermission());
    settle();
    const QUuid many = kept(u"many"_s, u"2"_s);
    start();
    endAll(noPermission());
    for (const QUuid &id : {single, many}) {
        QCOMPARE(m_fixture->store().events(id).value().size(), 2U);
    }
    Attempt one = m_fixture->store().history(single).value().at(1);
    Attempt other = m_fixture->store().history(many).value().at(0);
    one.at = other.at = {};
    QVERIFY(one == other);
    QCOMPARE(*other.cause, Cause::PermissionMissing);
    QCOMPARE(m_summary->gaps, 2);
}

void BatchTest::aPauseLeavesTheRestOfAnAccountAlone()
{
    for (int i = 0; i < 5; ++i) {
        kept(u"Client %1"_s.arg(i));
    }
    kept(u"Other"_s, u"654321"_s);
    start();
    endAll(refused());
    QCOMPARE(m_summary->notConnected, 4); // three of the one account, and the other
    QCOMPARE(m_summary->paused, 2);
    QCOMPARE(m_fixture->vault().keys(VaultCall::Read).size(), 4);
    for (const BatchResult &result : m_results) {
        QCOMPARE(result.pause.has_value(), result.end == BatchEnd::Paused);
    }
}

void BatchTest::aLockedKeychainStopsItOnce()
{
    for (int i = 0; i < 4; ++i) {
        kept(u"%1"_s.arg(i), u"10%1"_s.arg(i));
    }
    m_fixture->vault().answerAlways(VaultCall::Read, VaultStatus::Locked);
    start();
    QCOMPARE(m_fixture->vault().keys(VaultCall::Read).size(), 1);
    QCOMPARE(ends(), QStringList({u"0 keychain-failed"_s, u"1 keychain-closed"_s, u"2 keychain-closed"_s,
                                  u"3 keychain-closed"_s}));
    QCOMPARE(m_finished, 1);
    QCOMPARE(m_summary->keychain, 4);
    QCOMPARE(*m_summary->keychainRow->cause, Cause::KeychainLocked);
    QCOMPARE(m_checks.size(), 0);
}

void BatchTest::anEntryThatIsGoneConcernsNobodyElse()
{
    const QUuid gone = kept(u"a"_s, u"1"_s);
    kept(u"b"_s, u"2"_s);
    m_fixture->vault().drop(keychainKey(gone, Slot::A));
    start();
    endAll(passing());
    QCOMPARE(ends(), QStringList({u"a keychain-failed"_s, u"b tested"_s}));
    QVERIFY(!m_summary->keychainRow);
    QCOMPARE(m_fixture->store().history(gone).value().size(), 1U); // the first one
}

void BatchTest::whatCannotBeTestedSaysWhy()
{
    (void)m_fixture->add(u"draft"_s);
    QVERIFY(m_fixture->store().add(u"unknown"_s, u"from-the-future"_s).ok());
    const QUuid removed = kept(u"removed"_s, u"1"_s);
    const QUuid leaving = kept(u"leaving"_s, u"2"_s);
    kept(u"fine"_s, u"3"_s);
    m_fixture->vault().hold(VaultCall::Read);
    start(1); // which reads the list before this:
    QVERIFY(m_fixture->store().remove(removed).ok());
    QVERIFY(m_fixture->store().places().setRemoving(leaving, true).ok());
    m_fixture->vault().release();
    settle();
    endAll(passing());
    // The first in line was being read already.
    QCOMPARE(ends(), QStringList({u"draft nothing-stored"_s, u"fine tested"_s, u"leaving gone"_s,
                                  u"removed tested"_s, u"unknown no-guide"_s}));
    QCOMPARE(m_summary->tested(), 2);
    QCOMPARE(m_summary->unwritten, 0);
}

void BatchTest::theEntryDecidesWhichAccountItIs()
{
    kept(u"a"_s, u"1"_s);
    const QUuid other = kept(u"b"_s, u"1"_s);
    QVERIFY(m_fixture->store()
                .places()
                .refreshInForce(other, {{u"clientId"_s, u"2"_s}, {u"username"_s, u"api@example.org"_s}})
                .ok());
    start();
    QCOMPARE(m_checks.size(), 1); // the list said two accounts
    QCOMPARE(m_fixture->load(other).inForce.value(u"clientId"_s), u"1"_s);
    m_checks.first()->end(passing());
    settle();
    QCOMPARE(m_checks.size(), 2);
    endAll(passing());
    QCOMPARE(ends(), QStringList({u"a tested"_s, u"b tested"_s}));
}

ATS_TEST(BatchTest)
#include "batchtest.moc"
