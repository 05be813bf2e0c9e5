// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/keychaintask.h"

#include <QtCore/QLockFile>

namespace ats
{

KeychainTask::KeychainTask(Ports ports, QObject *parent)
    : QObject(parent)
    , m_ports(std::move(ports))
{
}

KeychainTask::~KeychainTask() = default;

void KeychainTask::start() { QMetaObject::invokeMethod(this, &KeychainTask::run, Qt::QueuedConnection); }

void KeychainTask::run() { m_cancelled ? stopped() : begin(); }

void KeychainTask::cancel()
{
    m_cancelled = true;
    if (m_job) {
        m_job->cancel();
    }
}

Done KeychainTask::hold(const QUuid &id)
{
    m_claim.reset();
    Outcome<Claim> claim = places().claim(id);
    if (!claim) {
        return claim.problem();
    }
    m_claim = std::move(claim).value();
    return {};
}

Outcome<Connection> KeychainTask::take(const QUuid &id)
{
    if (const Done held = hold(id); !held) {
        return held.problem();
    }
    // Read under the claim: until then window or console may have changed it.
    return m_ports.store->load(id);
}

Outcome<Connection> KeychainTask::takeSetOf(const QUuid &id)
{
    Outcome<Connection> before = m_ports.store->load(id);
    if (!before) {
        return before;
    }
    Outcome<Connection> holder = take(holderOf(before.value()));
    if (!holder) {
        return holder;
    }
    m_holder = std::move(holder).value();
    Outcome<Connection> now = m_ports.store->load(id);
    if (now && holderOf(now.value()) != holderOf(before.value())) {
        return Problem{tr("These credentials were changed by another window a moment ago. Nothing was done. "
                          "Try again.")};
    }
    return now;
}

void KeychainTask::follow(VaultJob *job, std::function<void(VaultResult &)> then)
{
    m_job = job;
    connect(job, &VaultJob::waitingForUser, this, &KeychainTask::waitingForUser);
    connect(job, &VaultJob::finished, this, [then = std::move(then)](VaultResult &result) { then(result); });
}

void KeychainTask::putSet(const Connection &holder, Secret entry, std::function<void(VaultResult &)> then)
{
    // Said before the first write, so that whatever a stop leaves behind is found at the next start.
    if (const Done begun = places().beginSet(holder.id); !begun) {
        VaultResult failed{VaultStatus::Failed, {}, begun.problem().text};
        then(failed);
        return;
    }
    follow(m_ports.vault->write(keychainKey(holder.id, otherPlace(holder)), std::move(entry)),
           [this, holder, then = std::move(then)](VaultResult &result) {
               if (result.status == VaultStatus::Ok) {
                   then(result);
                   return;
               }
               if (wroteNothing(result.status)) {
                   const Done undone = places().endUnwritten(holder);
                   Q_UNUSED(undone) // then it is looked at at the next start
                   then(result);
                   return;
               }
               // Something may have been written all the same. After the others the keychain would not answer
               // now, or the user has had enough.
               const bool answers =
                   result.status == VaultStatus::Unproven || result.status == VaultStatus::Failed;
               dropSet(holder, answers, [then, status = result.status, detail = result.detail] {
                   VaultResult ended{status, {}, detail};
                   then(ended);
               });
           });
}

void KeychainTask::dropSet(const Connection &holder, bool answers, std::function<void()> then)
{
    const Done left = places().leaveOther(holder.id);
    Q_UNUSED(left) // then it counts as being written, and is looked at all the same
    if (answers) {
        removeOther(holder.id, otherPlace(holder), [then = std::move(then)](VaultResult &) { then(); });
    } else {
        then();
    }
}

void KeychainTask::removeOther(const QUuid &id, Slot slot, std::function<void(VaultResult &)> then)
{
    follow(m_ports.vault->remove(keychainKey(id, slot)),
           [this, id, then = std::move(then)](VaultResult &result) {
               if (result.status == VaultStatus::Ok) {
                   const Done gone = places().otherGone(id);
                   Q_UNUSED(gone) // then it is due again
               }
               then(result);
           });
}

void KeychainTask::removeDraft(const QUuid &id, std::function<void(VaultResult &)> then)
{
    follow(m_ports.vault->remove(keychainKey(id, Slot::Draft)),
           [this, id, then = std::move(then)](VaultResult &result) {
               if (result.status == VaultStatus::Ok) {
                   const Done gone = places().draftGone(id);
                   Q_UNUSED(gone) // then it is due again
               }
               then(result);
           });
}

} // namespace ats
