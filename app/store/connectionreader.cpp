// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionreader.h"

#include "app/store/attemptsql.h"
#include "app/store/connectionwriter.h"
#include "app/store/database.h"
#include "app/store/factsql.h"
#include "app/store/storefile.h"

#include <QtCore/QHash>
#include <QtSql/QSqlQuery>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// The newest is the one added last: a clock set back must not hide a test.
QString connectionsSql(bool one)
{
    const QString newest =
        u" LEFT JOIN attempts %1 ON %1.number = (SELECT number FROM attempts WHERE connection = c.number"
        " AND edition = c.edition AND %2 ORDER BY number DESC LIMIT 1)"_s;
    QString sql = u"SELECT c.number, c.id, c.client, c.guide, c.created, c.section, s.slot, s.slot_since,"
                  " c.keychain_used, c.draft_kept, c.reconnecting, c.platform_stale,"
                  " CASE WHEN c.other = 'empty' AND s.other = 'kept' THEN s.other ELSE c.other END,"
                  " s.other_since, s.other_until, c.removing,"
                  " l.at, l.verdict, l.cause, l.passed, l.tested,"
                  " j.at, j.verdict, j.cause, j.passed, j.tested, p.at, c.replace_by, c.shares, c.own_left"
                  " FROM connections c LEFT JOIN connections s ON s.id = COALESCE(c.shares, c.id)"_s;
    sql += newest.arg(u"l"_s, tellingAttempts()) + newest.arg(u"j"_s, judgingAttempts()) +
           newest.arg(u"p"_s, passingAttempts());
    return sql + u" WHERE c.removed IS NULL"_s + (one ? u" AND c.id = ?"_s : QString()) +
           u" ORDER BY c.number"_s;
}

Problem damaged(const QString &file) { return storeProblem(sqliteCorrupt, file, {}); }

std::optional<Slot> slotOf(const QVariant &text)
{
    for (const Slot known : {Slot::A, Slot::B}) {
        if (text.toString() == toId(known)) {
            return known;
        }
    }
    return std::nullopt;
}

Outcome<Connection> readRow(const QSqlQuery &row, const QString &file)
{
    Connection connection;
    connection.id = QUuid::fromString(row.value(1).toString());
    connection.client = row.value(2).toString();
    connection.guideId = row.value(3).toString();
    connection.created = timeOf(row.value(4));
    connection.section = row.value(5).toString();
    connection.slot = slotOf(row.value(6));
    connection.slotSince = timeOf(row.value(7));
    connection.keychainUsed = row.value(8).toBool();
    connection.draftKept = row.value(9).toInt() == draftIsKept;
    connection.draftLeaving = row.value(9).toInt() == draftIsLeaving;
    connection.reconnecting = row.value(10).toBool();
    connection.platformStale = row.value(11).toBool();
    const QString other = row.value(12).toString();
    for (const OtherSlot known : {OtherSlot::Writing, OtherSlot::Kept, OtherSlot::Leaving}) {
        if (other == toId(known)) {
            connection.other = known;
        }
    }
    connection.otherSince = timeOf(row.value(13));
    connection.otherUntil = timeOf(row.value(14));
    connection.removing = row.value(15).toBool();
    for (const auto &[column, attempt] :
         {std::pair(16, &connection.lastAttempt), std::pair(21, &connection.lastJudgement)}) {
        if (!row.isNull(column)) {
            const auto read = readAttempt(row, column, file);
            if (!read) {
                return read.problem();
            }
            *attempt = read.value();
        }
    }
    connection.lastPassed = timeOf(row.value(26));
    connection.replaceBy = QDate::fromString(row.value(27).toString(), Qt::ISODate);
    connection.shares = QUuid::fromString(row.value(28).toString());
    connection.ownLeft = slotOf(row.value(29));
    if (connection.id.isNull()) {
        return damaged(file);
    }
    return connection;
}

/// Reads the tables that hang on connections into the connections read before.
class Details
{
public:
    Details(Database &database, std::vector<Connection> &connections,
            const QHash<qint64, std::size_t> &places)
        : m_database(database)
        , m_connections(connections)
        , m_places(places)
    {
    }

    /// `columns` of `table` for all connections, or for number `only`.
    template<typename Take>
    Done read(const QString &columns, const QString &table, qint64 only, Take take, const QString &end = {})
    {
        const QString all = u"SELECT connection, %1 FROM %2"_s.arg(columns, table);
        const QString one = all + u" WHERE connection = ?"_s;
        QVariantList values;
        if (only != 0) {
            values.append(only);
        }
        return m_database.each((only == 0 ? all : one) + end, values, [&](const QSqlQuery &row) {
            const auto place = m_places.constFind(row.value(0).toLongLong());
            if (place != m_places.constEnd()) {
                take(m_connections[*place], row);
            }
            return Done();
        });
    }

private:
    Database &m_database;
    std::vector<Connection> &m_connections;
    const QHash<qint64, std::size_t> &m_places;
};

void takeText(Connection &connection, const QSqlQuery &row)
{
    const QString kind = row.value(1).toString();
    QMap<QString, QString> &texts = kind == "value"_L1      ? connection.values
                                    : kind == "in-force"_L1 ? connection.inForce
                                                            : connection.notes;
    texts.insert(row.value(2).toString(), row.value(3).toString());
}

void takeAsked(Connection &connection, const QSqlQuery &row)
{
    connection.asked.insert(row.value(1).toString(), QDate::fromString(row.value(2).toString(), Qt::ISODate));
}

/// All ticks of a connection in one row, a line each. Most connections of a guide have ticked the same, so
/// that many share one set.
class Ticks
{
public:
    void operator()(Connection &connection, const QSqlQuery &row)
    {
        const QString lines = row.value(1).toString();
        auto set = m_known.constFind(lines);
        if (set == m_known.constEnd()) {
            const QStringList names = lines.split(u'\n');
            set = m_known.insert(lines, {names.begin(), names.end()});
        }
        connection.ticks = *set;
    }

private:
    QHash<QString, QSet<QString>> m_known;
};

} // namespace

QDateTime timeOf(const QVariant &milliseconds)
{
    return milliseconds.isNull() ? QDateTime()
                                 : QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

Outcome<Attempt> readAttempt(const QSqlQuery &row, int column, const QString &file)
{
    Attempt attempt;
    attempt.at = timeOf(row.value(column));
    const auto verdict = verdictFromId(row.value(column + 1).toString());
    if (!verdict) {
        return damaged(file);
    }
    attempt.verdict = *verdict;
    if (!row.isNull(column + 2)) {
        attempt.cause = causeFromId(row.value(column + 2).toString());
        if (!attempt.cause) {
            return damaged(file);
        }
    }
    attempt.passed = row.value(column + 3).toInt();
    attempt.tested = row.value(column + 4).toInt();
    return attempt;
}

Outcome<std::vector<Connection>> readConnections(Database &database, const QUuid &only)
{
    std::vector<Connection> connections;
    QHash<qint64, std::size_t> places;
    const bool one = !only.isNull();
    // One transaction, so that a connection is never seen with half of another program's change.
    const Done read = database.transaction(Database::Access::Read, [&]() -> Done {
        const QVariantList wanted = one ? QVariantList{sqlId(only)} : QVariantList();
        Done step = database.each(connectionsSql(one), wanted, [&](const QSqlQuery &row) -> Done {
            auto connection = readRow(row, database.file());
            if (!connection) {
                return connection.problem();
            }
            places.insert(row.value(0).toLongLong(), connections.size());
            connections.push_back(std::move(connection).value());
            return {};
        });
        if (!step || connections.empty()) {
            return step;
        }
        const qint64 number = one ? places.constBegin().key() : 0;
        Details details(database, connections, places);
        step = details.read(u"kind, name, text"_s, u"texts"_s, number, takeText);
        if (step) {
            step = details.read(u"whom, day"_s, u"asked"_s, number, takeAsked);
        }
        if (step) {
            step = details.read(u"group_concat(name, char(10))"_s, u"ticks"_s, number, Ticks(),
                                u" GROUP BY connection"_s);
        }
        if (step) {
            step = details.read(u"name, text"_s, u"facts"_s, number,
                                [](Connection &connection, const QSqlQuery &row) {
                                    takeFact(connection, row.value(1).toString(), row.value(2).toString());
                                });
        }
        return step;
    });
    if (!read) {
        return read.problem();
    }
    return connections;
}

} // namespace ats
