// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replacebyverb.h"

#include "app/catalog/catalog.h"
#include "app/flow/handofffile.h"
#include "app/model/calendarfile.h"

namespace ats
{

using namespace Qt::StringLiterals;

void ReplaceByVerb::run()
{
    std::optional<Connection> named = connection();
    if (!named) {
        return;
    }
    const bool none = arguments().has(u"--none"_s);
    if (none || arguments().names.size() > 1) {
        named->replaceBy = none ? QDate() : QDate::fromString(arguments().names.at(1), Qt::ISODate);
        if (const Done set = ports().store->setReplaceBy(named->id, named->replaceBy); !set) {
            failStore(set.problem());
            return;
        }
    }
    if (arguments().has(u"--calendar"_s) && !writeCalendar(*named)) {
        return;
    }
    const QString day = named->replaceBy.toString(Qt::ISODate);
    if (console().json()) {
        console().print(QJsonObject{{u"id"_s, named->id.toString(QUuid::WithoutBraces)},
                                    {u"replaceBy"_s, day.isEmpty() ? QJsonValue() : QJsonValue(day)}});
    } else {
        console().print(day.isEmpty() ? tr("No day is set.") : tr("Replace by: %1", "a day").arg(day));
    }
    Q_EMIT finished(Exit::Connected);
}

bool ReplaceByVerb::writeCalendar(const Connection &connection)
{
    const Guide *guide = ports().catalog->guide(connection.guideId);
    if (guide == nullptr || !connection.replaceBy.isValid()) {
        fail(guide == nullptr ? tr("This version of the program has no guide for it.")
                              : tr("There is no day to put into a calendar. Name one after the connection."));
        return false;
    }
    const QString file = arguments().texts.value(u"--calendar"_s);
    const Done written =
        writeHandoffFile(file, calendarFile(connection, *guide, ports().now()), Overwrite::No);
    if (!written) {
        fail(written.problem().text);
    }
    return written.ok();
}

} // namespace ats
