// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionreader.h"
#include "app/store/connectionstore.h"
#include "app/store/database.h"
#include "tests/support/registry.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace ats;

namespace
{

/// Adds the connections 2 to `count`, each with what a finished one has, faster than through the store.
Done fill(Database &database, int count)
{
    const QString numbers =
        u"WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(count);
    const QStringList inserts{
        u"INSERT INTO connections (id, client, guide, created)"
        " SELECT printf('00000000-0000-4000-8000-%012d', i), 'Client ' || i, 'g', i FROM n"_s,
        u"INSERT INTO texts SELECT i, 'value', 'username', 'user' || i FROM n"_s,
        u"INSERT INTO texts SELECT i, 'in-force', 'clientId', i || '' FROM n"_s,
        u"INSERT INTO asked SELECT i, 'system', '2026-11-20' FROM n"_s,
        u"INSERT INTO ticks SELECT i, 'link/a' FROM n"_s,
        u"INSERT INTO attempts SELECT NULL, i, i, 'connected', NULL, 7, 7, 0 FROM n"_s,
        u"INSERT INTO attempts SELECT NULL, i, i + 1, 'could-not-tell', 'too-slow', 1, 2, 0 FROM n"_s,
    };
    return database.transaction(Database::Access::Write, [&]() -> Done {
        for (const QString &insert : inserts) {
            if (const auto ran = database.run(numbers + insert); !ran) {
                return ran.problem();
            }
        }
        return {};
    });
}

} // namespace

class StoreMany : public QObject
{
    Q_OBJECT

private slots:
    void testsThatSayNothingHideNone()
    {
        const QTemporaryDir folder;
        auto opened = ConnectionStore::open(folder.filePath(u"connections.db"_s));
        QVERIFY(opened.ok());
        ConnectionStore &store = *opened.value();
        const QUuid id = store.add(u"First"_s, u"g"_s).value();
        const auto add = [&](Verdict verdict, std::optional<Cause> cause) {
            const Attempt made{QDateTime::currentDateTimeUtc(), verdict, cause, 1, 2};
            QVERIFY(store.addAttempt(id, made).ok());
        };
        const auto stopped = [&] {
            for (const Cause cause : {Cause::Cancelled, Cause::EntryMissing, Cause::EntryMalformed,
                                      Cause::KeychainAbsent, Cause::KeychainLocked, Cause::KeychainRefused,
                                      Cause::KeychainMismatch, Cause::KeychainMissing}) {
                add(Verdict::CouldNotTell, cause);
            }
        };
        stopped();
        QVERIFY(!store.load(id).value().lastAttempt);
        add(Verdict::Connected, {});
        for (const std::optional<Cause> trouble : {std::optional<Cause>(), std::optional(Cause::Offline)}) {
            add(Verdict::CouldNotTell, trouble);
            stopped();
            const Connection found = store.load(id).value();
            QVERIFY(found.lastAttempt->verdict == Verdict::CouldNotTell);
            QCOMPARE(found.lastAttempt->cause, trouble);
            QVERIFY(found.lastJudgement->verdict == Verdict::Connected);
        }
        QCOMPARE(store.history(id).value().size(), 27U);
        // What was judged counts, whatever else got in the way.
        add(Verdict::ConnectedWithGaps, Cause::KeychainLocked);
        QCOMPARE(store.load(id).value().lastAttempt->cause, Cause::KeychainLocked);
    }

    void anotherThreadReadsTheSame()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"connections.db"_s);
        auto opened = ConnectionStore::open(file);
        QVERIFY(opened.ok());
        QVERIFY(opened.value()->add(u"First"_s, u"g"_s).ok());
        const std::vector<Connection> all = opened.value()->all().value();
        const auto reader = opened.value()->reader();
        Outcome<std::vector<Connection>> read(Problem{});
        const auto readElsewhere = [&] {
            std::thread([&] { read = reader(); }).join();
            return read.ok();
        };
        // Somebody writes meanwhile: what was there before is read, at once.
        const auto other = Database::open(file);
        QVERIFY(other.value()->transaction(Database::Access::Write, [&]() -> Done {
            const auto changed = other.value()->run(u"UPDATE connections SET client = 'Second'"_s);
            return changed && readElsewhere() && read.value() == all ? Done() : Done(Problem{u"not so"_s});
        }));
        QVERIFY(readElsewhere());
        QCOMPARE(read.value().front().client, u"Second"_s);

        QVERIFY(QFile::rename(file, file + u".away"_s));
        QVERIFY(!readElsewhere());
        QVERIFY2(read.problem().text.contains(u"was moved, replaced or deleted"_s),
                 qPrintable(read.problem().text));
        QVERIFY(!QFile::exists(file)); // looking for it begins no new one
        QVERIFY(QFile::copy(file + u".away"_s, file));
        QVERIFY(!readElsewhere()); // another file under the same name
        QVERIFY(QFile::remove(file) && QFile::rename(file + u".away"_s, file));

        opened = Problem{}; // it may outlive the store
        QVERIFY(readElsewhere());
    }

    void readingManyTakesAsManyStatementsAsReadingFew_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("1,000") << 1000;
        QTest::newRow("10,000") << 10000;
    }

    void readingManyTakesAsManyStatementsAsReadingFew()
    {
        QFETCH(int, count);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"connections.db"_s);
        auto opened = ConnectionStore::open(file);
        QVERIFY(opened.ok());
        ConnectionStore &store = *opened.value();
        QVERIFY(store.add(u"First"_s, u"g"_s).ok());

        auto database = Database::open(file);
        QVERIFY(database.ok());
        const auto readAndCount = [&database] {
            const int before = database.value()->statements();
            const auto read = readConnections(*database.value());
            return std::pair(read ? read.value().size() : 0, database.value()->statements() - before);
        };
        const auto [few, statementsForFew] = readAndCount();
        QCOMPARE(few, 1U);
        const Done filled = fill(*database.value(), count);
        QVERIFY2(filled.ok(), filled ? "" : qPrintable(filled.problem().text));
        const auto [many, statementsForMany] = readAndCount();
        QCOMPARE(many, static_cast<std::size_t>(count));
        QCOMPARE(statementsForMany, statementsForFew);

        const auto all = store.all();
        QVERIFY(all.ok());
        const Connection &last = all.value().back();
        QCOMPARE(last.client, u"Client %1"_s.arg(count));
        QCOMPARE(last.values.value(u"username"_s), u"user%1"_s.arg(count));
        QCOMPARE(last.inForce.value(u"clientId"_s), QString::number(count));
        QCOMPARE(last.asked.value(u"system"_s), QDate(2026, 11, 20));
        QCOMPARE(last.ticks, QSet<QString>{u"link/a"_s});
        QCOMPARE(last.lastAttempt->cause, Cause::TooSlow);
        QCOMPARE(last.lastPassed.toMSecsSinceEpoch(), count);
        QVERIFY(store.load(last.id).value() == last);
        QCOMPARE(store.names().value().size(), all.value().size());
        QCOMPARE(store.names().value().back().client, last.client);
        QVERIFY(store.hasMoreThan(count - 1).value() && !store.hasMoreThan(count).value());
        // Printed, never judged.
        QBENCHMARK_ONCE { static_cast<void>(store.all()); }
    }
};

ATS_TEST(StoreMany)
#include "storemany.moc"
