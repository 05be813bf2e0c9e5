// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionreader.h"
#include "app/store/connectionstoreprivate.h"
#include "app/store/storefile.h"

#include <QtSql/QSqlQuery>

// What ConnectionStore keeps of the past.
namespace ats
{

using namespace Qt::StringLiterals;

Done ConnectionStore::remove(const QUuid &id)
{
    return d->writer.change(id, [&](qint64 number) {
        Done done;
        for (const char *table : {"texts", "asked", "ticks"}) {
            done = done
                       ? d->writer.run(u"DELETE FROM %1 WHERE connection = ?"_s.arg(QLatin1StringView(table)),
                                       {number})
                       : done;
        }
        if (done) {
            done = d->writer.run(u"UPDATE connections SET removed = ?, slot = NULL, slot_since = NULL,"
                                 " section = '', other = 'empty', draft_kept = 0, removing = 0"
                                 " WHERE number = ?"_s,
                                 {QDateTime::currentMSecsSinceEpoch(), number});
        }
        return done ? d->writer.addEvent(number, EventKind::Removed) : done;
    });
}

Done ConnectionStore::discard(const QUuid &id)
{
    return d->writer.change(id, [&](qint64 number) {
        return d->writer.run(u"DELETE FROM connections WHERE number = ?"_s, {number});
    });
}

Outcome<std::vector<RemovedConnection>> ConnectionStore::removed()
{
    std::vector<RemovedConnection> found;
    const Done read = d->database->each(
        u"SELECT id, client, guide, removed FROM connections WHERE removed IS NOT NULL"
        " ORDER BY removed DESC, number DESC"_s,
        {}, [&](const QSqlQuery &row) {
            found.push_back({QUuid::fromString(row.value(0).toString()), row.value(1).toString(),
                             row.value(2).toString(), timeOf(row.value(3))});
            return Done();
        });
    return read ? Outcome<std::vector<RemovedConnection>>(std::move(found)) : read.problem();
}

Done ConnectionStore::forgetRemoved(const QDateTime &before)
{
    return d->writer.run(u"DELETE FROM connections WHERE removed < ?"_s, {before.toMSecsSinceEpoch()});
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

Outcome<std::vector<Event>> ConnectionStore::events(const QUuid &id)
{
    std::vector<Event> events;
    bool known = false;
    const Done read = d->database->each(
        u"SELECT e.at, e.what FROM connections c LEFT JOIN events e ON e.connection = c.number"
        " WHERE c.id = ? ORDER BY e.number DESC"_s,
        {sqlId(id)}, [&](const QSqlQuery &row) -> Done {
            known = true;
            if (row.isNull(0)) {
                return {};
            }
            const auto kind = eventFromId(row.value(1).toString());
            if (!kind) {
                return storeProblem(sqliteCorrupt, d->database->file(), {});
            }
            events.push_back({timeOf(row.value(0)), *kind});
            return {};
        });
    if (!read) {
        return read.problem();
    }
    return known ? Outcome<std::vector<Event>>(std::move(events)) : noSuchConnection();
}

} // namespace ats
