// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/handofffile.h"

#include "app/catalog/catalog.h"
#include "app/handoff/handoffproblem.h"
#include "app/handoff/sealedfile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct FileText {
    Q_DECLARE_TR_FUNCTIONS(ats::HandoffFile)
};

QString shownPath(const QString &path) { return QDir::toNativeSeparators(path); }

} // namespace

Outcome<QByteArray> readHandoffFile(const QString &path)
{
    QFile file(path);
    // A pipe or device could have no end, and a folder has no content.
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile()) {
        return notAHandoffFile();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return Problem{
            FileText::tr("The file %1 cannot be read: %2").arg(shownPath(path), file.errorString())};
    }
    QByteArray bytes = file.read(largestHandoffFile + 1);
    if (bytes.size() > largestHandoffFile) {
        return tooLargeForHandoff();
    }
    return bytes;
}

Done writeHandoffFile(const QString &path, const QByteArray &bytes, Overwrite overwrite)
{
    const QFileInfo info(path);
    if (info.exists() && (overwrite == Overwrite::No || !info.isFile())) {
        return Problem{FileText::tr("%1 is there already. It was not replaced: choose another name.")
                           .arg(shownPath(path))};
    }
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(bytes) == bytes.size() && file.commit();
    return written ? Done()
                   : Done(Problem{FileText::tr("The file %1 cannot be written: %2")
                                      .arg(shownPath(path), file.errorString())});
}

Done deleteHandoffFile(const QString &path)
{
    QFile file(path);
    return !file.exists() || file.remove() ? Done()
                                           : Done(Problem{FileText::tr("The file %1 could not be deleted: %2")
                                                              .arg(shownPath(path), file.errorString())});
}

QString handoffFileName(const QString &client, HandoffFileKind kind)
{
    QString name;
    for (const QChar letter : client.left(60)) {
        name += letter.isLetterOrNumber() || u" -_&.,"_s.contains(letter) ? letter : u'_';
    }
    name = name.trimmed();
    while (name.startsWith(u'.')) {
        name.remove(0, 1);
    }
    return (name.isEmpty() ? u"connection"_s : name) + suffixOf(kind);
}

GuideFinder guideFinder(const Ports &ports)
{
    return [catalog = ports.catalog](const QString &id) { return catalog->guide(id); };
}

} // namespace ats
