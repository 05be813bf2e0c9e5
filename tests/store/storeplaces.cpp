// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionstore.h"
#include "tests/support/registry.h"

#include <QtCore/QDir>
#include <QtCore/QLockFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace ats;

/// Which keychain place of a connection is in force, what the other one holds, and what is left of a
/// connection that was removed.
class StorePlaces : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConnectionStore> m_store;

    void reopen()
    {
        m_store.reset();
        auto opened = ConnectionStore::open(m_folder->filePath(u"connections.db"_s));
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.problem().text));
        m_store = std::move(opened).value();
    }
    QUuid added(const QString &client = u"Nordwind"_s)
    {
        return m_store->add(client, u"jobdiva-stackone"_s).value();
    }
    Connection loaded(const QUuid &id) { return m_store->load(id).value(); }
    [[nodiscard]] QList<EventKind> events(const QUuid &id)
    {
        QList<EventKind> kinds;
        for (const Event &event : m_store->events(id).value()) {
            kinds.append(event.kind);
        }
        return kinds;
    }
    static Attempt attempt(int second, Verdict verdict, std::optional<Cause> cause = {})
    {
        return {.at = QDateTime(QDate(2026, 11, 22), QTime(10, 0, second), Qt::UTC),
                .verdict = verdict,
                .cause = cause,
                .passed = 1,
                .tested = 1};
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }
    void cleanup() { m_store.reset(); }

    void eachStepIsThereAfterOpeningAgain()
    {
        const QUuid id = added();
        QVERIFY(m_store->places().beginSet(id).ok());
        reopen();
        Connection found = loaded(id);
        QVERIFY(found.other == OtherSlot::Writing && !found.slot && found.keychainUsed);
        QVERIFY(m_store->places().switchTo(id, {Slot::A}).ok());
        found = loaded(id);
        QVERIFY(found.other == OtherSlot::Empty && found.slot == Slot::A);
        const QDateTime until(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);
        SetSwitch to{Slot::B};
        to.keepEarlierUntil = until;
        QVERIFY(m_store->places().beginSet(id).ok());
        QVERIFY(m_store->places().switchTo(id, to).ok());
        reopen();
        const Connection kept = loaded(id);
        QVERIFY(kept.other == OtherSlot::Kept);
        QCOMPARE(kept.otherUntil, until);
        QCOMPARE(kept.otherSince, found.slotSince);
        // A third set needs the place of the first.
        QVERIFY(m_store->places().beginSet(id).ok());
        QVERIFY(loaded(id).other == OtherSlot::Writing && !loaded(id).otherUntil.isValid());
        QVERIFY(m_store->places().leaveOther(id).ok());
        QVERIFY(loaded(id).other == OtherSlot::Leaving);
        QVERIFY(m_store->places().otherGone(id).ok());
        QVERIFY(loaded(id).other == OtherSlot::Empty);
        QCOMPARE(events(id), (QList{EventKind::Replaced, EventKind::Kept, EventKind::Created}));
    }

    void onlyWhatIsLeavingCanBeGone()
    {
        const QUuid id = added();
        QVERIFY(m_store->places().beginSet(id).ok());
        QVERIFY(m_store->places().otherGone(id).ok());
        QVERIFY(loaded(id).other == OtherSlot::Writing);
        QVERIFY(m_store->setDraftKept(id, true).ok());
        QVERIFY(m_store->places().draftGone(id).ok());
        QVERIFY(loaded(id).draftKept);
        QVERIFY(m_store->places().leaveDraft(id).ok());
        QVERIFY(!loaded(id).draftKept && loaded(id).draftLeaving);
        QVERIFY(m_store->setDraftKept(id, true).ok()); // kept anew meanwhile
        QVERIFY(m_store->places().draftGone(id).ok());
        QVERIFY(loaded(id).draftKept && !loaded(id).draftLeaving);
    }

    void testsBelongToTheSetTheyWereMadeOf()
    {
        const QUuid id = added();
        QVERIFY(m_store->addAttempt(id, attempt(1, Verdict::NotConnected, Cause::CredentialsRejected)).ok());
        QVERIFY(m_store->places().switchTo(id, {Slot::A}).ok());
        QVERIFY(!loaded(id).lastAttempt);
        QVERIFY(m_store->addAttempt(id, attempt(2, Verdict::Connected)).ok());
        SetSwitch to{Slot::B};
        to.keepEarlierUntil = QDateTime::currentDateTimeUtc().addDays(1);
        QVERIFY(m_store->places().switchTo(id, to).ok());
        QVERIFY(!loaded(id).lastAttempt && !loaded(id).lastPassed.isValid());
        // Many tests of the new set do not make the earlier one's result forgotten.
        for (int round = 0; round < longestHistory + 5; ++round) {
            QVERIFY(m_store->addAttempt(id, attempt(3, Verdict::NotConnected, Cause::VendorDown)).ok());
        }
        to.slot = Slot::A;
        QVERIFY(m_store->places().goBack(id, to).ok());
        QCOMPARE(loaded(id).lastPassed, attempt(2, Verdict::Connected).at);
        QVERIFY(m_store->history(id).value().size() <= longestHistory + 2U);
    }

    void goingBackNeedsASetThatIsKept()
    {
        const QUuid id = added();
        QVERIFY(m_store->places().switchTo(id, {Slot::A}).ok());
        const Connection before = loaded(id);
        QVERIFY(!m_store->places().goBack(id, {Slot::B}).ok());
        QCOMPARE(loaded(id), before);
    }

    void whatIsDueIsFound()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QUuid quiet = added();
        QVERIFY(m_store->places().switchTo(quiet, {Slot::A}).ok());
        const QUuid writing = added();
        QVERIFY(m_store->places().beginSet(writing).ok());
        const QUuid removing = added();
        QVERIFY(m_store->places().setRemoving(removing, true).ok());
        const QUuid kept = added();
        SetSwitch to{Slot::B};
        to.keepEarlierUntil = now.addSecs(100);
        QVERIFY(m_store->places().switchTo(kept, {Slot::A}).ok());
        QVERIFY(m_store->places().switchTo(kept, to).ok());
        QCOMPARE(m_store->places().due(now).value(), (std::vector{writing, removing}));
        QCOMPARE(m_store->places().due(now.addSecs(101)).value(), (std::vector{writing, removing, kept}));
        for (const Connection &connection : m_store->all().value()) {
            const std::vector<QUuid> due = m_store->places().due(now).value();
            QCOMPARE(needsCare(connection, now), std::ranges::find(due, connection.id) != due.end());
        }
    }

    void oneAtATimeIsAtWork()
    {
        const QUuid id = added();
        Outcome<Claim> first = m_store->places().claim(id);
        QVERIFY(first.ok());
        QVERIFY(!m_store->places().claim(id).ok());
        QVERIFY(m_store->places().claim(added()).ok());
        first = Problem{};
        QVERIFY(m_store->places().claim(id).ok());
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.busy"_s}, QDir::Files), QStringList());
    }

    void withoutCredentialsItStartsFromWhatWasShown()
    {
        const QUuid id = added();
        QVERIFY(m_store->places().switchTo(id, {Slot::A, {{u"clientId"_s, u"12"_s}}}).ok());
        QVERIFY(m_store->addAttempt(id, attempt(1, Verdict::Connected)).ok());
        QVERIFY(m_store->places().allGone(id).ok());
        const Connection found = loaded(id);
        QVERIFY(!found.slot && !found.keychainUsed && found.inForce.isEmpty() && !found.lastAttempt);
        QCOMPARE(found.values.value(u"clientId"_s), u"12"_s);
        QCOMPARE(events(id).first(), EventKind::CredentialsRemoved);
    }

    void ofARemovedOneTheHistoryIsLeftUntilItIsForgotten()
    {
        const QUuid id = added();
        QVERIFY(m_store->addAttempt(id, attempt(1, Verdict::Connected)).ok());
        QVERIFY(m_store->remove(id).ok());
        const std::vector<RemovedConnection> removed = m_store->removed().value();
        QCOMPARE(removed.size(), 1U);
        QVERIFY(removed.front().id == id && removed.front().client == u"Nordwind");
        QCOMPARE(m_store->history(id).value().size(), 1U);
        QCOMPARE(events(id), (QList{EventKind::Removed, EventKind::Created}));
        QVERIFY(m_store->forgetRemoved(removed.front().at).ok());
        QCOMPARE(m_store->removed().value().size(), 1U);
        QVERIFY(m_store->forgetRemoved(removed.front().at.addMSecs(1)).ok());
        QVERIFY(m_store->removed().value().empty());
        QVERIFY(!m_store->history(id).ok());
    }

    void anUnknownConnectionIsNamedAsSuch()
    {
        const QUuid removed = added();
        QVERIFY(m_store->remove(removed).ok());
        for (const QUuid &id : {QUuid(), QUuid::createUuid(), removed}) {
            const QList<Done> all{
                m_store->remove(id),
                m_store->rename(id, u"x"_s),
                m_store->setSection(id, u"x"_s),
                m_store->setValue(id, u"x"_s, u"x"_s),
                m_store->setNote(id, u"x"_s, u"x"_s),
                m_store->setNote(id, u"x"_s, {}),
                m_store->setAsked(id, u"x"_s, QDate(2026, 1, 1)),
                m_store->setTicks(id, {u"x"_s}, true),
                m_store->setTicks(id, {}, true),
                m_store->setKeychainUsed(id),
                m_store->setDraftKept(id, true),
                m_store->setReconnecting(id, true),
                m_store->clearValues(id),
                m_store->discard(id),
                m_store->places().beginSet(id),
                m_store->places().switchTo(id, {Slot::A, {}, true, {}}),
                m_store->places().goBack(id, {Slot::A}),
                m_store->places().leaveOther(id),
                m_store->places().otherGone(id),
                m_store->places().leaveDraft(id),
                m_store->places().draftGone(id),
                m_store->places().setRemoving(id, true),
                m_store->places().allGone(id),
                m_store->places().refreshInForce(id, {}),
                m_store->setPlatformStale(id, true),
                m_store->addAttempt(id, attempt(1, Verdict::Connected)),
            };
            for (const Done &done : all) {
                QVERIFY(!done.ok());
                QCOMPARE(done.problem().text, u"There is no such connection."_s);
            }
            QCOMPARE(m_store->load(id).problem().text, u"There is no such connection."_s);
            if (id != removed) {
                QCOMPARE(m_store->history(id).problem().text, u"There is no such connection."_s);
                QCOMPARE(m_store->events(id).problem().text, u"There is no such connection."_s);
            }
        }
        QVERIFY(m_store->all().value().empty());
    }
};

ATS_TEST(StorePlaces)
#include "storeplaces.moc"
