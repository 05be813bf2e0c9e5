// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/restoreverb.h"

#include "app/identity.h"
#include "app/store/connectionstore.h"
#include "app/store/storefile.h"
#include "app/store/storerecovery.h"

#include <QtCore/QDir>
#include <QtCore/QLockFile>

namespace ats
{

using namespace Qt::StringLiterals;

bool RestoreVerb::isRefused(const QString &file)
{
    if (!QFileInfo::exists(file) && copiesOf(file).isEmpty()) {
        fail(tr("There is no list of connections and no copy of one at %1. Nothing was changed.")
                 .arg(QDir::toNativeSeparators(file)));
        return true;
    }
    Done whole;
    if (const auto opened = ConnectionStore::open(file); !opened) {
        whole = opened.problem();
    } else {
        whole = checkList(file);
    }
    if (whole) {
        fail(tr("The list of connections %1 is fine. Nothing was changed.")
                 .arg(QDir::toNativeSeparators(file)));
        return true;
    }
    if (!isDamage(whole.problem(), file)) {
        fail(whole.problem().text);
        return true;
    }
    return false;
}

void RestoreVerb::start()
{
    const QString file = QFileInfo(storeFile(arguments().practice)).absoluteFilePath();
    QLockFile lock(lockName(file));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0) && lock.error() == QLockFile::LockFailedError) {
        fail(tr("ATS Connect is open. Close its window first; it offers the same when it is started again."));
        return;
    }
    if (isRefused(file)) {
        return;
    }
    const Outcome<StoreSetAside> done =
        arguments().has(u"--empty"_s) ? startEmptyList(file) : restoreLastCopy(file);
    if (!done) {
        fail(tr("%1 Nothing was lost.").arg(done.problem().text));
        return;
    }
    const StoreSetAside &result = done.value();
    if (console().json()) {
        console().print(
            QJsonObject{{u"setAside"_s, result.aside},
                        {u"connections"_s, result.copy.connections},
                        {u"copyMade"_s, result.copy.at.isValid()
                                            ? QJsonValue(result.copy.at.toUTC().toString(Qt::ISODate))
                                            : QJsonValue(QJsonValue::Null)}});
    } else {
        const QString what = arguments().has(u"--empty"_s)
                                 ? tr("The list is empty now.")
                                 : copyText(result.copy, QDateTime::currentDateTimeUtc()) + u' ' +
                                       tr("The list is this copy now. Look through it: what was "
                                          "changed since is not in it. Your keychain was not touched.");
        console().print(
            result.aside.isEmpty()
                ? what
                : what + u'\n' +
                      tr("The damaged list is kept as %1.").arg(QDir::toNativeSeparators(result.aside)));
    }
    Q_EMIT finished(Exit::Connected);
}

} // namespace ats
