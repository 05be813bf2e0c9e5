// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/ownsecretcare.h"

#include "app/flow/ownsecretreader.h"
#include "app/flow/receivingkey.h"

#include <utility>

namespace ats
{

OwnSecretCare::OwnSecretCare(Ports ports, bool restored, QObject *parent)
    : KeychainTask(std::move(ports), parent)
    , m_restored(restored)
{
}

void OwnSecretCare::begin() { next(); }

void OwnSecretCare::next()
{
    while (!m_left.isEmpty() && !isCancelled()) {
        const OwnName name = m_left.takeFirst();
        const Done held = hold(ownClaim(name));
        const Outcome<OwnState> now =
            held ? ownState(*ports().store, name) : Outcome<OwnState>(held.problem());
        if (!now || !(now.value().unsettled || m_restored)) {
            continue;
        }
        m_restored ? look(now.value()) : clearOther(now.value());
        return;
    }
    end(!isCancelled());
}

void OwnSecretCare::look(const OwnState &state)
{
    if (!state.slot) {
        adoptFrom(state, {Slot::A, Slot::B});
        return;
    }
    follow(ports().vault->read(ownKey(state.name, *state.slot)), [this, state](const VaultResult &result) {
        const VaultStatus status = ownSecretIn(result).status;
        if (status == VaultStatus::Ok) {
            state.unsettled ? clearOther(state) : next();
        } else if (status == VaultStatus::Missing || status == VaultStatus::NotOurs) {
            adoptFrom(state, {state.other()});
        } else {
            end(false);
        }
    });
}

void OwnSecretCare::clearOther(OwnState state)
{
    follow(ports().vault->remove(ownKey(state.name, state.other())),
           [this, state](const VaultResult &result) mutable {
               state.unsettled = false;
               const bool settled =
                   result.status == VaultStatus::Ok && setOwnState(*ports().store, state).ok();
               settled ? next() : end(false);
           });
}

void OwnSecretCare::adoptFrom(const OwnState &state, QList<Slot> places)
{
    if (places.isEmpty()) {
        next();
        return;
    }
    const Slot place = places.takeFirst();
    follow(ports().vault->read(ownKey(state.name, place)),
           [this, state, place, places](const VaultResult &result) {
               const VaultResult found = ownSecretIn(result);
               if (found.status == VaultStatus::Missing || found.status == VaultStatus::NotOurs) {
                   adoptFrom(state, places);
                   return;
               }
               OwnState adopted = state;
               adopted.slot = place;
               adopted.unsettled = false;
               if (state.name == OwnName::ReceivingKey) {
                   const ReceivingCode code = receivingCodeOf(found.value);
                   adopted.note = code.isEmpty() ? QString() : code.asText();
               }
               const bool kept = found.status == VaultStatus::Ok && setOwnState(*ports().store, adopted).ok();
               kept ? next() : end(false);
           });
}

void OwnSecretCare::end(bool whole)
{
    letGo();
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(whole);
}

} // namespace ats
