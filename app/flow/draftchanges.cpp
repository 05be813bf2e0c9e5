// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/draft.h"

#include <utility>

// How a change of Draft gets into the store, sooner or later.
namespace ats
{

bool Draft::change(DraftChange change)
{
    change.apply(m_connection);
    const bool late = hasUnwritten();
    const bool done = stored(m_changes.write(std::move(change)));
    if (hasUnwritten()) {
        m_retry.start();
    } else if (late && done) {
        m_retry.stop();
        Q_EMIT caughtUp();
    }
    return done;
}

Done Draft::writeAgain()
{
    if (!hasUnwritten()) {
        return {};
    }
    Done done = m_changes.writeAgain();
    if (!hasUnwritten()) {
        m_retry.stop();
        Q_EMIT caughtUp();
    }
    return done;
}

} // namespace ats
