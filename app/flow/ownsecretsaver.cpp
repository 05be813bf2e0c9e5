// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/ownsecretsaver.h"

#include "app/flow/ownsecretreader.h"

#include <utility>

namespace ats
{

OwnSecretSaver::OwnSecretSaver(Ports ports, OwnName name, Secret secret, const QString &note, QObject *parent)
    : KeychainTask(std::move(ports), parent)
    , m_secret(std::move(secret))
    , m_note(note)
{
    m_state.name = name;
}

void OwnSecretSaver::begin()
{
    const Done claimed = hold(ownClaim(m_state.name));
    const Outcome<OwnState> now =
        claimed ? ownState(*ports().store, m_state.name) : Outcome<OwnState>(claimed.problem());
    if (!now) {
        end(VaultStatus::Failed, now.problem().text);
        return;
    }
    m_state = now.value();
    OwnState begun = m_state;
    begun.unsettled = true;
    // Said before the write, so that whatever a stop leaves behind is found at the next start.
    if (const Done said = setOwnState(*ports().store, begun); !said) {
        end(VaultStatus::Failed, said.problem().text);
        return;
    }
    follow(ports().vault->write(ownKey(m_state.name, m_state.other()), ownEntry(m_secret)),
           [this](const VaultResult &result) { written(result); });
}

void OwnSecretSaver::written(const VaultResult &result)
{
    if (result.status == VaultStatus::Ok) {
        switchOver();
        return;
    }
    if (wroteNothing(result.status)) {
        const Done undone = setOwnState(*ports().store, m_state);
        Q_UNUSED(undone) // then it is looked at at the next start
        end(result.status, result.detail);
        return;
    }
    m_state.unsettled = true;
    if (result.status == VaultStatus::Unproven || result.status == VaultStatus::Failed) {
        clearOther(result.status, result.detail);
    } else {
        end(result.status, result.detail); // the keychain would not answer now
    }
}

void OwnSecretSaver::switchOver()
{
    OwnState next = m_state;
    next.slot = m_state.other();
    next.unsettled = m_state.slot.has_value();
    next.note = m_note;
    if (const Done switched = setOwnState(*ports().store, next); !switched) {
        m_state.unsettled = true;
        clearOther(VaultStatus::Failed, switched.problem().text);
        return;
    }
    m_state = next;
    if (m_state.unsettled) {
        clearOther(VaultStatus::Ok, {});
    } else {
        end(VaultStatus::Ok, {});
    }
}

void OwnSecretSaver::clearOther(VaultStatus status, const QString &detail)
{
    follow(ports().vault->remove(ownKey(m_state.name, m_state.other())),
           [this, status, detail](const VaultResult &result) {
               if (result.status == VaultStatus::Ok) {
                   m_state.unsettled = false;
                   const Done settled = setOwnState(*ports().store, m_state);
                   Q_UNUSED(settled) // then it is due again
               }
               end(status, detail);
           });
}

void OwnSecretSaver::end(VaultStatus status, const QString &detail)
{
    m_secret = {};
    letGo();
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(status, detail);
}

} // namespace ats
