// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/followup.h"

#include <algorithm>

namespace ats
{

int hoursSinceKept(const Connection &connection, const QDateTime &now)
{
    if (!connection.slotSince.isValid()) {
        return 0;
    }
    return static_cast<int>(std::max<qint64>(0, connection.slotSince.secsTo(now) / 3600));
}

FollowUpStage followUpStage(const Connection &connection, const Guide &guide, const QDateTime &now)
{
    const int hours = guide.platform->followUp.hours;
    if (hours == 0 || !connection.lastPassed.isValid() || !isLinked(connection, guide)) {
        return FollowUpStage::None;
    }
    if (!connection.notes.value(QLatin1StringView(followUpNote)).isEmpty()) {
        return FollowUpStage::Seen;
    }
    return hoursSinceKept(connection, now) >= hours ? FollowUpStage::Due : FollowUpStage::Waiting;
}

} // namespace ats
