// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/attemptsql.h"

#include "app/model/report.h"
#include "app/store/connectionstore.h"

#include <QtCore/QStringList>

namespace ats
{

using namespace Qt::StringLiterals;

QString tellingAttempts()
{
    QStringList ids;
    for (const Cause cause : allCauses()) {
        if (saysNothing(cause)) {
            ids.append(u'\'' + QString(toId(cause)) + u'\'');
        }
    }
    return u"NOT (verdict = '%1' AND cause IS NOT NULL AND cause IN (%2))"_s.arg(toId(Verdict::CouldNotTell),
                                                                                 ids.join(u','));
}

QString judgingAttempts() { return u"verdict <> '%1'"_s.arg(toId(Verdict::CouldNotTell)); }

QString passingAttempts()
{
    return u"(verdict = '%1' OR (verdict = '%2' AND cause IS NOT '%3'))"_s.arg(
        toId(Verdict::Connected), toId(Verdict::ConnectedWithGaps), toId(Cause::PermissionMissing));
}

QString forgetAttempts()
{
    QString sql = u"DELETE FROM attempts WHERE connection = ? AND number NOT IN"
                  " (SELECT number FROM attempts WHERE connection = ? ORDER BY number DESC LIMIT %1)"_s.arg(
                      longestHistory);
    for (const QString &kind : {tellingAttempts(), judgingAttempts(), passingAttempts()}) {
        sql += u" AND number NOT IN (SELECT max(a.number) FROM attempts a JOIN connections c"
               " ON c.number = a.connection AND a.edition IN (c.edition, c.other_edition)"
               " WHERE a.connection = ? AND %1 GROUP BY a.edition)"_s.arg(kind);
    }
    return sql;
}

} // namespace ats
