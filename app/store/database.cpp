// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/database.h"

#include "app/store/storefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUuid>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#ifdef Q_OS_UNIX
#include <QtCore/QFile>

#include <sys/stat.h>
#endif

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

Problem problemOf(const QSqlError &error, const QString &file)
{
    return storeProblem(error.nativeErrorCode().toInt(), file, error.databaseText());
}

} // namespace

QVariant sqlText(const QString &text) { return text.isNull() ? u""_s : text; }

QByteArray Database::identityOf(const QString &file)
{
#ifdef Q_OS_UNIX
    struct stat found {
    };
    return ::stat(QFile::encodeName(file).constData(), &found) == 0
               ? QByteArray::number(quint64(found.st_dev)) + ':' + QByteArray::number(quint64(found.st_ino))
               : QByteArrayLiteral("gone");
#else
    Q_UNUSED(file)
    return {};
#endif
}

Database::Database(QString file, QString name, Watch watch)
    : m_file(std::move(file))
    , m_name(std::move(name))
    , m_watch(std::move(watch))
{
}

void Database::count(const QString &sql)
{
    ++m_statements;
    if (m_watch) {
        m_watch(sql);
    }
}

Database::~Database()
{
    // No handle may be alive when the name is removed, hence the temporary.
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Outcome<std::unique_ptr<Database>> Database::open(const QString &file, Watch watch, Access access)
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s)) {
        return Problem{QCoreApplication::translate(
            "ats::ConnectionStore", "Qt's SQLite part is missing on this computer, so connections "
                                    "cannot be kept. Install it (Debian: libqt6sql6-sqlite).")};
    }
    const QString name = u"ats-store-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Database> opened(new Database(file, name, std::move(watch)));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(file);
    database.setConnectOptions(access == Access::Read ? u"QSQLITE_BUSY_TIMEOUT=2000;QSQLITE_OPEN_READONLY"_s
                                                      : u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!database.open()) {
        const Problem problem = problemOf(database.lastError(), file);
        database = {};
        return problem;
    }
    database = {};
    opened->m_identity = identityOf(file);
    // secure_delete: what was removed (client names, user names) is overwritten, not only unlinked.
    for (const QString &setting :
         {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA secure_delete = ON"_s}) {
        if (const auto set = opened->run(setting); !set) {
            return set.problem();
        }
    }
    return opened;
}

Done Database::each(const QString &sql, const QVariantList &values,
                    const std::function<Done(const QSqlQuery &)> &row)
{
    count(sql);
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true); // otherwise Qt keeps a copy of every row
    if (!query.prepare(sql)) {
        return problemOf(query.lastError(), m_file);
    }
    for (const QVariant &value : values) {
        query.addBindValue(value);
    }
    if (!query.exec()) {
        return problemOf(query.lastError(), m_file);
    }
    while (query.next()) {
        if (Done read = row(query); !read) {
            return read;
        }
    }
    // next() is false at the end and after an error alike.
    if (query.lastError().isValid()) {
        return problemOf(query.lastError(), m_file);
    }
    return {};
}

Outcome<int> Database::run(const QString &sql, const QVariantList &values)
{
    count(sql);
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.prepare(sql)) {
        return problemOf(query.lastError(), m_file);
    }
    for (const QVariant &value : values) {
        query.addBindValue(value);
    }
    if (!query.exec()) {
        return problemOf(query.lastError(), m_file);
    }
    return query.numRowsAffected();
}

Outcome<QVariant> Database::value(const QString &sql, const QVariantList &values)
{
    QVariant found;
    const Done read = each(sql, values, [&found](const QSqlQuery &row) {
        if (!found.isValid()) {
            found = row.value(0);
        }
        return Done();
    });
    if (!read) {
        return read.problem();
    }
    return found;
}

bool Database::isMoved() const { return identityOf(m_file) != m_identity; }

Done Database::transaction(Access access, const std::function<Done()> &work)
{
    if (access == Access::Write && isMoved()) {
        return storeProblem(sqliteMoved, m_file, {});
    }
    if (const auto begun = run(access == Access::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s); !begun) {
        return begun.problem();
    }
    Done done = work();
    if (done) {
        if (const auto committed = run(u"COMMIT"_s); !committed) {
            done = committed.problem();
        }
    }
    if (!done) {
        // SQLite may have rolled back by itself already, e.g. on a full disk; then this one fails,
        // harmlessly.
        static_cast<void>(run(u"ROLLBACK"_s));
    }
    return done;
}

} // namespace ats
