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

void KeychainTask::follow(VaultJob *job, std::function<void(VaultResult &)> then)
{
    m_job = job;
    connect(job, &VaultJob::waitingForUser, this, &KeychainTask::waitingForUser);
    connect(job, &VaultJob::finished, this, [then = std::move(then)](VaultResult &result) { then(result); });
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
