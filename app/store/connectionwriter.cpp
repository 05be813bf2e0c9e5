// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionwriter.h"

#include "app/model/fieldtext.h"
#include "app/store/attemptsql.h"
#include "app/store/database.h"

#include <QtCore/QCoreApplication>
#include <QtSql/QSqlQuery>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// As the table's CHECK spells them.
QString toSql(ConnectionWriter::TextKind kind)
{
    switch (kind) {
    case ConnectionWriter::TextKind::Value:
        return u"value"_s;
    case ConnectionWriter::TextKind::InForce:
        return u"in-force"_s;
    case ConnectionWriter::TextKind::Note:
        return u"note"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Problem noSuchConnection()
{
    return {QCoreApplication::translate("ats::ConnectionStore", "There is no such connection.")};
}

Done putSetting(Database &database, const QString &key, const QString &value)
{
    const auto put = database.run(u"INSERT INTO settings (name, text) VALUES (?, ?)"
                                  " ON CONFLICT DO UPDATE SET text = excluded.text"_s,
                                  {sqlText(key), sqlText(value)});
    return put ? Done() : put.problem();
}

QString sqlId(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

QVariant sqlTime(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QVariant sqlDay(const QDate &day) { return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant(); }

ConnectionWriter::ConnectionWriter(Database &database)
    : m_database(database)
{
}

Outcome<qint64> ConnectionWriter::numberOf(const QUuid &id)
{
    const auto number =
        m_database.value(u"SELECT number FROM connections WHERE id = ? AND removed IS NULL"_s, {sqlId(id)});
    if (!number) {
        return number.problem();
    }
    return number.value().isNull() ? Outcome<qint64>(noSuchConnection()) : number.value().toLongLong();
}

Done ConnectionWriter::change(const QUuid &id, const std::function<Done(qint64 number)> &work)
{
    return m_database.transaction(Database::Access::Write, [&]() -> Done {
        const Outcome<qint64> number = numberOf(id);
        return number ? work(number.value()) : Done(number.problem());
    });
}

Done ConnectionWriter::set(const QUuid &id, QLatin1StringView column, const QVariant &value)
{
    return change(id, [&](qint64 number) {
        return run(u"UPDATE connections SET %1 = ? WHERE number = ?"_s.arg(column), {value, number});
    });
}

Done ConnectionWriter::run(const QString &sql, const QVariantList &values)
{
    const auto ran = m_database.run(sql, values);
    return ran ? Done() : ran.problem();
}

Done ConnectionWriter::putText(qint64 number, TextKind kind, const QString &name, const QString &text)
{
    return run(u"INSERT INTO texts (connection, kind, name, text) VALUES (?, ?, ?, ?)"
               " ON CONFLICT DO UPDATE SET text = excluded.text"_s,
               {number, toSql(kind), sqlText(name), sqlText(text)});
}

Done ConnectionWriter::dropText(qint64 number, TextKind kind, const QString &name)
{
    return run(u"DELETE FROM texts WHERE connection = ? AND kind = ? AND name = ?"_s,
               {number, toSql(kind), sqlText(name)});
}

Done ConnectionWriter::dropTexts(qint64 number, TextKind kind)
{
    return run(u"DELETE FROM texts WHERE connection = ? AND kind = ?"_s, {number, toSql(kind)});
}

Done ConnectionWriter::putFacts(qint64 number, const QMap<QString, QString> &facts)
{
    Done done;
    for (auto fact = facts.cbegin(); done && fact != facts.cend(); ++fact) {
        done = fact.value().isEmpty()
                   ? run(u"DELETE FROM facts WHERE connection = ? AND name = ?"_s, {number, fact.key()})
                   : run(u"INSERT INTO facts (connection, name, text) VALUES (?, ?, ?)"
                         " ON CONFLICT DO UPDATE SET text = excluded.text"_s,
                         {number, fact.key(), sqlText(fact.value())});
    }
    return done;
}

Done ConnectionWriter::tick(qint64 number, const QStringList &keys, bool ticked)
{
    const QString sql = ticked
                            ? u"INSERT INTO ticks (connection, name) VALUES (?, ?) ON CONFLICT DO NOTHING"_s
                            : u"DELETE FROM ticks WHERE connection = ? AND name = ?"_s;
    for (const QString &key : keys) {
        if (Done done = run(sql, {number, sqlText(key)}); !done) {
            return done;
        }
    }
    return {};
}

Done ConnectionWriter::dropKeptValues(qint64 number, const QMap<QString, QString> &kept,
                                      const CleanValue &clean)
{
    QStringList same;
    Done done = m_database.each(u"SELECT name, text FROM texts WHERE connection = ? AND kind = ?"_s,
                                {number, toSql(TextKind::Value)}, [&](const QSqlQuery &row) -> Done {
                                    const QString name = row.value(0).toString();
                                    const QString text = row.value(1).toString();
                                    if ((clean ? clean(name, text) : cleaned(text)) == kept.value(name)) {
                                        same.append(name);
                                    }
                                    return {};
                                });
    for (auto name = same.cbegin(); done && name != same.cend(); ++name) {
        done = dropText(number, TextKind::Value, *name);
    }
    return done;
}

Done ConnectionWriter::addAttempt(qint64 number, const Attempt &attempt)
{
    const QVariant cause = attempt.cause ? QVariant(QString(toId(*attempt.cause))) : QVariant();
    const Done added = run(u"INSERT INTO attempts (connection, at, verdict, cause, passed, tested, edition)"
                           " SELECT ?, ?, ?, ?, ?, ?, edition FROM connections WHERE number = ?"_s,
                           {number, attempt.at.toMSecsSinceEpoch(), QString(toId(attempt.verdict)), cause,
                            attempt.passed, attempt.tested, number});
    return added ? run(forgetAttempts(), {number, number, number, number, number}) : added;
}

Done ConnectionWriter::addEvent(qint64 number, EventKind kind)
{
    return run(u"INSERT INTO events (connection, at, what) VALUES (?, ?, ?)"_s,
               {number, QDateTime::currentMSecsSinceEpoch(), QString(toId(kind))});
}

} // namespace ats
