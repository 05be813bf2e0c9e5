// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/connection.h"

/// The day until which the user wants new credentials (Connection::replaceBy).
namespace ats
{

/// From so many days before, it is spoken of.
inline constexpr int rotationNoticeDays = 14;

enum class RotationStage {
    None,    ///< no day was chosen, or there is nothing to replace
    Planned, ///< there is time
    Soon,    ///< within rotationNoticeDays
    Due,     ///< the day has come, or is over
};

[[nodiscard]] RotationStage rotationStage(const Connection &connection, const QDate &today);
/// "replace the credentials by 3 Jan"; empty at RotationStage::None.
[[nodiscard]] QString rotationText(const Connection &connection, const QDate &today);

} // namespace ats
