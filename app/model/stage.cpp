// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/stage.h"

#include "app/model/catalog.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct StageText {
    Q_DECLARE_TR_FUNCTIONS(ats::StageText)
};

constexpr std::array stages{Stage::Preparing,    Stage::Waiting,       Stage::ReadyToTest,
                            Stage::NotYetLinked, Stage::Authenticated, Stage::NeedsAttention};

/// The state as if the tests that could not tell had not been made.
ConnectionState judgedState(ConnectionState state, const Connection &connection, const Guide &guide)
{
    if (state != ConnectionState::CouldNotCheck) {
        return state;
    }
    Connection earlier = connection;
    earlier.lastAttempt = connection.lastJudgement;
    return stateOf(earlier, guide);
}

Stage stageOf(ConnectionState judged)
{
    switch (judged) {
    case ConnectionState::Draft:
    case ConnectionState::CouldNotCheck: // never: the earlier result is another
        return Stage::Preparing;
    case ConnectionState::WaitingForSystem:
    case ConnectionState::WaitingForAdministrator:
        return Stage::Waiting;
    case ConnectionState::ReadyToTest:
        return Stage::ReadyToTest;
    case ConnectionState::NotYetLinked:
    case ConnectionState::UpdatePlatform:
        return Stage::NotYetLinked;
    case ConnectionState::Authenticated:
    case ConnectionState::WorksWithWarning:
        return Stage::Authenticated;
    case ConnectionState::NeedsAttention:
    case ConnectionState::NotConnectedYet:
        return Stage::NeedsAttention;
    }
    Q_UNREACHABLE();
}

QDate waitingSince(ConnectionState judged, const Connection &connection)
{
    const bool system = judged == ConnectionState::WaitingForSystem;
    return system || judged == ConnectionState::WaitingForAdministrator
               ? connection.asked.value(QLatin1StringView(system ? askedSystem : askedAdministrator))
               : QDate();
}

} // namespace

std::span<const Stage> allStages() { return stages; }

QLatin1StringView toId(Stage stage)
{
    switch (stage) {
    case Stage::Preparing:
        return "preparing"_L1;
    case Stage::Waiting:
        return "waiting"_L1;
    case Stage::ReadyToTest:
        return "ready-to-test"_L1;
    case Stage::NotYetLinked:
        return "not-yet-linked"_L1;
    case Stage::Authenticated:
        return "authenticated"_L1;
    case Stage::NeedsAttention:
        return "needs-attention"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Stage> stageFromId(QStringView id)
{
    const auto found = std::ranges::find_if(stages, [id](Stage stage) { return toId(stage) == id; });
    return found == stages.end() ? std::nullopt : std::optional(*found);
}

PillText stagePill(Stage stage)
{
    switch (stage) {
    case Stage::Preparing:
        return {StageText::tr("Preparing"), Tone::Resting, u"pencil"_s};
    case Stage::Waiting:
        return {StageText::tr("Waiting"), Tone::Resting, u"waiting"_s};
    case Stage::ReadyToTest:
        return {StageText::tr("Ready to test"), Tone::Resting, u"dash"_s};
    case Stage::NotYetLinked:
        return {StageText::tr("Not yet linked"), Tone::Warning, u"check"_s};
    case Stage::Authenticated:
        return {StageText::tr("Authenticated"), Tone::Passed, u"check"_s};
    case Stage::NeedsAttention:
        return {StageText::tr("Needs attention"), Tone::Failed, u"attention"_s};
    }
    Q_UNREACHABLE();
}

Standing standingOf(const Connection &connection, const Guide &guide)
{
    const ConnectionState state = stateOf(connection, guide);
    const ConnectionState judged = judgedState(state, connection, guide);
    return {state, stageOf(judged), waitingSince(judged, connection)};
}

Stage stageOf(const Connection &connection, const Guide &guide)
{
    return standingOf(connection, guide).stage;
}

QDate waitingSince(const Connection &connection, const Guide &guide)
{
    return standingOf(connection, guide).waitingSince;
}

} // namespace ats
