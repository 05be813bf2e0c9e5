// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionstore.h"

#include "app/store/connectionreader.h"
#include "app/store/connectionwriter.h"
#include "app/store/database.h"
#include "app/store/migrations.h"
#include "app/store/signinlog.h"
#include "app/store/storefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtSql/QSqlQuery>

namespace ats
{

using namespace Qt::StringLiterals;

using TextKind = ConnectionWriter::TextKind;

struct ConnectionStore::Private {
    explicit Private(std::unique_ptr<Database> opened)
        : database(std::move(opened))
        , writer(*database)
        , signIns(*database)
    {
    }

    std::unique_ptr<Database> database;
    ConnectionWriter writer;
    SignInLog signIns;
};

ConnectionStore::ConnectionStore(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

ConnectionStore::~ConnectionStore() = default;

Outcome<std::unique_ptr<ConnectionStore>> ConnectionStore::open(const QString &file)
{
    if (file.isEmpty()) {
        return Problem{QCoreApplication::translate("ats::ConnectionStore",
                                                   "No file was named to keep the connections in.")};
    }
    const QString path = QFileInfo(file).absoluteFilePath();
    if (Done prepared = prepareStoreFile(path); !prepared) {
        return prepared.problem();
    }
    auto opened = Database::open(path);
    if (!opened) {
        return opened.problem();
    }
    if (Done migrated = migrate(*opened.value()); !migrated) {
        return migrated.problem();
    }
    return std::unique_ptr<ConnectionStore>(
        new ConnectionStore(std::make_unique<Private>(std::move(opened).value())));
}

Outcome<std::vector<Connection>> ConnectionStore::all() { return readConnections(*d->database); }

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
    const auto added =
        d->database->run(u"INSERT INTO connections (id, client, guide, created) VALUES (?, ?, ?, ?)"_s,
                         {sqlId(id), sqlText(client), sqlText(guideId), QDateTime::currentMSecsSinceEpoch()});
    return added ? Outcome<QUuid>(id) : added.problem();
}

Done ConnectionStore::remove(const QUuid &id)
{
    return d->writer.change(id, [&](qint64 number) {
        return d->writer.run(u"DELETE FROM connections WHERE number = ?"_s, {number});
    });
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

Done ConnectionStore::switchSlot(const QUuid &id, Slot slot, const QMap<QString, QString> &inForce,
                                 bool replaced, const QStringList &linkTicks, Origin origin,
                                 const CleanValue &clean)
{
    if (slot == Slot::Draft) {
        return Problem{QCoreApplication::translate("ats::ConnectionStore",
                                                   "Half-typed details cannot be the ones in force.")};
    }
    return d->writer.change(id, [&](qint64 number) {
        Done done = d->writer.switchSlot(number, slot, inForce, clean);
        if (done && origin == Origin::Typed) {
            done = d->writer.run(u"UPDATE connections SET reconnecting = 0 WHERE number = ?"_s, {number});
        }
        if (done && replaced) {
            done = d->writer.run(u"UPDATE connections SET platform_stale = 1 WHERE number = ?"_s, {number});
        }
        return done && replaced ? d->writer.tick(number, linkTicks, false) : done;
    });
}

Done ConnectionStore::setInForce(const QUuid &id, Slot slot, const QMap<QString, QString> &inForce)
{
    return d->writer.change(id, [&](qint64 number) -> Done {
        const auto now = d->database->value(u"SELECT slot FROM connections WHERE number = ?"_s, {number});
        if (!now) {
            return now.problem();
        }
        return now.value().toString() == toId(slot) ? d->writer.putInForce(number, inForce) : Done();
    });
}

Done ConnectionStore::forgetCredentials(const QUuid &id)
{
    return d->writer.change(id, [&](qint64 number) {
        Done done = d->writer.run(u"UPDATE connections SET slot = NULL, slot_since = NULL, draft_kept = 0,"
                                  " reconnecting = 0, platform_stale = 0 WHERE number = ?"_s,
                                  {number});
        if (done) {
            done = d->writer.run(u"UPDATE OR IGNORE texts SET kind = 'value'"
                                 " WHERE connection = ? AND kind = 'in-force'"_s,
                                 {number});
        }
        return done ? d->writer.dropTexts(number, TextKind::InForce) : done;
    });
}

Done ConnectionStore::setPlatformStale(const QUuid &id, bool stale)
{
    return d->writer.set(id, "platform_stale"_L1, stale);
}

Done ConnectionStore::addAttempt(const QUuid &id, const Attempt &attempt)
{
    if (!attempt.at.isValid()) {
        return Problem{
            QCoreApplication::translate("ats::ConnectionStore", "A test without a time cannot be kept.")};
    }
    return d->writer.change(id, [&](qint64 number) { return d->writer.addAttempt(number, attempt); });
}

Outcome<std::vector<Attempt>> ConnectionStore::history(const QUuid &id)
{
    std::vector<Attempt> attempts;
    bool known = false;
    // The left join gives one empty row for a connection without attempts, and none for an unknown one.
    const Done read = d->database->each(
        u"SELECT a.at, a.verdict, a.cause, a.passed, a.tested FROM connections c"
        " LEFT JOIN attempts a ON a.connection = c.number WHERE c.id = ? ORDER BY a.number DESC"_s,
        {sqlId(id)}, [&](const QSqlQuery &row) -> Done {
            known = true;
            if (row.isNull(0)) {
                return {};
            }
            const auto attempt = readAttempt(row, 0, d->database->file());
            if (!attempt) {
                return attempt.problem();
            }
            attempts.push_back(attempt.value());
            return {};
        });
    if (!read) {
        return read.problem();
    }
    return known ? Outcome<std::vector<Attempt>>(std::move(attempts)) : noSuchConnection();
}

SignInLog &ConnectionStore::signIns() { return d->signIns; }

Outcome<QString> ConnectionStore::setting(const QString &key)
{
    const auto found = d->database->value(u"SELECT text FROM settings WHERE name = ?"_s, {sqlText(key)});
    return found ? Outcome<QString>(found.value().toString()) : found.problem();
}

Done ConnectionStore::setSetting(const QString &key, const QString &value)
{
    return d->writer.run(u"INSERT INTO settings (name, text) VALUES (?, ?)"
                         " ON CONFLICT DO UPDATE SET text = excluded.text"_s,
                         {sqlText(key), sqlText(value)});
}

Outcome<qint64> ConnectionStore::dataVersion()
{
    const auto version = d->database->value(u"PRAGMA data_version"_s);
    return version ? Outcome<qint64>(version.value().toLongLong()) : version.problem();
}

} // namespace ats
