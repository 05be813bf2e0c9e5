// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/connectionremover.h"

#include <QtCore/QLockFile>

namespace ats
{

ConnectionRemover::ConnectionRemover(const Ports &ports, const Connection &connection, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_connection(connection)
{
}

ConnectionRemover::~ConnectionRemover() = default;

void ConnectionRemover::start()
{
    QMetaObject::invokeMethod(this, &ConnectionRemover::begin, Qt::QueuedConnection);
}

void ConnectionRemover::cancel()
{
    m_cancelled = true;
    if (m_job) {
        m_job->cancel();
    }
}

void ConnectionRemover::begin()
{
    if (m_cancelled) {
        end(VaultStatus::Cancelled, {});
        return;
    }
    Outcome<Claim> claim = m_ports.store->places().claim(m_connection.id);
    if (!claim) {
        end(VaultStatus::Failed, claim.problem().text);
        return;
    }
    m_claim = std::move(claim).value();
    Outcome<Connection> fresh = m_ports.store->load(m_connection.id);
    const Done marked =
        fresh ? m_ports.store->places().setRemoving(m_connection.id, true) : Done(fresh.problem());
    if (!marked) {
        end(VaultStatus::Failed, marked.problem().text);
        return;
    }
    m_connection = std::move(fresh).value();
    // Nothing was ever written for it: a missing keychain must not keep a mere draft alive.
    if (m_connection.keychainUsed) {
        // The set in force goes last: what stays when the keychain stops half-way is still whole.
        m_left = {Slot::Draft, otherPlace(m_connection), otherSlot(otherPlace(m_connection))};
    }
    next();
}

void ConnectionRemover::next()
{
    if (m_left.isEmpty()) {
        const Done removed = m_ports.store->remove(m_connection.id);
        end(removed ? VaultStatus::Ok : VaultStatus::Failed, removed ? QString() : removed.problem().text);
        return;
    }
    m_job = m_ports.vault->remove(keychainKey(m_connection.id, m_left.takeFirst()));
    connect(m_job, &VaultJob::waitingForUser, this, &ConnectionRemover::waitingForUser);
    connect(m_job, &VaultJob::finished, this, [this](const VaultResult &result) {
        if (result.status == VaultStatus::Ok) {
            next();
        } else {
            stayed(result);
        }
    });
}

void ConnectionRemover::stayed(const VaultResult &result)
{
    const Done unmarked = m_ports.store->places().setRemoving(m_connection.id, false);
    Q_UNUSED(unmarked) // then it is removed at the next start, as was asked
    end(result.status, result.detail);
}

void ConnectionRemover::end(VaultStatus status, const QString &detail)
{
    m_claim.reset();
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(status, detail);
}

} // namespace ats
