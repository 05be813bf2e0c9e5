// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"
#include "app/model/connection.h"

namespace ats
{

/// A calendar file (iCalendar, RFC 5545) with one whole day: replaceBy, which must be valid, with a reminder
/// a week before. Holds names, no credentials. Taken in once more, it moves the entry it made before.
[[nodiscard]] QByteArray calendarFile(const Connection &connection, const Guide &guide, const QDateTime &now);

} // namespace ats
