// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/vault/keychainvault.h"
#include "app/vault/sessionvault.h"
#include "tests/support/registry.h"
#include "tests/support/scriptedvault.h"
#include "tests/vault/jobwatch.h"

using namespace Qt::StringLiterals;
using ats::VaultStatus;

namespace
{

enum class Kind { Session, Keychain, Scripted };

/// What every vault promises, whoever keeps the secrets. The keychain is a real, unlocked one.
class VaultContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase() { QVERIFY(ats::initSecrets()); }
    void init();
    void cleanup();

    void aKeyNeverWrittenIsMissing();
    void whatWasWrittenIsReadBack_data();
    void whatWasWrittenIsReadBack();
    void writingAgainReplaces();
    void keysDoNotMix();
    void removedMeansMissing();
    void removingNothingIsFine();
    void everyKeyIsListedAndNoOther();
    void whatIsTooLargeIsNotWritten();
    void callsThatOverlapEachEndOnce();
    void nothingEndsInsideTheCallThatStartedIt();
    void aCancelledCallEndsCancelledOnce();
    void aCallCancelledBeforeItsTurnChangesNothing();
    void destroyingTheVaultEndsItsCallsSilently();
    void anotherVaultWorksAfterOneWasDestroyed();
    void aReadyVaultSaysSo();
    void unlockingAnOpenVaultAsksNobody();
    void lastingVaultsSurviveTheirObject();

private:
    [[nodiscard]] static ats::Vault *make();
    [[nodiscard]] VaultStatus write(const QString &key, QByteArrayView value);
    [[nodiscard]] QByteArray read(const QString &key);

    std::unique_ptr<ats::Vault> m_vault;
    QStringList m_keys{u"contract/a"_s, u"contract/b"_s, u"contract/draft"_s};
};

void VaultContract::initTestCase_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("session") << Kind::Session;
    QTest::newRow("keychain") << Kind::Keychain;
    // The stand-in for tests of other layers keeps to the same contract.
    QTest::newRow("scripted") << Kind::Scripted;
}

ats::Vault *VaultContract::make()
{
    QFETCH_GLOBAL(Kind, kind);
    switch (kind) {
    case Kind::Keychain:
        return new ats::KeychainVault(u"org.atsconnect.AtsConnect.contract"_s);
    case Kind::Scripted:
        return new ats::test::ScriptedVault;
    case Kind::Session:
        break;
    }
    return new ats::SessionVault;
}

void VaultContract::init() { m_vault.reset(make()); }

void VaultContract::cleanup()
{
    for (const QString &key : std::as_const(m_keys)) {
        QCOMPARE(ats::statusOf(m_vault->remove(key)), VaultStatus::Ok);
    }
    m_vault.reset();
}

VaultStatus VaultContract::write(const QString &key, QByteArrayView value)
{
    return ats::statusOf(m_vault->write(key, ats::Secret(value)));
}

QByteArray VaultContract::read(const QString &key)
{
    ats::JobWatch watch(m_vault->read(key));
    return watch.status() == VaultStatus::Ok ? watch.text() : "(not read)"_ba;
}

void VaultContract::aKeyNeverWrittenIsMissing()
{
    ats::JobWatch watch(m_vault->read(m_keys[0]));
    QCOMPARE(watch.status(), VaultStatus::Missing);
    QCOMPARE(watch.text(), QByteArray());
    QCOMPARE(watch.timesWaiting(), 0);
}

void VaultContract::whatWasWrittenIsReadBack_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("short") << "x"_ba;
    QTest::newRow("JSON") << R"({"v":1,"fields":{"clientId":"123456","password":"a\"b\\c"}})"_ba;
    QTest::newRow("letters of the world") << u"Grüße Ω 日本 😀"_s.toUtf8();
    QTest::newRow("blanks and line ends") << " a\r\n\tb \n"_ba;
    QTest::newRow("long") << QByteArray(20'000, 'q');
    QTest::newRow("empty") << ""_ba;
}

void VaultContract::whatWasWrittenIsReadBack()
{
    QFETCH(QByteArray, value);
    QCOMPARE(write(m_keys[0], value), VaultStatus::Ok);
    QCOMPARE(read(m_keys[0]), value);
}

void VaultContract::writingAgainReplaces()
{
    QCOMPARE(write(m_keys[0], "first"), VaultStatus::Ok);
    QCOMPARE(write(m_keys[0], "second"), VaultStatus::Ok);
    QCOMPARE(read(m_keys[0]), "second"_ba);
}

void VaultContract::keysDoNotMix()
{
    QCOMPARE(write(m_keys[0], "one"), VaultStatus::Ok);
    QCOMPARE(write(m_keys[1], "two"), VaultStatus::Ok);
    QCOMPARE(ats::statusOf(m_vault->remove(m_keys[1])), VaultStatus::Ok);
    QCOMPARE(read(m_keys[0]), "one"_ba);
    QCOMPARE(ats::statusOf(m_vault->read(m_keys[1])), VaultStatus::Missing);
}

void VaultContract::removedMeansMissing()
{
    QCOMPARE(write(m_keys[0], "one"), VaultStatus::Ok);
    QCOMPARE(ats::statusOf(m_vault->remove(m_keys[0])), VaultStatus::Ok);
    QCOMPARE(ats::statusOf(m_vault->read(m_keys[0])), VaultStatus::Missing);
}

void VaultContract::removingNothingIsFine()
{
    QCOMPARE(ats::statusOf(m_vault->remove(m_keys[2])), VaultStatus::Ok);
    QCOMPARE(ats::statusOf(m_vault->remove(m_keys[2])), VaultStatus::Ok);
}

void VaultContract::everyKeyIsListedAndNoOther()
{
    const auto listed = [this] {
        ats::JobWatch watch(m_vault->list());
        return watch.status() == VaultStatus::Ok ? watch.keys() : QStringList{u"(not listed)"_s};
    };
    QCOMPARE(listed(), QStringList());
    for (const QString &key : std::as_const(m_keys)) {
        QCOMPARE(write(key, "x"), VaultStatus::Ok);
    }
    ats::KeychainVault other(u"org.atsconnect.AtsConnect.contract.other"_s);
    QCOMPARE(ats::statusOf(other.write(u"contract/other"_s, ats::Secret("x"_ba))), VaultStatus::Ok);
    QCOMPARE(listed(), m_keys);
    QCOMPARE(ats::statusOf(other.remove(u"contract/other"_s)), VaultStatus::Ok);
    QCOMPARE(ats::statusOf(m_vault->remove(m_keys[1])), VaultStatus::Ok);
    QCOMPARE(listed(), (QStringList{m_keys[0], m_keys[2]}));
}

void VaultContract::whatIsTooLargeIsNotWritten()
{
    QCOMPARE(write(m_keys[0], "before"), VaultStatus::Ok);
    QCOMPARE(write(m_keys[0], QByteArray(ats::largestEntry + 1, 'q')), VaultStatus::TooLarge);
    QCOMPARE(read(m_keys[0]), "before"_ba);
    QCOMPARE(write(m_keys[0], QByteArray(ats::largestEntry, 'q')), VaultStatus::Ok);
}

void VaultContract::callsThatOverlapEachEndOnce()
{
    ats::JobWatch first(m_vault->write(m_keys[0], ats::Secret("one"_ba)));
    ats::JobWatch second(m_vault->write(m_keys[1], ats::Secret("two"_ba)));
    ats::JobWatch third(m_vault->read(m_keys[2]));
    ats::JobWatch fourth(m_vault->remove(m_keys[2]));
    QCOMPARE(first.status(), VaultStatus::Ok);
    QCOMPARE(second.status(), VaultStatus::Ok);
    QCOMPARE(third.status(), VaultStatus::Missing);
    QCOMPARE(fourth.status(), VaultStatus::Ok);
    QCOMPARE(read(m_keys[0]), "one"_ba);
    QCOMPARE(read(m_keys[1]), "two"_ba);
    QCOMPARE(first.timesEnded() + second.timesEnded() + third.timesEnded() + fourth.timesEnded(), 4);
}

void VaultContract::nothingEndsInsideTheCallThatStartedIt()
{
    ats::JobWatch watch(m_vault->read(m_keys[0]));
    QCOMPARE(watch.timesEnded(), 0);
    watch.job()->cancel();
    QCOMPARE(watch.timesEnded(), 0);
    QVERIFY(watch.ends());
}

void VaultContract::aCancelledCallEndsCancelledOnce()
{
    ats::JobWatch watch(m_vault->read(m_keys[0]));
    watch.job()->cancel();
    watch.job()->cancel();
    QCOMPARE(watch.status(), VaultStatus::Cancelled);
    QCOMPARE(ats::statusOf(m_vault->read(m_keys[1])), VaultStatus::Missing);
    QCOMPARE(watch.timesEnded(), 1);
}

void VaultContract::aCallCancelledBeforeItsTurnChangesNothing()
{
    QCOMPARE(write(m_keys[0], "kept"), VaultStatus::Ok);
    ats::JobWatch watch(m_vault->write(m_keys[0], ats::Secret("never"_ba)));
    watch.job()->cancel();
    QCOMPARE(watch.status(), VaultStatus::Cancelled);
    QCOMPARE(read(m_keys[0]), "kept"_ba);
}

void VaultContract::destroyingTheVaultEndsItsCallsSilently()
{
    // Destroyed at every stage of a call: each round lets the event loop turn once more before the end.
    for (int turns = 0; turns < 24; ++turns) {
        std::unique_ptr<ats::Vault> doomed(make());
        ats::JobWatch write(doomed->write(m_keys[0], ats::Secret("doomed"_ba)));
        ats::JobWatch read(doomed->read(m_keys[0]));
        int turned = 0;
        const bool patient =
            QTest::qWaitFor([&] { return turned++ >= turns || write.timesEnded() > 0; }, 60'000);
        QVERIFY(patient);
        const int ended = write.timesEnded() + read.timesEnded();
        doomed.reset();
        QCOMPARE(ats::statusOf(m_vault->read(m_keys[2])), VaultStatus::Missing);
        QCOMPARE(write.timesEnded() + read.timesEnded(), ended);
    }
}

void VaultContract::anotherVaultWorksAfterOneWasDestroyed()
{
    std::unique_ptr<ats::Vault> doomed(make());
    ats::JobWatch lost(doomed->write(m_keys[1], ats::Secret("lost"_ba)));
    doomed.reset();
    QCOMPARE(write(m_keys[0], "mine"), VaultStatus::Ok);
    QCOMPARE(read(m_keys[0]), "mine"_ba);
    QCOMPARE(lost.timesEnded(), 0);
}

void VaultContract::aReadyVaultSaysSo()
{
    QFETCH_GLOBAL(Kind, kind);
    // Another provider of the same service keeps to the same contract.
    const QString provider = qEnvironmentVariable("ATS_KEYRING_PROVIDER", u"GNOME Keyring"_s);
    const ats::VaultInfo info = ats::infoOf(*m_vault);
    QCOMPARE(info.status, VaultStatus::Ok);
    QCOMPARE(info.mayAsk, false);
    QCOMPARE(info.name, kind == Kind::Keychain   ? provider
                        : kind == Kind::Scripted ? u"Test Keyring"_s
                                                 : u"this session only"_s);
    QCOMPARE(m_vault->isLasting(), kind != Kind::Session);
}

void VaultContract::unlockingAnOpenVaultAsksNobody()
{
    ats::JobWatch watch(m_vault->unlock());
    QCOMPARE(watch.status(), VaultStatus::Ok);
    QCOMPARE(watch.timesWaiting(), 0);
}

void VaultContract::lastingVaultsSurviveTheirObject()
{
    QFETCH_GLOBAL(Kind, kind);
    QCOMPARE(write(m_keys[0], "still here"), VaultStatus::Ok);
    m_vault.reset(make());
    ats::JobWatch watch(m_vault->read(m_keys[0]));
    QCOMPARE(watch.status(), kind == Kind::Keychain ? VaultStatus::Ok : VaultStatus::Missing);
}

} // namespace

ATS_TEST(VaultContract)
#include "vaultcontract.moc"
