// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>

namespace ats
{

/// Where a connection's set-up or reconnect stands. Which section is on screen is a separate matter.
enum class FlowState {
    Choosing,   ///< no connection yet
    Guiding,    ///< steps and fields are being worked through
    Waiting,    ///< somebody was asked; the rest can go on
    Testing,    ///< a live test runs (or waits for the keychain to hand out the stored set)
    Failed,     ///< a test left something to mend; everything typed is still there
    Saving,     ///< passed; the keychain is being written and read back
    SaveFailed, ///< passed, but not kept
    Linking,    ///< kept; the platform's own steps are left
    Done,       ///< tested and linked, or a stored set was looked at again
    Explaining, ///< entry for reconnect: what happened, what is in force
    Tried,      ///< passed in a test that was to keep nothing; it can still be kept as it was tested
};

enum class FlowEvent {
    Chosen,          ///< system, platform and client are known
    Asked,           ///< a date was set: somebody was asked
    Answered,        ///< the awaited value came, or the date was taken back
    TestAsked,       ///< a test begins
    Passed,          ///< with the intent to keep the set
    NotPassed,       ///< failed, could not tell, or stopped by the user
    Checked,         ///< the set in force passed again
    Saved,           ///< written, read back, current
    SavedWithGaps,   ///< the same, but the sign-in may not read yet: somebody has to act first
    NotSaved,        ///< the keychain did not take it
    SaveAsked,       ///< try to keep it again
    SessionOnly,     ///< keep it in memory until the program ends
    AllTicked,       ///< the last step on the platform is ticked
    Unticked,        ///< one of them is open again
    ReconnectOpened, ///< new credentials for a kept connection
    GivenUp,         ///< reconnect cancelled: the set in force stays
    WentBack,        ///< the earlier set is in force again
    PassedOnly,      ///< passed, with no wish to keep the set yet
    Edited,          ///< something else is entered now than was tested
};

struct FlowArrow {
    FlowState from;
    FlowEvent event;
    FlowState to;
};

/// Every allowed move. What is not listed is not possible and changes nothing.
inline constexpr std::array flowTable{
    FlowArrow{FlowState::Choosing, FlowEvent::Chosen, FlowState::Guiding},
    FlowArrow{FlowState::Guiding, FlowEvent::Asked, FlowState::Waiting},
    FlowArrow{FlowState::Guiding, FlowEvent::TestAsked, FlowState::Testing},
    FlowArrow{FlowState::Guiding, FlowEvent::ReconnectOpened, FlowState::Explaining},
    FlowArrow{FlowState::Guiding, FlowEvent::WentBack, FlowState::Linking},
    FlowArrow{FlowState::Waiting, FlowEvent::Asked, FlowState::Waiting},
    FlowArrow{FlowState::Waiting, FlowEvent::Answered, FlowState::Guiding},
    FlowArrow{FlowState::Waiting, FlowEvent::TestAsked, FlowState::Testing},
    FlowArrow{FlowState::Waiting, FlowEvent::ReconnectOpened, FlowState::Explaining},
    FlowArrow{FlowState::Testing, FlowEvent::Passed, FlowState::Saving},
    FlowArrow{FlowState::Testing, FlowEvent::NotPassed, FlowState::Failed},
    FlowArrow{FlowState::Testing, FlowEvent::Checked, FlowState::Done},
    FlowArrow{FlowState::Testing, FlowEvent::PassedOnly, FlowState::Tried},
    FlowArrow{FlowState::Tried, FlowEvent::SaveAsked, FlowState::Saving},
    FlowArrow{FlowState::Tried, FlowEvent::TestAsked, FlowState::Testing},
    FlowArrow{FlowState::Tried, FlowEvent::Edited, FlowState::Guiding},
    FlowArrow{FlowState::Tried, FlowEvent::ReconnectOpened, FlowState::Explaining},
    FlowArrow{FlowState::Tried, FlowEvent::GivenUp, FlowState::Done},
    FlowArrow{FlowState::Tried, FlowEvent::WentBack, FlowState::Linking},
    FlowArrow{FlowState::Failed, FlowEvent::TestAsked, FlowState::Testing},
    FlowArrow{FlowState::Failed, FlowEvent::Asked, FlowState::Failed},
    FlowArrow{FlowState::Failed, FlowEvent::ReconnectOpened, FlowState::Explaining},
    FlowArrow{FlowState::Failed, FlowEvent::GivenUp, FlowState::Done},
    FlowArrow{FlowState::Failed, FlowEvent::WentBack, FlowState::Linking},
    FlowArrow{FlowState::Saving, FlowEvent::Saved, FlowState::Linking},
    FlowArrow{FlowState::Saving, FlowEvent::SavedWithGaps, FlowState::Failed},
    FlowArrow{FlowState::Saving, FlowEvent::NotSaved, FlowState::SaveFailed},
    FlowArrow{FlowState::SaveFailed, FlowEvent::SaveAsked, FlowState::Saving},
    FlowArrow{FlowState::SaveFailed, FlowEvent::SessionOnly, FlowState::Linking},
    FlowArrow{FlowState::SaveFailed, FlowEvent::TestAsked, FlowState::Testing},
    FlowArrow{FlowState::SaveFailed, FlowEvent::GivenUp, FlowState::Done},
    FlowArrow{FlowState::Linking, FlowEvent::AllTicked, FlowState::Done},
    FlowArrow{FlowState::Linking, FlowEvent::TestAsked, FlowState::Testing},
    FlowArrow{FlowState::Linking, FlowEvent::ReconnectOpened, FlowState::Explaining},
    FlowArrow{FlowState::Linking, FlowEvent::WentBack, FlowState::Linking},
    FlowArrow{FlowState::Done, FlowEvent::Unticked, FlowState::Linking},
    FlowArrow{FlowState::Done, FlowEvent::TestAsked, FlowState::Testing},
    FlowArrow{FlowState::Done, FlowEvent::ReconnectOpened, FlowState::Explaining},
    FlowArrow{FlowState::Done, FlowEvent::WentBack, FlowState::Linking},
    FlowArrow{FlowState::Explaining, FlowEvent::TestAsked, FlowState::Testing},
    FlowArrow{FlowState::Explaining, FlowEvent::GivenUp, FlowState::Done},
    FlowArrow{FlowState::Explaining, FlowEvent::WentBack, FlowState::Linking},
};

/// The state that follows, or nothing when the event does not belong to this state.
[[nodiscard]] constexpr std::optional<FlowState> nextState(FlowState from, FlowEvent event)
{
    for (const FlowArrow &arrow : flowTable) {
        if (arrow.from == from && arrow.event == event) {
            return arrow.to;
        }
    }
    return std::nullopt;
}

} // namespace ats
