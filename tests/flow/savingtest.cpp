// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/credentialsaver.h"
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// CredentialSaver: which entries it touches, and in which order.
class SavingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<FlowFixture>(); }
    void writesThenSwitchesThenRemoves();
    void neverWritesTheCurrentSlot_data();
    void neverWritesTheCurrentSlot();
    void endsOkWhenTheOldEntryCannotBeRemoved();
    void endsOnceHoweverOftenItIsStopped();
    void aWriteThatCannotBeProvenIsTakenBack();
    void whatIsTypedMeanwhileStays_data();
    void whatIsTypedMeanwhileStays();
    void strayBlanksDoNotMakeAValueNewer();
    void anOlderDraftEntryGoesUnseen();
    void aDraftEntryKeptMeanwhileStays_data();
    void aDraftEntryKeptMeanwhileStays();
    void aDraftEntryKeptWhileItIsLookedAtStays();
    void aDraftEntryKeptMeanwhileGoesWhenItIsTheSame();

private:
    VaultStatus save(const QUuid &id, const QString &password);
    /// A reconnect with "second-password"; `meanwhile` happens in the test or in the save.
    std::unique_ptr<SetupFlow> reconnected(const QUuid &id, bool inTheTest,
                                           const std::function<void(Draft &)> &meanwhile);
    std::unique_ptr<FlowFixture> m_fixture;
};

VaultStatus SavingTest::save(const QUuid &id, const QString &password)
{
    auto set = std::make_shared<Credentials>();
    set->plain.insert(u"clientId"_s, u"123456"_s);
    set->secrets.emplace(u"password"_s, Secret(password));
    auto *saver = new CredentialSaver(m_fixture->ports(), m_fixture->load(id), m_fixture->guide(),
                                      std::move(set), Origin::Typed, this);
    QList<VaultStatus> ends;
    connect(saver, &CredentialSaver::finished, this, [&](VaultStatus status) { ends.append(status); });
    saver->start();
    settle();
    return ends.size() == 1 ? ends.first() : VaultStatus::Cancelled;
}

void SavingTest::writesThenSwitchesThenRemoves()
{
    const QUuid id = m_fixture->linked();
    QVERIFY(m_fixture->store().setDraftKept(id, true).ok());
    m_fixture->vault().put(keychainKey(id, Slot::Draft), Secret(u"{}"));
    QStringList order;
    m_fixture->vault().beforeEnd = [&](VaultCall call, const QString &key) {
        const Connection seen = m_fixture->onDisk(id);
        order.append(QLatin1StringView(call == VaultCall::Write ? "write " : "remove ") +
                     key.section(u'/', -1) + u" while "_s + toId(*seen.slot) +
                     (seen.draftKept ? u" and draft"_s : QString()));
    };
    QVERIFY(save(id, u"second-password"_s) == VaultStatus::Ok);
    QCOMPARE(order, (QStringList{u"write b while a and draft"_s, u"remove a while b and draft"_s,
                                 u"remove draft while b"_s}));
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::B)});
}

void SavingTest::neverWritesTheCurrentSlot_data()
{
    QTest::addColumn<VaultStatus>("status");
    QTest::newRow("works") << VaultStatus::Ok;
    QTest::newRow("locked") << VaultStatus::Locked;
    QTest::newRow("refused") << VaultStatus::Refused;
    QTest::newRow("absent") << VaultStatus::Absent;
    QTest::newRow("unproven") << VaultStatus::Unproven;
    QTest::newRow("failed") << VaultStatus::Failed;
}

void SavingTest::neverWritesTheCurrentSlot()
{
    QFETCH(VaultStatus, status);
    const QUuid id = m_fixture->linked();
    for (int round = 0; round < 4; ++round) {
        const Slot current = *m_fixture->onDisk(id).slot;
        const QString kept = m_fixture->keptPassword(id, current);
        m_fixture->vault().forgetCalls();
        m_fixture->vault().answerOnce(VaultCall::Write, status);
        QVERIFY(save(id, u"password-%1"_s.arg(round)) == status);
        for (const QString &key : m_fixture->vault().keys(VaultCall::Write)) {
            QVERIFY(key != keychainKey(id, current));
        }
        if (status != VaultStatus::Ok) {
            QVERIFY(m_fixture->onDisk(id).slot == current);
            QCOMPARE(m_fixture->keptPassword(id, current), kept);
            QVERIFY(!m_fixture->vault().keys(VaultCall::Remove).contains(keychainKey(id, current)));
        } else {
            QVERIFY(m_fixture->onDisk(id).slot == otherSlot(current));
        }
    }
}

void SavingTest::endsOkWhenTheOldEntryCannotBeRemoved()
{
    const QUuid id = m_fixture->linked();
    m_fixture->vault().answerAlways(VaultCall::Remove, VaultStatus::Unproven);
    QVERIFY(save(id, u"second-password"_s) == VaultStatus::Ok);
    QVERIFY(m_fixture->onDisk(id).slot == Slot::B);
    QCOMPARE(m_fixture->vault().entries().size(), 2);
    m_fixture->vault().answerAlways(VaultCall::Remove, VaultStatus::Ok);
    // The leftover is overwritten, and the one that was current is removed.
    QVERIFY(save(id, u"third-password"_s) == VaultStatus::Ok);
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::A)});
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), u"third-password"_s);
}

void SavingTest::endsOnceHoweverOftenItIsStopped()
{
    const QUuid id = m_fixture->linked();
    m_fixture->vault().hold(VaultCall::Write);
    auto *saver = new CredentialSaver(m_fixture->ports(), m_fixture->load(id), m_fixture->guide(),
                                      std::make_shared<Credentials>(), Origin::Typed, this);
    const QPointer<CredentialSaver> alive(saver);
    QSignalSpy finished(saver, &CredentialSaver::finished);
    saver->cancel(); // before the start there is nothing to stop
    saver->start();
    saver->cancel();
    saver->cancel();
    QCOMPARE(finished.size(), 0);
    settle();
    QCOMPARE(finished.size(), 1);
    QVERIFY(alive.isNull());
    m_fixture->vault().release();
    settle();
    QVERIFY(m_fixture->onDisk(id).slot == Slot::A);
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), u"first-password"_s);
}

void SavingTest::aWriteThatCannotBeProvenIsTakenBack()
{
    const QUuid id = m_fixture->linked();
    m_fixture->vault().answerOnce(VaultCall::Write, VaultStatus::Unproven);
    m_fixture->vault().put(keychainKey(id, Slot::B), Secret(u"what arrived, but wrong"));
    QVERIFY(save(id, u"second-password"_s) == VaultStatus::Unproven);
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::A)});
}

std::unique_ptr<SetupFlow> SavingTest::reconnected(const QUuid &id, bool inTheTest,
                                                   const std::function<void(Draft &)> &meanwhile)
{
    auto flow = m_fixture->open(id);
    flow->openReconnect();
    flow->draft().setValue(u"username"_s, u"new@example.org"_s);
    flow->draft().setSecret(u"password"_s, Secret(u"second-password"));
    flow->test(TestPurpose::Connect);
    m_fixture->vault().hold(VaultCall::Write);
    if (inTheTest) {
        meanwhile(flow->draft());
    }
    m_fixture->check()->end(passing());
    settle();
    if (!inTheTest) {
        meanwhile(flow->draft());
    }
    m_fixture->vault().release();
    settle();
    return flow;
}

void SavingTest::whatIsTypedMeanwhileStays_data()
{
    QTest::addColumn<bool>("inTheTest");
    QTest::newRow("while it is tested") << true;
    QTest::newRow("while it is saved") << false;
}

void SavingTest::whatIsTypedMeanwhileStays()
{
    QFETCH(bool, inTheTest);
    const QUuid id = m_fixture->linked();
    const auto flow = reconnected(id, inTheTest, [](Draft &draft) {
        draft.setValue(u"username"_s, u"newer@example.org"_s);
        draft.setSecret(u"password"_s, Secret(u"third-password"));
    });
    QVERIFY(flow->state() == FlowState::Linking);
    const Connection kept = m_fixture->onDisk(id);
    QCOMPARE(m_fixture->keptPassword(id, Slot::B), u"second-password"_s);
    QCOMPARE(kept.inForce.value(u"username"_s), u"new@example.org"_s);
    QCOMPARE(kept.values, (QMap<QString, QString>{{u"username"_s, u"newer@example.org"_s}}));
    QVERIFY(!kept.reconnecting);
    const Secret *typed = flow->draft().secret(u"password"_s);
    QVERIFY(typed != nullptr && *typed == Secret(u"third-password"));
    QVERIFY(flow->draft().hasUnkeptSecrets());
    // Until it has passed, the platform is given what is kept.
    QCOMPARE(flow->valueInForce(u"username"_s), u"new@example.org"_s);
    flow->test(TestPurpose::Connect);
    m_fixture->check()->end(passing());
    settle();
    QCOMPARE(m_fixture->keptPassword(id, Slot::A), u"third-password"_s);
    QVERIFY(m_fixture->onDisk(id).values.isEmpty());
    QVERIFY(!flow->draft().hasUnkeptSecrets());
}

void SavingTest::strayBlanksDoNotMakeAValueNewer()
{
    const QUuid id = m_fixture->linked();
    const auto flow = reconnected(
        id, false, [](Draft &draft) { draft.setValue(u"username"_s, u" new@example.org\u200b "_s); });
    QVERIFY(m_fixture->onDisk(id).values.isEmpty());
    QVERIFY(flow->draft().secret(u"password"_s) == nullptr);
    QVERIFY(!flow->draft().hasUnkeptSecrets());
}

void SavingTest::anOlderDraftEntryGoesUnseen()
{
    const QUuid id = m_fixture->linked();
    QVERIFY(m_fixture->store().setDraftKept(id, true).ok());
    m_fixture->vault().put(keychainKey(id, Slot::Draft),
                           Secret(u"{\"v\":1,\"fields\":{\"password\":\"mistyped\"}}"));
    const auto flow = reconnected(id, false, [](Draft &) {});
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::B)});
    QVERIFY(!m_fixture->onDisk(id).draftKept);
}

void SavingTest::aDraftEntryKeptMeanwhileStays_data() { whatIsTypedMeanwhileStays_data(); }

void SavingTest::aDraftEntryKeptMeanwhileStays()
{
    QFETCH(bool, inTheTest);
    const QUuid id = m_fixture->linked();
    const auto flow = reconnected(id, inTheTest, [](Draft &draft) {
        draft.setSecret(u"password"_s, Secret(u"third-password"));
        QVERIFY(draft.keepSecrets() != nullptr);
    });
    QVERIFY(flow->state() == FlowState::Linking);
    QCOMPARE(m_fixture->keptPassword(id, Slot::B), u"second-password"_s);
    QCOMPARE(m_fixture->keptPassword(id, Slot::Draft), u"third-password"_s);
    QVERIFY(m_fixture->onDisk(id).draftKept);
    QVERIFY(!flow->draft().hasUnkeptSecrets());
}

void SavingTest::aDraftEntryKeptWhileItIsLookedAtStays()
{
    const QUuid id = m_fixture->linked();
    const auto flow = reconnected(id, true, [this](Draft &draft) {
        QVERIFY(draft.keepSecrets() != nullptr);
        m_fixture->vault().release();
        settle();
        // The set in force is looked at before the new one is written, the draft entry after it.
        m_fixture->vault().beforeEnd = [this](VaultCall call, const QString &) {
            if (call == VaultCall::Write) {
                m_fixture->vault().hold(VaultCall::Read);
            }
        };
    });
    m_fixture->vault().beforeEnd = {};
    QCOMPARE(m_fixture->vault().keys(VaultCall::Read).last(), keychainKey(id, Slot::Draft));
    flow->draft().setSecret(u"password"_s, Secret(u"third-password"));
    QVERIFY(flow->draft().keepSecrets() != nullptr);
    m_fixture->vault().release();
    settle();
    QCOMPARE(m_fixture->keptPassword(id, Slot::Draft), u"third-password"_s);
    QVERIFY(m_fixture->onDisk(id).draftKept);
}

void SavingTest::aDraftEntryKeptMeanwhileGoesWhenItIsTheSame()
{
    const QUuid id = m_fixture->linked();
    const auto flow = reconnected(id, true, [](Draft &draft) { QVERIFY(draft.keepSecrets() != nullptr); });
    QCOMPARE(m_fixture->vault().entries(), QStringList{keychainKey(id, Slot::B)});
    QVERIFY(!m_fixture->onDisk(id).draftKept);
    QVERIFY(!flow->draft().hasUnkeptSecrets());
}

ATS_TEST(SavingTest)
#include "savingtest.moc"
