// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// Stopping and closing at every point of a test.
class SetupStopsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void stoppingTheReadOfTheKeychainSendsNothing();
    void stoppingTheLiveTestEndsIt();
    void stoppingTheSaveKeepsWhatWasTyped();
    void stoppingNothingDoesNothing();
    void aLateAnswerOfAStoppedTestIsDropped();
    void closingDuringTheReadIsSafe();
    void closingDuringTheLiveTestIsSafe();
    void closingDuringTheSaveLeavesTheOldOrTheNewSet_data();
    void closingDuringTheSaveLeavesTheOldOrTheNewSet();
    void closingFromInsideASignalIsSafe_data();
    void closingFromInsideASignalIsSafe();

private:
    void reconnecting();
    std::unique_ptr<FlowFixture> m_fixture;
    std::unique_ptr<SetupFlow> m_flow;
    QUuid m_id;
};

void SetupStopsTest::init()
{
    m_flow.reset();
    m_fixture = std::make_unique<FlowFixture>();
    m_id = m_fixture->linked();
    m_flow = m_fixture->open(m_id);
}

/// As far as the live test of a second set.
void SetupStopsTest::reconnecting()
{
    m_flow->openReconnect();
    m_flow->draft().setSecret(u"password"_s, Secret(u"second-password"));
    m_flow->test(TestPurpose::Connect);
}

void SetupStopsTest::stoppingTheReadOfTheKeychainSendsNothing()
{
    const qsizetype checks = m_fixture->checksMade();
    m_fixture->vault().hold(VaultCall::Read);
    QSignalSpy waiting(m_flow.get(), &SetupFlow::waitingForKeychain);
    QSignalSpy tested(m_flow.get(), &SetupFlow::tested);
    m_flow->test(TestPurpose::StoredSet);
    settle();
    QCOMPARE(waiting.size(), 1);
    QVERIFY(m_flow->state() == FlowState::Testing);
    m_flow->stop();
    settle();
    QCOMPARE(tested.size(), 1);
    QVERIFY(m_flow->state() == FlowState::Failed);
    QVERIFY(m_flow->report().cause == Cause::Cancelled);
    QVERIFY(m_flow->report().verdict == Verdict::CouldNotTell);
    QCOMPARE(m_fixture->checksMade(), checks);
    m_fixture->vault().release();
    settle();
    QCOMPARE(m_fixture->checksMade(), checks);
    QCOMPARE(m_flow->history().value().size(), std::size_t(1));
}

void SetupStopsTest::stoppingTheLiveTestEndsIt()
{
    QSignalSpy tested(m_flow.get(), &SetupFlow::tested);
    m_flow->test(TestPurpose::StoredSet);
    settle();
    m_flow->stop();
    m_flow->stop();
    settle();
    QCOMPARE(tested.size(), 1);
    QVERIFY(m_flow->state() == FlowState::Failed);
    QVERIFY(m_flow->report().cause == Cause::Cancelled);
    // A stop says nothing about the set.
    QVERIFY(stateOf(m_fixture->onDisk(m_id), m_fixture->guide()) == ConnectionState::Authenticated);
}

void SetupStopsTest::stoppingTheSaveKeepsWhatWasTyped()
{
    reconnecting();
    m_fixture->vault().hold(VaultCall::Write);
    QSignalSpy saved(m_flow.get(), &SetupFlow::saved);
    m_fixture->check()->end(passing());
    settle();
    QVERIFY(m_flow->state() == FlowState::Saving);
    m_flow->stop();
    settle();
    QCOMPARE(saved.size(), 1);
    QVERIFY(m_flow->state() == FlowState::SaveFailed);
    QVERIFY(m_flow->report().row(u"keychain")->cause == Cause::Cancelled);
    QVERIFY(*m_flow->draft().secret(u"password"_s) == Secret(u"second-password"));
    QVERIFY(m_fixture->onDisk(m_id).slot == Slot::A);
    m_fixture->vault().release();
    settle();
    QVERIFY(m_fixture->onDisk(m_id).slot == Slot::A);
    m_flow->saveAgain();
    settle();
    QVERIFY(m_flow->state() == FlowState::Linking);
    QVERIFY(m_fixture->onDisk(m_id).slot == Slot::B);
}

void SetupStopsTest::stoppingNothingDoesNothing()
{
    QSignalSpy changes(m_flow.get(), &SetupFlow::stateChanged);
    m_flow->stop();
    settle();
    QCOMPARE(changes.size(), 0);
}

void SetupStopsTest::aLateAnswerOfAStoppedTestIsDropped()
{
    reconnecting();
    const QPointer<ScriptedCheck> old = m_fixture->check();
    QSignalSpy tested(m_flow.get(), &SetupFlow::tested);
    old->end(refused());
    m_flow->test(TestPurpose::Connect);
    // The first one is not gone yet and speaks up once more.
    QVERIFY(!old.isNull() && old != m_fixture->check());
    old->row({u"sign-in"_s, RowState::Passed, {}, 1, {}});
    old->end(passing());
    QCOMPARE(tested.size(), 1);
    QVERIFY(m_flow->state() == FlowState::Testing);
    QVERIFY(m_flow->report().rows.empty());
    m_fixture->check()->end(passing());
    settle();
    QVERIFY(m_flow->state() == FlowState::Linking);
}

void SetupStopsTest::closingDuringTheReadIsSafe()
{
    const qsizetype checks = m_fixture->checksMade();
    m_fixture->vault().hold(VaultCall::Read);
    m_flow->test(TestPurpose::StoredSet);
    settle();
    m_flow.reset();
    m_fixture->vault().release();
    settle();
    QCOMPARE(m_fixture->checksMade(), checks);
}

void SetupStopsTest::closingDuringTheLiveTestIsSafe()
{
    const Connection before = m_fixture->onDisk(m_id);
    m_flow->test(TestPurpose::StoredSet);
    settle();
    QVERIFY(m_fixture->check()->hasStarted());
    m_flow.reset();
    QVERIFY(m_fixture->check() == nullptr);
    settle();
    QCOMPARE(m_fixture->onDisk(m_id), before);
}

void SetupStopsTest::closingDuringTheSaveLeavesTheOldOrTheNewSet_data()
{
    QTest::addColumn<VaultCall>("during");
    QTest::newRow("while the new set is written") << VaultCall::Write;
    QTest::newRow("while the old one is removed") << VaultCall::Remove;
}

void SetupStopsTest::closingDuringTheSaveLeavesTheOldOrTheNewSet()
{
    QFETCH(VaultCall, during);
    reconnecting();
    m_fixture->vault().hold(during);
    m_fixture->check()->end(passing());
    settle();
    QVERIFY(m_flow->state() == FlowState::Saving);
    m_flow.reset();
    m_fixture->vault().release();
    settle();
    const Connection after = m_fixture->onDisk(m_id);
    QVERIFY(after.slot == (during == VaultCall::Write ? Slot::A : Slot::B));
    QCOMPARE(m_fixture->keptPassword(m_id, *after.slot),
             during == VaultCall::Write ? u"first-password"_s : u"second-password"_s);
    QVERIFY(after.keychainUsed);
}

void SetupStopsTest::closingFromInsideASignalIsSafe_data()
{
    QTest::addColumn<QString>("signal");
    for (const char *name : {"testing", "row started", "row finished", "failed", "tested, refused", "saving",
                             "tested, passed", "keychain started", "keychain finished", "linking", "saved",
                             "save failed", "keychain locked at the read", "session only"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void SetupStopsTest::closingFromInsideASignalIsSafe()
{
    QFETCH(QString, signal);
    bool closed = false;
    const auto close = [&] {
        closed = true;
        m_flow.reset();
    };
    const auto closeAt = [&](FlowState wanted) {
        connect(m_flow.get(), &SetupFlow::stateChanged, this, [=](FlowState state) {
            if (state == wanted) {
                close();
            }
        });
    };
    const auto closeAtRow = [&](auto announcement, const QString &row) {
        connect(m_flow.get(), announcement, this, [=](const auto &what) {
            if constexpr (std::is_same_v<std::decay_t<decltype(what)>, QString>) {
                if (what == row) {
                    close();
                }
            } else if (what.id == row) {
                close();
            }
        });
    };
    bool passes = true;
    if (signal == u"testing") {
        closeAt(FlowState::Testing);
    } else if (signal == u"row started") {
        closeAtRow(&SetupFlow::rowStarted, u"sign-in"_s);
    } else if (signal == u"row finished") {
        closeAtRow(&SetupFlow::rowFinished, u"sign-in"_s);
    } else if (signal == u"failed") {
        closeAt(FlowState::Failed);
        passes = false;
    } else if (signal == u"tested, refused") {
        connect(m_flow.get(), &SetupFlow::tested, this, close);
        passes = false;
    } else if (signal == u"saving") {
        closeAt(FlowState::Saving);
    } else if (signal == u"tested, passed") {
        connect(m_flow.get(), &SetupFlow::tested, this, close);
    } else if (signal == u"keychain started") {
        closeAtRow(&SetupFlow::rowStarted, u"keychain"_s);
    } else if (signal == u"keychain finished") {
        closeAtRow(&SetupFlow::rowFinished, u"keychain"_s);
    } else if (signal == u"linking") {
        closeAt(FlowState::Linking);
    } else if (signal == u"saved") {
        connect(m_flow.get(), &SetupFlow::saved, this, close);
    } else if (signal == u"save failed") {
        m_fixture->vault().answerAlways(VaultCall::Write, VaultStatus::Refused);
        closeAt(FlowState::SaveFailed);
    } else if (signal == u"session only") {
        m_fixture->vault().answerAlways(VaultCall::Write, VaultStatus::Absent);
        closeAt(FlowState::Linking);
    } else {
        m_fixture->vault().answerAlways(VaultCall::Read, VaultStatus::Locked);
        connect(m_flow.get(), &SetupFlow::tested, this, close);
        m_flow->test(TestPurpose::StoredSet);
        settle();
        QVERIFY(closed);
        return;
    }
    reconnecting();
    if (m_flow) {
        m_fixture->check()->row({u"sign-in"_s, RowState::Passed, {}, 1, {}});
    }
    if (m_flow) {
        m_fixture->check()->end(passes ? passing() : refused());
    }
    settle();
    if (m_flow) {
        m_flow->keepForSession();
        settle();
    }
    QVERIFY(closed);
    QVERIFY(m_fixture->onDisk(m_id).slot.has_value());
}

ATS_TEST(SetupStopsTest)
#include "setupstops.moc"
