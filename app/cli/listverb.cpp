// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/listverb.h"

#include "app/catalog/catalog.h"
#include "app/model/connectiontable.h"
#include "app/model/stage.h"

#include <QtCore/QJsonArray>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

QJsonValue momentValue(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonValue dayValue(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

/// Null while nothing was handed over.
QJsonValue handoffValue(const HandoffFacts &facts)
{
    if (facts.matter.isNull()) {
        return QJsonValue::Null;
    }
    return QJsonObject{{u"with"_s, facts.name},
                       {u"invited"_s, momentValue(facts.invited)},
                       {u"accepted"_s, momentValue(facts.accepted)},
                       {u"sent"_s, momentValue(facts.sent)},
                       {u"received"_s, momentValue(facts.received)},
                       {u"connected"_s, momentValue(facts.connected)}};
}

QJsonObject asObject(const Connection &connection, const Guide *guide, const QDateTime &now)
{
    const bool known = guide != nullptr;
    const Standing standing = known ? standingOf(connection, *guide) : Standing();
    return {
        {u"id"_s, connection.id.toString(QUuid::WithoutBraces)},
        {u"name"_s, connection.client},
        {u"guide"_s, connection.guideId},
        {u"state"_s, known ? QString(toId(standing.state)) : u"unknown-guide"_s},
        {u"stage"_s, known ? QJsonValue(QString(toId(standing.stage))) : QJsonValue::Null},
        {u"waitingSince"_s, dayValue(standing.waitingSince)},
        {u"replaceBy"_s, dayValue(connection.replaceBy)},
        {u"sharesWith"_s, connection.shares.isNull()
                              ? QJsonValue(QJsonValue::Null)
                              : QJsonValue(connection.shares.toString(QUuid::WithoutBraces))},
        {u"handoff"_s, handoffValue(connection.handoff)},
        {u"earlierUntil"_s, momentValue(canGoBack(connection, now) ? connection.otherUntil : QDateTime())},
        {u"linked"_s, known && isLinked(connection, *guide) && !connection.platformStale},
        {u"lastTested"_s, momentValue(connection.lastAttempt ? connection.lastAttempt->at : QDateTime())}};
}

} // namespace

void ListVerb::run()
{
    const Outcome<std::vector<Connection>> all = ports().store->all();
    if (!all) {
        failStore(all.problem());
        return;
    }
    std::vector<ListedConnection> list;
    list.reserve(all.value().size());
    for (const Connection &connection : all.value()) {
        list.push_back({&connection, ports().catalog->guide(connection.guideId)});
    }
    if (arguments().has(u"--csv"_s)) {
        console().print(connectionsAsCsv(list));
    } else if (console().json()) {
        QJsonArray objects;
        for (const auto &[connection, guide] : list) {
            objects.append(asObject(*connection, guide, ports().now()));
        }
        console().print(QJsonObject{{u"connections"_s, objects}});
    } else {
        console().print(list.empty() ? tr("No connections yet.") : connectionsAsText(list, ports().now()));
    }
    Q_EMIT finished(Exit::Connected);
}

} // namespace ats
