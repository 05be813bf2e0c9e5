// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"
#include "app/model/connection.h"

/// The look some hours after the first success that a platform's guide asks for.
namespace ats
{

/// The key of the note that says how it ended: "seen" once the data is there.
inline constexpr char followUpNote[] = "follow-up";

/// Whole hours since the details in force were kept; 0 without any.
[[nodiscard]] int hoursSinceKept(const Connection &connection, const QDateTime &now);
enum class FollowUpStage {
    None,    ///< the platform asks for no look, or there is nothing to look for yet
    Waiting, ///< the hours are not over
    Due,     ///< they are, and nobody has said that the data is there
    Seen,
};
[[nodiscard]] FollowUpStage followUpStage(const Connection &connection, const Guide &guide,
                                          const QDateTime &now);

} // namespace ats
