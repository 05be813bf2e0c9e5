// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/background.h"
#include "tests/flow/handoffworld.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// Sealing and opening in the flow: each ends exactly once, and what goes wrong changes nothing.
class HandoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The rows of a table follow each other in one world: it takes a while to make.
        if (QTest::currentDataTag() == nullptr || !m_world) {
            m_world = std::make_unique<HandoffWorld>();
        }
    }
    void aDraftIsSealedWhenItIsComplete();
    void aSetOfThisSessionIsSealed();
    void sealingSaysWhyNot_data();
    void sealingSaysWhyNot();
    void aPassphraseOpensOnAnotherThread();
    void openingSaysWhyNot();
    void stoppedItEndsOnce();
    void ownersMayGo();
    void filesAreWrittenWithCare();

private:
    std::unique_ptr<HandoffWorld> m_world;
};

void HandoffTest::aDraftIsSealedWhenItIsComplete()
{
    const QUuid id = m_world->recruiter().add();
    SealRequest request = m_world->requestFor(id);
    SealEnd end = m_world->seal(request);
    QVERIFY2(!end.sealed && end.text.contains(u"is still missing"), qPrintable(end.text));
    QVERIFY(!QFile::exists(m_world->path()));
    QVERIFY(!m_world->recruiter().load(id).handoff.sent.isValid());
    const auto flow = m_world->recruiter().open(id);
    type(flow->draft(), u"typed-only"_s);
    QVERIFY(flow->draft().keepSecrets() != nullptr);
    settle();
    end = m_world->seal(request);
    QVERIFY2(end.sealed, qPrintable(end.text));
    // What the guide asks for is done with it; that it is linked was not seen by anybody.
    const QSet<QString> ticks = m_world->recruiter().onDisk(id).ticks;
    QVERIFY2(ticks.contains(u"link/engineer/hand-over"_s), qPrintable(ticks.values().join(u' ')));
    QVERIFY(!ticks.contains(u"link/accounts/listed"_s));
    QCOMPARE(m_world->open().handoff->details.secrets.at(u"password"_s).exposeText(), u"typed-only"_s);
    // What is typed and nowhere kept can be given along.
    request.overwrite = Overwrite::Yes;
    request.typed = std::make_shared<const Credentials>([] {
        Credentials set;
        set.plain = {{u"clientId"_s, u"77"_s}, {u"username"_s, u"u"_s}};
        set.secrets.emplace(u"password"_s, Secret(u"given"));
        return set;
    }());
    QVERIFY(m_world->seal(request).sealed);
    QCOMPARE(m_world->open().handoff->details.secrets.at(u"password"_s).exposeText(), u"given"_s);
}

void HandoffTest::aSetOfThisSessionIsSealed()
{
    FlowFixture &recruiter = m_world->recruiter();
    const QUuid id = recruiter.add();
    recruiter.vault().answerEverything(VaultStatus::Absent);
    {
        const auto flow = recruiter.open(id);
        recruiter.connectWith(*flow, u"of-this-session"_s);
        QCOMPARE(flow->state(), FlowState::SaveFailed);
        QVERIFY(flow->hasSecretsToLose());
        flow->keepForSession();
        settle();
        QVERIFY(!flow->hasSecretsToLose());
    }
    QVERIFY2(m_world->seal(m_world->requestFor(id)).sealed, "from memory, without a keychain");
    QCOMPARE(m_world->open().handoff->details.secrets.at(u"password"_s).exposeText(), u"of-this-session"_s);
    // Opened again it is where it was, and one press keeps it once the keychain is there.
    recruiter.vault().answerEverything(VaultStatus::Ok);
    const auto flow = recruiter.open(id);
    QVERIFY(flow->isKeptForSession() && flow->state() == FlowState::Linking);
    QVERIFY(flow->draft().isFilledIn(u"password"_s));
    flow->test(TestPurpose::Connect);
    settle();
    recruiter.check()->end(passing());
    settle();
    QCOMPARE(recruiter.keptPassword(id, Slot::A), u"of-this-session"_s);
    QVERIFY(!flow->isKeptForSession() && recruiter.session().held(keychainKey(id, Slot::A)) == nullptr);
}

void HandoffTest::sealingSaysWhyNot_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("said");
    QTest::newRow("keychain locked") << 0 << u"locked"_s;
    QTest::newRow("file is there") << 1 << u"is there already"_s;
    QTest::newRow("no such folder") << 2 << u"cannot be written"_s;
    QTest::newRow("no name") << 3 << u"Say who the details come from"_s;
    QTest::newRow("name with control characters") << 4 << u"without control characters"_s;
    QTest::newRow("connection gone") << 5 << QString();
    QTest::newRow("key of no use") << 6 << u"Nothing can be sealed to this receiving code"_s;
}

void HandoffTest::sealingSaysWhyNot()
{
    QFETCH(int, what);
    QFETCH(QString, said);
    (void)deleteHandoffFile(m_world->path());
    m_world->recruiter().vault().answerEverything(VaultStatus::Ok);
    SealRequest request = m_world->requestFor(m_world->recruiter().linked());
    const QUuid id = request.connection;
    switch (what) {
    case 0:
        m_world->recruiter().vault().answerEverything(VaultStatus::Locked);
        break;
    case 1:
        QVERIFY(writeHandoffFile(m_world->path(), "mine", Overwrite::No).ok());
        break;
    case 2:
        request.file = m_world->path(u"none/x"_s);
        break;
    case 3:
        request.name = u" "_s;
        break;
    case 4:
        request.name = u"Ada\u001b"_s;
        break;
    case 5:
        request.connection = QUuid::createUuid();
        break;
    default:
        request.to = {QByteArray(32, '\0')};
    }
    const SealEnd end = m_world->seal(request);
    QVERIFY(!end.sealed);
    const QString got = end.keychain == VaultStatus::Ok ? end.text : QString(toId(end.keychain));
    QVERIFY2(!got.isEmpty() && got.contains(said), qPrintable(got));
    QVERIFY(!m_world->recruiter().onDisk(id).handoff.sent.isValid());
    QCOMPARE(QFile::exists(m_world->path()), what == 1);
}

void HandoffTest::aPassphraseOpensOnAnotherThread()
{
    SealRequest request = m_world->requestFor(m_world->recruiter().linked());
    request.passphrase = std::make_shared<const Secret>(makePassphrase());
    QVERIFY(m_world->seal(request).sealed);
    OpenedHandoff end = m_world->open(u"apron berry apron berry apron berry apron berry"_s);
    QCOMPARE(end.text, u"This passphrase does not fit. Nothing was opened."_s);
    end = m_world->open(u"apron"_s);
    QVERIFY2(end.text.contains(u"8 words"), qPrintable(end.text));
    QVERIFY(m_world->engineer().vault().keys(VaultCall::Read).isEmpty());
    end = m_world->open(u"\n "_s + request.passphrase->exposeText().toUpper());
    QVERIFY2(end.handoff, qPrintable(end.text));
}

void HandoffTest::openingSaysWhyNot()
{
    QVERIFY(m_world->handed());
    m_world->engineer().vault().answerOnce(VaultCall::Read, VaultStatus::Locked);
    OpenedHandoff end = m_world->open();
    QVERIFY(!end.handoff && end.keychain == VaultStatus::Locked);
    const QString key = ownKey(OwnName::ReceivingKey, Slot::A);
    m_world->engineer().vault().drop(key);
    end = m_world->open();
    QVERIFY(!end.handoff && end.keychain == VaultStatus::Missing);
    m_world->makeCode(); // a new one: what was sealed to the one before stays closed
    end = m_world->open();
    QVERIFY2(end.text.contains(u"sealed to another receiving code"), qPrintable(end.text));
    m_world->forgetEngineer();
    end = m_world->open();
    QVERIFY2(end.text.contains(u"you have none here"), qPrintable(end.text));
    QVERIFY(m_world->engineer().vault().calls().isEmpty());
}

void HandoffTest::stoppedItEndsOnce()
{
    const QUuid id = m_world->recruiter().linked();
    m_world->recruiter().vault().hold(VaultCall::Read);
    auto *sealer = new HandoffSealer(m_world->recruiter().ports(), m_world->requestFor(id), this);
    QSignalSpy sealed(sealer, &HandoffSealer::finished);
    QSignalSpy waiting(sealer, &HandoffSealer::waitingForUser);
    sealer->start();
    settle();
    QCOMPARE(waiting.size(), 1);
    sealer->cancel();
    settle();
    QCOMPARE(sealed.size(), 1);
    m_world->recruiter().vault().release();
    QVERIFY(!QFile::exists(m_world->path()));

    SealRequest request = m_world->requestFor(id);
    request.passphrase = std::make_shared<const Secret>(makePassphrase());
    QVERIFY(m_world->seal(request).sealed);
    auto *opener = new HandoffOpener(m_world->engineer().ports(),
                                     SealedFile::read(readHandoffFile(m_world->path()).value()).value(),
                                     request.passphrase->clone(), this);
    QList<OpenedHandoff> ends;
    connect(opener, &HandoffOpener::finished, this, [&](const OpenedHandoff &end) { ends += end; });
    opener->start();
    QCoreApplication::sendPostedEvents(); // the other thread is at it
    opener->cancel();
    settle();
    QVERIFY(backgroundThreads().waitForDone());
    settle();
    QCOMPARE(ends.size(), 1);
    QVERIFY(ends[0].cancelled && !ends[0].handoff);

    const auto handoff = m_world->open(request.passphrase->exposeText()).handoff;
    auto *receiver = new HandoffReceiver(m_world->engineer().ports(), handoff, {}, this);
    QList<ReceiveEnd> received;
    connect(receiver, &HandoffReceiver::finished, this, [&](const ReceiveEnd &end) { received += end; });
    receiver->start();
    settle();
    QVERIFY(m_world->engineer().check() != nullptr);
    receiver->cancel();
    settle();
    QCOMPARE(received.size(), 1);
    QVERIFY(received[0].cancelled && !received[0].kept);
    QVERIFY(m_world->engineer().store().all().value().empty());
}

void HandoffTest::ownersMayGo()
{
    const auto handoff = m_world->handed();
    const SealedFile sealed = SealedFile::read(readHandoffFile(m_world->path()).value()).value();
    {
        QObject owner;
        (new HandoffOpener(m_world->engineer().ports(), sealed, {}, &owner))->start();
        (new HandoffReceiver(m_world->engineer().ports(), handoff, {}, &owner))->start();
        SealRequest request = m_world->requestFor(m_world->recruiter().linked());
        request.file = m_world->path(u"gone"_s);
        request.passphrase = std::make_shared<const Secret>(makePassphrase());
        (new HandoffSealer(m_world->recruiter().ports(), request, &owner))->start();
        for (int turn = 0; turn < 5; ++turn) {
            QCoreApplication::sendPostedEvents();
        }
    }
    settle();
    QVERIFY(backgroundThreads().waitForDone());
    settle();
    QVERIFY(!QFile::exists(m_world->path(u"gone"_s)));
    QVERIFY(m_world->engineer().store().all().value().empty());
}

void HandoffTest::filesAreWrittenWithCare()
{
    const QString path = m_world->path(u"care"_s);
    QVERIFY(writeHandoffFile(path, "one", Overwrite::No).ok());
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther),
             QFile::Permissions());
    QVERIFY(!writeHandoffFile(path, "two", Overwrite::No).ok());
    QCOMPARE(readHandoffFile(path).value(), "one"_ba);
    QVERIFY(writeHandoffFile(path, "two", Overwrite::Yes).ok());
    QCOMPARE(readHandoffFile(path).value(), "two"_ba);
    QVERIFY(writeHandoffFile(path, QByteArray(300'000, 'x'), Overwrite::Yes).ok());
    for (const QString &odd :
         {path, QFileInfo(m_world->path()).path(), m_world->path(u"none"_s), u"/dev/zero"_s}) {
        QVERIFY(!readHandoffFile(odd).ok());
    }
    QVERIFY(deleteHandoffFile(path).ok() && deleteHandoffFile(path).ok());
    QCOMPARE(handoffFileName(u"../a/b:c\n"_s, HandoffFileKind::Invitation), u"_a_b_c_.atsinvite"_s);
    QCOMPARE(handoffFileName(u"..."_s, HandoffFileKind::Slip), u"connection.atsslip"_s);
}

ATS_TEST(HandoffTest)
#include "handofftest.moc"
