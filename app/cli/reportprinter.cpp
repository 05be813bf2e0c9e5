// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reportprinter.h"

#include "app/model/diagnosis.h"
#include "app/model/rowtext.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

QJsonValue causeValue(const std::optional<Cause> &cause)
{
    return cause ? QJsonValue(QString(toId(*cause))) : QJsonValue(QJsonValue::Null);
}

QJsonObject heldBackObject(const Guide &guide, const Pause &pause)
{
    const bool asked = pause.reason == PauseReason::Asked;
    return {{u"guide"_s, guide.id},
            {u"verdict"_s, QString(toId(Verdict::CouldNotTell))},
            {u"cause"_s, QJsonValue::Null},
            {u"checks"_s, QJsonArray()},
            {u"pause"_s, QJsonObject{{u"reason"_s, asked ? u"asked"_s : u"refused"_s},
                                     {u"until"_s, pause.until.toString(Qt::ISODate)},
                                     {u"seconds"_s, static_cast<qint64>(pause.left.count())}}}};
}

void printReport(const Console &console, const Report &report, const Guide &guide,
                 const QDateTime &lastPassed, bool sameValues, const QJsonObject &extra)
{
    if (!console.json()) {
        console.print(rowsAsText(
            report, {.guide = &guide, .keychain = {}, .host = {}, .what = {}, .showPrivate = true}));
        const auto failed = std::ranges::find_if(report.rows, [](const CheckRow &row) {
            return row.state == RowState::Failed || row.state == RowState::Warning;
        });
        if (failed != report.rows.end()) {
            console.print(u'\n' + diagnose(*failed, {&guide, lastPassed, sameValues, &report}).asText());
        }
        return;
    }
    QJsonArray checks;
    for (const CheckRow &row : report.rows) {
        checks.append(QJsonObject{
            {u"id"_s, row.id},
            {u"state"_s, QString(toId(row.state))},
            {u"cause"_s, causeValue(row.cause)},
            {u"elapsedMs"_s, row.elapsedMs ? QJsonValue(*row.elapsedMs) : QJsonValue(QJsonValue::Null)}});
    }
    QJsonObject object{{u"guide"_s, guide.id},
                       {u"verdict"_s, QString(toId(report.verdict))},
                       {u"cause"_s, causeValue(report.cause)},
                       {u"checks"_s, checks}};
    for (auto it = extra.begin(); it != extra.end(); ++it) {
        object.insert(it.key(), it.value());
    }
    console.print(object);
}

Exit exitFor(const Report &report)
{
    if (report.cause == Cause::EntryMissing || report.cause == Cause::EntryMalformed) {
        return Exit::Usage;
    }
    const CheckRow *kept = report.row(u"keychain");
    if (kept != nullptr && kept->state == RowState::Failed &&
        (!kept->cause || isKeychain(*kept->cause) || report.verdict == Verdict::ConnectedWithGaps)) {
        return Exit::Keychain;
    }
    switch (report.verdict) {
    case Verdict::Connected:
        return Exit::Connected;
    case Verdict::ConnectedWithGaps:
        return Exit::Gaps;
    case Verdict::NotConnected:
        return Exit::NotConnected;
    case Verdict::CouldNotTell:
        return Exit::CouldNotTell;
    }
    Q_UNREACHABLE();
}

} // namespace ats
