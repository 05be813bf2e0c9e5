// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/handoffworld.h"
#include "tests/support/registry.h"

#include <QtTest/QSignalSpy>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// Opened details are tested before they are kept; invitations and slips find their connection.
class ReceivingTest : public QObject
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
    void theSetInForceGoesThereAndBack();
    void onlyWhatPassesIsKept_data();
    void onlyWhatPassesIsKept();
    void aKeychainThatDoesNotKeepLeavesNothing();
    void anotherAccountIsAskedFor();
    void untestedItBecomesADraft();
    void onesOwnFileIsNotTakenIn();
    void invitationsAreAcceptedOnce();
    void slipsFindTheirConnection();

private:
    std::unique_ptr<HandoffWorld> m_world;
};

void ReceivingTest::theSetInForceGoesThereAndBack()
{
    const auto handoff = m_world->handed();
    QVERIFY(handoff);
    QCOMPARE(handoff->client, u"Contoso Talent"_s);
    QCOMPARE(handoff->details.secrets.at(u"password"_s).exposeText(), u"first-password"_s);
    const ReceiveEnd end =
        m_world->receive(handoff, passing(), {m_world->path(), false, false, PauseUse::Heeded});
    QVERIFY2(end.kept, qPrintable(end.text));
    QVERIFY(!QFile::exists(m_world->path()));
    QCOMPARE(m_world->engineer().keptPassword(end.connection, Slot::A), u"first-password"_s);
    const Connection kept = m_world->engineer().onDisk(end.connection);
    QCOMPARE(kept.handoff.name, u"Ada Example"_s);
    QVERIFY(kept.handoff.received.isValid() && kept.lastPassed.isValid());
    QCOMPARE(kept.section, u"link"_s); // it opens where it goes on
    const Connection sent = m_world->recruiter().store().all().value().front();
    QCOMPARE(sent.handoff.matter, kept.handoff.matter);
    QVERIFY(sent.handoff.sent.isValid());
    QVERIFY(!m_world->recruiter().storeBytes().contains("first-password"));
}

void ReceivingTest::onlyWhatPassesIsKept_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("kept");
    QTest::newRow("passes") << 0 << true;
    QTest::newRow("with a warning") << 1 << true;
    QTest::newRow("signs in, may not read") << 2 << true;
    QTest::newRow("refused") << 3 << false;
    QTest::newRow("could not tell") << 4 << false;
}

void ReceivingTest::onlyWhatPassesIsKept()
{
    QFETCH(int, rows);
    QFETCH(bool, kept);
    const Rows all[] = {passing(), withWarning(), noPermission(), refused(), serviceDown()};
    (void)deleteHandoffFile(m_world->path());
    const std::size_t before = m_world->engineer().store().all().value().size();
    const auto handoff = m_world->handed();
    m_world->engineer().vault().forgetCalls();
    const ReceiveEnd end =
        m_world->receive(handoff, all[rows], {m_world->path(), false, false, PauseUse::Heeded});
    QCOMPARE(end.kept, kept);
    QCOMPARE(m_world->engineer().store().all().value().size(), before + (kept ? 1 : 0));
    QCOMPARE(QFile::exists(m_world->path()), !kept);
    QCOMPARE(m_world->engineer().vault().keys(VaultCall::Write).isEmpty(), !kept);
}

void ReceivingTest::aKeychainThatDoesNotKeepLeavesNothing()
{
    const auto handoff = m_world->handed();
    for (const VaultStatus status : {VaultStatus::Locked, VaultStatus::TooLarge, VaultStatus::Unproven}) {
        m_world->engineer().vault().answerOnce(VaultCall::Write, status);
        const ReceiveEnd end =
            m_world->receive(handoff, passing(), {m_world->path(), false, false, PauseUse::Heeded});
        QVERIFY(!end.kept && end.keychain == status);
        QVERIFY(m_world->engineer().store().all().value().empty());
        QVERIFY(QFile::exists(m_world->path()));
    }
}

void ReceivingTest::anotherAccountIsAskedFor()
{
    const auto handoff = m_world->handed();
    const ReceiveEnd first = m_world->receive(handoff, passing());
    QVERIFY(first.kept);
    // The same matter with the details of another account.
    auto changed = std::make_shared<Handoff>();
    changed->matter = handoff->matter;
    changed->client = u"Contoso"_s;
    changed->guideId = handoff->guideId;
    changed->name = handoff->name;
    changed->details = handoff->details.clone();
    changed->details.plain.insert(u"clientId"_s, u"999"_s);
    const qsizetype tests = m_world->engineer().checksMade();
    const ReceiveEnd asked = m_world->receive(changed, passing());
    QVERIFY(!asked.kept && asked.otherAccount);
    QCOMPARE(m_world->engineer().checksMade(), tests);
    ReceiveOptions meant;
    meant.accountChanged = true;
    const ReceiveEnd end = m_world->receive(changed, passing(), meant);
    QVERIFY(end.kept);
    QCOMPARE(end.connection, first.connection);
    QCOMPARE(m_world->engineer().onDisk(end.connection).inForce.value(u"clientId"_s), u"999"_s);
    // A set in force is not given up for one that can do less.
    changed->details.plain.insert(u"clientId"_s, u"998"_s);
    QVERIFY(!m_world->receive(changed, noPermission(), meant).kept);
    QCOMPARE(m_world->engineer().onDisk(end.connection).inForce.value(u"clientId"_s), u"999"_s);
    meant.untested = true;
    const ReceiveEnd draft = m_world->receive(changed, passing(), meant);
    QVERIFY2(!draft.kept && draft.text.contains(u"only after a test"), qPrintable(draft.text));
}

void ReceivingTest::untestedItBecomesADraft()
{
    const auto handoff = m_world->handed();
    ReceiveOptions options;
    options.untested = true;
    const ReceiveEnd end = m_world->receive(handoff, {}, options);
    QVERIFY2(end.kept, qPrintable(end.text));
    QCOMPARE(m_world->engineer().checksMade(), 0);
    const Connection kept = m_world->engineer().onDisk(end.connection);
    QVERIFY(kept.draftKept && !kept.slot && kept.handoff.received.isValid());
    QCOMPARE(kept.section, u"credentials"_s);
    QCOMPARE(kept.values.value(u"clientId"_s), handoff->details.plain.value(u"clientId"_s));
    QCOMPARE(m_world->engineer().keptPassword(end.connection, Slot::Draft), u"first-password"_s);
}

void ReceivingTest::onesOwnFileIsNotTakenIn()
{
    const auto handoff = m_world->handed();
    const qsizetype tests = m_world->recruiter().checksMade();
    auto *receiver = new HandoffReceiver(m_world->recruiter().ports(), handoff, {}, this);
    QList<ReceiveEnd> ends;
    connect(receiver, &HandoffReceiver::finished, this, [&](const ReceiveEnd &end) { ends += end; });
    receiver->start();
    settle();
    QCOMPARE(ends.size(), 1);
    QVERIFY2(ends[0].text.contains(u"sealed this file yourself"), qPrintable(ends[0].text));
    QCOMPARE(m_world->recruiter().checksMade(), tests);
}

void ReceivingTest::invitationsAreAcceptedOnce()
{
    Invitation invitation;
    invitation.client = u"Fabrikam"_s;
    invitation.guideId = u"jobdiva-stackone"_s;
    invitation.values = {{u"username"_s, u"api@example.org"_s}};
    invitation.name = u"Emil"_s;
    const QString path = m_world->path(u"i.atsinvite"_s);
    QVERIFY(!saveInvitation(m_world->recruiter().ports(), invitation, path).ok()); // no code there
    const Outcome<QUuid> made = saveInvitation(m_world->engineer().ports(), invitation, path);
    QVERIFY2(made.ok(), made ? "" : qPrintable(made.problem().text));
    QVERIFY(!saveInvitation(m_world->engineer().ports(), invitation, path).ok()); // the file is there
    QCOMPARE(m_world->engineer().store().all().value().size(), std::size_t(1));
    Invitation read =
        Invitation::fromFile(readHandoffFile(path).value(), guideFinder(m_world->recruiter().ports()))
            .value();
    const QUuid id = acceptInvitation(m_world->recruiter().ports(), read).value();
    const Connection accepted = m_world->recruiter().onDisk(id);
    QCOMPARE(accepted.values.value(u"username"_s), u"api@example.org"_s);
    QCOMPARE(accepted.handoff.code, m_world->code().asText());
    QCOMPARE(acceptInvitation(m_world->recruiter().ports(), read).value(), id);
    // The same matter, but somebody else would get the details.
    read.code = {QByteArray(32, '\x09')};
    const Outcome<QUuid> other = acceptInvitation(m_world->recruiter().ports(), read);
    QVERIFY(!other.ok() && other.problem().text.contains(u"another receiver"));
    QCOMPARE(m_world->recruiter().onDisk(id).handoff, accepted.handoff);
    QVERIFY(!acceptInvitation(m_world->engineer().ports(), read).ok()); // its own
    for (const QString &odd : {QString(), u"a\nb"_s, QString(300, u'x')}) {
        invitation.client = odd;
        QVERIFY(!saveInvitation(m_world->engineer().ports(), invitation, m_world->path(u"odd"_s)).ok());
    }
    QVERIFY(!QFile::exists(m_world->path(u"odd"_s)));
}

void ReceivingTest::slipsFindTheirConnection()
{
    const auto handoff = m_world->handed();
    const QUuid fresh = m_world->engineer().add();
    QVERIFY(!slipFor(m_world->engineer().ports(), fresh, {}).ok()); // came by no hand-off
    const ReceiveEnd end = m_world->receive(handoff, withWarning());
    const ReturnSlip slip = slipFor(m_world->engineer().ports(), end.connection, u"Emil"_s).value();
    QCOMPARE(slip.verdict, Verdict::ConnectedWithGaps);
    QVERIFY(!takeSlip(m_world->engineer().ports(), slip).ok()); // nothing was sealed there
    const QUuid id = takeSlip(m_world->recruiter().ports(), slip).value();
    const HandoffFacts facts = m_world->recruiter().onDisk(id).handoff;
    QCOMPARE(facts.connected.toSecsSinceEpoch(), slip.at.toSecsSinceEpoch());
    QCOMPARE(facts.name, u"Emil"_s);
    const auto events = [&] { return m_world->recruiter().store().events(id).value().size(); };
    const std::size_t before = events();
    QVERIFY(takeSlip(m_world->recruiter().ports(), slip).ok()); // once more
    QCOMPARE(events(), before);
    ReturnSlip late = slip;
    late.at = slip.at.addYears(50); // another computer's clock
    QVERIFY(takeSlip(m_world->recruiter().ports(), late).ok());
    QVERIFY(m_world->recruiter().onDisk(id).handoff.connected <= QDateTime::currentDateTimeUtc());
    late.matter = QUuid::createUuid();
    QVERIFY(!takeSlip(m_world->recruiter().ports(), late).ok());
}

ATS_TEST(ReceivingTest)
#include "receivingtest.moc"
