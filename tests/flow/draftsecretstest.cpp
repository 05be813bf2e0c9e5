// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// Half-typed secrets in the keychain's draft entry: kept, fetched, forgotten, and a keychain that will not.
class DraftSecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comeBackAfterARestart();
    void comeBackFromAVaultOfThisSession();
    void aRefusingKeychainKeepsThemHereAndClaimsNothing();
    void aLockedKeychainIsToldFromAnEmptyOne();
    void whatIsTypedDuringTheWriteIsNotTakenForKept();
    void whatIsTypedDuringTheReadWins();
    void forgettingRemovesTheEntryAndStaysForgotten();
    void forgettingDuringTheReadStaysForgotten();
    void emptyingTheBoxForgetsTheEntry();
    void theEntryIsMarkedInTheStoreBeforeItIsWritten();
    void aDamagedEntryIsNoReasonToFail();
    void keepingEndsQuietlyWhenTheDraftIsGone();
    void aNewerVersionsEntryIsNotReplaced();
    void whatClosesTheKeychainEndsTheLookBeforeKeeping();

private:
    std::unique_ptr<FlowFixture> m_fixture;
    QUuid m_id;
    std::unique_ptr<SetupFlow> m_flow;
    void reopen() { m_flow = m_fixture->open(m_id); }
    [[nodiscard]] QString password() const
    {
        const Secret *typed = m_flow->draft().secret(u"password"_s);
        return typed == nullptr ? QString() : typed->exposeText();
    }
    void keep(const QString &text)
    {
        m_flow->draft().setSecret(u"password"_s, Secret(text));
        QVERIFY(m_flow->draft().keepSecrets() != nullptr);
        settle();
    }
};

void DraftSecretsTest::init()
{
    m_flow.reset();
    m_fixture = std::make_unique<FlowFixture>();
    m_id = m_fixture->add();
    reopen();
}

void DraftSecretsTest::comeBackAfterARestart()
{
    keep(u"half-typed"_s);
    QVERIFY(!m_flow->draft().hasUnkeptSecrets());
    reopen();
    QVERIFY(m_flow->connection().draftKept);
    QCOMPARE(password(), QString());
    QSignalSpy loaded(&m_flow->draft(), &Draft::secretsLoaded);
    m_flow->draft().loadSecrets();
    QVERIFY(m_flow->draft().isLoadingSecrets());
    m_flow->draft().loadSecrets(); // once is enough
    settle();
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(m_fixture->vault().keys(VaultCall::Read).size(), 1);
    QCOMPARE(password(), u"half-typed"_s);
    QVERIFY(!m_flow->draft().hasUnkeptSecrets());
    QVERIFY(!m_flow->draft().isLoadingSecrets());
}

void DraftSecretsTest::comeBackFromAVaultOfThisSession()
{
    Ports ports = m_fixture->ports();
    ports.vault = &m_fixture->session();
    m_flow = std::move(SetupFlow::open(ports, m_id)).value();
    keep(u"in memory"_s);
    m_flow = std::move(SetupFlow::open(ports, m_id)).value();
    m_flow->draft().loadSecrets();
    settle();
    QCOMPARE(password(), u"in memory"_s);
    m_flow->draft().forgetSecrets();
    settle();
    QCOMPARE(password(), QString());
    QVERIFY(!m_fixture->onDisk(m_id).draftKept);
}

void DraftSecretsTest::aRefusingKeychainKeepsThemHereAndClaimsNothing()
{
    for (const VaultStatus status : {VaultStatus::Refused, VaultStatus::Locked, VaultStatus::Absent,
                                     VaultStatus::Unproven, VaultStatus::Failed}) {
        m_fixture->vault().answerOnce(VaultCall::Write, status);
        keep(u"not taken"_s);
        QVERIFY(m_flow->draft().hasUnkeptSecrets());
        QCOMPARE(password(), u"not taken"_s);
        const Connection kept = m_fixture->onDisk(m_id);
        QVERIFY(!kept.draftKept);
        QVERIFY(kept.keychainUsed); // so that removing the connection looks all the same
        QVERIFY(stateOf(kept, m_fixture->guide()) == ConnectionState::Draft);
    }
    // An entry from before is still there when a later write is refused.
    keep(u"taken"_s);
    m_fixture->vault().answerOnce(VaultCall::Write, VaultStatus::Refused);
    keep(u"not taken"_s);
    QVERIFY(m_fixture->onDisk(m_id).draftKept);
    QCOMPARE(m_fixture->keptPassword(m_id, Slot::Draft), u"taken"_s);
}

void DraftSecretsTest::aLockedKeychainIsToldFromAnEmptyOne()
{
    keep(u"half-typed"_s);
    for (const VaultStatus status : {VaultStatus::Locked, VaultStatus::Missing}) {
        reopen();
        m_fixture->vault().answerOnce(VaultCall::Read, status);
        QList<VaultStatus> ends;
        connect(&m_flow->draft(), &Draft::secretsLoaded, this, [&](VaultStatus end) { ends.append(end); });
        m_flow->draft().loadSecrets();
        settle();
        QCOMPARE(ends, QList{status});
        QCOMPARE(password(), QString());
    }
}

void DraftSecretsTest::whatIsTypedDuringTheWriteIsNotTakenForKept()
{
    m_fixture->vault().hold(VaultCall::Write);
    QSignalSpy waiting(&m_flow->draft(), &Draft::waitingForKeychain);
    keep(u"first letters"_s);
    QCOMPARE(waiting.size(), 1);
    m_flow->draft().setSecret(u"password"_s, Secret(u"first letters and more"));
    m_fixture->vault().release();
    settle();
    QCOMPARE(m_fixture->keptPassword(m_id, Slot::Draft), u"first letters"_s);
    QVERIFY(m_flow->draft().hasUnkeptSecrets());
}

void DraftSecretsTest::whatIsTypedDuringTheReadWins()
{
    keep(u"old"_s);
    reopen();
    m_fixture->vault().hold(VaultCall::Read);
    m_flow->draft().loadSecrets();
    m_flow->draft().setSecret(u"password"_s, Secret(u"new"));
    m_fixture->vault().release();
    settle();
    QCOMPARE(password(), u"new"_s);
    QVERIFY(m_flow->draft().hasUnkeptSecrets());
}

void DraftSecretsTest::forgettingRemovesTheEntryAndStaysForgotten()
{
    keep(u"half-typed"_s);
    m_flow->draft().forgetSecrets();
    settle();
    QVERIFY(!m_fixture->hasEntry(m_id, Slot::Draft));
    QVERIFY(!m_flow->draft().hasUnkeptSecrets());
    QVERIFY(!m_fixture->onDisk(m_id).draftKept);
    reopen();
    m_fixture->vault().forgetCalls();
    m_flow->draft().loadSecrets();
    settle();
    QCOMPARE(m_fixture->vault().calls().size(), 0);
}

void DraftSecretsTest::forgettingDuringTheReadStaysForgotten()
{
    keep(u"half-typed"_s);
    reopen();
    m_fixture->vault().hold(VaultCall::Read);
    m_flow->draft().loadSecrets();
    m_flow->draft().forgetSecrets();
    m_fixture->vault().put(keychainKey(m_id, Slot::Draft),
                           Secret(u"{\"v\":1,\"fields\":{\"password\":\"late\"}}"));
    m_fixture->vault().release();
    settle();
    QCOMPARE(password(), QString());
}

void DraftSecretsTest::emptyingTheBoxForgetsTheEntry()
{
    keep(u"half-typed"_s);
    m_flow->draft().setSecret(u"password"_s, {});
    settle();
    QVERIFY(!m_fixture->hasEntry(m_id, Slot::Draft));
    QVERIFY(!m_fixture->onDisk(m_id).draftKept);
}

void DraftSecretsTest::theEntryIsMarkedInTheStoreBeforeItIsWritten()
{
    bool marked = false;
    m_fixture->vault().beforeEnd = [&](VaultCall call, const QString &) {
        const Connection seen = m_fixture->onDisk(m_id);
        marked = call == VaultCall::Write && seen.draftKept && seen.keychainUsed;
    };
    keep(u"half-typed"_s);
    QVERIFY(marked);
}

void DraftSecretsTest::aDamagedEntryIsNoReasonToFail()
{
    keep(u"half-typed"_s);
    m_fixture->vault().put(keychainKey(m_id, Slot::Draft), Secret(u"not JSON"));
    reopen();
    QSignalSpy loaded(&m_flow->draft(), &Draft::secretsLoaded);
    m_flow->draft().loadSecrets();
    settle();
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(password(), QString());
}

void DraftSecretsTest::keepingEndsQuietlyWhenTheDraftIsGone()
{
    m_fixture->vault().hold(VaultCall::Write);
    keep(u"half-typed"_s);
    m_flow.reset();
    m_fixture->vault().release();
    settle();
    reopen();
    m_flow->draft().loadSecrets();
    settle();
    QCOMPARE(password(), u"half-typed"_s);
}

void DraftSecretsTest::aNewerVersionsEntryIsNotReplaced()
{
    keep(u"half-typed"_s);
    const QByteArray newer = R"({"v":2,"fields":{"password":"theirs"}})";
    m_fixture->vault().put(keychainKey(m_id, Slot::Draft), Secret(QByteArrayView(newer)));
    const auto there = [&] {
        const Secret *entry = m_fixture->vault().entry(keychainKey(m_id, Slot::Draft));
        return entry == nullptr ? QByteArray() : entry->bytes().toByteArray();
    };
    m_flow->draft().setSecret(u"password"_s, Secret(u"typed since"));
    QList<VaultStatus> ends;
    connect(m_flow->draft().keepSecrets(), &VaultJob::finished, this,
            [&](const VaultResult &result) { ends += result.status; });
    settle();
    QCOMPARE(ends, QList<VaultStatus>{VaultStatus::Newer});
    QVERIFY(m_flow->draft().hasUnkeptSecrets());
    QCOMPARE(password(), u"typed since"_s);
    // Forgetting what is typed here is not about theirs; nor is an emptied box, or a set that came otherwise.
    m_flow->draft().forgetSecrets();
    settle();
    QVERIFY(m_fixture->onDisk(m_id).draftKept);
    QCOMPARE(there(), newer);
    reopen();
    m_flow->draft().loadSecrets();
    settle();
    m_flow->draft().setSecret(u"password"_s, Secret(u"x"));
    m_flow->draft().setSecret(u"password"_s, Secret());
    settle();
    QCOMPARE(there(), newer);
}

void DraftSecretsTest::whatClosesTheKeychainEndsTheLookBeforeKeeping()
{
    keep(u"half-typed"_s);
    for (const VaultStatus status : {VaultStatus::Locked, VaultStatus::Refused, VaultStatus::Absent}) {
        m_fixture->vault().answerOnce(VaultCall::Read, status);
        const qsizetype writes = m_fixture->vault().keys(VaultCall::Write).size();
        keep(u"not taken"_s);
        QCOMPARE(m_fixture->vault().keys(VaultCall::Write).size(), writes); // who said no is not asked again
        QVERIFY(m_flow->draft().hasUnkeptSecrets() && m_fixture->onDisk(m_id).draftKept);
    }
    m_flow->draft().setSecret(u"password"_s, Secret(u"stopped"));
    VaultJob *job = m_flow->draft().keepSecrets();
    QList<VaultStatus> ends;
    connect(job, &VaultJob::finished, this, [&](const VaultResult &result) { ends += result.status; });
    job->cancel();
    settle();
    QCOMPARE(ends, QList<VaultStatus>{VaultStatus::Cancelled});
    QCOMPARE(m_fixture->keptPassword(m_id, Slot::Draft), u"half-typed"_s);
}

ATS_TEST(DraftSecretsTest)
#include "draftsecretstest.moc"
