// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionstore.h"
#include "tests/support/registry.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace ats;

/// Several connections that use one set of credentials, which the keychain holds once.
class StoreSharing : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConnectionStore> m_store;
    QUuid m_holder;
    QUuid m_user;

    void reopen()
    {
        m_store.reset();
        auto opened = ConnectionStore::open(m_folder->filePath(u"connections.db"_s));
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.problem().text));
        m_store = std::move(opened).value();
    }
    Connection loaded(const QUuid &id) { return m_store->load(id).value(); }
    CredentialPlaces &places() { return m_store->places(); }
    void passed(const QUuid &id)
    {
        Attempt attempt{QDateTime::currentDateTimeUtc(), Verdict::Connected, {}, 8, 8};
        QVERIFY(m_store->addAttempt(id, attempt).ok());
        QVERIFY(m_store->setTicks(id, {u"link/done"_s}, true).ok());
    }
    QUuid kept(const QString &client, Slot slot)
    {
        const QUuid id = m_store->add(client, u"jobdiva-stackone"_s).value();
        SetSwitch to{slot};
        to.inForce = {{u"clientId"_s, u"1"_s}};
        [&] {
            QVERIFY(places().beginSet(id).ok() && places().switchTo(id, to).ok());
            passed(id);
        }();
        return id;
    }
    SetUser user(const QUuid &id, bool replaced) { return {id, replaced, {u"link/done"_s}, true}; }
    SetSwitch next(Slot slot)
    {
        SetSwitch to{slot};
        to.inForce = {{u"clientId"_s, u"2"_s}};
        to.replaced = true;
        to.linkTicks = {u"link/done"_s};
        to.onPlatform = true;
        to.keepEarlierUntil = QDateTime::currentDateTimeUtc().addDays(1);
        return to;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
        m_holder = kept(u"Holder"_s, Slot::A);
        m_user = kept(u"User"_s, Slot::B);
        QVERIFY(places().share(user(m_user, false), m_holder, {{u"clientId"_s, u"1"_s}}, true).ok());
        reopen();
    }
    void cleanup() { m_store.reset(); }

    void whoSharesHasTheSetOfTheOtherAndAPlaceToEmpty()
    {
        const Connection found = loaded(m_user);
        QCOMPARE(holderOf(found), m_holder);
        QCOMPARE(setKey(found), keychainKey(m_holder, Slot::A));
        QVERIFY(found.ownLeft == Slot::B && found.lastPassed.isValid() && !found.platformStale);
        QCOMPARE(found.ticks.size(), 1);
        QVERIFY(needsCare(found, QDateTime::currentDateTimeUtc()));
        QCOMPARE(places().due(QDateTime::currentDateTimeUtc()).value(), std::vector{m_user});
        QVERIFY(places().ownGone(m_user).ok());
        QVERIFY(!loaded(m_user).ownLeft && places().due(QDateTime::currentDateTimeUtc()).value().empty());
        QCOMPARE(places().sharers(m_holder).value(), std::vector{m_user});
    }

    void anotherSetIsTheUsersToo()
    {
        QVERIFY(m_store->setValue(m_user, u"clientId"_s, u"2"_s).ok());
        QVERIFY(m_store->setValue(m_holder, u"clientId"_s, u"7"_s).ok());
        QVERIFY(m_store->setReconnecting(m_user, true).ok());
        QVERIFY(places().beginSet(m_holder).ok());
        SetSwitch to = next(Slot::B);
        to.others = {user(m_holder, true)};
        QVERIFY(places().switchTo(m_user, to).ok()); // typed for the one that shares
        for (const QUuid &id : {m_holder, m_user}) {
            const Connection found = loaded(id);
            QCOMPARE(setKey(found), keychainKey(m_holder, Slot::B));
            QVERIFY(found.platformStale && !found.lastPassed.isValid() && found.ticks.isEmpty());
            QVERIFY(canGoBack(found, QDateTime::currentDateTimeUtc()));
            QCOMPARE(found.inForce.value(u"clientId"_s), u"2"_s);
        }
        QVERIFY(!loaded(m_user).reconnecting && loaded(m_user).values.isEmpty());
        QCOMPARE(loaded(m_holder).values.value(u"clientId"_s), u"7"_s); // half typed there, and left alone

        SetSwitch back = next(Slot::A);
        back.others = {user(m_holder, true)};
        QVERIFY(places().goBack(m_user, back).ok());
        for (const QUuid &id : {m_holder, m_user}) {
            const Connection found = loaded(id);
            QCOMPARE(setKey(found), keychainKey(m_holder, Slot::A));
            QVERIFY(found.lastPassed.isValid() && !found.platformStale);
            QCOMPARE(found.ticks.size(), 1);
        }
    }

    void anOtherSetTakesAwayWhatWasKnown()
    {
        const QUuid third = kept(u"Third"_s, Slot::A);
        QVERIFY(places().share(user(third, true), m_holder, {{u"clientId"_s, u"1"_s}}, false).ok());
        const Connection found = loaded(third);
        QVERIFY(!found.lastPassed.isValid() && found.platformStale && found.ticks.isEmpty());
    }

    void whatCannotShareIsRefused_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("with one that shares itself") << 0;
        QTest::newRow("one whose set is shared") << 1;
        QTest::newRow("with one that has no set") << 2;
        QTest::newRow("with itself") << 3;
    }
    void whatCannotShareIsRefused()
    {
        QFETCH(int, which);
        const QUuid third = kept(u"Third"_s, Slot::A);
        const QUuid empty = m_store->add(u"Empty"_s, u"jobdiva-stackone"_s).value();
        const QUuid who = which == 1 ? m_holder : third;
        const QUuid with = which == 0 ? m_user : which == 1 ? third : which == 2 ? empty : third;
        const Connection before = loaded(who);
        QVERIFY(!places().share(user(who, false), with, {}, true).ok());
        QVERIFY(loaded(who) == before);
    }

    void aSharedOneIsNotRemoved()
    {
        QVERIFY(!m_store->remove(m_holder).ok());
        QVERIFY(loaded(m_holder).slot.has_value());
        QVERIFY(m_store->remove(m_user).ok());
        QVERIFY(m_store->remove(m_holder).ok());
    }

    void aCopyOfItsOwnMayLeadTheOthers()
    {
        const QUuid third = kept(u"Third"_s, Slot::A);
        QVERIFY(places().share(user(third, false), m_holder, {}, true).ok());
        QVERIFY(!places().unshare(m_user, true).ok()); // its own place is not empty yet
        QVERIFY(places().ownGone(m_user).ok());
        QVERIFY(places().beginSet(m_user).ok());
        QCOMPARE(otherPlace(loaded(m_user)), Slot::A);
        QVERIFY(places().unshare(m_user, true).ok());
        const Connection found = loaded(m_user);
        QCOMPARE(setKey(found), keychainKey(m_user, Slot::A));
        QVERIFY(found.lastPassed.isValid() && found.other == OtherSlot::Empty);
        QCOMPARE(found.slotSince, loaded(m_holder).slotSince);
        QCOMPARE(setKey(loaded(third)), keychainKey(m_user, Slot::A));
        QVERIFY(places().sharers(m_holder).value().empty());
        QVERIFY(m_store->remove(m_holder).ok());
    }

    void aDayToReplaceItIsForAllAndOverWhenItWasReplaced()
    {
        const QDate day(2027, 1, 31);
        QVERIFY(m_store->setReplaceBy(m_user, day).ok());
        QCOMPARE(loaded(m_holder).replaceBy, day);
        const QUuid third = kept(u"Third"_s, Slot::A);
        QVERIFY(places().share(user(third, false), m_holder, {}, true).ok());
        QCOMPARE(loaded(third).replaceBy, day);
        SetSwitch to = next(Slot::B);
        to.others = {user(m_user, true)};
        to.planned = day.addDays(-1);
        QVERIFY(places().switchTo(m_holder, to).ok());
        QCOMPARE(loaded(m_holder).replaceBy, day); // planned for later
        to.slot = Slot::A;
        to.planned = day;
        QVERIFY(places().switchTo(m_holder, to).ok());
        QVERIFY(!loaded(m_holder).replaceBy.isValid() && !loaded(m_user).replaceBy.isValid());
        QCOMPARE(loaded(third).replaceBy, day); // not among those it was done for
    }

    void whenTheSetIsGoneNobodyHasIt()
    {
        QVERIFY(places().allGone(m_holder).ok());
        for (const QUuid &id : {m_holder, m_user}) {
            const Connection found = loaded(id);
            QVERIFY(!found.slot && found.shares.isNull() && !found.lastPassed.isValid());
            QCOMPARE(found.values.value(u"clientId"_s), u"1"_s);
        }
        QVERIFY(loaded(m_user).ownLeft == Slot::B); // still to be emptied
    }
};

ATS_TEST(StoreSharing)
#include "storesharing.moc"
