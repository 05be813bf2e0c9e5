// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/checkallverb.h"

#include "app/catalog/catalog.h"
#include "app/cli/reportprinter.h"
#include "app/flow/batchcheck.h"
#include "app/flow/keychaincare.h"
#include "app/model/stage.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// The worst of what the batch met, in the order of the exit statuses' weight.
Exit exitFor(const BatchSummary &summary)
{
    if (summary.keychain > 0) {
        return Exit::Keychain;
    }
    if (summary.notConnected > 0) {
        return Exit::NotConnected;
    }
    if (summary.couldNotTell + summary.paused + summary.noGuide + summary.stopped > 0) {
        return Exit::CouldNotTell;
    }
    return summary.gaps > 0 ? Exit::Gaps : Exit::Connected;
}

QJsonObject asObject(const BatchSummary &summary)
{
    return {{u"connected"_s, summary.connected},         {u"connectedWithGaps"_s, summary.gaps},
            {u"notConnected"_s, summary.notConnected},   {u"couldNotTell"_s, summary.couldNotTell},
            {u"keychain"_s, summary.keychain},           {u"paused"_s, summary.paused},
            {u"nothingStored"_s, summary.nothingStored}, {u"unknownGuide"_s, summary.noGuide},
            {u"unwritten"_s, summary.unwritten}};
}

} // namespace

void CheckAllVerb::run()
{
    const QString system = arguments().texts.value(u"--system"_s);
    const std::vector<Guide> &guides = ports().catalog->guides();
    if (!system.isEmpty() &&
        std::ranges::none_of(guides, [&](const Guide &guide) { return guide.system->id == system; })) {
        fail(tr("There is no system “%1”. See “ats-connect-cli guides”.").arg(system));
        return;
    }
    auto *care = new KeychainCare(ports(), this);
    connect(care, &KeychainCare::waitingForUser, this, &Console::sayWaiting);
    connect(care, &KeychainCare::finished, this, [this](const QStringList &notes) {
        for (const QString &note : notes) {
            Console::complain(note);
        }
        check();
    });
    care->start();
}

bool CheckAllVerb::isWanted(const Connection &connection) const
{
    const Guide *guide = ports().catalog->guide(connection.guideId);
    const QString system = arguments().texts.value(u"--system"_s);
    if (guide == nullptr) {
        return system.isEmpty() && !arguments().stage;
    }
    return (system.isEmpty() || guide->system->id == system) &&
           (!arguments().stage || stageOf(connection, *guide) == *arguments().stage);
}

void CheckAllVerb::check()
{
    Outcome<std::vector<Connection>> read = ports().store->all();
    if (!read) {
        failStore(read.problem());
        return;
    }
    std::vector<Connection> wanted = std::move(read).value();
    std::erase_if(wanted, [this](const Connection &connection) { return !isWanted(connection); });
    m_count = static_cast<int>(wanted.size());
    auto *batch = new BatchCheck(ports(), wanted, arguments().jobs, this);
    connect(batch, &BatchCheck::waitingForUser, this, &Console::sayWaiting);
    connect(batch, &BatchCheck::ended, this, &CheckAllVerb::one);
    connect(batch, &BatchCheck::finished, this, &CheckAllVerb::all);
    batch->start();
}

void CheckAllVerb::one(const BatchResult &result)
{
    ++m_done;
    // The one line that says why stands below: not once for each that was not asked for.
    if (result.end != BatchEnd::KeychainClosed) {
        Console::complain(tr("%1 of %2: %3: %4", "number, number, client, result")
                              .arg(QString::number(m_done), QString::number(m_count),
                                   result.client.simplified(),
                                   batchResultText(result, ports().catalog->guide(result.guideId))));
    }
    if (!console().json()) {
        return;
    }
    const bool tested = result.end == BatchEnd::Tested;
    m_connections.append(QJsonObject{
        {u"id"_s, result.id.toString(QUuid::WithoutBraces)},
        {u"client"_s, result.client},
        {u"guide"_s, result.guideId},
        {u"verdict"_s, tested ? QJsonValue(QString(toId(result.verdict))) : QJsonValue(QJsonValue::Null)},
        {u"cause"_s, causeValue(result.cause)},
        {u"elapsedMs"_s, tested ? QJsonValue(result.elapsedMs) : QJsonValue(QJsonValue::Null)},
        {u"skipped"_s, tested ? QJsonValue(QJsonValue::Null) : QJsonValue(QString(toId(result.end)))}});
}

void CheckAllVerb::all(const BatchSummary &summary)
{
    if (console().json()) {
        console().print(QJsonObject{{u"connections"_s, m_connections}, {u"summary"_s, asObject(summary)}});
    } else {
        console().print(batchSummaryText(summary));
    }
    Q_EMIT finished(exitFor(summary));
}

} // namespace ats
