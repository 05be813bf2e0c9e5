// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/historyverb.h"

#include "app/catalog/catalog.h"
#include "app/cli/entries.h"
#include "app/cli/reportprinter.h"
#include "app/model/historytext.h"

#include <QtCore/QJsonArray>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

QString utc(const QDateTime &at) { return at.toUTC().toString(Qt::ISODate); }

} // namespace

void HistoryVerb::run()
{
    const Outcome<Connection> found = findConnection(*ports().store, arguments().names.first());
    if (!found) {
        fail(found.problem().text);
        return;
    }
    const Connection &connection = found.value();
    const Outcome<std::vector<Attempt>> history = ports().store->history(connection.id);
    if (!history) {
        fail(history.problem().text);
        return;
    }
    const Guide *guide = ports().catalog->guide(connection.guideId);
    QJsonArray list;
    QString text = connection.client + u'\n' +
                   lastWorkedText(history.value(), connection.lastPassed, ports().now()) + u'\n';
    for (const Attempt &attempt : history.value()) {
        list.append(QJsonObject{{u"at"_s, utc(attempt.at)},
                                {u"verdict"_s, QString(toId(attempt.verdict))},
                                {u"cause"_s, causeValue(attempt.cause)},
                                {u"passed"_s, attempt.passed},
                                {u"tested"_s, attempt.tested}});
        text += u"    "_s + attemptAsText(attempt, guide) + u'\n';
    }
    if (console().json()) {
        console().print(QJsonObject{{u"id"_s, connection.id.toString(QUuid::WithoutBraces)},
                                    {u"name"_s, connection.client},
                                    {u"lastPassed"_s, connection.lastPassed.isValid()
                                                          ? QJsonValue(utc(connection.lastPassed))
                                                          : QJsonValue(QJsonValue::Null)},
                                    {u"attempts"_s, list}});
    } else {
        console().print(text);
    }
    Q_EMIT finished(Exit::Connected);
}

} // namespace ats
