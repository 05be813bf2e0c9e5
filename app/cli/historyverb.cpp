// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/historyverb.h"

#include "app/catalog/catalog.h"
#include "app/cli/reportprinter.h"
#include "app/flow/connectionfinder.h"
#include "app/model/historytext.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

QString utc(const QDateTime &at) { return at.toUTC().toString(Qt::ISODate); }

} // namespace

std::optional<Connection> HistoryVerb::removedOrKept()
{
    const QString name = arguments().names.first();
    if (const Outcome<Connection> found = findConnection(*ports().store, name)) {
        return found.value();
    }
    const Outcome<std::vector<ConnectionName>> names = ports().store->names();
    const bool several = names && std::ranges::any_of(names.value(), [&name](const ConnectionName &one) {
                             return isCalled(one, name);
                         });
    if (several) {
        return connection(); // says which there are
    }
    if (const Outcome<std::vector<RemovedConnection>> removed = ports().store->removed()) {
        for (const RemovedConnection &gone : removed.value()) {
            if (gone.client == name || gone.id == QUuid::fromString(name)) {
                Connection left;
                left.id = gone.id;
                left.client = gone.client;
                left.guideId = gone.guideId;
                return left;
            }
        }
    }
    return connection(); // says what is wrong with the name
}

void HistoryVerb::run()
{
    const std::optional<Connection> named = removedOrKept();
    if (!named) {
        return;
    }
    const Outcome<std::vector<Attempt>> history = ports().store->history(named->id);
    const Outcome<std::vector<Event>> events = ports().store->events(named->id);
    if (!history || !events) {
        fail(history ? events.problem().text : history.problem().text);
        return;
    }
    // Of what was removed, only what happened is left to tell when it last worked.
    QDateTime lastPassed = named->lastPassed;
    const auto worked = std::ranges::find(history.value(), Verdict::Connected, &Attempt::verdict);
    if (!lastPassed.isValid() && worked != history.value().end()) {
        lastPassed = worked->at;
    }
    const Guide *guide = ports().catalog->guide(named->guideId);
    QJsonArray list;
    for (const Attempt &attempt : history.value()) {
        list.append(QJsonObject{{u"at"_s, utc(attempt.at)},
                                {u"verdict"_s, QString(toId(attempt.verdict))},
                                {u"cause"_s, causeValue(attempt.cause)},
                                {u"passed"_s, attempt.passed},
                                {u"tested"_s, attempt.tested}});
    }
    QJsonArray happened;
    for (const Event &event : events.value()) {
        happened.append(QJsonObject{{u"at"_s, utc(event.at)}, {u"what"_s, QString(toId(event.kind))}});
    }
    if (console().json()) {
        console().print(QJsonObject{{u"id"_s, named->id.toString(QUuid::WithoutBraces)},
                                    {u"name"_s, named->client},
                                    {u"lastPassed"_s, lastPassed.isValid() ? QJsonValue(utc(lastPassed))
                                                                           : QJsonValue(QJsonValue::Null)},
                                    {u"attempts"_s, list},
                                    {u"events"_s, happened}});
    } else {
        console().print(historyAsText(named->client, guide, historyOf(history.value(), events.value())) +
                        lastWorkedText(history.value(), lastPassed, ports().now()) + u'\n');
    }
    Q_EMIT finished(Exit::Connected);
}

} // namespace ats
