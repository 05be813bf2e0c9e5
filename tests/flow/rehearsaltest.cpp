// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/keychaintext.h"
#include "app/flow/keychainwatch.h"
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

#include <QtCore/QCoreApplication>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

namespace
{

using BringTrouble = void (*)(ScriptedVault &);

} // namespace

/// Trying the keychain out: what it comes to, when it is due, and when nobody may be asked.
class RehearsalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { QCoreApplication::setApplicationVersion(m_version); }
    void writesReadsDeletesAndLeavesNothing();
    void everyTroubleIsToldWithAWayOn_data();
    void everyTroubleIsToldWithAWayOn();
    void anotherProgramsTrialInBetweenIsNoTrouble();
    void cancelledItEndsOnce();
    void destroyedItIsSilent();
    void dueOncePerVersionAndKeychain();
    void howItEndedIsRemembered();
    void anOpenKeychainIsTriedOutQuietly();
    void nobodyIsAskedOutOfTheBlue_data();
    void nobodyIsAskedOutOfTheBlue();

private:
    void rehearse(bool cancel = false);

    QString m_version = QCoreApplication::applicationVersion();
    std::unique_ptr<FlowFixture> m_fixture;
    QList<RehearsalResult> m_results;
};

void RehearsalTest::init()
{
    m_fixture = std::make_unique<FlowFixture>();
    m_results.clear();
}

void RehearsalTest::rehearse(bool cancel)
{
    auto *rehearsal = new KeychainRehearsal(m_fixture->vault(), m_fixture->ports().now, this);
    connect(rehearsal, &KeychainRehearsal::finished, this,
            [this](const RehearsalResult &result) { m_results += result; });
    const auto stop = [rehearsal] {
        rehearsal->cancel();
        rehearsal->cancel();
    };
    if (cancel) {
        connect(rehearsal, &KeychainRehearsal::waitingForUser, rehearsal, stop);
    }
    rehearsal->start();
    QVERIFY(m_results.isEmpty()); // never from inside the call
    settle();
}

void RehearsalTest::writesReadsDeletesAndLeavesNothing()
{
    rehearse();
    QCOMPARE(m_results.size(), 1);
    QCOMPARE(m_results[0].status, VaultStatus::Ok);
    QCOMPARE(m_results[0].keychain, u"Test Keyring"_s);
    QVERIFY(m_results[0].at.isValid());
    const QString key = rehearsalKey;
    const QList<std::pair<VaultCall, QString>> calls{
        {VaultCall::Write, key}, {VaultCall::Read, key}, {VaultCall::Remove, key}, {VaultCall::Read, key}};
    QCOMPARE(m_fixture->vault().calls(), calls);
    QCOMPARE(m_fixture->vault().entries(), QStringList());
    QVERIFY(rehearsalAdvice(m_results[0]).isEmpty());
}

void RehearsalTest::everyTroubleIsToldWithAWayOn_data()
{
    QTest::addColumn<BringTrouble>("bring");
    QTest::addColumn<VaultStatus>("status");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("wayOn");
    const auto row = [](const char *name, BringTrouble bring, VaultStatus status, const char *words,
                        const char *wayOn) {
        QTest::newRow(name) << bring << status << QString::fromUtf8(words) << QString::fromUtf8(wayOn);
    };
    row(
        "absent", [](ScriptedVault &vault) { vault.answerEverything(VaultStatus::Absent); },
        VaultStatus::Absent, "No keychain was found", "gnome-keyring");
    row(
        "locked", [](ScriptedVault &vault) { vault.answerEverything(VaultStatus::Locked); },
        VaultStatus::Locked, "is locked", "allow it when your computer asks");
    row(
        "refused", [](ScriptedVault &vault) { vault.answerAlways(VaultCall::Write, VaultStatus::Refused); },
        VaultStatus::Refused, "stayed closed", "allow it when your computer asks");
    row(
        "does not answer", [](ScriptedVault &vault) { vault.answerEverything(VaultStatus::Broken); },
        VaultStatus::Broken, "stopped answering", "start again by themselves");
    row(
        "dies at the read",
        [](ScriptedVault &vault) { vault.answerAlways(VaultCall::Read, VaultStatus::Broken); },
        VaultStatus::Broken, "stopped answering", "start again by themselves");
    row(
        "dies at the deletion",
        [](ScriptedVault &vault) { vault.answerAlways(VaultCall::Remove, VaultStatus::Broken); },
        VaultStatus::Broken, "stopped answering", "start again by themselves");
    row(
        "says it stored", [](ScriptedVault &vault) { vault.setForgetful(true); }, VaultStatus::Unproven,
        "did not keep it", "another one");
    row(
        "gives back another",
        [](ScriptedVault &vault) {
            vault.beforeEnd = [&vault](VaultCall call, const QString &key) {
                if (call == VaultCall::Read) {
                    vault.put(key, Secret(u"another"));
                }
            };
        },
        VaultStatus::Unproven, "did not keep it", "another one");
    row(
        "says it deleted",
        [](ScriptedVault &vault) { vault.answerAlways(VaultCall::Remove, VaultStatus::Unproven); },
        VaultStatus::Unproven, "still there", "another one");
    row(
        "no room", [](ScriptedVault &vault) { vault.setHolds(8); }, VaultStatus::TooLarge, "no room",
        "another one");
}

void RehearsalTest::everyTroubleIsToldWithAWayOn()
{
    QFETCH(BringTrouble, bring);
    QFETCH(VaultStatus, status);
    QFETCH(QString, words);
    QFETCH(QString, wayOn);
    bring(m_fixture->vault());
    rehearse();
    QCOMPARE(m_results.size(), 1);
    QCOMPARE(m_results[0].status, status);
    QVERIFY2(rehearsalText(m_results[0]).contains(words), qPrintable(rehearsalText(m_results[0])));
    const QString advice = rehearsalAdvice(m_results[0]).join(u' ');
    QVERIFY2(advice.contains(wayOn), qPrintable(advice));
}

void RehearsalTest::anotherProgramsTrialInBetweenIsNoTrouble()
{
    // The console's dummy entry takes the place of the window's, once.
    bool once = true;
    m_fixture->vault().beforeEnd = [&](VaultCall call, const QString &key) {
        if (call == VaultCall::Read && std::exchange(once, false)) {
            m_fixture->vault().put(key, Secret(u"the console's"));
        }
    };
    rehearse();
    QCOMPARE(m_results.size(), 1);
    QCOMPARE(m_results[0].status, VaultStatus::Ok);
    QCOMPARE(m_fixture->vault().entries(), QStringList());
}

void RehearsalTest::cancelledItEndsOnce()
{
    m_fixture->vault().hold(VaultCall::Write);
    rehearse(true);
    QCOMPARE(m_results.size(), 1);
    QCOMPARE(m_results[0].status, VaultStatus::Cancelled);
    RehearsalLog log(&m_fixture->store());
    log.note(m_results[0]);
    QVERIFY(!log.last());
}

void RehearsalTest::destroyedItIsSilent()
{
    m_fixture->vault().hold(VaultCall::Write);
    auto doomed = std::make_unique<KeychainRehearsal>(m_fixture->vault(), m_fixture->ports().now, nullptr);
    connect(doomed.get(), &KeychainRehearsal::finished, this,
            [this](const RehearsalResult &result) { m_results += result; });
    doomed->start();
    settle();
    doomed.reset();
    m_fixture->vault().release();
    settle();
    QVERIFY(m_results.isEmpty());
}

void RehearsalTest::dueOncePerVersionAndKeychain()
{
    RehearsalLog log(&m_fixture->store());
    const VaultInfo open{VaultStatus::Ok, u"Test Keyring"_s, {}};
    QVERIFY(log.isDue(open));
    QVERIFY(log.isDue({VaultStatus::Locked, u"Test Keyring"_s, {}}));
    QVERIFY(!log.isDue({VaultStatus::Absent, {}, {}}));
    rehearse();
    log.note(m_results[0]);
    QVERIFY(!log.isDue(open));
    QVERIFY(!log.isDue({VaultStatus::Locked, u"Test Keyring"_s, {}}));
    QVERIFY(log.isDue({VaultStatus::Ok, u"Another Keyring"_s, {}}));
    QCoreApplication::setApplicationVersion(u"99.0"_s); // after an update
    QVERIFY(log.isDue(open));
    // Without a store nothing is remembered, and nothing breaks.
    RehearsalLog none(nullptr);
    none.note(m_results[0]);
    QVERIFY(none.isDue(open));
    QVERIFY(!none.last());
}

void RehearsalTest::howItEndedIsRemembered()
{
    RehearsalLog log(&m_fixture->store());
    QVERIFY(!log.last());
    rehearse();
    log.note(m_results[0]);
    m_fixture->vault().setForgetful(true);
    m_results.clear();
    rehearse();
    log.note(m_results[0]);
    const auto store = m_fixture->secondStore();
    const std::optional<RehearsalResult> last = RehearsalLog(store.get()).last();
    QVERIFY(last.has_value());
    QCOMPARE(last->status, VaultStatus::Unproven);
    QCOMPARE(last->keychain, u"Test Keyring"_s);
    QCOMPARE(last->at.toSecsSinceEpoch(), m_results[0].at.toSecsSinceEpoch());
    QVERIFY(log.isDue({VaultStatus::Ok, u"Test Keyring"_s, {}})); // what passed before counts no more
}

void RehearsalTest::anOpenKeychainIsTriedOutQuietly()
{
    KeychainWatch watch(m_fixture->ports());
    connect(&watch, &KeychainWatch::rehearsed, this,
            [this](const RehearsalResult &result) { m_results += result; });
    watch.look();
    settle();
    QCOMPARE(m_results.size(), 1);
    QVERIFY(watch.lastRehearsal().has_value());
    watch.look();
    settle();
    QCOMPARE(m_results.size(), 1); // once is enough
    KeychainWatch(m_fixture->ports()).look();
    settle();
    QCOMPARE(m_fixture->vault().keys(VaultCall::Write).size(), 1);
}

void RehearsalTest::nobodyIsAskedOutOfTheBlue_data()
{
    QTest::addColumn<VaultInfo>("info");
    QTest::newRow("locked") << VaultInfo{VaultStatus::Locked, u"Test Keyring"_s, {}, true};
    QTest::newRow("never made") << VaultInfo{VaultStatus::Ok, u"Test Keyring"_s, {}, true};
}

void RehearsalTest::nobodyIsAskedOutOfTheBlue()
{
    QFETCH(VaultInfo, info);
    m_fixture->vault().setInfo(info);
    KeychainWatch watch(m_fixture->ports());
    connect(&watch, &KeychainWatch::rehearsed, this,
            [this](const RehearsalResult &result) { m_results += result; });
    watch.look();
    settle();
    QVERIFY(m_fixture->vault().calls().isEmpty());
    QVERIFY(watch.mustExplain());
    // Unlocked by whomever: then it is tried out without a word.
    m_fixture->vault().setInfo({VaultStatus::Ok, u"Test Keyring"_s, {}});
    watch.unlock();
    settle();
    QCOMPARE(m_results.size(), 1);
    QCOMPARE(m_results[0].status, VaultStatus::Ok);
    QVERIFY(!watch.mustExplain());
}

ATS_TEST(RehearsalTest)
#include "rehearsaltest.moc"
