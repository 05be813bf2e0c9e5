// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/keychaincare.h"
#include "app/flow/keychaineraser.h"
#include "app/flow/ownsecretreader.h"
#include "app/flow/ownsecretremover.h"
#include "app/flow/ownsecretsaver.h"
#include "app/flow/receivingkey.h"
#include "app/store/storerecovery.h"
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

#include <QtCore/QLockFile>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// Secrets of the program itself: never written over, whole after a stop at any point, listed and erased.
class OwnSecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<FlowFixture>(); }
    void isKeptReadAndReplaced();
    void aFailedWriteChangesNothing_data();
    void aFailedWriteChangesNothing();
    void aStopAtAnyCallLeavesOneWhole();
    void anOlderListFindsTheNewerOne();
    void isListedAndErased();
    void othersAreHeldOff();
    void withoutOneTheKeychainIsNotAsked();

private:
    static constexpr OwnName name = OwnName::ReceivingKey;
    [[nodiscard]] VaultStatus save(const QString &secret, const QString &note);
    [[nodiscard]] QString read();
    [[nodiscard]] OwnState state() { return ownState(*m_fixture->secondStore(), name).value(); }
    void care();
    std::unique_ptr<FlowFixture> m_fixture;
};

VaultStatus OwnSecretTest::save(const QString &secret, const QString &note)
{
    QList<VaultStatus> ends;
    auto *saver = new OwnSecretSaver(m_fixture->ports(), name, Secret(secret), note, this);
    connect(saver, &OwnSecretSaver::finished, this, [&](VaultStatus status) { ends += status; });
    saver->start();
    settle();
    return ends.size() == 1 ? ends.first() : VaultStatus::NotOurs;
}

QString OwnSecretTest::read()
{
    QStringList ends;
    auto *reader = new OwnSecretReader(m_fixture->ports(), name, this);
    connect(reader, &OwnSecretReader::finished, this, [&](const VaultResult &result) {
        ends += result.status == VaultStatus::Ok ? result.value.exposeText() : QString(toId(result.status));
    });
    reader->start();
    settle();
    return ends.join(u'|');
}

void OwnSecretTest::care()
{
    auto *care = new KeychainCare(m_fixture->ports(), this);
    care->start();
    settle();
}

void OwnSecretTest::isKeptReadAndReplaced()
{
    QCOMPARE(save(u"first"_s, u"code one"_s), VaultStatus::Ok);
    QCOMPARE(read(), u"first"_s);
    QCOMPARE(state(), (OwnState{name, Slot::A, false, u"code one"_s}));
    QCOMPARE(m_fixture->vault().entries(), QStringList{u"org.atsconnect.AtsConnect/own/receiving-key/a"_s});
    QCOMPARE(save(u"second"_s, u"code two"_s), VaultStatus::Ok);
    QCOMPARE(read(), u"second"_s);
    QCOMPARE(state(), (OwnState{name, Slot::B, false, u"code two"_s}));
    QCOMPARE(m_fixture->vault().entries(), QStringList{ownKey(name, Slot::B)});
    QVERIFY(!m_fixture->storeBytes().contains("second"));
    m_fixture->vault().put(ownKey(name, Slot::B), Secret(u"no JSON"));
    QCOMPARE(read(), u"not-ours"_s);
    auto *remover = new OwnSecretRemover(m_fixture->ports(), name, this);
    QList<VaultStatus> ends;
    connect(remover, &OwnSecretRemover::finished, this, [&](VaultStatus status) { ends += status; });
    remover->start();
    settle();
    QCOMPARE(ends, QList<VaultStatus>{VaultStatus::Ok});
    QVERIFY(m_fixture->vault().entries().isEmpty());
    QCOMPARE(state(), (OwnState{name, {}, false, {}}));
}

void OwnSecretTest::aFailedWriteChangesNothing_data()
{
    QTest::addColumn<VaultStatus>("status");
    for (const VaultStatus status : {VaultStatus::Locked, VaultStatus::Refused, VaultStatus::Absent,
                                     VaultStatus::Unproven, VaultStatus::Broken, VaultStatus::TooLarge}) {
        QTest::newRow(toId(status).data()) << status;
    }
}

void OwnSecretTest::aFailedWriteChangesNothing()
{
    QFETCH(VaultStatus, status);
    QCOMPARE(save(u"first"_s, u"one"_s), VaultStatus::Ok);
    m_fixture->vault().answerOnce(VaultCall::Write, status);
    QCOMPARE(save(u"second"_s, u"two"_s), status);
    QCOMPARE(read(), u"first"_s);
    QCOMPARE(state().note, u"one"_s);
    care();
    QCOMPARE(state(), (OwnState{name, Slot::A, false, u"one"_s}));
    QCOMPARE(m_fixture->vault().entries(), QStringList{ownKey(name, Slot::A)});
}

void OwnSecretTest::aStopAtAnyCallLeavesOneWhole()
{
    // The program ends after its first, second, … keychain call of a replacement.
    for (int calls = 1; calls <= 2; ++calls) {
        init();
        QCOMPARE(save(u"first"_s, u"one"_s), VaultStatus::Ok);
        auto *saver = new OwnSecretSaver(m_fixture->ports(), name, Secret(u"second"), u"two"_s, this);
        int ended = 0;
        m_fixture->vault().beforeEnd = [&](VaultCall call, const QString &key) {
            if (++ended == calls) {
                if (call == VaultCall::Write) {
                    m_fixture->vault().put(key, ownEntry(Secret(u"second")));
                }
                delete saver;
            }
        };
        saver->start();
        settle();
        m_fixture->vault().beforeEnd = {};
        QCOMPARE(ended, calls);
        QCOMPARE(read(), calls == 1 ? u"first"_s : u"second"_s);
        QCOMPARE(state().note, calls == 1 ? u"one"_s : u"two"_s);
        QVERIFY(state().unsettled);
        care();
        QVERIFY(!state().unsettled);
        QCOMPARE(read(), calls == 1 ? u"first"_s : u"second"_s);
        QCOMPARE(m_fixture->vault().entries().size(), 1);
    }
}

void OwnSecretTest::anOlderListFindsTheNewerOne()
{
    // A real key, so that its code can be told from it; it stands in b.
    QCOMPARE(save(u"first"_s, u"one"_s), VaultStatus::Ok);
    newReceivingKey(m_fixture->ports(), this)->start();
    settle();
    const OwnState newer = state();
    QVERIFY(newer.slot == Slot::B);
    const auto restored = [this] {
        return m_fixture->store().setSetting(QLatin1StringView(restoredSetting), u"2026-11-22T10:00:00Z"_s);
    };
    // The copy of the list knows the one before, and that something is to be removed beside it; or nothing.
    for (const OwnState &older : {OwnState{name, Slot::A, true, u"one"_s}, OwnState{name, {}, false, {}}}) {
        QVERIFY(setOwnState(m_fixture->store(), older).ok());
        QVERIFY(restored().ok());
        m_fixture->vault().answerOnce(VaultCall::Read, VaultStatus::Locked);
        care(); // looked at again when the keychain is open
        QCOMPARE(state(), older);
        care();
        QCOMPARE(state(), newer);
        QCOMPARE(m_fixture->vault().entries(), QStringList{ownKey(name, Slot::B)});
        QVERIFY(m_fixture->store().setting(QLatin1StringView(restoredSetting)).value().isEmpty());
    }
}

void OwnSecretTest::isListedAndErased()
{
    QCOMPARE(save(u"first"_s, u"one"_s), VaultStatus::Ok);
    m_fixture->vault().put(ownKey(name, Slot::B), Secret(u"x"));
    const auto entries = keychainEntries({}, ownStates(m_fixture->store()), m_fixture->vault().entries());
    QCOMPARE(entries.size(), std::size_t(2));
    QCOMPARE(entries[0].client, u"Receiving key for hand-offs"_s);
    QVERIFY(entries[0].use == EntryUse::InForce && entries[1].use == EntryUse::Leftover);
    for (const bool listed : {true, false}) {
        QCOMPARE(save(u"again"_s, u"two"_s), VaultStatus::Ok);
        m_fixture->vault().setListed(listed);
        QList<EraseResult> results;
        auto *eraser = new KeychainEraser(m_fixture->ports(), this);
        connect(eraser, &KeychainEraser::finished, this, [&](const EraseResult &one) { results += one; });
        eraser->start();
        settle();
        QCOMPARE(results.size(), 1);
        QCOMPARE(results[0].status, VaultStatus::Ok);
        QVERIFY(m_fixture->vault().entries().isEmpty());
        QCOMPARE(state(), (OwnState{name, {}, false, {}}));
        QCOMPARE(read(), u"missing"_s);
    }
}

void OwnSecretTest::othersAreHeldOff()
{
    const auto other = m_fixture->secondStore();
    Outcome<Claim> claim = other->places().claim(ownClaim(name));
    QVERIFY(claim.ok());
    QCOMPARE(save(u"first"_s, u"one"_s), VaultStatus::Failed);
    QVERIFY(m_fixture->vault().calls().isEmpty());
    claim = Problem{};
    QCOMPARE(save(u"first"_s, u"one"_s), VaultStatus::Ok);
}

void OwnSecretTest::withoutOneTheKeychainIsNotAsked()
{
    QCOMPARE(read(), u"missing"_s);
    QVERIFY(m_fixture->vault().calls().isEmpty());
    auto *saver = new OwnSecretSaver(m_fixture->ports(), name, Secret(u"x"), {}, this);
    QList<VaultStatus> ends;
    connect(saver, &OwnSecretSaver::finished, this, [&](VaultStatus status) { ends += status; });
    saver->start();
    saver->cancel();
    settle();
    QCOMPARE(ends, QList<VaultStatus>{VaultStatus::Cancelled});
    QVERIFY(m_fixture->vault().calls().isEmpty());
}

ATS_TEST(OwnSecretTest)
#include "ownsecrettest.moc"
