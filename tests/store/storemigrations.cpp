// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionstore.h"
#include "app/store/database.h"
#include "app/store/migrations.h"
#include "app/store/signinlog.h"
#include "app/store/storefile.h"
#include "tests/support/registry.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace ats;

namespace
{

constexpr int ours = 0x41545343;

/// The version that this program writes.
int newest() { return static_cast<int>(migrations().size()); }

/// One step more than this program knows.
std::vector<Migration> andThen(Migration next)
{
    std::vector<Migration> steps(migrations().begin(), migrations().end());
    steps.push_back(next);
    return steps;
}

/// Runs statements through Qt alone, as a program that knows nothing of the store would.
void byHand(const QString &file, const QStringList &statements)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"by-hand"_s);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        for (const QString &statement : statements) {
            QVERIFY2(query.exec(statement), qPrintable(statement));
        }
    }
    QSqlDatabase::removeDatabase(u"by-hand"_s);
}

Done addColour(Database &database)
{
    const auto added =
        database.run(u"ALTER TABLE connections ADD COLUMN colour TEXT NOT NULL DEFAULT 'none'"_s);
    return added ? Done() : added.problem();
}

Done breakHalfWay(Database &database)
{
    if (Done added = addColour(database); !added) {
        return added;
    }
    const auto deleted = database.run(u"DELETE FROM connections"_s);
    return deleted ? Done(Problem{u"broken on purpose"_s}) : deleted.problem();
}

} // namespace

class StoreMigrations : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString file() const { return m_folder->filePath(u"connections.db"_s); }

    int numberIn(const QString &sql, const QString &path)
    {
        auto database = Database::open(path);
        return database.ok() ? database.value()->value(sql).value().toInt() : -1;
    }
    Done migrateWith(std::span<const Migration> steps)
    {
        auto database = Database::open(file());
        return database.ok() ? migrate(*database.value(), steps) : database.problem();
    }
    void makeStore()
    {
        auto opened = ConnectionStore::open(file());
        QVERIFY(opened.ok() && opened.value()->add(u"Client"_s, u"g"_s).ok());
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void anEmptyDatabaseOfVersionZeroBecomesAStore()
    {
        // A header is written, but no table: what a kill during the first start may leave.
        byHand(file(), {u"PRAGMA journal_mode = DELETE"_s, u"VACUUM"_s});
        auto opened = ConnectionStore::open(file());
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.problem().text));
        QVERIFY(opened.value()->add(u"Client"_s, u"g"_s).ok());
        QCOMPARE(numberIn(u"PRAGMA user_version"_s, file()), newest());
        QCOMPARE(numberIn(u"PRAGMA application_id"_s, file()), ours);
    }

    void aListThatIsBeingMadeIsNoStrangers_data()
    {
        QTest::addColumn<QString>("before");
        for (const QString &sql : {u"PRAGMA application_id"_s, u"SELECT count(*) FROM sqlite_master"_s,
                                   u"PRAGMA journal_mode = WAL"_s, u"BEGIN IMMEDIATE"_s}) {
            QTest::addRow("%s", qPrintable(sql)) << sql;
        }
    }

    /// Another program makes it while this one looks at it.
    void aListThatIsBeingMadeIsNoStrangers()
    {
        QFETCH(const QString, before);
        QVERIFY(createOwnerOnly(file()));
        bool other = false;
        auto database = Database::open(file(), [&](const QString &sql) {
            if (sql == before && !std::exchange(other, true)) {
                // It may have to wait for this one, and then gives up; what it did by then stays.
                static_cast<void>(migrateWith(migrations()));
            }
        });
        QVERIFY(database.ok());
        const Done migrated = migrate(*database.value(), migrations());
        QVERIFY2(migrated.ok(), migrated ? "" : qPrintable(migrated.problem().text));
        QVERIFY(other);
        QCOMPARE(numberIn(u"PRAGMA user_version"_s, file()), newest());
    }

    void anOlderListIsBroughtUpToDateAfterACopyWasMade()
    {
        byHand(file(), {u"CREATE TABLE leftover (text TEXT)"_s, u"INSERT INTO leftover VALUES ('kept')"_s,
                        u"PRAGMA application_id = %1"_s.arg(ours)});
        QVERIFY(ConnectionStore::open(file()).ok());
        QCOMPARE(numberIn(u"PRAGMA user_version"_s, file()), newest());
        QCOMPARE(numberIn(u"SELECT count(*) FROM leftover"_s, file()), 1);
        const QString copy = backupName(file(), 0);
        QVERIFY(QFileInfo::exists(copy));
        QCOMPARE(QFileInfo(copy).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(numberIn(u"PRAGMA user_version"_s, copy), 0);
        QCOMPARE(numberIn(u"SELECT count(*) FROM leftover"_s, copy), 1);
    }

    void aListOfTheFirstVersionKeepsEverything()
    {
        {
            // Made by the first version's own step, as that program left it.
            QVERIFY(createOwnerOnly(file()));
            QVERIFY(migrateWith(migrations().first(1)).ok());
        }
        byHand(file(), {u"INSERT INTO connections (id, client, guide, created) VALUES"
                        " ('6f2f3c0e-7f0f-4f0e-9d5a-0a4b5c6d7e8f', 'Contoso', 'g', 1)"_s,
                        u"INSERT INTO attempts (connection, at, verdict, cause, passed, tested)"
                        " VALUES (1, 5, 'connected', NULL, 4, 4)"_s});
        QCOMPARE(numberIn(u"PRAGMA user_version"_s, file()), 1);
        auto opened = ConnectionStore::open(file());
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.problem().text));
        QCOMPARE(numberIn(u"PRAGMA user_version"_s, file()), newest());
        QCOMPARE(numberIn(u"SELECT count(*) FROM attempts"_s, backupName(file(), 1)), 1);
        const Connection kept = opened.value()->all().value().front();
        QCOMPARE(kept.client, u"Contoso"_s);
        QCOMPARE(kept.lastPassed.toMSecsSinceEpoch(), 5);
        // What is new works in it.
        Report refusal;
        refusal.rows = {{u"sign-in"_s, RowState::Failed, Cause::CredentialsRejected, 1, {}}};
        const QDateTime now = QDateTime::currentDateTimeUtc();
        opened.value()->signIns().note({u"jobdiva"_s, u"1"_s}, refusal, now);
        QCOMPARE(numberIn(u"SELECT count(*) FROM sign_ins"_s, file()), 1);
    }

    void theNextVersionIsOneFunctionMore()
    {
        makeStore();
        const std::vector<Migration> next = andThen(addColour);
        QVERIFY(migrateWith(next).ok());
        QCOMPARE(numberIn(u"PRAGMA user_version"_s, file()), newest() + 1);
        QCOMPARE(numberIn(u"SELECT count(*) FROM connections WHERE colour = 'none'"_s, file()), 1);
        QCOMPARE(numberIn(u"SELECT count(*) FROM connections"_s, backupName(file(), newest())), 1);
        QVERIFY(migrateWith(next).ok()); // and not a second time
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.backup*"_s}).size(), 1);
    }

    void aFailingStepChangesNothing()
    {
        makeStore();
        const std::vector<Migration> next = andThen(breakHalfWay);
        const Done done = migrateWith(next);
        QVERIFY(!done.ok());
        QCOMPARE(done.problem().text, u"broken on purpose"_s);
        QCOMPARE(numberIn(u"PRAGMA user_version"_s, file()), newest());
        auto opened = ConnectionStore::open(file());
        QVERIFY(opened.ok());
        QCOMPARE(opened.value()->all().value().size(), 1U);
    }

    void withoutACopyNothingIsChanged()
    {
        makeStore();
        // A folder in the copy's place makes the last step of copying fail.
        QVERIFY(QDir().mkpath(backupName(file(), newest()) + u"/inside"_s));
        const std::vector<Migration> next = andThen(addColour);
        const Done done = migrateWith(next);
        QVERIFY(!done.ok());
        QVERIFY2(done.problem().text.contains(file()), qPrintable(done.problem().text));
        QCOMPARE(numberIn(u"PRAGMA user_version"_s, file()), newest());
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.backup.*"_s}), QStringList());
    }

    void aNewerVersionIsRefusedUntouched()
    {
        makeStore();
        byHand(file(), {u"PRAGMA user_version = 7"_s});
        QFile content(file());
        QVERIFY(content.open(QIODevice::ReadOnly));
        const QByteArray before = content.readAll();
        const auto opened = ConnectionStore::open(file());
        QVERIFY(!opened.ok());
        const QString text = opened.problem().text;
        QVERIFY2(text.contains(file()) && text.contains(u"newer version"_s), qPrintable(text));
        QVERIFY2(text.contains(u"format 7"_s) && text.contains(u"up to %1"_s.arg(newest())),
                 qPrintable(text));
        QVERIFY(content.seek(0));
        QCOMPARE(content.readAll(), before);
    }

    void anotherProgramsDatabaseIsRefusedUntouched_data()
    {
        QTest::addColumn<QStringList>("statements");
        const QString table = u"CREATE TABLE bookmarks (address TEXT)"_s;
        QTest::newRow("no marks") << QStringList{table};
        QTest::newRow("its own version") << QStringList{table, u"PRAGMA user_version = 1"_s};
        QTest::newRow("its own id") << QStringList{u"PRAGMA application_id = 99"_s, table};
    }

    void anotherProgramsDatabaseIsRefusedUntouched()
    {
        QFETCH(QStringList, statements);
        byHand(file(), statements);
        QFile content(file());
        QVERIFY(content.open(QIODevice::ReadOnly));
        const QByteArray before = content.readAll();
        const auto opened = ConnectionStore::open(file());
        QVERIFY(!opened.ok());
        QVERIFY2(opened.problem().text.contains(u"belongs to another program"_s),
                 qPrintable(opened.problem().text));
        QVERIFY(content.seek(0));
        QCOMPARE(content.readAll(), before);
    }
};

ATS_TEST(StoreMigrations)
#include "storemigrations.moc"
