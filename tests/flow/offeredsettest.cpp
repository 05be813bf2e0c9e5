// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/setsharer.h"
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

using Values = QMap<QString, QString>;

/// A set that is kept already is offered to the next connection of the same client or account.
class OfferedSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<FlowFixture>(); }
    void whatIsOffered_data();
    void whatIsOffered();
    void aRefusedSetIsNot();
    void eachSetOnce();
    void itIsUsedAndTested();
    void nothingChangesWhenItCannotBeUsed();
    void nothingElseHappensMeanwhile();

private:
    std::unique_ptr<FlowFixture> m_fixture;
};

void OfferedSetTest::whatIsOffered_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("guide");
    QTest::addColumn<Values>("typed");
    QTest::addColumn<bool>("offered");
    const QString same = u"Contoso Talent"_s;
    const QString oneup = u"jobdiva-oneup"_s;
    QTest::newRow("same client") << same << oneup << Values() << true;
    QTest::newRow("same client in other letters") << u"contoso TALENT"_s << oneup << Values() << true;
    QTest::newRow("the same platform once more") << same << u"jobdiva-stackone"_s << Values() << true;
    QTest::newRow("another client") << u"Northwind"_s << oneup << Values() << false;
    QTest::newRow("another system") << same << u"teamtailor-stackone"_s << Values() << false;
    QTest::newRow("same account") << u"Northwind"_s << oneup << Values{{u"clientId"_s, u" 123456 "_s}}
                                  << true;
    QTest::newRow("another account") << same << oneup << Values{{u"clientId"_s, u"777"_s}} << false;
    QTest::newRow("another user") << same << oneup
                                  << Values{{u"clientId"_s, u"123456"_s},
                                            {u"username"_s, u"else@contoso.example"_s}}
                                  << false;
    QTest::newRow("an emptied box") << same << oneup << Values{{u"clientId"_s, QString()}} << true;
    QTest::newRow("the guide wants another user") << same << u"jobdiva-refassured"_s << Values() << false;
    QTest::newRow("the user wants this one")
        << same << u"jobdiva-refassured"_s << Values{{u"username"_s, u"API@example.org"_s}} << true;
}

void OfferedSetTest::whatIsOffered()
{
    QFETCH(QString, client);
    QFETCH(QString, guide);
    QFETCH(Values, typed);
    QFETCH(bool, offered);
    const QUuid holder = m_fixture->linked();
    const QUuid id = m_fixture->store().add(client, guide).value();
    const auto flow = m_fixture->open(id);
    for (auto it = typed.cbegin(); it != typed.cend(); ++it) {
        flow->draft().setValue(it.key(), it.value());
    }
    const std::vector<OfferedSet> offers = flow->offeredSets();
    QCOMPARE(offers.size(), offered ? 1U : 0U);
    if (offered) {
        QVERIFY(offers.front().id == holder && offers.front().platform == u"StackOne Hub");
        QCOMPARE(offers.front().inForce.value(u"clientId"_s), u"123456"_s);
    }
    QVERIFY(m_fixture->open(holder)->offeredSets().empty()); // it has one
}

void OfferedSetTest::aRefusedSetIsNot()
{
    const QUuid holder = m_fixture->linked();
    const auto first = m_fixture->open(holder);
    first->test(TestPurpose::StoredSet);
    settle();
    m_fixture->check()->end(refused());
    settle();
    QVERIFY(m_fixture->open(m_fixture->add())->offeredSets().empty());
}

void OfferedSetTest::eachSetOnce()
{
    const QUuid holder = m_fixture->linked();
    for (int i = 0; i < 2; ++i) {
        const auto flow = m_fixture->open(m_fixture->add());
        QCOMPARE(flow->offeredSets().size(), 1U);
        flow->useSetOf(holder);
        settle();
        QCOMPARE(flow->connection().shares, holder);
    }
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(holder, Slot::A)});
}

void OfferedSetTest::itIsUsedAndTested()
{
    const QUuid holder = m_fixture->linked();
    const auto flow = m_fixture->open(m_fixture->add());
    flow->draft().setValue(u"clientId"_s, u"12"_s);
    flow->draft().setValue(u"clientId"_s, QString());
    flow->draft().setSecret(u"password"_s, Secret(u"half-typed"));
    QSignalSpy ends(flow.get(), &SetupFlow::sharingEnded);
    flow->useSetOf(holder);
    settle();
    QCOMPARE(ends.size(), 1);
    const Connection now = m_fixture->onDisk(flow->connection().id);
    QVERIFY(now.shares == holder && now.slot && now.values.isEmpty());
    QCOMPARE(stateOf(now, flow->guide()), ConnectionState::ReadyToTest);
    QVERIFY(*flow->draft().secret(u"password"_s) == Secret(u"half-typed")); // nothing typed is lost
    QVERIFY(flow->offeredSets().empty());
    flow->test(TestPurpose::StoredSet);
    settle();
    QVERIFY(m_fixture->check()->credentials().holds(u"password"_s, Secret(u"first-password")));
    m_fixture->check()->end(passing());
    settle();
    QCOMPARE(flow->state(), FlowState::Linking);
}

void OfferedSetTest::nothingChangesWhenItCannotBeUsed()
{
    const QUuid holder = m_fixture->linked();
    const auto flow = m_fixture->open(m_fixture->add());
    flow->draft().setValue(u"clientId"_s, u"123456"_s);
    const Connection before = m_fixture->onDisk(flow->connection().id);
    QSignalSpy ends(flow.get(), &SetupFlow::sharingEnded);
    for (const VaultStatus status : {VaultStatus::Locked, VaultStatus::Absent, VaultStatus::Missing}) {
        m_fixture->vault().answerOnce(VaultCall::Read, status);
        flow->useSetOf(holder);
        settle();
        QVERIFY(ends.last().front().value<VaultStatus>() == status);
        QVERIFY(ends.last().back().toString().contains(u"Nothing was changed."));
        QVERIFY(m_fixture->onDisk(flow->connection().id) == before);
    }
    flow->useSetOf(QUuid::createUuid()); // removed meanwhile
    settle();
    QVERIFY(ends.last().front().value<VaultStatus>() == VaultStatus::Failed);
    QCOMPARE(ends.size(), 4);
    QCOMPARE(flow->offeredSets().size(), 1U);
}

void OfferedSetTest::nothingElseHappensMeanwhile()
{
    const QUuid holder = m_fixture->linked();
    const qsizetype checks = m_fixture->checksMade();
    const auto flow = m_fixture->open(m_fixture->add());
    type(flow->draft(), u"first-password"_s);
    QSignalSpy ends(flow.get(), &SetupFlow::sharingEnded);
    flow->useSetOf(holder);
    flow->test(TestPurpose::Connect);
    flow->stop();
    settle();
    QCOMPARE(m_fixture->checksMade(), checks);
    QCOMPARE(ends.size(), 1);
    QVERIFY(ends.first().front().value<VaultStatus>() == VaultStatus::Cancelled);
    flow->test(TestPurpose::Connect);
    flow->useSetOf(holder);
    settle();
    QCOMPARE(ends.size(), 1);
    QVERIFY(flow->connection().shares.isNull());
}

ATS_TEST(OfferedSetTest)
#include "offeredsettest.moc"
