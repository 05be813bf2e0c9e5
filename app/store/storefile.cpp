// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/storefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>
#include <QtCore/QtEndian>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QFile::Permissions ownerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownerFolder = ownerFile | QFile::ExeOwner;
constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                      QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

QString say(const char *text) { return QCoreApplication::translate("ats::ConnectionStore", text); }

QString shown(const QString &file) { return QDir::toNativeSeparators(file); }

Problem notOurs(const QString &file)
{
    return {
        say(QT_TRANSLATE_NOOP("ats::ConnectionStore",
                              "%1 is not a list of connections. Nothing was changed. When its window "
                              "starts, ATS Connect offers the last good copy of the list, or an empty one."))
            .arg(shown(file))};
}

Done makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir()) {
        return {};
    }
    // Only the last part is ours; the ones above it follow the user's own defaults.
    const QString above = QFileInfo(folder).absolutePath();
    const bool made =
        QDir().mkpath(above) && (QDir().mkdir(folder, ownerFolder) || QFileInfo(folder).isDir());
    if (!made) {
        return Problem{
            say(QT_TRANSLATE_NOOP("ats::ConnectionStore",
                                  "The folder %1 for your connections cannot be made. Check that you may "
                                  "write in the folder above it."))
                .arg(shown(folder))};
    }
    return {};
}

Done keepOthersOut(const QString &file)
{
#ifdef Q_OS_UNIX
    for (const QString &part : {file, file + "-wal"_L1, file + "-shm"_L1}) {
        const QFileInfo info(part);
        if (info.exists() && (info.permissions() & others) != 0 &&
            !QFile::setPermissions(part, info.permissions() & ownerFolder)) {
            return Problem{
                say(QT_TRANSLATE_NOOP("ats::ConnectionStore",
                                      "Other people on this computer may read %1, and that cannot be "
                                      "changed from here. Make it readable for you alone."))
                    .arg(shown(part))};
        }
    }
#else
    Q_UNUSED(file)
#endif
    return {};
}

/// Shorter than its own header says. Beside a journal that may be so: SQLite then finishes what was begun.
bool isCutShort(QFile &content)
{
    const auto hasJournal = [&content] {
        return QFileInfo(content.fileName() + "-wal"_L1).size() > 0 ||
               QFileInfo(content.fileName() + "-journal"_L1).size() > 0;
    };
    if (content.size() == 0 || hasJournal()) {
        return false;
    }
    const QByteArray header = content.read(100);
    if (header.size() < 100) {
        return true;
    }
    // Big-endian: page size (1 stands for 65536) at offset 16, number of pages at offset 28.
    const qint64 size = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pages = qFromBigEndian<quint32>(header.constData() + 28);
    // Looked at again afterwards: another program may have begun to write meanwhile.
    return content.size() < (size == 1 ? 65536 : size) * pages && !hasJournal();
}

/// An empty file is a store that was never written; anything else has to begin like SQLite's files do.
Done checkContent(const QString &file)
{
    QFile content(file);
    if (!content.open(QIODevice::ReadOnly)) {
        return storeProblem(sqliteCantOpen, file, content.errorString());
    }
    const QByteArray begin = content.peek(16);
    const QByteArray wanted("SQLite format 3", 16); // its last byte is the zero at the end
    if (!begin.isEmpty() && begin != wanted) {
        return notOurs(file);
    }
    return isCutShort(content) ? storeProblem(sqliteCorrupt, file, {}) : Done();
}

#ifdef Q_OS_UNIX
bool syncOne(const QString &path)
{
    const int opened = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (opened < 0) {
        return false;
    }
    const bool synced = ::fsync(opened) == 0;
    ::close(opened);
    return synced;
}
#endif

/// SQLite says "input or output error" where only the helper files beside the list found no room.
bool isDiskFull(const QString &file)
{
    const QStorageInfo disk(QFileInfo(file).absolutePath());
    return disk.isValid() && disk.bytesAvailable() < 64 * 1024;
}

} // namespace

bool syncToDisk(const QString &file)
{
#ifdef Q_OS_UNIX
    return syncOne(file) && syncOne(QFileInfo(file).absolutePath());
#else
    Q_UNUSED(file)
    return true;
#endif
}

Done renameOver(const QString &from, const QString &to)
{
    std::error_code error; // QFile::rename would refuse to replace
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    return error ? Done(Problem{QString::fromStdString(error.message())}) : Done();
}

QString lockName(const QString &file) { return file + ".lock"_L1; }

Done prepareStoreFolder(const QString &file) { return makeFolder(QFileInfo(file).absolutePath()); }

void closeToOthers(const QString &file) { QFile::setPermissions(file, ownerFile); }

bool createOwnerOnly(const QString &file)
{
    QFile created(file);
    return created.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerFile);
}

Done prepareStoreFile(const QString &file)
{
    if (Done made = prepareStoreFolder(file); !made) {
        return made;
    }
    // Another program may create it between our look and our try: then it exists, which is what we want.
    if (!QFileInfo::exists(file) && !createOwnerOnly(file) && !QFileInfo::exists(file)) {
        return storeProblem(sqliteCantOpen, file, {});
    }
    if (!QFileInfo(file).isFile()) {
        return notOurs(file);
    }
    if (Done content = checkContent(file); !content) {
        return content;
    }
    if (Done kept = keepOthersOut(file); !kept) {
        return kept;
    }
    return QFileInfo(file).isWritable() ? Done() : storeProblem(sqliteReadOnly, file, {});
}

Problem lostProblem(const QString &file)
{
    return {say(QT_TRANSLATE_NOOP("ats::ConnectionStore",
                                  "%1 is gone or empty, but a good copy of it is there. Nothing was changed. "
                                  "When its window starts, ATS Connect offers this copy."))
                .arg(shown(file))};
}

bool isDamage(const Problem &problem, const QString &file)
{
    return problem == storeProblem(sqliteCorrupt, file, {}) ||
           problem == storeProblem(sqliteNotADatabase, file, {}) || problem == lostProblem(file);
}

Problem storeProblem(int code, const QString &file, const QString &words)
{
    const auto about = [&](const char *text) { return Problem{say(text).arg(shown(file))}; };
    if (code == sqliteMoved) {
        return about(QT_TRANSLATE_NOOP(
            "ats::ConnectionStore",
            "%1 was moved, replaced or deleted while the program was using it. Nothing was written. Put it "
            "back, or close the program and start it again."));
    }
    constexpr int full = 13;       // SQLITE_FULL
    const int plain = code & 0xff; // the low byte of an extended code
    switch (plain == 10 && isDiskFull(file) ? full : plain) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return about(
            QT_TRANSLATE_NOOP("ats::ConnectionStore",
                              "%1 is in use by another window or program and did not become free. Nothing "
                              "was changed. Try again."));
    case 3: // SQLITE_PERM
    case sqliteReadOnly:
    case sqliteCantOpen:
        return about(
            QT_TRANSLATE_NOOP("ats::ConnectionStore",
                              "%1 cannot be opened for writing. Nothing was changed. Check that you may "
                              "write this file and the folder it is in."));
    case 10: // SQLITE_IOERR
        return about(QT_TRANSLATE_NOOP(
            "ats::ConnectionStore", "The disk could not read or write %1. Check the disk, then try again."));
    case sqliteCorrupt:
        return about(QT_TRANSLATE_NOOP("ats::ConnectionStore",
                                       "%1 is damaged. Nothing was changed. When its window starts, "
                                       "ATS Connect offers the last good copy of the list."));
    case full:
        return about(
            QT_TRANSLATE_NOOP("ats::ConnectionStore",
                              "There is no room left on the disk for %1. Nothing was changed. Make room, "
                              "then try again."));
    case sqliteNotADatabase:
        return notOurs(file);
    default:
        return {say(QT_TRANSLATE_NOOP("ats::ConnectionStore", "%1 could not be read or written: %2"))
                    .arg(shown(file), words)};
    }
}

} // namespace ats
