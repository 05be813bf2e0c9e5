// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/ownsecretremover.h"

#include <utility>

namespace ats
{

OwnSecretRemover::OwnSecretRemover(Ports ports, OwnName name, QObject *parent)
    : KeychainTask(std::move(ports), parent)
    , m_name(name)
{
}

void OwnSecretRemover::begin()
{
    const Done claimed = hold(ownClaim(m_name));
    const Outcome<OwnState> now =
        claimed ? ownState(*ports().store, m_name) : Outcome<OwnState>(claimed.problem());
    if (!now) {
        end(VaultStatus::Failed, now.problem().text);
        return;
    }
    const Slot other = now.value().other();
    // The one in force last: a stop before that leaves it as it was.
    removeFrom(other, [this, other] {
        removeFrom(otherSlot(other), [this] {
            OwnState none;
            none.name = m_name;
            const Done forgotten = setOwnState(*ports().store, none);
            end(forgotten ? VaultStatus::Ok : VaultStatus::Failed,
                forgotten ? QString() : forgotten.problem().text);
        });
    });
}

void OwnSecretRemover::removeFrom(Slot slot, std::function<void()> then)
{
    follow(ports().vault->remove(ownKey(m_name, slot)), [this,
                                                         then = std::move(then)](const VaultResult &result) {
        if (result.status == VaultStatus::Ok && !isCancelled()) {
            then();
        } else {
            end(result.status == VaultStatus::Ok ? VaultStatus::Cancelled : result.status, result.detail);
        }
    });
}

void OwnSecretRemover::end(VaultStatus status, const QString &detail)
{
    letGo();
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(status, detail);
}

} // namespace ats
