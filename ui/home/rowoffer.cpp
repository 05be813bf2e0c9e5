// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/home/rowoffer.h"

#include "app/model/catalog.h"

namespace ats
{

RowOffer rowOffer(const Connection &connection, const Guide *guide, bool forSession)
{
    RowOffer offer;
    if (guide == nullptr) {
        return offer;
    }
    const NextAction next = nextAction(connection, *guide);
    const bool kept = connection.slot.has_value();
    offer.primary = next;
    offer.primaryText = actionText(next, *guide);
    offer.steps = next != NextAction::Continue;
    const bool complete = kept || forSession || hasAllFields(connection, *guide);
    offer.test = next != NextAction::TestNow && complete;
    offer.history = true; // it begins with its own beginning
    offer.send = complete;
    offer.invite = !kept && !connection.handoff.accepted.isValid();
    const bool passed = kept && connection.lastJudgement &&
                        (connection.lastJudgement->verdict == Verdict::Connected ||
                         connection.lastJudgement->verdict == Verdict::ConnectedWithGaps);
    offer.slip = passed && (connection.handoff.received.isValid() || connection.handoff.invited.isValid());
    offer.rotation = kept;
    offer.reconnect = next != NextAction::Reconnect && kept;
    return offer;
}

} // namespace ats
