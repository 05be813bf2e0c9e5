// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// A keychain that does not do what was asked, at the read and at the write.
class SetupKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<FlowFixture>(); }
    void atTheRead_data() { causes(); }
    void atTheRead();
    void atTheWrite_data() { causes(); }
    void atTheWrite();
    void keptForThisSessionItCanBeLinkedTestedAndCopied();
    void aReplacementForThisSessionIsTheOneThatIsCopied();
    void pressingKeepForThisSessionTwiceIsOnce();
    void savingAgainOvertakesKeepingForTheSession();
    void aSetKeptForTheSessionCanStillGetIntoTheKeychain();
    void aStoreThatFailsAtTheSwitchLeavesNoEntryBehind();
    void aSetReplacedByAnotherProgramIsNotOverwritten();
    void theSetInForceIsLookedUpWhereTheStoreSaysNow();
    void aSlowKeychainIsSaid();

private:
    static void causes();
    std::unique_ptr<SetupFlow> passed(const QUuid &id, const QString &password) const;
    std::unique_ptr<FlowFixture> m_fixture;
};

void SetupKeychainTest::causes()
{
    QTest::addColumn<VaultStatus>("status");
    QTest::addColumn<QString>("cause");
    QTest::newRow("locked") << VaultStatus::Locked << u"keychain-locked"_s;
    QTest::newRow("refused") << VaultStatus::Refused << u"keychain-refused"_s;
    QTest::newRow("absent") << VaultStatus::Absent << u"keychain-absent"_s;
    QTest::newRow("unproven") << VaultStatus::Unproven << u"keychain-mismatch"_s;
    QTest::newRow("broken") << VaultStatus::Broken << u"keychain-absent"_s;
    QTest::newRow("failed") << VaultStatus::Failed << u"internal-error"_s;
}

/// A whole set typed, tested and passed; what the keychain makes of it has happened.
std::unique_ptr<SetupFlow> SetupKeychainTest::passed(const QUuid &id, const QString &password) const
{
    auto flow = m_fixture->open(id);
    flow->openReconnect();
    type(flow->draft(), password);
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(passing());
    settle();
    return flow;
}

void SetupKeychainTest::atTheRead()
{
    QFETCH(VaultStatus, status);
    QFETCH(QString, cause);
    const QUuid id = m_fixture->linked();
    const Connection before = m_fixture->onDisk(id);
    const auto flow = m_fixture->open(id);
    const qsizetype checks = m_fixture->checksMade();
    m_fixture->vault().answerOnce(VaultCall::Read, status, u"its own words"_s);
    QSignalSpy tested(flow.get(), &SetupFlow::tested);
    flow->test(TestPurpose::StoredSet);
    settle();
    QCOMPARE(tested.size(), 1);
    QVERIFY(flow->state() == FlowState::Failed);
    QCOMPARE(QString(toId(*flow->report().cause)), cause);
    QCOMPARE(flow->report().rows.front().facts.words, u"its own words"_s);
    QCOMPARE(m_fixture->checksMade(), checks);
    QCOMPARE(m_fixture->onDisk(id), before);
    // The next press asks again.
    flow->test(TestPurpose::StoredSet);
    settle();
    QCOMPARE(m_fixture->checksMade(), checks + 1);
}

void SetupKeychainTest::atTheWrite()
{
    QFETCH(VaultStatus, status);
    QFETCH(QString, cause);
    const QUuid id = m_fixture->add();
    m_fixture->vault().answerOnce(VaultCall::Write, status, u"its own words"_s);
    const auto flow = passed(id, u"first-password"_s);
    QVERIFY(flow->state() == FlowState::SaveFailed);
    QCOMPARE(QString(toId(*flow->report().row(u"keychain")->cause)), cause);
    QCOMPARE(flow->report().row(u"keychain")->facts.words, u"its own words"_s);
    QVERIFY(!m_fixture->onDisk(id).slot);
    QCOMPARE(m_fixture->vault().entries(), QStringList());
    QVERIFY(*flow->draft().secret(u"password"_s) == Secret(u"first-password"));
    QCOMPARE(m_fixture->onDisk(id).values.value(u"clientId"_s), u"123456"_s);
    // Saving again needs no second sign-in.
    const qsizetype checks = m_fixture->checksMade();
    QSignalSpy saved(flow.get(), &SetupFlow::saved);
    flow->saveAgain();
    QVERIFY(flow->state() == FlowState::Saving);
    settle();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(m_fixture->checksMade(), checks);
    QVERIFY(flow->state() == FlowState::Linking);
    QCOMPARE(std::ranges::count(flow->report().rows, u"keychain"_s, &CheckRow::id), 1);
    QVERIFY(flow->report().verdict == Verdict::Connected);
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), u"first-password"_s);
    QCOMPARE(flow->history().value().size(), std::size_t(1));
}

void SetupKeychainTest::keptForThisSessionItCanBeLinkedTestedAndCopied()
{
    const QUuid id = m_fixture->add();
    m_fixture->vault().answerEverything(VaultStatus::Absent);
    auto flow = passed(id, u"first-password"_s);
    QVERIFY(flow->state() == FlowState::SaveFailed);
    flow->keepForSession();
    settle();
    QVERIFY(flow->state() == FlowState::Linking);
    QVERIFY(flow->isKeptForSession());
    QVERIFY(flow->report().row(u"keychain") == nullptr);
    QVERIFY(!m_fixture->onDisk(id).slot);
    QCOMPARE(flow->history().value().size(), std::size_t(1));
    QString copied;
    flow->fetchSecret(u"password"_s, this,
                      [&](VaultStatus, const Secret &secret) { copied = secret.exposeText(); });
    settle();
    QCOMPARE(copied, u"first-password"_s);
    const qsizetype checks = m_fixture->checksMade();
    flow->test(TestPurpose::StoredSet);
    settle();
    QCOMPARE(m_fixture->checksMade(), checks + 1);
    QCOMPARE(m_fixture->check()->credentials().secrets.at(u"password"_s).exposeText(), u"first-password"_s);
    m_fixture->check()->end(passing());
    settle();
    QVERIFY(flow->state() == FlowState::Linking);
    flow->setTicked(m_fixture->linkKeys(), true);
    QVERIFY(flow->state() == FlowState::Done);
    QVERIFY(!m_fixture->storeBytes().contains("first-password"));
}

void SetupKeychainTest::aReplacementForThisSessionIsTheOneThatIsCopied()
{
    const QUuid id = m_fixture->linked();
    m_fixture->vault().answerAlways(VaultCall::Write, VaultStatus::Refused);
    const auto flow = passed(id, u"second-password"_s);
    flow->keepForSession();
    settle();
    QString copied;
    flow->fetchSecret(u"password"_s, this,
                      [&](VaultStatus, const Secret &secret) { copied = secret.exposeText(); });
    settle();
    QCOMPARE(copied, u"second-password"_s);
    // The next start knows nothing of it and goes on where the replacing began.
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), u"first-password"_s);
    QVERIFY(m_fixture->open(id)->state() == FlowState::Explaining);
}

void SetupKeychainTest::pressingKeepForThisSessionTwiceIsOnce()
{
    const QUuid id = m_fixture->add();
    m_fixture->vault().answerEverything(VaultStatus::Absent);
    const auto flow = passed(id, u"first-password"_s);
    QSignalSpy saved(flow.get(), &SetupFlow::saved);
    flow->keepForSession();
    flow->keepForSession();
    settle();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(flow->history().value().size(), std::size_t(1));
}

void SetupKeychainTest::savingAgainOvertakesKeepingForTheSession()
{
    const QUuid id = m_fixture->add();
    m_fixture->vault().answerOnce(VaultCall::Write, VaultStatus::Refused);
    const auto flow = passed(id, u"first-password"_s);
    QSignalSpy saved(flow.get(), &SetupFlow::saved);
    flow->keepForSession();
    flow->saveAgain();
    settle();
    QCOMPARE(saved.size(), 1);
    QVERIFY(!flow->isKeptForSession());
    QVERIFY(m_fixture->onDisk(id).slot == Slot::A);
    QCOMPARE(flow->history().value().size(), std::size_t(1));
}

void SetupKeychainTest::aSetKeptForTheSessionCanStillGetIntoTheKeychain()
{
    const QUuid id = m_fixture->add();
    m_fixture->vault().answerEverything(VaultStatus::Absent);
    const auto flow = passed(id, u"first-password"_s);
    flow->keepForSession();
    settle();
    m_fixture->vault().answerEverything(VaultStatus::Ok);
    flow->test(TestPurpose::Connect);
    settle();
    m_fixture->check()->end(passing());
    settle();
    QVERIFY(flow->state() == FlowState::Linking);
    QVERIFY(!flow->isKeptForSession());
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), u"first-password"_s);
}

void SetupKeychainTest::aStoreThatFailsAtTheSwitchLeavesNoEntryBehind()
{
    const QUuid id = m_fixture->add();
    m_fixture->vault().beforeEnd = [&](VaultCall call, const QString &) {
        if (call == VaultCall::Write) {
            QVERIFY(m_fixture->secondStore()->remove(id).ok());
        }
    };
    const auto flow = passed(id, u"first-password"_s);
    QVERIFY(flow->state() == FlowState::SaveFailed);
    QVERIFY(!flow->report().row(u"keychain")->facts.words.isEmpty());
    QCOMPARE(m_fixture->vault().entries(), QStringList());
    // Gone before anything was written: then nothing is.
    m_fixture->vault().forgetCalls();
    flow->saveAgain();
    settle();
    QVERIFY(flow->state() == FlowState::SaveFailed);
    QCOMPARE(m_fixture->vault().calls().size(), 0);
}

void SetupKeychainTest::aSetReplacedByAnotherProgramIsNotOverwritten()
{
    const QUuid id = m_fixture->linked();
    const auto window = m_fixture->open(id);
    window->openReconnect();
    type(window->draft(), u"from-the-window"_s);
    window->test(TestPurpose::Connect);
    const QPointer<ScriptedCheck> windowCheck = m_fixture->check();
    // Meanwhile the console replaces the set: b is current now.
    const auto console = passed(id, u"from-the-console"_s);
    QVERIFY(m_fixture->onDisk(id).slot == Slot::B);
    m_fixture->vault().forgetCalls();
    windowCheck->end(passing());
    settle();
    QCOMPARE(m_fixture->vault().keys(VaultCall::Write), QStringList{keychainKey(id, Slot::A)});
    QVERIFY(m_fixture->onDisk(id).slot == Slot::A);
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::A)});
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), u"from-the-window"_s);
}

void SetupKeychainTest::theSetInForceIsLookedUpWhereTheStoreSaysNow()
{
    const QUuid id = m_fixture->linked();
    const auto window = m_fixture->open(id);
    const auto console = passed(id, u"from-the-console"_s);
    window->test(TestPurpose::StoredSet);
    settle();
    QCOMPARE(m_fixture->check()->credentials().secrets.at(u"password"_s).exposeText(), u"from-the-console"_s);
}

void SetupKeychainTest::aSlowKeychainIsSaid()
{
    const QUuid id = m_fixture->add();
    m_fixture->vault().hold(VaultCall::Write);
    const auto flow = m_fixture->open(id);
    QSignalSpy waiting(flow.get(), &SetupFlow::waitingForKeychain);
    type(flow->draft(), u"first-password"_s);
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(passing());
    settle();
    QCOMPARE(waiting.size(), 1);
    QVERIFY(flow->state() == FlowState::Saving);
    m_fixture->vault().release();
    settle();
    QVERIFY(flow->state() == FlowState::Linking);
}

ATS_TEST(SetupKeychainTest)
#include "setupkeychain.moc"
