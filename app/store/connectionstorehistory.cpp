// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionreader.h"
#include "app/store/connectionstoreprivate.h"
#include "app/store/factsql.h"
#include "app/store/storefile.h"

#include <QtCore/QCoreApplication>
#include <QtSql/QSqlQuery>

// What ConnectionStore keeps of the past.
namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// The rows of `table` that belong to a connection, newest first, also of one that was removed. `columns`
/// begin with one that is never null.
template<typename Row, typename Read>
Outcome<std::vector<Row>> pastOf(Database &database, const QUuid &id, const QString &columns,
                                 const QString &table, const Read &read)
{
    std::vector<Row> rows;
    bool known = false;
    // The left join gives one empty row for a connection without a past, and none for an unknown one.
    const Done done = database.each(u"SELECT %1 FROM connections c LEFT JOIN %2 t ON t.connection = c.number"
                                    " WHERE c.id = ? ORDER BY t.number DESC"_s.arg(columns, table),
                                    {sqlId(id)}, [&](const QSqlQuery &row) -> Done {
                                        known = true;
                                        if (row.isNull(0)) {
                                            return {};
                                        }
                                        Outcome<Row> one = read(row);
                                        if (!one) {
                                            return one.problem();
                                        }
                                        rows.push_back(std::move(one).value());
                                        return {};
                                    });
    if (!done) {
        return done.problem();
    }
    return known ? Outcome<std::vector<Row>>(std::move(rows)) : noSuchConnection();
}

} // namespace

Done ConnectionStore::remove(const QUuid &id)
{
    return d->writer.change(id, [&](qint64 number) {
        const auto sharers = d->places.sharers(id);
        Done done = sharers ? Done() : Done(sharers.problem());
        if (done && !sharers.value().empty()) {
            done = Problem{QCoreApplication::translate(
                "ats::ConnectionStore",
                "Another connection uses the credentials of this one, so it cannot be removed yet.")};
        }
        for (const char *table : {"texts", "asked", "ticks", "facts"}) {
            done = done
                       ? d->writer.run(u"DELETE FROM %1 WHERE connection = ?"_s.arg(QLatin1StringView(table)),
                                       {number})
                       : done;
        }
        if (done) {
            done = d->writer.run(
                u"UPDATE connections SET removed = ?, slot = NULL, slot_since = NULL,"
                " section = '', other = 'empty', draft_kept = 0, removing = 0, replace_by = NULL,"
                " shares = NULL, own_left = NULL"
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
    return d->database->transaction(Database::Access::Write, [&] {
        return d->writer.run(u"DELETE FROM connections WHERE removed < ?"_s, {before.toMSecsSinceEpoch()});
    });
}

Done ConnectionStore::putFacts(const QUuid &id, const QMap<QString, QString> &facts,
                               std::optional<EventKind> as)
{
    return d->writer.change(id, [&](qint64 number) {
        const Done done = d->writer.putFacts(number, facts);
        return done && as ? d->writer.addEvent(number, *as) : done;
    });
}

Done ConnectionStore::setHandoff(const QUuid &id, const HandoffFacts &facts, std::optional<EventKind> as)
{
    return putFacts(id, factsOf(facts), as);
}

Done ConnectionStore::setAccount(const QUuid &id, const PlatformAccount &account, std::optional<EventKind> as)
{
    return putFacts(id, factsOf(account), as);
}

Outcome<std::vector<Attempt>> ConnectionStore::history(const QUuid &id)
{
    return pastOf<Attempt>(*d->database, id, u"at, verdict, cause, passed, tested"_s, u"attempts"_s,
                           [this](const QSqlQuery &row) { return readAttempt(row, 0, d->database->file()); });
}

Outcome<std::vector<Event>> ConnectionStore::events(const QUuid &id)
{
    return pastOf<Event>(*d->database, id, u"at, what"_s, u"events"_s,
                         [this](const QSqlQuery &row) -> Outcome<Event> {
                             const auto kind = eventFromId(row.value(1).toString());
                             return kind ? Outcome<Event>(Event{timeOf(row.value(0)), *kind})
                                         : storeProblem(sqliteCorrupt, d->database->file(), {});
                         });
}

} // namespace ats
