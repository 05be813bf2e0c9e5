// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/historyverb.h"

#include "app/catalog/catalog.h"
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
    const std::optional<Connection> named = connection();
    if (!named) {
        return;
    }
    const Outcome<std::vector<Attempt>> history = ports().store->history(named->id);
    if (!history) {
        fail(history.problem().text);
        return;
    }
    const Guide *guide = ports().catalog->guide(named->guideId);
    QJsonArray list;
    QString text =
        named->client + u'\n' + lastWorkedText(history.value(), named->lastPassed, ports().now()) + u'\n';
    for (const Attempt &attempt : history.value()) {
        list.append(QJsonObject{{u"at"_s, utc(attempt.at)},
                                {u"verdict"_s, QString(toId(attempt.verdict))},
                                {u"cause"_s, causeValue(attempt.cause)},
                                {u"passed"_s, attempt.passed},
                                {u"tested"_s, attempt.tested}});
        text += u"    "_s + attemptAsText(attempt, guide) + u'\n';
    }
    if (console().json()) {
        console().print(
            QJsonObject{{u"id"_s, named->id.toString(QUuid::WithoutBraces)},
                        {u"name"_s, named->client},
                        {u"lastPassed"_s, named->lastPassed.isValid() ? QJsonValue(utc(named->lastPassed))
                                                                      : QJsonValue(QJsonValue::Null)},
                        {u"attempts"_s, list}});
    } else {
        console().print(text);
    }
    Q_EMIT finished(Exit::Connected);
}

} // namespace ats
