// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/storecopy.h"

#include "app/store/database.h"
#include "app/store/migrations.h"
#include "app/store/storefile.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QUuid>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto unfinishedMark = ".copying."_L1;

/// What the user sees of a list: those that were removed do not count. A list older than the first version
/// has no connections.
Outcome<int> countConnections(Database &database)
{
    const auto columns = database.value(u"SELECT count(*) FROM pragma_table_info('connections')"_s);
    if (!columns) {
        return columns.problem();
    }
    if (columns.value().toInt() == 0) {
        return 0;
    }
    const auto removed =
        database.value(u"SELECT count(*) FROM pragma_table_info('connections') WHERE name = 'removed'"_s);
    if (!removed) {
        return removed.problem();
    }
    const auto count =
        database.value(u"SELECT count(*) FROM connections"_s +
                       (removed.value().toInt() > 0 ? u" WHERE removed IS NULL"_s : QString()));
    return count ? Outcome<int>(count.value().toInt()) : count.problem();
}

Done copyInto(Database &database, const QString &beside)
{
    const Outcome<int> before = countConnections(database);
    if (!before) {
        return before.problem();
    }
    // Created first: SQLite alone would make the copy readable for others.
    if (!createOwnerOnly(beside)) {
        return storeProblem(sqliteCantOpen, beside, {});
    }
    if (const auto copied = database.run(u"VACUUM INTO ?"_s, {beside}); !copied) {
        return copied.problem();
    }
    const Outcome<StoreCopy> copy = checkedCopy(beside);
    if (!copy) {
        return copy.problem();
    }
    // Another program may have added or removed one meanwhile.
    const Outcome<int> after = countConnections(database);
    if (!after) {
        return after.problem();
    }
    const int count = copy.value().connections;
    if (count < qMin(before.value(), after.value()) || count > qMax(before.value(), after.value())) {
        return storeProblem(sqliteCorrupt, beside, {});
    }
    return syncToDisk(beside) ? Done() : storeProblem(sqliteCantOpen, beside, {});
}

} // namespace

QString lastCopyName(const QString &file) { return file + ".backup"_L1; }

Done makeCopy(Database &database, const QString &wanted)
{
    clearUnfinished(wanted + unfinishedMark);
    const QString beside = wanted + unfinishedMark + QUuid::createUuid().toString(QUuid::Id128);
    Done done = copyInto(database, beside);
    if (done) {
        done = renameOver(beside, wanted);
    }
    if (!done) {
        QFile::remove(beside);
        return done;
    }
    return syncToDisk(wanted) ? Done() : storeProblem(sqliteCantOpen, wanted, {});
}

Outcome<StoreCopy> checkedCopy(const QString &copy)
{
    const QFileInfo info(copy);
    if (!info.isFile() || info.size() == 0) { // SQLite would begin a new file
        return storeProblem(sqliteNotADatabase, copy, {});
    }
    const auto opened = Database::open(copy);
    if (!opened) {
        return opened.problem();
    }
    Database &database = *opened.value();
    const auto application = database.value(u"PRAGMA application_id"_s);
    const auto whole = database.value(u"PRAGMA integrity_check(1)"_s);
    for (const auto *read : {&application, &whole}) {
        if (!*read) {
            return read->problem();
        }
    }
    if (application.value().toInt() != storeApplicationId || whole.value().toString() != "ok"_L1) {
        return storeProblem(sqliteCorrupt, copy, {});
    }
    const Outcome<int> count = countConnections(database);
    if (!count) {
        return count.problem();
    }
    return StoreCopy{copy, info.lastModified(), count.value()};
}

QStringList copiesOf(const QString &file)
{
    const QFileInfo info(file);
    const QFileInfoList found = info.dir().entryInfoList(
        {QFileInfo(lastCopyName(file)).fileName(), info.fileName() + ".version-*.backup"_L1},
        QDir::Files | QDir::Hidden, QDir::Time);
    QStringList names;
    for (const QFileInfo &one : found) {
        names.append(one.filePath());
    }
    return names;
}

std::optional<StoreCopy> lastGoodCopy(const QString &file)
{
    for (const QString &name : copiesOf(file)) {
        if (const Outcome<StoreCopy> copy = checkedCopy(name)) {
            return copy.value();
        }
    }
    return std::nullopt;
}

void clearUnfinished(const QString &begin)
{
    const QFileInfo info(begin);
    const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-3600);
    const QFileInfoList left = info.dir().entryInfoList({info.fileName() + u'*'}, QDir::Files | QDir::Hidden);
    for (const QFileInfo &one : left) {
        if (one.lastModified() < old) {
            QFile::remove(one.filePath());
        }
    }
}

} // namespace ats
