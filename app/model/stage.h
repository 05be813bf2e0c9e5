// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/connection.h"
#include "app/model/words.h"

#include <optional>
#include <span>

namespace ats
{

/// How far a connection has come, for somebody who looks after many: coarser than ConnectionState.
enum class Stage { Preparing, Waiting, ReadyToTest, NotYetLinked, Authenticated, NeedsAttention };

/// All of them, in their order.
[[nodiscard]] std::span<const Stage> allStages();
[[nodiscard]] QLatin1StringView toId(Stage stage);
[[nodiscard]] std::optional<Stage> stageFromId(QStringView id);
/// "Preparing", "Waiting", "Ready to test", …, with icon and colour.
[[nodiscard]] PillText stagePill(Stage stage);

/// State, stage and wait of a connection, worked out together.
struct Standing {
    ConnectionState state = ConnectionState::Draft;
    Stage stage = Stage::Preparing;
    QDate waitingSince; ///< invalid: nobody is waited for
};
[[nodiscard]] Standing standingOf(const Connection &connection, const Guide &guide);
/// A test that could not tell leaves the stage where the earlier result put it.
[[nodiscard]] Stage stageOf(const Connection &connection, const Guide &guide);
/// The day since which an answer is awaited; invalid when nobody is waited for.
[[nodiscard]] QDate waitingSince(const Connection &connection, const Guide &guide);

} // namespace ats
