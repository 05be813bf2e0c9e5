// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowfixture.h"
#include "tests/support/noroom.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// What is typed and ticked survives the program's end at any moment; secrets are not written down.
class DraftStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyChangeIsInTheFileWhenTheCallReturns_data();
    void everyChangeIsInTheFileWhenTheCallReturns();
    void anEmptiedBoxStaysEmptyOverTheSetInForce();
    void droppingWhatWasTypedShowsTheSetInForceAgain();
    void secretsAreNeverInTheStoresFiles();
    void valuesSurviveAFailingTest();
    void aStoreThatRefusesIsSaidAndNothingTypedIsLost();
    void whatAFullDiskDidNotTakeIsWrittenLater();
    void whatWaitsIsNewerThanWhatTheListHolds();
    void sendsValuesWithoutStrayBlanksButKeepsThemAsTyped();

private:
    std::unique_ptr<FlowFixture> m_fixture;
};

namespace
{

using Change = std::function<void(Draft &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

void DraftStoreTest::init() { m_fixture = std::make_unique<FlowFixture>(); }

void DraftStoreTest::everyChangeIsInTheFileWhenTheCallReturns_data()
{
    QTest::addColumn<Change>("change");
    const QDate day(2026, 11, 20);
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("value", [](Draft &d) { d.setValue(u"clientId"_s, u" 12 34"_s); });
    row("value emptied", [](Draft &d) { d.setValue(u"username"_s, {}); });
    row("note", [](Draft &d) { d.setNote(u"company"_s, u"Contoso"_s); });
    row("note removed", [](Draft &d) { d.setNote(u"senderName"_s, {}); });
    row("asked", [day](Draft &d) { d.setAsked(u"system"_s, day); });
    row("not asked after all", [](Draft &d) { d.setAsked(u"administrator"_s, {}); });
    row("ticks", [](Draft &d) { d.setTicked({u"a/b/c"_s, u"a/b/d"_s}, true); });
    row("ticks taken back", [](Draft &d) { d.setTicked({u"x/y/z"_s}, false); });
    row("section", [](Draft &d) { d.setSection(u"permissions"_s); });
    row("name", [](Draft &d) { d.rename(u"Zoë & Łukasz"_s); });
    row("reconnecting", [](Draft &d) { d.setReconnecting(true); });
    row("platform stale", [](Draft &d) { d.setPlatformStale(true); });
    row("typed dropped", [](Draft &d) { d.dropTyped(); });
    row("attempt", [](Draft &d) {
        d.addAttempt(
            {QDateTime::currentDateTimeUtc(), Verdict::NotConnected, Cause::CredentialsRejected, 5, 6});
    });
}

void DraftStoreTest::everyChangeIsInTheFileWhenTheCallReturns()
{
    QFETCH(Change, change);
    const QUuid id = m_fixture->add();
    QVERIFY(m_fixture->store().setValue(id, u"username"_s, u"old@example.org"_s).ok());
    QVERIFY(m_fixture->store().setNote(id, u"senderName"_s, u"Ada"_s).ok());
    QVERIFY(m_fixture->store().setAsked(id, u"administrator"_s, QDate(2026, 11, 1)).ok());
    QVERIFY(m_fixture->store().setTicks(id, {u"x/y/z"_s}, true).ok());
    const auto flow = m_fixture->open(id);
    const Connection before = m_fixture->onDisk(id);
    QSignalSpy problems(&flow->draft(), &Draft::failed);
    change(flow->draft());
    const Connection after = m_fixture->onDisk(id);
    QVERIFY(after != before);
    QCOMPARE(after, flow->draft().connection());
    QCOMPARE(problems.size(), 0);
}

void DraftStoreTest::anEmptiedBoxStaysEmptyOverTheSetInForce()
{
    const QUuid id = m_fixture->linked();
    const auto flow = m_fixture->open(id);
    QCOMPARE(flow->draft().value(u"clientId"_s), u"123456"_s);
    flow->draft().setValue(u"clientId"_s, {});
    QCOMPARE(flow->draft().value(u"clientId"_s), QString());
    QCOMPARE(m_fixture->open(id)->draft().value(u"clientId"_s), QString());
    QVERIFY(!flow->draft().isFilledIn(u"clientId"_s));
    QVERIFY(flow->draft().isFilledIn(u"password"_s));
}

void DraftStoreTest::droppingWhatWasTypedShowsTheSetInForceAgain()
{
    const QUuid id = m_fixture->linked();
    const auto flow = m_fixture->open(id);
    type(flow->draft(), u"another"_s, u"999"_s);
    flow->draft().dropTyped();
    QCOMPARE(flow->draft().value(u"clientId"_s), u"123456"_s);
    QVERIFY(flow->draft().secret(u"password"_s) == nullptr);
    QVERIFY(m_fixture->onDisk(id).values.isEmpty());
}

void DraftStoreTest::secretsAreNeverInTheStoresFiles()
{
    const QString marked = u"marked-"_s + QString(64, u'q') + u"-secret"_s;
    const QUuid id = m_fixture->add();
    const auto flow = m_fixture->open(id);
    type(flow->draft(), marked);
    flow->draft().setNote(u"company"_s, u"a note that is written down"_s);
    QVERIFY(flow->draft().keepSecrets() != nullptr);
    settle();
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(refused());
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(passing());
    settle();
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), marked);
    const QByteArray bytes = m_fixture->storeBytes();
    QVERIFY(bytes.contains("a note that is written down"));
    QVERIFY(bytes.contains("api@example.org"));
    QVERIFY(!bytes.contains("marked-qqqq"));
    QVERIFY(!bytes.contains(QByteArray(32, 'q')));
    QVERIFY(!bytes.contains("q\0q\0q\0q\0"_ba));
}

void DraftStoreTest::valuesSurviveAFailingTest()
{
    const QUuid id = m_fixture->add();
    auto flow = m_fixture->open(id);
    type(flow->draft(), u"wrong"_s, u"777"_s);
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(refused());
    QCOMPARE(flow->state(), FlowState::Failed);
    QCOMPARE(flow->draft().value(u"clientId"_s), u"777"_s);
    QVERIFY(*flow->draft().secret(u"password"_s) == Secret(u"wrong"));
    flow.reset();
    QCOMPARE(m_fixture->open(id)->draft().value(u"clientId"_s), u"777"_s);
}

void DraftStoreTest::aStoreThatRefusesIsSaidAndNothingTypedIsLost()
{
    const QUuid id = m_fixture->add();
    const auto flow = m_fixture->open(id);
    QSignalSpy problems(&flow->draft(), &Draft::failed);
    QVERIFY(m_fixture->secondStore()->remove(id).ok());
    flow->draft().setValue(u"clientId"_s, u"42"_s);
    QVERIFY(!problems.isEmpty());
    QVERIFY(!problems.first().first().toString().isEmpty());
    QCOMPARE(flow->draft().value(u"clientId"_s), u"42"_s);
    problems.clear();
    flow->draft().setSecret(u"password"_s, Secret(u"typed"));
    QVERIFY(flow->draft().keepSecrets() == nullptr);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(m_fixture->vault().calls().size(), 0);
    QVERIFY(flow->draft().hasUnkeptSecrets());
}

void DraftStoreTest::whatAFullDiskDidNotTakeIsWrittenLater()
{
    const QUuid id = m_fixture->add();
    const auto flow = m_fixture->open(id);
    Draft &draft = flow->draft();
    draft.setValue(u"username"_s, u"before@example.org"_s);
    QSignalSpy problems(&draft, &Draft::failed);
    QSignalSpy caughtUp(&draft, &Draft::caughtUp);
    const Connection before = m_fixture->onDisk(id);
    {
        const NoRoom disk;
        for (const QString &typed : {u"1"_s, u"12"_s, u"123"_s}) {
            draft.setValue(u"clientId"_s, typed);
        }
        draft.setNote(u"company"_s, QString(9000, u'n'));
        draft.setTicked({u"a/b/c"_s}, true);
        draft.setTicked({u"a/b/c"_s}, false);
        draft.setTicked({u"x/y/z"_s}, true);
        draft.addAttempt({QDateTime::currentDateTimeUtc(), Verdict::Connected, {}, 5, 5});
        QVERIFY(problems.size() >= 8);
        QVERIFY(draft.hasUnwritten());
        QVERIFY(!draft.writeAgain().ok());
        QCOMPARE(draft.value(u"clientId"_s), u"123"_s);
        QCOMPARE(m_fixture->onDisk(id), before);
        QCOMPARE(caughtUp.size(), 0);
    }
    // Any later change takes along what waits.
    draft.setSection(u"permissions"_s);
    QCOMPARE(caughtUp.size(), 1);
    QVERIFY(!draft.hasUnwritten());
    const Connection after = m_fixture->onDisk(id);
    QCOMPARE(after.values.value(u"clientId"_s), u"123"_s);
    QCOMPARE(after.notes.value(u"company"_s).size(), 9000);
    QVERIFY(after.ticks.contains(u"x/y/z"_s) && !after.ticks.contains(u"a/b/c"_s));
    QCOMPARE(after.section, u"permissions"_s);
    QVERIFY(after.lastPassed.isValid());
    draft.reload();
    QCOMPARE(draft.connection(), after);
}

void DraftStoreTest::whatWaitsIsNewerThanWhatTheListHolds()
{
    const QUuid id = m_fixture->linked();
    const auto flow = m_fixture->open(id);
    Draft &draft = flow->draft();
    draft.setValue(u"clientId"_s, u"777"_s);
    {
        const NoRoom disk;
        draft.dropTyped();
        draft.setValue(u"clientId"_s, u"888"_s);
        draft.reload();
        QCOMPARE(draft.value(u"clientId"_s), u"888"_s);
    }
    QVERIFY(draft.writeAgain().ok());
    QCOMPARE(m_fixture->onDisk(id).values.value(u"clientId"_s), u"888"_s);
    QVERIFY(m_fixture->secondStore()->remove(id).ok());
    draft.setValue(u"clientId"_s, u"999"_s);
    QVERIFY(!draft.hasUnwritten()); // nothing will ever take it
}

void DraftStoreTest::sendsValuesWithoutStrayBlanksButKeepsThemAsTyped()
{
    const QUuid id = m_fixture->add();
    const auto flow = m_fixture->open(id);
    type(flow->draft(), u" blank at both ends "_s, u" 123456 "_s);
    const Credentials sent = flow->draft().candidate(nullptr);
    QCOMPARE(sent.plain.value(u"clientId"_s), u"123456"_s);
    QCOMPARE(sent.secrets.at(u"password"_s).exposeText(), u" blank at both ends "_s);
    QCOMPARE(m_fixture->onDisk(id).values.value(u"clientId"_s), u" 123456 "_s);
}

ATS_TEST(DraftStoreTest)
#include "draftstoretest.moc"
