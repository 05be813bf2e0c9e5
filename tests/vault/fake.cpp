// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/vault/keychainvault.h"
#include "tests/support/registry.h"
#include "tests/vault/fakesecrets.h"
#include "tests/vault/jobwatch.h"

using namespace Qt::StringLiterals;
using ats::FakeSecrets;
using ats::VaultStatus;

namespace
{

enum class Call { Read, Write, Remove, List, Unlock };

/// What users and keychains do in the middle of a call, on a keychain that can be told to do it.
class Fake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(ats::initSecrets()); }
    void init() { m_vault = std::make_unique<ats::KeychainVault>(u"org.atsconnect.AtsConnect"_s); }
    void aPromptWithAnyEndEndsTheCall_data();
    void aPromptWithAnyEndEndsTheCall();
    void cancellingAtThePromptDismissesIt_data() { calls(); }
    void cancellingAtThePromptDismissesIt();
    void destroyingTheVaultAtThePromptDismissesItSilently();
    void aPromptLeftOpenHoldsUpNobodyElse();
    void aDeletionThatDidNothingIsUnproven();
    void anUnknownKeychainHasAPlainName();

private:
    static void calls();
    [[nodiscard]] ats::VaultJob *start(Call call);

    std::unique_ptr<ats::KeychainVault> m_vault;
    QString m_key = u"org.atsconnect.AtsConnect/fake/a"_s;
};

void Fake::calls()
{
    QTest::addColumn<Call>("call");
    QTest::newRow("read") << Call::Read;
    QTest::newRow("write") << Call::Write;
    QTest::newRow("remove") << Call::Remove;
    QTest::newRow("list") << Call::List;
    QTest::newRow("unlock") << Call::Unlock;
}

ats::VaultJob *Fake::start(Call call)
{
    switch (call) {
    case Call::Read:
        return m_vault->read(m_key);
    case Call::Write:
        return m_vault->write(m_key, ats::Secret("x"_ba));
    case Call::Remove:
        return m_vault->remove(m_key);
    case Call::List:
        return m_vault->list();
    case Call::Unlock:
        break;
    }
    return m_vault->unlock();
}

void Fake::aPromptWithAnyEndEndsTheCall_data()
{
    using Prompt = FakeSecrets::Prompt;
    QTest::addColumn<Prompt>("prompt");
    QTest::addColumn<Call>("call");
    QTest::addColumn<VaultStatus>("status");
    const std::pair<const char *, Call> all[] = {
        {"read", Call::Read}, {"write", Call::Write}, {"remove", Call::Remove}, {"list", Call::List}};
    for (const auto &[name, call] : all) {
        QTest::addRow("%s, dismissed", name) << Prompt::Dismissed << call << VaultStatus::Refused;
        QTest::addRow("%s, still locked after it", name) << Prompt::Pretends << call << VaultStatus::Locked;
        QTest::addRow("%s, service leaves", name) << Prompt::LeavesTheBus << call << VaultStatus::Broken;
        QTest::addRow("%s, connection breaks", name) << Prompt::BreaksTheCall << call << VaultStatus::Broken;
    }
    QTest::newRow("unlock, dismissed") << Prompt::Dismissed << Call::Unlock << VaultStatus::Refused;
    QTest::newRow("unlock, unlocked") << Prompt::Unlocks << Call::Unlock << VaultStatus::Ok;
    QTest::newRow("unlock, still locked") << Prompt::Pretends << Call::Unlock << VaultStatus::Refused;
    QTest::newRow("unlock, service leaves") << Prompt::LeavesTheBus << Call::Unlock << VaultStatus::Broken;
    QTest::newRow("unlock, connection breaks")
        << Prompt::BreaksTheCall << Call::Unlock << VaultStatus::Broken;
}

void Fake::aPromptWithAnyEndEndsTheCall()
{
    QFETCH(FakeSecrets::Prompt, prompt);
    QFETCH(Call, call);
    QFETCH(VaultStatus, status);
    FakeSecrets fake(prompt, true);
    ats::JobWatch watch(start(call));
    QCOMPARE(watch.status(), status);
    QCOMPARE(watch.timesEnded(), 1);
    QCOMPARE(watch.timesWaiting(), 1);
    QCOMPARE(watch.detail().isEmpty(), status == VaultStatus::Ok);
    QCOMPARE(fake.deletions(), 0);
    QCOMPARE(fake.dismissals(), 0);
}

void Fake::cancellingAtThePromptDismissesIt()
{
    QFETCH(Call, call);
    FakeSecrets fake(FakeSecrets::Prompt::Silent, true);
    ats::JobWatch watch(start(call));
    connect(watch.job(), &ats::VaultJob::waitingForUser, watch.job(), [&] {
        watch.job()->cancel();
        watch.job()->cancel();
    });
    QCOMPARE(watch.status(), VaultStatus::Cancelled);
    QTRY_COMPARE(fake.dismissals(), 1);
    QCOMPARE(watch.timesEnded(), 1);
}

void Fake::destroyingTheVaultAtThePromptDismissesItSilently()
{
    FakeSecrets fake(FakeSecrets::Prompt::Silent, true);
    ats::JobWatch watch(m_vault->read(m_key));
    QTRY_COMPARE(watch.timesWaiting(), 1);
    m_vault.reset();
    QTRY_COMPARE(fake.dismissals(), 1);
    QCOMPARE(watch.timesEnded(), 0);
}

void Fake::aPromptLeftOpenHoldsUpNobodyElse()
{
    FakeSecrets fake(FakeSecrets::Prompt::Silent, true);
    ats::JobWatch waiting(m_vault->read(m_key));
    QTRY_COMPARE(waiting.timesWaiting(), 1);
    QCOMPARE(ats::infoOf(*m_vault).status, VaultStatus::Locked);
    QCOMPARE(waiting.timesEnded(), 0);
    waiting.job()->cancel();
    QCOMPARE(waiting.status(), VaultStatus::Cancelled);
}

void Fake::aDeletionThatDidNothingIsUnproven()
{
    FakeSecrets fake(FakeSecrets::Prompt::Silent, false);
    ats::JobWatch watch(m_vault->remove(m_key));
    QCOMPARE(watch.status(), VaultStatus::Unproven);
    QVERIFY(fake.deletions() > 0);
}

void Fake::anUnknownKeychainHasAPlainName()
{
    FakeSecrets fake(FakeSecrets::Prompt::Silent, false);
    const ats::VaultInfo info = ats::infoOf(*m_vault);
    QCOMPARE(info.status, VaultStatus::Ok);
    QCOMPARE(info.name, u"your keychain"_s);
}

} // namespace

ATS_TEST(Fake)
#include "fake.moc"
