// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/connectionremover.h"

namespace ats
{

ConnectionRemover::ConnectionRemover(const Ports &ports, const Connection &connection, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_connection(connection)
{
    // Nothing was ever written for it: a missing keychain must not keep a mere draft alive.
    if (connection.keychainUsed) {
        m_left = {Slot::A, Slot::B, Slot::Draft};
    }
}

void ConnectionRemover::start()
{
    QMetaObject::invokeMethod(this, &ConnectionRemover::next, Qt::QueuedConnection);
}

void ConnectionRemover::cancel()
{
    if (m_job) {
        m_job->cancel();
    }
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
            end(result.status, result.detail);
        }
    });
}

void ConnectionRemover::end(VaultStatus status, const QString &detail)
{
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(status, detail);
}

} // namespace ats
