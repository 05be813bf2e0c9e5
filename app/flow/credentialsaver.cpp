// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/credentialsaver.h"

#include "app/flow/earlierset.h"
#include "app/model/fieldtext.h"

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
    Outcome<Connection> fresh = take(m_connection.id);
    // Said before the first write, so that whatever a stop leaves behind is found at the next start.
    const Done begun = fresh ? places().beginSet(m_connection.id) : Done(fresh.problem());
    if (!begun) {
        end(VaultStatus::Failed, begun.problem().text);
        return;
    }
    m_connection = std::move(fresh).value();
    m_hadHalfTyped = !m_connection.values.isEmpty() || m_connection.draftKept;
    m_target = otherPlace(m_connection);
    follow(ports().vault->write(keychainKey(m_connection.id, m_target), m_credentials->toEntry()),
           [this](const VaultResult &result) { written(result); });
}

void CredentialSaver::draftKeptAnew() { m_keptAnew = true; }

void CredentialSaver::written(const VaultResult &result)
{
    if (result.status == VaultStatus::Ok) {
        switchOver();
        return;
    }
    if (wroteNothing(result.status)) {
        const Done undone = places().endUnwritten(m_connection);
        Q_UNUSED(undone) // then it is looked at at the next start
        end(result.status, result.detail);
        return;
    }
    // Something may have been written all the same. After the others the keychain would not answer now, or
    // the user has had enough.
    const bool answers = result.status == VaultStatus::Unproven || result.status == VaultStatus::Failed;
    giveUp(answers, result.status, result.detail);
}

void CredentialSaver::switchOver()
{
    SetSwitch to;
    to.slot = m_target;
    to.inForce = m_credentials->plain;
    // A set that never passed was never entered on the platform.
    to.replaced = m_connection.slot.has_value() && m_connection.lastPassed.isValid();
    to.linkTicks = linkTickKeys(m_guide);
    to.origin = m_origin;
    to.clean = [this](const QString &field, const QString &text) {
        const FieldSpec *spec = m_guide.system->field(field);
        return spec == nullptr ? text : cleaned(*spec, text);
    };
    to.onPlatform = isOnPlatform(m_connection, m_guide);
    to.keepEarlierUntil = earlierKeptUntil(ports());
    if (const Done switched = places().switchTo(m_connection.id, to); !switched) {
        const Outcome<Connection> now = ports().store->load(m_connection.id);
        if (now && now.value().slot == m_target) {
            end(VaultStatus::Failed, switched.problem().text);
        } else {
            giveUp(true, VaultStatus::Failed, switched.problem().text);
        }
        return;
    }
    if (m_connection.slot && !to.keepEarlierUntil.isValid()) {
        removeOther(m_connection.id, *m_connection.slot, [this](const VaultResult &) { settleDraft(); });
    } else {
        settleDraft();
    }
}

void CredentialSaver::giveUp(bool clean, VaultStatus status, const QString &detail)
{
    const Done left = places().leaveOther(m_connection.id);
    Q_UNUSED(left) // then it counts as being written, and is looked at all the same
    if (clean) {
        removeOther(m_connection.id, m_target,
                    [this, status, detail](const VaultResult &) { end(status, detail); });
    } else {
        end(status, detail);
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
    return !half || std::ranges::all_of(half.value().secrets, [this](const auto &typed) {
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
