// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/connectiontable.h"

#include "app/model/catalog.h"
#include "app/model/csv.h"
#include "app/model/stage.h"
#include "app/model/statetext.h"

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

QString moment(const QDateTime &at) { return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString(); }

QString day(const QDate &date) { return date.isValid() ? date.toString(Qt::ISODate) : QString(); }

QStringList csvCells(const Connection &connection, const Guide *guide)
{
    const Attempt tested = connection.lastAttempt.value_or(Attempt{});
    const bool known = guide != nullptr;
    const Standing standing = known ? standingOf(connection, *guide) : Standing();
    return {connection.id.toString(QUuid::WithoutBraces),
            connection.client.simplified(),
            connection.guideId,
            known ? guide->system->name : QString(),
            known ? guide->platform->name : QString(),
            known ? QString(toId(standing.stage)) : QString(),
            known ? QString(toId(standing.state)) : u"unknown-guide"_s,
            connection.lastAttempt ? QString(toId(tested.verdict)) : QString(),
            tested.cause ? QString(toId(*tested.cause)) : QString(),
            moment(tested.at),
            moment(connection.lastPassed),
            day(standing.waitingSince),
            day(connection.replaceBy),
            connection.handoff.name.simplified(),
            moment(connection.handoff.connected)};
}

} // namespace

QString connectionsAsCsv(const std::vector<ListedConnection> &list)
{
    QString text =
        csvLine({u"id"_s, u"client"_s, u"guide"_s, u"system"_s, u"platform"_s, u"stage"_s, u"state"_s,
                 u"verdict"_s, u"cause"_s, u"last tested"_s, u"last worked"_s, u"waiting since"_s,
                 u"replace by"_s, u"handed over with"_s, u"connected there"_s});
    for (const ListedConnection &one : list) {
        text += csvLine(csvCells(*one.connection, one.guide));
    }
    return text;
}

QString connectionsAsText(const std::vector<ListedConnection> &list, const QDateTime &now)
{
    QString text;
    for (const auto &[connection, guide] : list) {
        const QString id = connection->id.toString(QUuid::WithoutBraces);
        text += connection->client.simplified() + u'\n';
        text += u"    "_s + (guide == nullptr ? connection->guideId
                                              : statePill(stateOf(*connection, *guide), *guide).text);
        text += u" · "_s + connection->guideId + u" · "_s + id + u'\n';
        if (guide != nullptr) {
            text += u"    "_s + homeLine(*connection, *guide, now) + u'\n';
        }
    }
    return text;
}

} // namespace ats
