// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/storerecovery.h"

#include "app/model/words.h"
#include "app/store/connectionreader.h"
#include "app/store/connectionstore.h"
#include "app/store/connectionwriter.h"
#include "app/store/database.h"
#include "app/store/storefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QUuid>

#include <filesystem>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto restoringMark = ".restoring."_L1;

Problem failure(const char *text, const QString &file, const QString &words = {})
{
    const QString said = QCoreApplication::translate("ats::StoreRecovery", text);
    const QString shownFile = QDir::toNativeSeparators(file);
    return {words.isEmpty() ? said.arg(shownFile) : said.arg(shownFile, words)};
}

/// Also a link that leads nowhere.
bool isThere(const QString &path)
{
    std::error_code error;
    return std::filesystem::exists(
        std::filesystem::symlink_status(std::filesystem::path(path.toStdU16String()), error));
}

/// A name that nothing has yet.
QString asideName(const QString &file)
{
    const QString wanted =
        file + ".damaged-"_L1 + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString name = wanted;
    for (int number = 2; isThere(name); ++number) {
        name = wanted + u'-' + QString::number(number);
    }
    return name;
}

/// The list first: without it the journals are nothing, while it would open without them, and lack what is in
/// them.
Done moveAside(const QString &file, const QString &aside)
{
    for (const QLatin1StringView part : {""_L1, "-wal"_L1, "-shm"_L1}) {
        if (!isThere(file + part)) {
            continue;
        }
        if (const Done moved = renameOver(file + part, aside + part); !moved) {
            return failure(QT_TRANSLATE_NOOP("ats::StoreRecovery",
                                             "%1 could not be set aside: %2. Check that you may write in "
                                             "the folder it is in."),
                           file + part, moved.problem().text);
        }
    }
    return {};
}

Done copyBytes(const QString &from, const QString &to)
{
    QFile source(from);
    if (!createOwnerOnly(to) || !source.open(QIODevice::ReadOnly)) {
        return storeProblem(sqliteCantOpen, to, {});
    }
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly)) {
        return storeProblem(sqliteCantOpen, to, {});
    }
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(1 << 20);
        if (bytes.isEmpty() || target.write(bytes) != bytes.size()) {
            return failure(QT_TRANSLATE_NOOP("ats::StoreRecovery", "%1 could not be written: %2"), to,
                           bytes.isEmpty() ? source.errorString() : target.errorString());
        }
    }
    target.close();
    return target.error() == QFile::NoError
               ? Done()
               : failure(QT_TRANSLATE_NOOP("ats::StoreRecovery", "%1 could not be written: %2"), to,
                         target.errorString());
}

Done markRestored(const QString &file)
{
    const auto opened = Database::open(file);
    if (!opened) {
        return opened.problem();
    }
    return putSetting(*opened.value(), restoredSetting,
                      QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
}

/// `beside` becomes the copy, marked, checked and on disk.
Done prepare(const StoreCopy &copy, const QString &beside)
{
    Done done = copyBytes(copy.file, beside);
    if (done) {
        done = markRestored(beside);
    }
    if (!done) {
        return done;
    }
    const Outcome<StoreCopy> made = checkedCopy(beside);
    if (!made) {
        return made.problem();
    }
    return made.value().connections == copy.connections && syncToDisk(beside)
               ? Done()
               : storeProblem(sqliteCorrupt, beside, {});
}

} // namespace

QString copyText(const StoreCopy &copy, const QDateTime &now)
{
    const QString made = momentText(copy.at, now);
    if (copy.connections == 1) {
        return QCoreApplication::translate("ats::StoreRecovery",
                                           "The last good copy was made %1 and holds one connection.")
            .arg(made);
    }
    return QCoreApplication::translate("ats::StoreRecovery",
                                       "The last good copy was made %1 and holds %n connections.", nullptr,
                                       copy.connections)
        .arg(made);
}

Outcome<StoreSetAside> restoreLastCopy(const QString &file)
{
    const std::optional<StoreCopy> copy = lastGoodCopy(file);
    if (!copy) {
        return failure(QT_TRANSLATE_NOOP("ats::StoreRecovery", "There is no good copy of %1."), file);
    }
    clearUnfinished(file + restoringMark);
    const QString beside = file + restoringMark + QUuid::createUuid().toString(QUuid::Id128);
    if (const Done prepared = prepare(*copy, beside); !prepared) {
        QFile::remove(beside);
        return prepared.problem();
    }
    const bool any = isThere(file);
    const QString aside = asideName(file);
    Done done = moveAside(file, aside);
    if (done) {
        done = renameOver(beside, file);
    }
    if (!done) {
        QFile::remove(beside);
        return done.problem();
    }
    if (!syncToDisk(file)) {
        return storeProblem(sqliteCantOpen, file, {});
    }
    return StoreSetAside{any ? aside : QString(), *copy};
}

Outcome<StoreSetAside> startEmptyList(const QString &file)
{
    const bool any = isThere(file);
    const QString aside = asideName(file);
    if (const Done moved = moveAside(file, aside); !moved) {
        return moved.problem();
    }
    // Else the next start would offer them again, and the new list's first copy take the place of one.
    for (const QString &copy : copiesOf(file)) {
        const QString name = aside + copy.mid(file.size());
        if (const Done moved = renameOver(copy, name); !moved) {
            return failure(QT_TRANSLATE_NOOP("ats::StoreRecovery", "%1 could not be set aside: %2."), copy,
                           moved.problem().text);
        }
    }
    return StoreSetAside{any ? aside : QString(), {}};
}

Done checkList(const QString &file)
{
    const auto opened = Database::open(file);
    if (!opened) {
        return opened.problem();
    }
    const auto whole = opened.value()->value(u"PRAGMA quick_check(1)"_s);
    if (!whole) {
        return whole.problem();
    }
    if (whole.value().toString() != "ok"_L1) {
        return storeProblem(sqliteCorrupt, file, {});
    }
    const auto all = readConnections(*opened.value());
    return all ? Done() : all.problem();
}

} // namespace ats
