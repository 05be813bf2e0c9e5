// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/rowlook.h"

#include "app/model/catalog.h"
#include "app/model/historytext.h"
#include "app/model/statetext.h"

#include <QtCore/QCoreApplication>

namespace ats
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ats::RowLook)
};

} // namespace

RowLook rowLook(const Connection &connection, const Guide *guide)
{
    if (guide == nullptr) {
        return {Text::tr("No guide in this version"), Tone::Resting, iconName(Tone::Resting)};
    }
    const auto pill = statePill(stateOf(connection, *guide), *guide);
    return {pill.text, pill.tone, icon(pill.icon).isNull() ? iconName(pill.tone) : pill.icon};
}

QString rowPair(const Connection &connection, const Guide *guide)
{
    return guide != nullptr
               ? Text::tr("%1 → %2", "system, platform").arg(guide->system->name, guide->platform->name)
               : connection.guideId;
}

QString rowLine(const Connection &connection, const Guide *guide)
{
    return guide != nullptr ? homeLine(connection, *guide, QDateTime::currentDateTime())
                            : Text::tr("It was made with another version of this program.");
}

QString rowMoment(const Connection &connection)
{
    return connection.lastAttempt
               ? Text::tr("Tested on %1", "date and time").arg(exactMoment(connection.lastAttempt->at))
               : QString();
}

QString rowSentence(const Connection &connection, const Guide *guide)
{
    const QString pair =
        guide != nullptr
            ? Text::tr("%1 to %2", "system, platform").arg(guide->system->name, guide->platform->name)
            : connection.guideId;
    return Text::tr("%1, %2: %3. %4", "client, pair, state, what happened last")
        .arg(connection.client.simplified(), pair, rowLook(connection, guide).words,
             rowLine(connection, guide));
}

} // namespace ats
