// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionstore.h"
#include "tests/support/registry.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace ats;

namespace
{

Attempt attempt(int second, Verdict verdict, std::optional<Cause> cause = {})
{
    return {.at = QDateTime(QDate(2026, 11, 22), QTime(10, 0, second, 123), Qt::UTC),
            .verdict = verdict,
            .cause = cause,
            .passed = second,
            .tested = second + 1};
}

} // namespace

class StoreContents : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConnectionStore> m_store;

    [[nodiscard]] QString file() const { return m_folder->filePath(u"list/connections.db"_s); }
    void reopen()
    {
        m_store.reset();
        auto opened = ConnectionStore::open(file());
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.problem().text));
        m_store = std::move(opened).value();
    }
    QUuid added(const QString &client = u"Nordwind"_s)
    {
        return m_store->add(client, u"jobdiva-stackone"_s).value();
    }
    Connection loaded(const QUuid &id) { return m_store->load(id).value(); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }
    void cleanup() { m_store.reset(); }

    void aNewConnectionHasOnlyWhatWasChosen()
    {
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const QUuid id = added();
        Connection expected;
        const Connection found = loaded(id);
        expected.id = id;
        expected.client = u"Nordwind"_s;
        expected.guideId = u"jobdiva-stackone"_s;
        expected.created = found.created;
        QVERIFY(found == expected);
        QVERIFY(found.created >= before && found.created <= QDateTime::currentDateTimeUtc());
        QCOMPARE(found.created.timeSpec(), Qt::UTC);
    }

    void everythingSetIsThereAfterOpeningAgain()
    {
        const QUuid id = added();
        QVERIFY(m_store->rename(id, u"Südwind & Söhne 'GmbH'"_s).ok());
        QVERIFY(m_store->setSection(id, u"client-id"_s).ok());
        QVERIFY(m_store->setValue(id, u"clientId"_s, u" 12 "_s).ok());
        QVERIFY(m_store->setValue(id, u"username"_s, u"api@nordwind.example"_s).ok());
        QVERIFY(m_store->setNote(id, u"company"_s, u"Nordwind\nzweite Zeile \U0001F600"_s).ok());
        QVERIFY(m_store->setAsked(id, QString::fromLatin1(askedSystem), QDate(2026, 11, 20)).ok());
        QVERIFY(m_store->setTicks(id, {u"a/b/c"_s, u"a/b/d"_s}, true).ok());
        QVERIFY(m_store->setKeychainUsed(id).ok());
        QVERIFY(m_store->setDraftKept(id, true).ok());
        QVERIFY(m_store->setReconnecting(id, true).ok());
        QVERIFY(m_store->setPlatformStale(id, true).ok());
        QVERIFY(m_store->addAttempt(id, attempt(1, Verdict::NotConnected, Cause::CredentialsRejected)).ok());
        const Connection before = loaded(id);
        reopen();
        const Connection after = loaded(id);
        QVERIFY(before == after);
        QCOMPARE(after.client, u"Südwind & Söhne 'GmbH'"_s);
        QCOMPARE(after.section, u"client-id"_s);
        QCOMPARE(after.values, (QMap<QString, QString>{{u"clientId"_s, u" 12 "_s},
                                                       {u"username"_s, u"api@nordwind.example"_s}}));
        QCOMPARE(after.notes.value(u"company"_s), u"Nordwind\nzweite Zeile \U0001F600"_s);
        QCOMPARE(after.asked, (QMap<QString, QDate>{{u"system"_s, QDate(2026, 11, 20)}}));
        QCOMPARE(after.ticks, (QSet<QString>{u"a/b/c"_s, u"a/b/d"_s}));
        QVERIFY(after.keychainUsed && after.draftKept && after.reconnecting && after.platformStale);
        QCOMPARE(after.lastAttempt->cause, Cause::CredentialsRejected);
    }

    void whatOthersSaidIsThereAfterOpeningAgainAndGoesWithTheConnection()
    {
        const QUuid id = added();
        HandoffFacts handoff{
            QUuid::createUuid(), u"Erin"_s, u"erin@north.example"_s, u"code"_s, {}, {}, {}, {}, {}};
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
        handoff.invited = at;
        handoff.connected = at.addDays(1);
        const PlatformAccount account{u"acc-1"_s, u"active"_s, at};
        QVERIFY(m_store->setHandoff(id, handoff, EventKind::Invited).ok());
        QVERIFY(m_store->setAccount(id, account).ok());
        QVERIFY(m_store->setReplaceBy(id, QDate(2027, 1, 31)).ok());
        reopen();
        QVERIFY(loaded(id).handoff == handoff);
        QVERIFY(loaded(id).account == account);
        QCOMPARE(loaded(id).replaceBy, QDate(2027, 1, 31));
        QCOMPARE(m_store->events(id).value().front().kind, EventKind::Invited);
        handoff.invited = {};
        handoff.code.clear();
        QVERIFY(m_store->setHandoff(id, handoff).ok() && m_store->setReplaceBy(id, {}).ok());
        QVERIFY(loaded(id).handoff == handoff);
        QVERIFY(!loaded(id).replaceBy.isValid());
        QVERIFY(m_store->remove(id).ok());
        QFile file(m_store->file());
        m_store.reset();
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("erin@north.example"));
    }

    void settingAgainReplaces()
    {
        const QUuid id = added();
        for (const QString &text : {u"one"_s, u"two"_s}) {
            QVERIFY(m_store->setValue(id, u"username"_s, text).ok());
            QVERIFY(m_store->setNote(id, u"company"_s, text).ok());
            QVERIFY(m_store->setSetting(u"last"_s, text).ok());
            QVERIFY(m_store->setTicks(id, {u"same"_s}, true).ok());
        }
        QVERIFY(m_store->setAsked(id, u"system"_s, QDate(2026, 1, 1)).ok());
        QVERIFY(m_store->setAsked(id, u"system"_s, QDate(2026, 1, 2)).ok());
        const Connection found = loaded(id);
        QCOMPARE(found.values.value(u"username"_s), u"two"_s);
        QCOMPARE(found.notes.value(u"company"_s), u"two"_s);
        QCOMPARE(found.asked.value(u"system"_s), QDate(2026, 1, 2));
        QCOMPARE(found.ticks.size(), 1);
        QCOMPARE(m_store->setting(u"last"_s).value(), u"two"_s);
    }

    void anEmptiedBoxIsKeptAndAnEmptiedNoteIsGone()
    {
        const QUuid id = added();
        QVERIFY(m_store->setValue(id, u"username"_s, u"x"_s).ok());
        QVERIFY(m_store->setNote(id, u"company"_s, u"x"_s).ok());
        QVERIFY(m_store->setValue(id, u"username"_s, QString()).ok());
        QVERIFY(m_store->setNote(id, u"company"_s, QString()).ok());
        QVERIFY(m_store->setAsked(id, u"system"_s, QDate(2026, 1, 1)).ok());
        QVERIFY(m_store->setAsked(id, u"system"_s, {}).ok());
        QVERIFY(m_store->setTicks(id, {u"a"_s, u"b"_s}, true).ok());
        QVERIFY(m_store->setTicks(id, {u"a"_s}, false).ok());
        const Connection found = loaded(id);
        QVERIFY(found.values.contains(u"username"_s));
        QVERIFY(found.values.value(u"username"_s).isEmpty());
        QVERIFY(found.notes.isEmpty());
        QVERIFY(found.asked.isEmpty());
        QCOMPARE(found.ticks, QSet<QString>{u"b"_s});
        QVERIFY(m_store->clearValues(id).ok());
        QVERIFY(loaded(id).values.isEmpty());
    }

    void theSwitchChangesEverythingThatBelongsToIt()
    {
        const QUuid id = added();
        const QUuid other = added(u"Other"_s);
        for (const QUuid &each : {id, other}) {
            QVERIFY(m_store->setValue(each, u"clientId"_s, u"12"_s).ok());
            QVERIFY(m_store->setTicks(each, {u"link/a"_s, u"steps/a"_s}, true).ok());
        }
        QVERIFY(m_store->setNote(id, u"company"_s, u"N"_s).ok());
        QVERIFY(m_store->setDraftKept(id, true).ok());
        const QDateTime before = QDateTime::currentDateTimeUtc();
        QVERIFY(
            m_store->places().switchTo(id, {Slot::A, {{u"clientId"_s, u"12"_s}}, false, {u"link/a"_s}}).ok());
        Connection found = loaded(id);
        QCOMPARE(found.slot, Slot::A);
        QVERIFY(found.slotSince >= before);
        QVERIFY(found.values.isEmpty());
        QCOMPARE(found.inForce, (QMap<QString, QString>{{u"clientId"_s, u"12"_s}}));
        QVERIFY(found.draftKept && !found.reconnecting && !found.platformStale);
        QCOMPARE(found.ticks.size(), 2);
        QCOMPARE(found.notes.value(u"company"_s), u"N"_s);

        QVERIFY(m_store->setReconnecting(id, true).ok());
        QVERIFY(m_store->setValue(id, u"clientId"_s, u"13"_s).ok());
        QVERIFY(
            m_store->places().switchTo(id, {Slot::B, {{u"username"_s, u"u"_s}}, true, {u"link/a"_s}}).ok());
        found = loaded(id);
        QCOMPARE(found.slot, Slot::B);
        QCOMPARE(found.inForce, (QMap<QString, QString>{{u"username"_s, u"u"_s}}));
        QVERIFY(found.platformStale && !found.reconnecting);
        QCOMPARE(found.values, (QMap<QString, QString>{{u"clientId"_s, u"13"_s}})); // typed since
        QCOMPARE(found.ticks, QSet<QString>{u"steps/a"_s});

        const Connection untouched = loaded(other);
        QVERIFY(!untouched.slot && untouched.ticks.size() == 2 && untouched.values.size() == 1);
        QVERIFY(!m_store->places().switchTo(id, {Slot::Draft, {}, false, {}}).ok());
        QVERIFY(loaded(id) == found);
    }

    void attemptsDecideWhatIsShown()
    {
        const QUuid id = added();
        const auto add = [&](const Attempt &one) { QVERIFY(m_store->addAttempt(id, one).ok()); };
        add(attempt(1, Verdict::CouldNotTell, Cause::TooSlow));
        QVERIFY(!loaded(id).lastJudgement && !loaded(id).lastPassed.isValid());
        add(attempt(2, Verdict::ConnectedWithGaps, Cause::PermissionMissing));
        QCOMPARE(loaded(id).lastJudgement, attempt(2, Verdict::ConnectedWithGaps, Cause::PermissionMissing));
        QVERIFY(!loaded(id).lastPassed.isValid());
        add(attempt(3, Verdict::ConnectedWithGaps, Cause::ClockWrong));
        QCOMPARE(loaded(id).lastPassed, attempt(3, Verdict::Connected).at);
        add(attempt(4, Verdict::ConnectedWithGaps));
        QCOMPARE(loaded(id).lastPassed, attempt(4, Verdict::Connected).at);
        add(attempt(5, Verdict::Connected));
        add(attempt(6, Verdict::NotConnected, Cause::CredentialsRejected));
        add(attempt(7, Verdict::CouldNotTell));
        const Connection found = loaded(id);
        QCOMPARE(found.lastAttempt, attempt(7, Verdict::CouldNotTell));
        QCOMPARE(found.lastJudgement, attempt(6, Verdict::NotConnected, Cause::CredentialsRejected));
        QCOMPARE(found.lastPassed, attempt(5, Verdict::Connected).at);
        const std::vector<Attempt> history = m_store->history(id).value();
        QCOMPARE(history.size(), 7U);
        QCOMPARE(history.front(), attempt(7, Verdict::CouldNotTell));
        QCOMPARE(history.back(), attempt(1, Verdict::CouldNotTell, Cause::TooSlow));
        QVERIFY(m_store->history(added()).value().empty());
    }

    void everyCauseAndVerdictComesBack()
    {
        const QUuid id = added();
        for (const Cause cause : allCauses()) {
            QVERIFY(m_store->addAttempt(id, attempt(1, Verdict::NotConnected, cause)).ok());
            QCOMPARE(loaded(id).lastAttempt->cause, cause);
        }
        for (const Verdict verdict :
             {Verdict::NotConnected, Verdict::CouldNotTell, Verdict::ConnectedWithGaps, Verdict::Connected}) {
            QVERIFY(m_store->addAttempt(id, attempt(2, verdict)).ok());
            QCOMPARE(loaded(id).lastAttempt->verdict, verdict);
        }
        QVERIFY(!m_store->addAttempt(id, Attempt()).ok());
    }

    void removedMeansGoneAndNothingElse()
    {
        const QUuid gone = added();
        const QUuid kept = added(u"Kept"_s);
        for (const QUuid &each : {gone, kept}) {
            QVERIFY(m_store->setValue(each, u"username"_s, u"private-of-"_s + each.toString()).ok());
            QVERIFY(m_store->setTicks(each, {u"a"_s}, true).ok());
            QVERIFY(m_store->addAttempt(each, attempt(1, Verdict::Connected)).ok());
        }
        const Connection before = loaded(kept);
        QVERIFY(m_store->remove(gone).ok());
        QCOMPARE(m_store->all().value().size(), 1U);
        QVERIFY(loaded(kept) == before);
        m_store.reset();
        QFile content(file());
        QVERIFY(content.open(QIODevice::ReadOnly));
        const QByteArray bytes = content.readAll();
        QVERIFY(!bytes.contains("private-of-" + gone.toByteArray()));
        QVERIFY(bytes.contains("private-of-" + kept.toByteArray()));
    }

    void settingsAreKeptAndUnknownOnesAreEmpty()
    {
        QCOMPARE(m_store->setting(u"open"_s).value(), QString());
        QVERIFY(m_store->setSetting(u"open"_s, u"7"_s).ok());
        reopen();
        QCOMPARE(m_store->setting(u"open"_s).value(), u"7"_s);
        QVERIFY(m_store->setSetting(u"open"_s, {}).ok());
        QCOMPARE(m_store->setting(u"open"_s).value(), QString());
    }

    void theOrderIsThatOfCreation()
    {
        QStringList expected;
        for (int i = 0; i < 20; ++i) {
            expected << u"Client %1"_s.arg(20 - i);
            added(expected.last());
        }
        QStringList found;
        for (const Connection &connection : m_store->all().value()) {
            found << connection.client;
        }
        QCOMPARE(found, expected);
    }
};

ATS_TEST(StoreContents)
#include "storecontents.moc"
