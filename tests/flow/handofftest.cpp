// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/handoffopener.h"
#include "app/flow/handoffreceiver.h"
#include "app/flow/handoffsealer.h"
#include "app/flow/matters.h"
#include "app/flow/ownsecretsaver.h"
#include "app/flow/receivingkey.h"
#include "app/handoff/passphrase.h"
#include "tests/flow/flowfixture.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// Sealing, opening and receiving in the flow: each ends exactly once, and what goes wrong changes nothing.
class HandoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSetInForceGoesThereAndBack();
    void aDraftIsSealedWhenItIsComplete();
    void sealingSaysWhyNot_data();
    void sealingSaysWhyNot();
    void aPassphraseOpensOnAnotherThread();
    void openingSaysWhyNot();
    void stoppedItEndsOnce();
    void ownersMayGo();
    void onlyWhatPassesIsKept_data();
    void onlyWhatPassesIsKept();
    void aKeychainThatDoesNotKeepLeavesNothing();
    void anotherAccountIsAskedFor();
    void untestedItBecomesADraft();
    void invitationsAreAcceptedOnce();
    void slipsFindTheirConnection();
    void filesAreWrittenWithCare();

private:
    [[nodiscard]] QString file() const { return m_folder.filePath(u"x.atshandoff"_s); }
    [[nodiscard]] static SealRequest requestFor(const QUuid &id, const QString &file,
                                                const ReceivingCode &to);
    [[nodiscard]] static SealEnd seal(const FlowFixture &world, const SealRequest &request);
    [[nodiscard]] OpenedHandoff open(const QString &words = {});
    [[nodiscard]] ReceiveEnd receive(const std::shared_ptr<const Handoff> &handoff, const Rows &rows,
                                     const ReceiveOptions &options = {});
    void makeCode();
    /// A connection of the recruiter's, sealed to the engineer's code and opened again.
    [[nodiscard]] std::shared_ptr<const Handoff> handed();

    QTemporaryDir m_folder;
    std::unique_ptr<FlowFixture> m_recruiter;
    std::unique_ptr<FlowFixture> m_engineer;
};

void HandoffTest::init()
{
    QFile::remove(file());
    m_recruiter = std::make_unique<FlowFixture>();
    m_engineer = std::make_unique<FlowFixture>();
    makeCode();
}

void HandoffTest::makeCode()
{
    OwnSecretSaver *saver = newReceivingKey(m_engineer->ports(), this);
    saver->start();
    settle();
    QVERIFY(receivingCode(m_engineer->store()).has_value());
}

SealRequest HandoffTest::requestFor(const QUuid &id, const QString &file, const ReceivingCode &to)
{
    SealRequest request;
    request.connection = id;
    request.file = file;
    request.to = to;
    request.name = u"Ada Example"_s;
    return request;
}

SealEnd HandoffTest::seal(const FlowFixture &world, const SealRequest &request)
{
    auto *sealer = new HandoffSealer(world.ports(), request, nullptr);
    QList<SealEnd> ends;
    QObject context;
    connect(sealer, &HandoffSealer::finished, &context, [&](const SealEnd &end) { ends += end; });
    sealer->start();
    (void)QTest::qWaitFor([&] { return !ends.isEmpty(); });
    settle();
    return ends.size() == 1 ? ends.first() : SealEnd{false, VaultStatus::NotOurs, u"not once"_s};
}

OpenedHandoff HandoffTest::open(const QString &words)
{
    Outcome<SealedFile> sealed = SealedFile::read(readHandoffFile(file()).value());
    if (!sealed) {
        return {nullptr, VaultStatus::Ok, sealed.problem().text, false};
    }
    auto *opener = new HandoffOpener(m_engineer->ports(), std::move(sealed).value(), Secret(words), this);
    QList<OpenedHandoff> ends;
    connect(opener, &HandoffOpener::finished, this, [&](const OpenedHandoff &end) { ends += end; });
    opener->start();
    (void)QTest::qWaitFor([&] { return !ends.isEmpty(); });
    settle();
    return ends.size() == 1 ? ends.first()
                            : OpenedHandoff{nullptr, VaultStatus::NotOurs, u"not once"_s, false};
}

ReceiveEnd HandoffTest::receive(const std::shared_ptr<const Handoff> &handoff, const Rows &rows,
                                const ReceiveOptions &options)
{
    auto *receiver = new HandoffReceiver(m_engineer->ports(), handoff, options, this);
    QList<ReceiveEnd> ends;
    connect(receiver, &HandoffReceiver::finished, this, [&](const ReceiveEnd &end) { ends += end; });
    receiver->start();
    settle();
    if (ends.isEmpty() && m_engineer->check() != nullptr) {
        m_engineer->check()->end(rows);
        settle();
    }
    if (ends.size() != 1) {
        qFatal("receiving ended %lld times", static_cast<long long>(ends.size()));
    }
    return ends.first();
}

std::shared_ptr<const Handoff> HandoffTest::handed()
{
    const QUuid id = m_recruiter->linked();
    if (!seal(*m_recruiter, requestFor(id, file(), *receivingCode(m_engineer->store()))).sealed) {
        return nullptr;
    }
    return open().handoff;
}

void HandoffTest::theSetInForceGoesThereAndBack()
{
    const auto handoff = handed();
    QVERIFY(handoff);
    QCOMPARE(handoff->client, u"Contoso Talent"_s);
    QCOMPARE(handoff->details.secrets.at(u"password"_s).exposeText(), u"first-password"_s);
    const ReceiveEnd end = receive(handoff, passing(), {file(), false, false, PauseUse::Heeded});
    QVERIFY2(end.kept, qPrintable(end.text));
    QVERIFY(!QFile::exists(file()));
    QCOMPARE(m_engineer->keptPassword(end.connection, Slot::A), u"first-password"_s);
    const Connection kept = m_engineer->onDisk(end.connection);
    QCOMPARE(kept.handoff.name, u"Ada Example"_s);
    QVERIFY(kept.handoff.received.isValid() && kept.lastPassed.isValid());
    const Connection sent = m_recruiter->store().all().value().front();
    QCOMPARE(sent.handoff.matter, kept.handoff.matter);
    QVERIFY(sent.handoff.sent.isValid());
    QVERIFY(!m_recruiter->storeBytes().contains("first-password"));
}

void HandoffTest::aDraftIsSealedWhenItIsComplete()
{
    const QUuid id = m_recruiter->add();
    SealRequest request = requestFor(id, file(), *receivingCode(m_engineer->store()));
    SealEnd end = seal(*m_recruiter, request);
    QVERIFY2(!end.sealed && end.text.contains(u"is still missing"), qPrintable(end.text));
    QVERIFY(!QFile::exists(file()));
    QVERIFY(!m_recruiter->load(id).handoff.sent.isValid());
    const auto flow = m_recruiter->open(id);
    type(flow->draft(), u"typed-only"_s);
    QVERIFY(flow->draft().keepSecrets() != nullptr);
    settle();
    end = seal(*m_recruiter, request);
    QVERIFY2(end.sealed, qPrintable(end.text));
    QCOMPARE(open().handoff->details.secrets.at(u"password"_s).exposeText(), u"typed-only"_s);
    // What is typed and nowhere kept can be given along.
    request.overwrite = Overwrite::Yes;
    request.typed = std::make_shared<const Credentials>([] {
        Credentials set;
        set.plain = {{u"clientId"_s, u"77"_s}, {u"username"_s, u"u"_s}};
        set.secrets.emplace(u"password"_s, Secret(u"given"));
        return set;
    }());
    QVERIFY(seal(*m_recruiter, request).sealed);
    QCOMPARE(open().handoff->details.secrets.at(u"password"_s).exposeText(), u"given"_s);
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
    SealRequest request = requestFor(m_recruiter->linked(), file(), *receivingCode(m_engineer->store()));
    const QUuid id = request.connection;
    switch (what) {
    case 0:
        m_recruiter->vault().answerEverything(VaultStatus::Locked);
        break;
    case 1:
        QVERIFY(writeHandoffFile(file(), "mine", Overwrite::No).ok());
        break;
    case 2:
        request.file = m_folder.filePath(u"none/x"_s);
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
    const SealEnd end = seal(*m_recruiter, request);
    QVERIFY(!end.sealed);
    const QString got = end.keychain == VaultStatus::Ok ? end.text : QString(toId(end.keychain));
    QVERIFY2(!got.isEmpty() && got.contains(said), qPrintable(got));
    QVERIFY(!m_recruiter->onDisk(id).handoff.sent.isValid());
    QCOMPARE(QFile::exists(file()), what == 1);
}

void HandoffTest::aPassphraseOpensOnAnotherThread()
{
    SealRequest request = requestFor(m_recruiter->linked(), file(), {});
    request.passphrase = std::make_shared<const Secret>(makePassphrase());
    QVERIFY(seal(*m_recruiter, request).sealed);
    OpenedHandoff end = open(u"apron berry apron berry apron berry apron berry"_s);
    QCOMPARE(end.text, u"This passphrase does not fit. Nothing was opened."_s);
    end = open(u"apron"_s);
    QVERIFY2(end.text.contains(u"8 words"), qPrintable(end.text));
    QVERIFY(m_engineer->vault().keys(VaultCall::Read).isEmpty());
    end = open(u"\n "_s + request.passphrase->exposeText().toUpper());
    QVERIFY2(end.handoff, qPrintable(end.text));
}

void HandoffTest::openingSaysWhyNot()
{
    QVERIFY(handed());
    m_engineer->vault().answerOnce(VaultCall::Read, VaultStatus::Locked);
    OpenedHandoff end = open();
    QVERIFY(!end.handoff && end.keychain == VaultStatus::Locked);
    const QString key = ownKey(OwnName::ReceivingKey, Slot::A);
    m_engineer->vault().drop(key);
    end = open();
    QVERIFY(!end.handoff && end.keychain == VaultStatus::Missing);
    makeCode(); // a new one: what was sealed to the one before stays closed
    end = open();
    QVERIFY2(end.text.contains(u"sealed to another receiving code"), qPrintable(end.text));
    m_engineer = std::make_unique<FlowFixture>();
    end = open();
    QVERIFY2(end.text.contains(u"you have none here"), qPrintable(end.text));
    QVERIFY(m_engineer->vault().calls().isEmpty());
}

void HandoffTest::stoppedItEndsOnce()
{
    const QUuid id = m_recruiter->linked();
    m_recruiter->vault().hold(VaultCall::Read);
    auto *sealer = new HandoffSealer(m_recruiter->ports(),
                                     requestFor(id, file(), *receivingCode(m_engineer->store())), this);
    QSignalSpy sealed(sealer, &HandoffSealer::finished);
    QSignalSpy waiting(sealer, &HandoffSealer::waitingForUser);
    sealer->start();
    settle();
    QCOMPARE(waiting.size(), 1);
    sealer->cancel();
    settle();
    QCOMPARE(sealed.size(), 1);
    m_recruiter->vault().release();
    QVERIFY(!QFile::exists(file()));

    SealRequest request = requestFor(id, file(), {});
    request.passphrase = std::make_shared<const Secret>(makePassphrase());
    QVERIFY(seal(*m_recruiter, request).sealed);
    auto *opener =
        new HandoffOpener(m_engineer->ports(), SealedFile::read(readHandoffFile(file()).value()).value(),
                          request.passphrase->clone(), this);
    QList<OpenedHandoff> ends;
    connect(opener, &HandoffOpener::finished, this, [&](const OpenedHandoff &end) { ends += end; });
    opener->start();
    QCoreApplication::sendPostedEvents(); // the other thread is at it
    opener->cancel();
    settle();
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    settle();
    QCOMPARE(ends.size(), 1);
    QVERIFY(ends[0].cancelled && !ends[0].handoff);

    const auto handoff = open(request.passphrase->exposeText()).handoff;
    auto *receiver = new HandoffReceiver(m_engineer->ports(), handoff, {}, this);
    QList<ReceiveEnd> received;
    connect(receiver, &HandoffReceiver::finished, this, [&](const ReceiveEnd &end) { received += end; });
    receiver->start();
    settle();
    QVERIFY(m_engineer->check() != nullptr);
    receiver->cancel();
    settle();
    QCOMPARE(received.size(), 1);
    QVERIFY(received[0].cancelled && !received[0].kept);
    QVERIFY(m_engineer->store().all().value().empty());
}

void HandoffTest::ownersMayGo()
{
    const auto handoff = handed();
    const SealedFile sealed = SealedFile::read(readHandoffFile(file()).value()).value();
    {
        QObject owner;
        (new HandoffOpener(m_engineer->ports(), sealed, {}, &owner))->start();
        (new HandoffReceiver(m_engineer->ports(), handoff, {}, &owner))->start();
        SealRequest request = requestFor(m_recruiter->linked(), m_folder.filePath(u"gone"_s), {});
        request.passphrase = std::make_shared<const Secret>(makePassphrase());
        (new HandoffSealer(m_recruiter->ports(), request, &owner))->start();
        for (int turn = 0; turn < 5; ++turn) {
            QCoreApplication::sendPostedEvents();
        }
    }
    settle();
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    settle();
    QVERIFY(!QFile::exists(m_folder.filePath(u"gone"_s)));
    QVERIFY(m_engineer->store().all().value().empty());
}

void HandoffTest::onlyWhatPassesIsKept_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("kept");
    QTest::newRow("passes") << 0 << true;
    QTest::newRow("with a warning") << 1 << true;
    QTest::newRow("signs in, may not read") << 2 << true;
    QTest::newRow("refused") << 3 << false;
    QTest::newRow("could not tell") << 4 << false;
}

void HandoffTest::onlyWhatPassesIsKept()
{
    QFETCH(int, rows);
    QFETCH(bool, kept);
    const Rows all[] = {passing(), withWarning(), noPermission(), refused(), serviceDown()};
    const auto handoff = handed();
    m_engineer->vault().forgetCalls();
    const ReceiveEnd end = receive(handoff, all[rows], {file(), false, false, PauseUse::Heeded});
    QCOMPARE(end.kept, kept);
    QCOMPARE(m_engineer->store().all().value().size(), std::size_t(kept ? 1 : 0));
    QCOMPARE(QFile::exists(file()), !kept);
    QCOMPARE(m_engineer->vault().keys(VaultCall::Write).isEmpty(), !kept);
}

void HandoffTest::aKeychainThatDoesNotKeepLeavesNothing()
{
    const auto handoff = handed();
    for (const VaultStatus status : {VaultStatus::Locked, VaultStatus::TooLarge, VaultStatus::Unproven}) {
        m_engineer->vault().answerOnce(VaultCall::Write, status);
        const ReceiveEnd end = receive(handoff, passing(), {file(), false, false, PauseUse::Heeded});
        QVERIFY(!end.kept && end.keychain == status);
        QVERIFY(m_engineer->store().all().value().empty());
        QVERIFY(QFile::exists(file()));
    }
}

void HandoffTest::anotherAccountIsAskedFor()
{
    const auto handoff = handed();
    const ReceiveEnd first = receive(handoff, passing());
    QVERIFY(first.kept);
    // The same matter with the details of another account.
    auto changed = std::make_shared<Handoff>();
    changed->matter = handoff->matter;
    changed->client = u"Contoso"_s;
    changed->guideId = handoff->guideId;
    changed->name = handoff->name;
    changed->details = handoff->details.clone();
    changed->details.plain.insert(u"clientId"_s, u"999"_s);
    const qsizetype tests = m_engineer->checksMade();
    const ReceiveEnd asked = receive(changed, passing());
    QVERIFY(!asked.kept && asked.otherAccount);
    QCOMPARE(m_engineer->checksMade(), tests);
    ReceiveOptions meant;
    meant.accountChanged = true;
    const ReceiveEnd end = receive(changed, passing(), meant);
    QVERIFY(end.kept);
    QCOMPARE(end.connection, first.connection);
    QCOMPARE(m_engineer->onDisk(end.connection).inForce.value(u"clientId"_s), u"999"_s);
    // A set in force is not given up for one that can do less.
    changed->details.plain.insert(u"clientId"_s, u"998"_s);
    QVERIFY(!receive(changed, noPermission(), meant).kept);
    QCOMPARE(m_engineer->onDisk(end.connection).inForce.value(u"clientId"_s), u"999"_s);
    meant.untested = true;
    const ReceiveEnd draft = receive(changed, passing(), meant);
    QVERIFY2(!draft.kept && draft.text.contains(u"only after a test"), qPrintable(draft.text));
}

void HandoffTest::untestedItBecomesADraft()
{
    const auto handoff = handed();
    ReceiveOptions options;
    options.untested = true;
    const ReceiveEnd end = receive(handoff, {}, options);
    QVERIFY2(end.kept, qPrintable(end.text));
    QCOMPARE(m_engineer->checksMade(), 0);
    const Connection kept = m_engineer->onDisk(end.connection);
    QVERIFY(kept.draftKept && !kept.slot && kept.handoff.received.isValid());
    QCOMPARE(kept.values.value(u"clientId"_s), handoff->details.plain.value(u"clientId"_s));
    QCOMPARE(m_engineer->keptPassword(end.connection, Slot::Draft), u"first-password"_s);
}

void HandoffTest::invitationsAreAcceptedOnce()
{
    Invitation invitation;
    invitation.client = u"Fabrikam"_s;
    invitation.guideId = u"jobdiva-stackone"_s;
    invitation.values = {{u"username"_s, u"api@example.org"_s}};
    invitation.name = u"Emil"_s;
    const QString path = m_folder.filePath(u"i.atsinvite"_s);
    QVERIFY(!saveInvitation(m_recruiter->ports(), invitation, path).ok()); // no code there
    const Outcome<QUuid> made = saveInvitation(m_engineer->ports(), invitation, path);
    QVERIFY2(made.ok(), made ? "" : qPrintable(made.problem().text));
    QVERIFY(!saveInvitation(m_engineer->ports(), invitation, path).ok()); // the file is there
    QCOMPARE(m_engineer->store().all().value().size(), std::size_t(1));
    Invitation read =
        Invitation::fromFile(readHandoffFile(path).value(), guideFinder(m_recruiter->ports())).value();
    const QUuid id = acceptInvitation(m_recruiter->ports(), read).value();
    const Connection accepted = m_recruiter->onDisk(id);
    QCOMPARE(accepted.values.value(u"username"_s), u"api@example.org"_s);
    QCOMPARE(accepted.handoff.code, receivingCode(m_engineer->store())->asText());
    QCOMPARE(acceptInvitation(m_recruiter->ports(), read).value(), id);
    // The same matter, but somebody else would get the details.
    read.code = {QByteArray(32, '\x09')};
    const Outcome<QUuid> other = acceptInvitation(m_recruiter->ports(), read);
    QVERIFY(!other.ok() && other.problem().text.contains(u"another receiver"));
    QCOMPARE(m_recruiter->onDisk(id).handoff, accepted.handoff);
    QVERIFY(!acceptInvitation(m_engineer->ports(), read).ok()); // its own
    for (const QString &odd : {QString(), u"a\nb"_s, QString(300, u'x')}) {
        invitation.client = odd;
        QVERIFY(!saveInvitation(m_engineer->ports(), invitation, m_folder.filePath(u"odd"_s)).ok());
    }
    QVERIFY(!QFile::exists(m_folder.filePath(u"odd"_s)));
}

void HandoffTest::slipsFindTheirConnection()
{
    const auto handoff = handed();
    const QUuid fresh = m_engineer->add();
    QVERIFY(!slipFor(m_engineer->ports(), fresh, {}).ok()); // came by no hand-off
    const ReceiveEnd end = receive(handoff, withWarning());
    const ReturnSlip slip = slipFor(m_engineer->ports(), end.connection, u"Emil"_s).value();
    QCOMPARE(slip.verdict, Verdict::ConnectedWithGaps);
    QVERIFY(!takeSlip(m_engineer->ports(), slip).ok()); // nothing was sealed there
    const QUuid id = takeSlip(m_recruiter->ports(), slip).value();
    const HandoffFacts facts = m_recruiter->onDisk(id).handoff;
    QCOMPARE(facts.connected.toSecsSinceEpoch(), slip.at.toSecsSinceEpoch());
    QCOMPARE(facts.name, u"Emil"_s);
    const auto events = [&] { return m_recruiter->store().events(id).value().size(); };
    const std::size_t before = events();
    QVERIFY(takeSlip(m_recruiter->ports(), slip).ok()); // once more
    QCOMPARE(events(), before);
    ReturnSlip late = slip;
    late.at = slip.at.addYears(50); // another computer's clock
    QVERIFY(takeSlip(m_recruiter->ports(), late).ok());
    QVERIFY(m_recruiter->onDisk(id).handoff.connected <= QDateTime::currentDateTimeUtc());
    late.matter = QUuid::createUuid();
    QVERIFY(!takeSlip(m_recruiter->ports(), late).ok());
}

void HandoffTest::filesAreWrittenWithCare()
{
    const QString path = m_folder.filePath(u"care"_s);
    QVERIFY(writeHandoffFile(path, "one", Overwrite::No).ok());
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther),
             QFile::Permissions());
    QVERIFY(!writeHandoffFile(path, "two", Overwrite::No).ok());
    QCOMPARE(readHandoffFile(path).value(), "one"_ba);
    QVERIFY(writeHandoffFile(path, "two", Overwrite::Yes).ok());
    QCOMPARE(readHandoffFile(path).value(), "two"_ba);
    QVERIFY(writeHandoffFile(path, QByteArray(300'000, 'x'), Overwrite::Yes).ok());
    for (const QString &odd : {path, m_folder.path(), m_folder.filePath(u"none"_s), u"/dev/zero"_s}) {
        QVERIFY(!readHandoffFile(odd).ok());
    }
    QVERIFY(deleteHandoffFile(path).ok() && deleteHandoffFile(path).ok());
    QCOMPARE(handoffFileName(u"../a/b:c\n"_s, HandoffFileKind::Invitation), u"_a_b_c_.atsinvite"_s);
    QCOMPARE(handoffFileName(u"..."_s, HandoffFileKind::Slip), u"connection.atsslip"_s);
}

ATS_TEST(HandoffTest)
#include "handofftest.moc"
