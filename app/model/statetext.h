// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/connection.h"
#include "app/model/words.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

namespace ats
{

/// The one thing to do next about a connection, as Home and console offer it.
enum class NextAction { Continue, FinishInPlatform, TestNow, Reconnect };

/// "Waiting for JobDiva", "Authenticated · not yet linked in StackOne Hub", …
[[nodiscard]] PillText statePill(ConnectionState state, const Guide &guide);
/// The line under a connection's name: what is known, and when it was seen. `now` in any time spec.
[[nodiscard]] QString homeLine(const Connection &connection, const Guide &guide, const QDateTime &now);

[[nodiscard]] NextAction nextAction(const Connection &connection, const Guide &guide);
/// "Continue", "Finish in StackOne Hub", "Test now", "Reconnect"
[[nodiscard]] QString actionText(NextAction action, const Guide &guide);

} // namespace ats
