// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/credentialsaver.h"

#include "app/flow/earlierset.h"
#include "app/flow/setusers.h"
#include "app/model/fieldtext.h"
#include "app/model/rotation.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

CredentialSaver::CredentialSaver(Ports ports, Connection connection, const Guide &guide,
                                 std::shared_ptr<const Credentials> credentials, Origin origin,
                                 QObject *parent)
    : KeychainTask(std::move(ports), parent)
    , m_connection(std::move(connection))
    , m_guide(guide)
    , m_credentials(std::move(credentials))
    , m_origin(origin)
{
}

void CredentialSaver::begin()
{
    // Window or console may have replaced the set meanwhile: what is current is for the store to say.
    Outcome<Connection> fresh = takeSetOf(m_connection.id);
    if (!fresh) {
        end(VaultStatus::Failed, fresh.problem().text);
        return;
    }
    m_connection = std::move(fresh).value();
    m_hadHalfTyped = !m_connection.values.isEmpty() || m_connection.draftKept;
    putSet(holder(), m_credentials->toEntry(), [this](const VaultResult &result) {
        result.status == VaultStatus::Ok ? switchOver() : end(result.status, result.detail);
    });
}

void CredentialSaver::draftKeptAnew() { m_keptAnew = true; }

void CredentialSaver::switchOver()
{
    Outcome<SetSwitch> known =
        switchFor(ports(), m_connection, m_guide, otherPlace(holder()), m_credentials->plain);
    if (!known) {
        dropSet(holder(), true, [this, text = known.problem().text] { end(VaultStatus::Failed, text); });
        return;
    }
    SetSwitch to = std::move(known).value();
    to.origin = m_origin;
    to.clean = [this](const QString &field, const QString &text) {
        const FieldSpec *spec = m_guide.system->field(field);
        return spec == nullptr ? text : cleaned(*spec, text);
    };
    to.keepEarlierUntil = earlierKeptUntil(ports());
    to.planned = ports().now().toLocalTime().date().addDays(rotationNoticeDays);
    if (const Done switched = places().switchTo(m_connection.id, to); !switched) {
        const Outcome<Connection> now = ports().store->load(holder().id);
        if (now && now.value().slot == to.slot) {
            end(VaultStatus::Failed, switched.problem().text);
        } else {
            dropSet(holder(), true,
                    [this, text = switched.problem().text] { end(VaultStatus::Failed, text); });
        }
        return;
    }
    if (holder().slot && !to.keepEarlierUntil.isValid()) {
        removeOther(holder().id, *holder().slot, [this](const VaultResult &) { settleDraft(); });
    } else {
        settleDraft();
    }
}

void CredentialSaver::settleDraft()
{
    const Outcome<Connection> now = ports().store->load(m_connection.id);
    if (!now || !now.value().draftKept) {
        endKept();
        return;
    }
    if (m_origin == Origin::Typed && !m_keptAnew) {
        dropDraft(); // what it holds was typed before the set that is kept now
        return;
    }
    m_keptAnew = false;
    follow(ports().vault->read(keychainKey(m_connection.id, Slot::Draft)), [this](const VaultResult &result) {
        // Written again while it was read: then what was read is not what it holds.
        if (isOverInDraft(result) && !m_keptAnew) {
            dropDraft();
        } else {
            endKept();
        }
    });
}

bool CredentialSaver::isOverInDraft(const VaultResult &read) const
{
    if (read.status != VaultStatus::Ok) {
        return read.status == VaultStatus::Missing;
    }
    const Outcome<Credentials> half = Credentials::fromEntry(read.value, *m_guide.system);
    if (!half) {
        return Credentials::faultOf(read.value) != KeychainFault::Newer;
    }
    return std::ranges::all_of(half.value().secrets, [this](const auto &typed) {
        return m_credentials->holds(typed.first, typed.second);
    });
}

void CredentialSaver::dropDraft()
{
    // The mark goes first and at once, so that keeping anew from now on is seen by all.
    if (!places().leaveDraft(m_connection.id)) {
        endKept();
        return;
    }
    removeDraft(m_connection.id, [this](const VaultResult &) { endKept(); });
}

void CredentialSaver::endKept()
{
    if (m_origin == Origin::Elsewhere && m_hadHalfTyped) {
        const Outcome<Connection> now = ports().store->load(m_connection.id);
        if (now && now.value().reconnecting && now.value().values.isEmpty() && !now.value().draftKept) {
            // The very set that was half typed: nothing is left to go on with.
            const Done ended = ports().store->setReconnecting(m_connection.id, false);
            Q_UNUSED(ended) // the reconnect page then has nothing to offer but its Cancel
        }
    }
    end(VaultStatus::Ok, {});
}

void CredentialSaver::end(VaultStatus status, const QString &detail)
{
    m_credentials.reset();
    letGo();
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(status, detail);
}

} // namespace ats
