// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionstore.h"

#include "app/store/connectionreader.h"
#include "app/store/connectionstoreprivate.h"
#include "app/store/connectionwriter.h"
#include "app/store/database.h"
#include "app/store/migrations.h"
#include "app/store/signinlog.h"
#include "app/store/storecopy.h"
#include "app/store/storefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtSql/QSqlQuery>

namespace ats
{

using namespace Qt::StringLiterals;

using TextKind = ConnectionWriter::TextKind;

namespace
{

/// A copy tells of connections that a new list would not have.
bool wasThereBefore(const QString &file)
{
    const std::optional<StoreCopy> copy = lastGoodCopy(file);
    return copy && copy->connections > 0;
}

} // namespace

ConnectionStore::ConnectionStore(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

ConnectionStore::~ConnectionStore() = default;

Outcome<std::unique_ptr<ConnectionStore>> ConnectionStore::open(const QString &file,
                                                                std::function<void(const QString &sql)> watch)
{
    if (file.isEmpty()) {
        return Problem{QCoreApplication::translate("ats::ConnectionStore",
                                                   "No file was named to keep the connections in.")};
    }
    const QString path = QFileInfo(file).absoluteFilePath();
    if (!QFileInfo::exists(path) && wasThereBefore(path)) {
        return lostProblem(path);
    }
    if (Done prepared = prepareStoreFile(path); !prepared) {
        return prepared.problem();
    }
    auto opened = Database::open(path, std::move(watch));
    if (!opened) {
        return opened.problem();
    }
    // Empty, or only a header whose content was in a journal that is gone.
    const auto tables = opened.value()->value(u"SELECT count(*) FROM sqlite_master"_s);
    if (tables && tables.value().toInt() == 0 && wasThereBefore(path)) {
        return lostProblem(path);
    }
    if (Done migrated = migrate(*opened.value()); !migrated) {
        return migrated.problem();
    }
    return std::unique_ptr<ConnectionStore>(
        new ConnectionStore(std::make_unique<Private>(std::move(opened).value())));
}

Outcome<std::vector<Connection>> ConnectionStore::all() { return readConnections(*d->database); }

Outcome<std::vector<ConnectionName>> ConnectionStore::names()
{
    std::vector<ConnectionName> found;
    const Done read = d->database->each(
        u"SELECT id, client, guide FROM connections WHERE removed IS NULL ORDER BY number"_s, {},
        [&](const QSqlQuery &row) {
            found.push_back({QUuid::fromString(row.value(0).toString()), row.value(1).toString(),
                             row.value(2).toString()});
            return Done();
        });
    return read ? Outcome<std::vector<ConnectionName>>(std::move(found)) : read.problem();
}

Outcome<bool> ConnectionStore::hasMoreThan(int count)
{
    const auto one = d->database->value(
        u"SELECT number FROM connections WHERE removed IS NULL LIMIT 1 OFFSET ?"_s, {count});
    return one ? Outcome<bool>(one.value().isValid()) : one.problem();
}

std::function<Outcome<std::vector<Connection>>()> ConnectionStore::reader() const
{
    return [file = file(), identity = d->database->identity()]() -> Outcome<std::vector<Connection>> {
        const auto opened = Database::open(file, {}, Database::Access::Read);
        if (Database::identityOf(file) != identity) {
            return storeProblem(sqliteMoved, file, {});
        }
        return opened ? readConnections(*opened.value()) : opened.problem();
    };
}

Outcome<Connection> ConnectionStore::load(const QUuid &id)
{
    if (id.isNull()) {
        return noSuchConnection();
    }
    auto found = readConnections(*d->database, id);
    if (!found) {
        return found.problem();
    }
    return found.value().empty() ? Outcome<Connection>(noSuchConnection()) : std::move(found.value().front());
}

Outcome<QUuid> ConnectionStore::add(const QString &client, const QString &guideId)
{
    const QUuid id = QUuid::createUuid();
    const Done added = d->database->transaction(Database::Access::Write, [&]() -> Done {
        const auto inserted = d->database->run(
            u"INSERT INTO connections (id, client, guide, created) VALUES (?, ?, ?, ?)"_s,
            {sqlId(id), sqlText(client), sqlText(guideId), QDateTime::currentMSecsSinceEpoch()});
        if (!inserted) {
            return inserted.problem();
        }
        const auto number = d->database->value(u"SELECT last_insert_rowid()"_s);
        return number ? d->writer.addEvent(number.value().toLongLong(), EventKind::Created)
                      : Done(number.problem());
    });
    return added ? Outcome<QUuid>(id) : added.problem();
}

Done ConnectionStore::rename(const QUuid &id, const QString &client)
{
    return d->writer.set(id, "client"_L1, sqlText(client));
}

Done ConnectionStore::setSection(const QUuid &id, const QString &section)
{
    return d->writer.set(id, "section"_L1, sqlText(section));
}

Done ConnectionStore::setValue(const QUuid &id, const QString &field, const QString &text)
{
    return d->writer.change(
        id, [&](qint64 number) { return d->writer.putText(number, TextKind::Value, field, text); });
}

Done ConnectionStore::setNote(const QUuid &id, const QString &key, const QString &text)
{
    return d->writer.change(id, [&](qint64 number) {
        return text.isEmpty() ? d->writer.dropText(number, TextKind::Note, key)
                              : d->writer.putText(number, TextKind::Note, key, text);
    });
}

Done ConnectionStore::setAsked(const QUuid &id, const QString &whom, const QDate &date)
{
    return d->writer.change(id, [&](qint64 number) {
        return date.isValid() ? d->writer.run(u"INSERT INTO asked (connection, whom, day) VALUES (?, ?, ?)"
                                              " ON CONFLICT DO UPDATE SET day = excluded.day"_s,
                                              {number, sqlText(whom), date.toString(Qt::ISODate)})
                              : d->writer.run(u"DELETE FROM asked WHERE connection = ? AND whom = ?"_s,
                                              {number, sqlText(whom)});
    });
}

Done ConnectionStore::setTicks(const QUuid &id, const QStringList &keys, bool ticked)
{
    return d->writer.change(id, [&](qint64 number) { return d->writer.tick(number, keys, ticked); });
}

Done ConnectionStore::setKeychainUsed(const QUuid &id) { return d->writer.set(id, "keychain_used"_L1, true); }

Done ConnectionStore::setDraftKept(const QUuid &id, bool kept)
{
    return d->writer.set(id, "draft_kept"_L1, kept);
}

Done ConnectionStore::setReconnecting(const QUuid &id, bool reconnecting)
{
    return d->writer.set(id, "reconnecting"_L1, reconnecting);
}

Done ConnectionStore::clearValues(const QUuid &id)
{
    return d->writer.change(id, [&](qint64 number) { return d->writer.dropTexts(number, TextKind::Value); });
}

Done ConnectionStore::setPlatformStale(const QUuid &id, bool stale)
{
    return d->writer.change(id, [&](qint64 number) {
        // Once the platform has the set in force, it has the earlier one no more.
        return d->writer.run(
            u"UPDATE connections SET platform_stale = ?,"
            " other_on_platform = CASE WHEN ? THEN other_on_platform ELSE 0 END WHERE number = ?"_s,
            {stale, stale, number});
    });
}

Done ConnectionStore::setReplaceBy(const QUuid &id, const QDate &date)
{
    return d->writer.change(id, [&](qint64 number) {
        return d->writer.run(
            u"UPDATE connections SET replace_by = ? WHERE removed IS NULL AND COALESCE(shares, id) ="
            " (SELECT COALESCE(shares, id) FROM connections WHERE number = ?)"_s,
            {sqlDay(date), number});
    });
}

Done ConnectionStore::addAttempt(const QUuid &id, const Attempt &attempt)
{
    if (!attempt.at.isValid()) {
        return Problem{
            QCoreApplication::translate("ats::ConnectionStore", "A test without a time cannot be kept.")};
    }
    return d->writer.change(id, [&](qint64 number) { return d->writer.addAttempt(number, attempt); });
}

SignInLog &ConnectionStore::signIns() { return d->signIns; }

CredentialPlaces &ConnectionStore::places() { return d->places; }

Outcome<QString> ConnectionStore::setting(const QString &key)
{
    const auto found = d->database->value(u"SELECT text FROM settings WHERE name = ?"_s, {sqlText(key)});
    return found ? Outcome<QString>(found.value().toString()) : found.problem();
}

Done ConnectionStore::setSetting(const QString &key, const QString &value)
{
    return d->database->transaction(Database::Access::Write,
                                    [&] { return putSetting(*d->database, key, value); });
}

Outcome<qint64> ConnectionStore::dataVersion()
{
    const auto version = d->database->value(u"PRAGMA data_version"_s);
    return version ? Outcome<qint64>(version.value().toLongLong()) : version.problem();
}

QString ConnectionStore::file() const { return d->database->file(); }

Done ConnectionStore::keepCopy()
{
    const QString copy = lastCopyName(file());
    const auto changes = d->database->value(u"SELECT total_changes()"_s);
    if (QFileInfo::exists(copy) && changes && changes.value().toInt() == 0) {
        return {};
    }
    return makeCopy(*d->database, copy);
}

} // namespace ats
