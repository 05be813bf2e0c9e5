// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/migrations.h"

#include "app/store/database.h"
#include "app/store/storecopy.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

#include <array>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// `number` keeps the order of creation and is what other tables refer to; `id` is what the program knows.
constexpr std::array versionOne{
    "CREATE TABLE connections ("
    " number INTEGER PRIMARY KEY AUTOINCREMENT,"
    " id TEXT NOT NULL UNIQUE,"
    " client TEXT NOT NULL,"
    " guide TEXT NOT NULL,"
    " created INTEGER NOT NULL," // this and all times: milliseconds since 1970, UTC
    " section TEXT NOT NULL DEFAULT '',"
    " slot TEXT CHECK (slot IN ('a', 'b')),"
    " slot_since INTEGER CHECK ((slot IS NULL) = (slot_since IS NULL)),"
    " keychain_used INTEGER NOT NULL DEFAULT 0,"
    " draft_kept INTEGER NOT NULL DEFAULT 0,"
    " reconnecting INTEGER NOT NULL DEFAULT 0,"
    " platform_stale INTEGER NOT NULL DEFAULT 0) STRICT",
    "CREATE TABLE texts ("
    " connection INTEGER NOT NULL REFERENCES connections (number) ON DELETE CASCADE,"
    " kind TEXT NOT NULL CHECK (kind IN ('value', 'in-force', 'note')),"
    " name TEXT NOT NULL,"
    " text TEXT NOT NULL,"
    " PRIMARY KEY (connection, kind, name)) STRICT, WITHOUT ROWID",
    "CREATE TABLE asked ("
    " connection INTEGER NOT NULL REFERENCES connections (number) ON DELETE CASCADE,"
    " whom TEXT NOT NULL,"
    " day TEXT NOT NULL," // year-month-day as the user's calendar had it
    " PRIMARY KEY (connection, whom)) STRICT, WITHOUT ROWID",
    "CREATE TABLE ticks ("
    " connection INTEGER NOT NULL REFERENCES connections (number) ON DELETE CASCADE,"
    " name TEXT NOT NULL,"
    " PRIMARY KEY (connection, name)) STRICT, WITHOUT ROWID",
    "CREATE TABLE attempts ("
    " number INTEGER PRIMARY KEY AUTOINCREMENT,"
    " connection INTEGER NOT NULL REFERENCES connections (number) ON DELETE CASCADE,"
    " at INTEGER NOT NULL,"
    " verdict TEXT NOT NULL,"
    " cause TEXT,"
    " passed INTEGER NOT NULL,"
    " tested INTEGER NOT NULL) STRICT",
    // Covers the search for a connection's newest attempt of some kind, so that Home reads no history.
    "CREATE INDEX attempts_newest ON attempts (connection, number, verdict, cause)",
    "CREATE TABLE settings ("
    " name TEXT PRIMARY KEY NOT NULL,"
    " text TEXT NOT NULL) STRICT, WITHOUT ROWID",
};

/// `account` is a name that SignInLog makes; `wait` is null for a refusal, else the seconds the service asked
/// for.
constexpr std::array versionTwo{
    "CREATE TABLE sign_ins ("
    " number INTEGER PRIMARY KEY,"
    " account TEXT NOT NULL,"
    " at INTEGER NOT NULL,"
    " wait INTEGER) STRICT",
    "CREATE INDEX sign_ins_account ON sign_ins (account)",
};

/// `edition` numbers the sets that were in force, so that a test is known to be of one of them; 0 is what was
/// typed before the first. `other_…` describes the keychain place that is not in force. `removed`: only name
/// and history are left.
constexpr std::array versionThree{
    "ALTER TABLE connections ADD COLUMN edition INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE connections ADD COLUMN editions INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE connections ADD COLUMN other TEXT NOT NULL DEFAULT 'empty'"
    " CHECK (other IN ('empty', 'writing', 'kept', 'leaving'))",
    "ALTER TABLE connections ADD COLUMN other_edition INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE connections ADD COLUMN other_since INTEGER",
    "ALTER TABLE connections ADD COLUMN other_until INTEGER",
    "ALTER TABLE connections ADD COLUMN other_on_platform INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE connections ADD COLUMN removing INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE connections ADD COLUMN removed INTEGER",
    "ALTER TABLE attempts ADD COLUMN edition INTEGER NOT NULL DEFAULT 0",
    "DROP INDEX attempts_newest",
    "CREATE INDEX attempts_newest ON attempts (connection, edition, number, verdict, cause)",
    "CREATE TABLE events ("
    " number INTEGER PRIMARY KEY AUTOINCREMENT,"
    " connection INTEGER NOT NULL REFERENCES connections (number) ON DELETE CASCADE,"
    " at INTEGER NOT NULL,"
    " what TEXT NOT NULL) STRICT",
    "CREATE INDEX events_connection ON events (connection)",
    "INSERT INTO events (connection, at, what) SELECT number, created, 'created' FROM connections",
    "INSERT INTO events (connection, at, what) SELECT number, slot_since, 'kept' FROM connections"
    " WHERE slot IS NOT NULL",
};

/// `facts` is what others said of a connection. `shares` is the id of the connection whose set it uses;
/// `own_left` is a place of its own that is still to be emptied since.
constexpr std::array versionFour{
    "ALTER TABLE connections ADD COLUMN replace_by TEXT",
    "ALTER TABLE connections ADD COLUMN shares TEXT",
    "ALTER TABLE connections ADD COLUMN own_left TEXT CHECK (own_left IN ('a', 'b'))",
    "CREATE INDEX connections_shares ON connections (shares) WHERE shares IS NOT NULL",
    "CREATE TABLE facts ("
    " connection INTEGER NOT NULL REFERENCES connections (number) ON DELETE CASCADE,"
    " name TEXT NOT NULL,"
    " text TEXT NOT NULL,"
    " PRIMARY KEY (connection, name)) STRICT, WITHOUT ROWID",
};

Done runAll(Database &database, std::span<const char *const> statements)
{
    for (const char *statement : statements) {
        if (const auto made = database.run(QString::fromLatin1(statement)); !made) {
            return made.problem();
        }
    }
    return {};
}

Done toVersionOne(Database &database) { return runAll(database, versionOne); }
Done toVersionTwo(Database &database) { return runAll(database, versionTwo); }
Done toVersionThree(Database &database) { return runAll(database, versionThree); }
Done toVersionFour(Database &database) { return runAll(database, versionFour); }

constexpr std::array<Migration, 4> released{toVersionOne, toVersionTwo, toVersionThree, toVersionFour};

Problem about(const char *text, const QString &file)
{
    return {QCoreApplication::translate("ats::ConnectionStore", text).arg(QDir::toNativeSeparators(file))};
}

/// What the file's header says; all three are read without changing anything.
struct Identity {
    int version = 0;
    int application = 0;
    int tables = 0;
};

Outcome<Identity> identityOf(Database &database)
{
    Identity identity;
    for (const auto &[sql, number] : {std::pair(u"PRAGMA user_version"_s, &identity.version),
                                      std::pair(u"PRAGMA application_id"_s, &identity.application),
                                      std::pair(u"SELECT count(*) FROM sqlite_master"_s, &identity.tables)}) {
        const auto read = database.value(sql);
        if (!read) {
            return read.problem();
        }
        *number = read.value().toInt();
    }
    return identity;
}

Done check(const Identity &identity, int newest, const QString &file)
{
    const bool untouched = identity.version == 0 && identity.application == 0 && identity.tables == 0;
    if (!untouched && identity.application != storeApplicationId) {
        return about(
            QT_TRANSLATE_NOOP("ats::ConnectionStore",
                              "%1 belongs to another program. Nothing was changed. Move the file away to "
                              "start with an empty list."),
            file);
    }
    if (identity.version > newest) {
        Problem newer =
            about(QT_TRANSLATE_NOOP(
                      "ats::ConnectionStore",
                      "%1 was written by a newer version of this program (format %2, and this version "
                      "reads up to %3). Nothing was changed. Update the program to open it."),
                  file);
        newer.text = newer.text.arg(identity.version).arg(newest);
        return newer;
    }
    return {};
}

Done backUp(Database &database, int version)
{
    const Done copied = makeCopy(database, backupName(database.file(), version));
    if (copied) {
        return {};
    }
    Problem problem =
        about(QT_TRANSLATE_NOOP("ats::ConnectionStore",
                                "A copy of %1 could not be made before bringing it up to date, so "
                                "nothing was changed. %2"),
              database.file());
    problem.text = problem.text.arg(copied.problem().text).trimmed();
    return problem;
}

Done runSteps(Database &database, std::span<const Migration> steps)
{
    return database.transaction(Database::Access::Write, [&]() -> Done {
        // Another program may have done it while we waited for the file.
        const auto now = identityOf(database);
        if (!now) {
            return now.problem();
        }
        const int newest = static_cast<int>(steps.size());
        if (Done usable = check(now.value(), newest, database.file()); !usable) {
            return usable;
        }
        for (int version = now.value().version; version < newest; ++version) {
            if (Done taken = steps[static_cast<std::size_t>(version)](database); !taken) {
                return taken;
            }
        }
        for (const QString &mark : {u"PRAGMA application_id = %1"_s.arg(storeApplicationId),
                                    u"PRAGMA user_version = %1"_s.arg(newest)}) {
            if (const auto marked = database.run(mark); !marked) {
                return marked.problem();
            }
        }
        return {};
    });
}

} // namespace

std::span<const Migration> migrations() { return released; }

QString backupName(const QString &file, int version)
{
    return u"%1.version-%2.backup"_s.arg(file).arg(version);
}

Done migrate(Database &database, std::span<const Migration> steps)
{
    Identity identity;
    // As of one moment: another program may be making the file now, and half of that looks like a stranger's.
    Done read = database.transaction(Database::Access::Read, [&]() -> Done {
        const auto found = identityOf(database);
        if (!found) {
            return found.problem();
        }
        identity = found.value();
        return {};
    });
    if (!read) {
        return read;
    }
    const int newest = static_cast<int>(steps.size());
    if (Done usable = check(identity, newest, database.file()); !usable) {
        return usable;
    }
    if (identity.version < newest && identity.tables > 0) {
        if (Done copied = backUp(database, identity.version); !copied) {
            return copied;
        }
    }
    // Some network drives know no WAL; SQLite then keeps its older, equally safe way.
    if (const auto mode = database.value(u"PRAGMA journal_mode = WAL"_s); !mode) {
        return mode.problem();
    }
    if (identity.version < newest) {
        return runSteps(database, steps);
    }
    // Proves that the file can be written now, not at the user's first key press.
    return database.transaction(Database::Access::Write, [] { return Done(); });
}

} // namespace ats
