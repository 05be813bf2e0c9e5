// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// What the flow tells of the entries: what is sent, what differs, what may be copied, what was asked for.
class SetupEntriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<FlowFixture>(); }
    void onlyTheSecretNeedsToBeTypedAgain();
    void aDifferentAccountIsNoticed();
    void aSecretCanBeFetchedForCopying();
    void sayingThatAMailWasSentTicksItsStep();
    void theAnswerEndsTheWaiting();
    void thePlatformIsGivenWhatIsInForce();
    void aReplacementTakesTheRestFromTheSetInForce();
    void aReplacementLeavesAloneWhatIsHalfTyped_data();
    void aReplacementLeavesAloneWhatIsHalfTyped();
    void aReplacementByTheVerySetEndsWhatIsHalfTyped();

private:
    /// In the window: another user and password, the password kept in the draft entry.
    void typeHalf(const QUuid &id) const;
    std::unique_ptr<FlowFixture> m_fixture;
};

void SetupEntriesTest::onlyTheSecretNeedsToBeTypedAgain()
{
    const QUuid id = m_fixture->linked();
    const auto flow = m_fixture->open(id);
    flow->openReconnect();
    flow->draft().setSecret(u"password"_s, Secret(u"second-password"));
    flow->test(TestPurpose::Connect);
    // Everything is there, so the keychain need not be asked.
    QCOMPARE(m_fixture->vault().calls().size(), 0);
    const Credentials &sent = m_fixture->check()->credentials();
    QCOMPARE(sent.plain.value(u"clientId"_s), u"123456"_s);
    QCOMPARE(sent.plain.value(u"username"_s), u"api@example.org"_s);
    QCOMPARE(sent.secrets.at(u"password"_s).exposeText(), u"second-password"_s);
}

void SetupEntriesTest::aDifferentAccountIsNoticed()
{
    const auto first = m_fixture->open(m_fixture->add(u"Nobody yet"_s));
    first->draft().setValue(u"clientId"_s, u"5"_s);
    QVERIFY(!first->accountChanged());
    const auto flow = m_fixture->open(m_fixture->linked());
    QVERIFY(!flow->accountChanged());
    flow->draft().setValue(u"username"_s, u"other@example.org"_s);
    flow->draft().setValue(u"clientId"_s, u" 123456 "_s);
    QVERIFY(!flow->accountChanged());
    flow->draft().setValue(u"clientId"_s, u"654321"_s);
    QVERIFY(flow->accountChanged());
}

void SetupEntriesTest::aSecretCanBeFetchedForCopying()
{
    const QUuid id = m_fixture->linked();
    auto flow = m_fixture->open(id);
    QList<VaultStatus> ends;
    QString value;
    const auto answer = [&](VaultStatus status, const Secret &secret) {
        ends.append(status);
        value = secret.exposeText();
    };
    flow->fetchSecret(u"password"_s, this, answer);
    QVERIFY(ends.isEmpty());
    settle();
    QCOMPARE(ends, QList{VaultStatus::Ok});
    QCOMPARE(value, u"first-password"_s);
    flow->fetchSecret(u"no-such-field"_s, this, answer);
    settle();
    m_fixture->vault().answerOnce(VaultCall::Read, VaultStatus::Locked);
    flow->fetchSecret(u"password"_s, this, answer);
    settle();
    QCOMPARE(ends, (QList{VaultStatus::Ok, VaultStatus::Missing, VaultStatus::Locked}));
    QCOMPARE(value, QString());
    auto receiver = std::make_unique<QObject>();
    flow->fetchSecret(u"password"_s, receiver.get(), answer);
    receiver.reset();
    flow->fetchSecret(u"password"_s, this, answer);
    flow.reset();
    settle();
    QCOMPARE(ends.size(), 3);
}

void SetupEntriesTest::sayingThatAMailWasSentTicksItsStep()
{
    const QUuid id = m_fixture->add();
    const auto flow = m_fixture->open(id);
    const QStringList keys = mailTickKeys(m_fixture->guide());
    QVERIFY(!keys.isEmpty());
    const QString system{QLatin1StringView(askedSystem)};
    flow->setAsked(system, QDate(2026, 11, 20));
    QVERIFY(flow->state() == FlowState::Waiting);
    QVERIFY(flow->draft().isTicked(keys.first()));
    flow->setTicked(keys, false);
    QVERIFY(!m_fixture->onDisk(id).asked.contains(system));
    QVERIFY(flow->state() == FlowState::Guiding);
    flow->setTicked(keys, true);
    QCOMPARE(m_fixture->onDisk(id).asked.value(system), QDate::currentDate());
    QVERIFY(flow->state() == FlowState::Waiting);
    flow->setAsked(system, QDate(2026, 11, 1));
    QCOMPARE(m_fixture->onDisk(id).asked.value(system), QDate(2026, 11, 1));
    QVERIFY(m_fixture->open(id)->state() == FlowState::Waiting);
}

void SetupEntriesTest::theAnswerEndsTheWaiting()
{
    const QUuid id = m_fixture->add();
    const auto flow = m_fixture->open(id);
    const QString field = answerField(m_fixture->guide());
    QCOMPARE(field, u"clientId"_s);
    flow->setAsked(QLatin1StringView(askedSystem), QDate(2026, 11, 20));
    flow->draft().setValue(field, u" "_s);
    QVERIFY(flow->state() == FlowState::Waiting);
    flow->draft().setValue(field, u"123456"_s);
    QVERIFY(flow->state() == FlowState::Guiding);
    QVERIFY(m_fixture->open(id)->state() == FlowState::Guiding);
    // The administrator is another matter.
    flow->setAsked(QLatin1StringView(askedAdministrator), QDate(2026, 11, 20));
    QVERIFY(flow->state() == FlowState::Waiting);
    flow->draft().setValue(field, u"1234567"_s);
    QVERIFY(flow->state() == FlowState::Waiting);
    QVERIFY(m_fixture->open(id)->state() == FlowState::Waiting);
    flow->setAsked(QLatin1StringView(askedAdministrator), {});
    QVERIFY(flow->state() == FlowState::Guiding);
}

void SetupEntriesTest::thePlatformIsGivenWhatIsInForce()
{
    const QUuid fresh = m_fixture->add(u"Nothing kept"_s);
    auto flow = m_fixture->open(fresh);
    flow->draft().setValue(u"clientId"_s, u"77"_s);
    QVERIFY(!flow->hasStoredSet());
    QCOMPARE(flow->valueInForce(u"clientId"_s), u"77"_s);

    flow = m_fixture->open(m_fixture->linked());
    flow->openReconnect();
    type(flow->draft(), u"half"_s, u"99"_s);
    QVERIFY(flow->hasStoredSet());
    QCOMPARE(flow->valueInForce(u"clientId"_s), u"123456"_s);
    // Kept for this session, it is the one in force until the program ends.
    m_fixture->vault().answerAlways(VaultCall::Write, VaultStatus::Refused);
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(passing());
    settle();
    flow->keepForSession();
    settle();
    flow->draft().setValue(u"clientId"_s, u"5"_s);
    QCOMPARE(flow->valueInForce(u"clientId"_s), u"99"_s);
}

void SetupEntriesTest::typeHalf(const QUuid &id) const
{
    const auto window = m_fixture->open(id);
    window->openReconnect();
    window->draft().setValue(u"username"_s, u"half@example.org"_s);
    window->draft().setSecret(u"password"_s, Secret(u"half-typed"));
    QVERIFY(window->draft().keepSecrets() != nullptr);
    settle();
}

void SetupEntriesTest::aReplacementTakesTheRestFromTheSetInForce()
{
    const QUuid id = m_fixture->linked();
    typeHalf(id);
    const auto sent = [&](Credentials given) {
        const auto console = m_fixture->open(id);
        console->replaceWith(std::move(given));
        settle();
        return m_fixture->check()->credentials().clone();
    };
    Credentials secret;
    secret.secrets.emplace(u"password"_s, Secret(u"second-password"));
    const Credentials first = sent(std::move(secret));
    QCOMPARE(first.plain.value(u"username"_s), u"api@example.org"_s);
    QCOMPARE(first.plain.value(u"clientId"_s), u"123456"_s);
    QVERIFY(first.holds(u"password"_s, Secret(u"second-password")));
    const Credentials second = sent({{{u"username"_s, u" new@example.org "_s}}, {}});
    QCOMPARE(second.plain.value(u"username"_s), u"new@example.org"_s);
    QVERIFY(second.holds(u"password"_s, Secret(u"first-password")));
    // Without a set in force there is nothing to replace.
    const auto fresh = m_fixture->open(m_fixture->add(u"Nothing kept"_s));
    const qsizetype checks = m_fixture->checksMade();
    fresh->replaceWith({{{u"username"_s, u"new@example.org"_s}}, {}});
    QCOMPARE(m_fixture->checksMade(), checks);
    QVERIFY(fresh->state() == FlowState::Guiding);
}

void SetupEntriesTest::aReplacementLeavesAloneWhatIsHalfTyped_data()
{
    QTest::addColumn<bool>("passes");
    QTest::newRow("passes") << true;
    QTest::newRow("refused") << false;
}

void SetupEntriesTest::aReplacementLeavesAloneWhatIsHalfTyped()
{
    QFETCH(bool, passes);
    const QUuid id = m_fixture->linked();
    typeHalf(id);
    const Connection before = m_fixture->onDisk(id);
    const auto console = m_fixture->open(id);
    Credentials given;
    given.secrets.emplace(u"password"_s, Secret(u"second-password"));
    console->replaceWith(std::move(given));
    m_fixture->check()->end(passes ? passing() : refused());
    settle();
    const Connection after = m_fixture->onDisk(id);
    QVERIFY(after.slot == (passes ? Slot::B : Slot::A));
    QCOMPARE(m_fixture->keptPassword(id, *after.slot), passes ? u"second-password"_s : u"first-password"_s);
    QCOMPARE(after.inForce, before.inForce);
    QCOMPARE(after.platformStale, passes);
    QCOMPARE(after.values, before.values);
    QVERIFY(after.reconnecting && after.draftKept);
    QCOMPARE(m_fixture->keptPassword(id, Slot::Draft), u"half-typed"_s);
    if (!passes) {
        QVERIFY(after == before);
    }
}

void SetupEntriesTest::aReplacementByTheVerySetEndsWhatIsHalfTyped()
{
    const QUuid id = m_fixture->linked();
    typeHalf(id);
    const auto console = m_fixture->open(id);
    Credentials given;
    given.plain.insert(u"username"_s, u"half@example.org"_s);
    given.secrets.emplace(u"password"_s, Secret(u"half-typed"));
    console->replaceWith(std::move(given));
    m_fixture->check()->end(passing());
    settle();
    const Connection after = m_fixture->onDisk(id);
    QVERIFY(after.values.isEmpty());
    QVERIFY(!after.reconnecting && !after.draftKept);
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::B)});
}

ATS_TEST(SetupEntriesTest)
#include "setupentries.moc"
