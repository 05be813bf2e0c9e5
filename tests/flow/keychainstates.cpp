// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/keychainrow.h"
#include "app/model/diagnosis.h"
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

namespace
{

enum class Operation { Test, Copy, Replace };

/// What a keychain may do to a connection that has a set in force.
enum class Trouble {
    Locked,
    Refused,
    Absent,
    Broken,
    Forgetful,
    TooLarge,
    Deleted,
    Garbage,
    WrongShape,
    Huge,
    Newer
};

const auto newerEntry = R"({"v":2,"sets":[{"clientId":"123456"}]})"_ba;

} // namespace

/// Every state of the keychain by what is done with it: the row, its words and the way on, and that nothing
/// is lost.
class KeychainStatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<FlowFixture>(); }
    void everyStateHasWordsAndAWayOn_data();
    void everyStateHasWordsAndAWayOn();
    void aNewSetTakesThePlaceOfOneThatIsLost_data();
    void aNewSetTakesThePlaceOfOneThatIsLost();
    void whereTheEntryDiffersItWins_data();
    void whereTheEntryDiffersItWins();
    void aDraftOfANewerVersionIsSaidAndStays();

private:
    void bring(Trouble trouble);
    void replace(SetupFlow &flow) const;
    [[nodiscard]] QString keyInForce() const { return keychainKey(m_id, Slot::A); }

    std::unique_ptr<FlowFixture> m_fixture;
    QUuid m_id;
};

void KeychainStatesTest::bring(Trouble trouble)
{
    ScriptedVault &vault = m_fixture->vault();
    const auto put = [&](const QByteArray &entry) { vault.put(keyInForce(), Secret(QByteArrayView(entry))); };
    switch (trouble) {
    case Trouble::Locked:
        vault.answerEverything(VaultStatus::Locked);
        break;
    case Trouble::Refused:
        vault.answerEverything(VaultStatus::Refused);
        break;
    case Trouble::Absent:
        vault.answerEverything(VaultStatus::Absent);
        break;
    case Trouble::Broken:
        vault.answerEverything(VaultStatus::Broken);
        break;
    case Trouble::Forgetful:
        vault.setForgetful(true);
        break;
    case Trouble::TooLarge:
        vault.setHolds(40);
        break;
    case Trouble::Deleted:
        vault.drop(keyInForce());
        break;
    case Trouble::Garbage:
        put("not ours"_ba);
        break;
    case Trouble::WrongShape:
        put(R"({"v":1,"fields":{"clientId":123456}})"_ba);
        break;
    case Trouble::Huge:
        put(QByteArray(largestEntry + 1, 'q'));
        break;
    case Trouble::Newer:
        put(newerEntry);
        break;
    }
}

void KeychainStatesTest::replace(SetupFlow &flow) const
{
    flow.openReconnect();
    type(flow.draft(), u"second-password"_s);
    flow.test(TestPurpose::Connect);
    settle();
    if (m_fixture->check() != nullptr) {
        m_fixture->check()->end(passing());
    }
    settle();
}

void KeychainStatesTest::everyStateHasWordsAndAWayOn_data()
{
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("happened");
    QTest::addColumn<QString>("wayOn");
    struct Expected {
        const char *name;
        Trouble trouble;
        QList<Operation> operations;
        QString cause;
        QString happened;
        QString wayOn;
    };
    const QList<Operation> reads{Operation::Test, Operation::Copy};
    const QList<Operation> all{Operation::Test, Operation::Copy, Operation::Replace};
    const Expected table[] = {
        {"locked", Trouble::Locked, all, u"keychain-locked"_s, u"is locked"_s, u"Unlock the keychain"_s},
        {"refused", Trouble::Refused, all, u"keychain-refused"_s, u"dismissed or declined"_s,
         u"allow it when your computer asks"_s},
        {"absent", Trouble::Absent, all, u"keychain-absent"_s, u"No keychain was found"_s,
         u"Install or start a keychain"_s},
        {"died", Trouble::Broken, all, u"keychain-absent"_s, u"stopped answering"_s, u"Try again"_s},
        {"forgetful",
         Trouble::Forgetful,
         {Operation::Replace},
         u"keychain-mismatch"_s,
         u"gave back something else"_s,
         u"The earlier set is still there"_s},
        {"too large",
         Trouble::TooLarge,
         {Operation::Replace},
         u"keychain-refused"_s,
         u"larger than your keychain can hold"_s,
         u"holds more than it should"_s},
        {"deleted", Trouble::Deleted, reads, u"keychain-missing"_s, u"not in your keychain"_s,
         u"Reconnect"_s},
        {"no JSON", Trouble::Garbage, reads, u"keychain-mismatch"_s, u"not in the form"_s, u"Reconnect"_s},
        {"another shape", Trouble::WrongShape, reads, u"keychain-mismatch"_s, u"not in the form"_s,
         u"Reconnect"_s},
        {"far too large", Trouble::Huge, reads, u"keychain-mismatch"_s, u"not in the form"_s, u"Reconnect"_s},
        {"newer", Trouble::Newer, all, u"keychain-mismatch"_s, u"newer version of ATS Connect"_s,
         u"Update ATS Connect"_s},
    };
    const char *const names[] = {"test", "copy", "replace"};
    for (const Expected &one : table) {
        for (const Operation operation : one.operations) {
            QTest::addRow("%s, %s", one.name, names[static_cast<int>(operation)])
                << one.trouble << operation << one.cause << one.happened << one.wayOn;
        }
    }
}

void KeychainStatesTest::everyStateHasWordsAndAWayOn()
{
    QFETCH(Trouble, trouble);
    QFETCH(Operation, operation);
    QFETCH(QString, cause);
    QFETCH(QString, happened);
    QFETCH(QString, wayOn);
    m_id = m_fixture->linked();
    const Connection before = m_fixture->onDisk(m_id);
    const auto flow = m_fixture->open(m_id);
    bring(trouble);
    const Secret *entry = m_fixture->vault().entry(keyInForce());
    const std::optional<Secret> entryBefore = entry == nullptr ? std::nullopt : std::optional(entry->clone());

    CheckRow row;
    if (operation == Operation::Copy) {
        std::optional<VaultStatus> status;
        flow->fetchSecret(u"password"_s, this, [&](VaultStatus answer, const Secret &secret) {
            status = answer;
            QVERIFY(secret.isEmpty());
        });
        settle();
        QVERIFY(status.has_value());
        row = keychainRow(*status, {});
    } else {
        if (operation == Operation::Test) {
            flow->test(TestPurpose::StoredSet);
            settle();
            QVERIFY(flow->state() == FlowState::Failed);
        } else {
            replace(*flow);
            QVERIFY(flow->state() == FlowState::SaveFailed);
            QVERIFY(*flow->draft().secret(u"password"_s) == Secret(u"second-password"));
        }
        QVERIFY(flow->report().row(u"keychain") != nullptr);
        row = *flow->report().row(u"keychain");
    }
    QVERIFY(row.state == RowState::Failed);
    QCOMPARE(QString(toId(*row.cause)), cause);
    const Diagnosis said = diagnose(row, {.guide = &m_fixture->guide(), .lastPassed = {}});
    QVERIFY2(said.happened.contains(happened), qPrintable(said.happened));
    QVERIFY(!said.why.isEmpty());
    QVERIFY(!said.look.empty());
    QVERIFY2(said.asText().contains(wayOn), qPrintable(said.asText()));
    QVERIFY(said.who == Who::You);

    // Whatever it was: the store still points to the same slot, and what stands there was not touched.
    QVERIFY(m_fixture->onDisk(m_id).slot == before.slot);
    QCOMPARE(m_fixture->onDisk(m_id).inForce, before.inForce);
    const Secret *after = m_fixture->vault().entry(keyInForce());
    QCOMPARE(after != nullptr, entryBefore.has_value());
    QVERIFY(after == nullptr || *after == *entryBefore);
}

void KeychainStatesTest::aNewSetTakesThePlaceOfOneThatIsLost_data()
{
    QTest::addColumn<Trouble>("trouble");
    QTest::newRow("deleted") << Trouble::Deleted;
    QTest::newRow("no JSON") << Trouble::Garbage;
    QTest::newRow("another shape") << Trouble::WrongShape;
    QTest::newRow("far too large") << Trouble::Huge;
}

void KeychainStatesTest::aNewSetTakesThePlaceOfOneThatIsLost()
{
    QFETCH(Trouble, trouble);
    m_id = m_fixture->linked();
    const auto flow = m_fixture->open(m_id);
    bring(trouble);
    replace(*flow);
    QVERIFY(flow->state() == FlowState::Linking);
    QVERIFY(m_fixture->onDisk(m_id).slot == Slot::B);
    QCOMPARE(m_fixture->keptPassword(m_id, Slot::B), u"second-password"_s);
}

void KeychainStatesTest::whereTheEntryDiffersItWins_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::newRow("test") << Operation::Test;
    QTest::newRow("copy") << Operation::Copy;
}

void KeychainStatesTest::whereTheEntryDiffersItWins()
{
    QFETCH(Operation, operation);
    m_id = m_fixture->linked();
    const auto flow = m_fixture->open(m_id);
    QCOMPARE(flow->valueInForce(u"clientId"_s), u"123456"_s);
    Credentials other;
    other.plain = {{u"clientId"_s, u"777777"_s}, {u"username"_s, u"other@example.org"_s}};
    other.secrets.emplace(u"password"_s, Secret(u"other-password"));
    m_fixture->vault().put(keyInForce(), other.toEntry());
    QStringList changed;
    connect(&flow->draft(), &Draft::valueChanged, this, [&](const QString &field) { changed += field; });
    if (operation == Operation::Test) {
        flow->test(TestPurpose::StoredSet);
        settle();
        QVERIFY(m_fixture->check()->credentials() == other);
    } else {
        QString secret;
        flow->fetchSecret(u"password"_s, this,
                          [&](VaultStatus, const Secret &copied) { secret = copied.exposeText(); });
        settle();
        QCOMPARE(secret, u"other-password"_s);
    }
    QCOMPARE(flow->valueInForce(u"clientId"_s), u"777777"_s);
    QCOMPARE(flow->draft().value(u"username"_s), u"other@example.org"_s);
    QCOMPARE(m_fixture->onDisk(m_id).inForce, other.plain);
    QCOMPARE(changed, (QStringList{u"clientId"_s, u"username"_s}));
}

void KeychainStatesTest::aDraftOfANewerVersionIsSaidAndStays()
{
    m_id = m_fixture->add();
    QVERIFY(m_fixture->store().setKeychainUsed(m_id).ok());
    QVERIFY(m_fixture->store().setDraftKept(m_id, true).ok());
    m_fixture->vault().put(keychainKey(m_id, Slot::Draft), Secret(QByteArrayView(newerEntry)));
    const auto flow = m_fixture->open(m_id);
    QList<VaultStatus> loaded;
    connect(&flow->draft(), &Draft::secretsLoaded, this, [&](VaultStatus status) { loaded += status; });
    flow->draft().loadSecrets();
    settle();
    QCOMPARE(loaded, QList<VaultStatus>{VaultStatus::Newer});
    QVERIFY(m_fixture->hasEntry(m_id, Slot::Draft));
}

ATS_TEST(KeychainStatesTest)
#include "keychainstates.moc"
