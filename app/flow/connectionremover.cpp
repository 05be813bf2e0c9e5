// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/connectionremover.h"

#include "app/flow/sessionset.h"
#include "app/flow/setunsharer.h"

namespace ats
{

ConnectionRemover::ConnectionRemover(const Ports &ports, const Connection &connection, QObject *parent)
    : KeychainTask(ports, parent)
    , m_connection(connection)
{
}

void ConnectionRemover::begin()
{
    const Outcome<std::vector<QUuid>> sharers = places().sharers(m_connection.id);
    if (!sharers) {
        end(VaultStatus::Failed, sharers.problem().text);
    } else if (sharers.value().empty()) {
        clearAll();
    } else {
        handOver(sharers.value().front());
    }
}

void ConnectionRemover::handOver(const QUuid &user)
{
    m_copying = new SetUnsharer(ports(), user, SetUnsharer::Wish::Leading, this);
    connect(m_copying, &SetUnsharer::waitingForUser, this, &ConnectionRemover::waitingForUser);
    connect(m_copying, &SetUnsharer::finished, this, [this](VaultStatus status, const QString &text) {
        status == VaultStatus::Ok ? clearAll() : end(status, text);
    });
    m_copying->start();
}

void ConnectionRemover::cancel()
{
    KeychainTask::cancel();
    if (m_copying) {
        m_copying->cancel();
    }
}

void ConnectionRemover::clearAll()
{
    if (isCancelled()) {
        end(VaultStatus::Cancelled, {});
        return;
    }
    Outcome<Connection> fresh = take(m_connection.id);
    const Done marked = fresh ? places().setRemoving(m_connection.id, true) : Done(fresh.problem());
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
        const Done removed = ports().store->remove(m_connection.id);
        forgetSessionSet(ports(), m_connection.id);
        end(removed ? VaultStatus::Ok : VaultStatus::Failed, removed ? QString() : removed.problem().text);
        return;
    }
    follow(ports().vault->remove(keychainKey(m_connection.id, m_left.takeFirst())),
           [this](const VaultResult &result) {
               if (result.status == VaultStatus::Ok) {
                   next();
               } else {
                   stayed(result);
               }
           });
}

void ConnectionRemover::stayed(const VaultResult &result)
{
    const Done unmarked = places().setRemoving(m_connection.id, false);
    Q_UNUSED(unmarked) // then it is removed at the next start, as was asked
    end(result.status, result.detail);
}

void ConnectionRemover::end(VaultStatus status, const QString &detail)
{
    letGo();
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(status, detail);
}

} // namespace ats
