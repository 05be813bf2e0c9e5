// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "app/model/connection.h"

#include <QtCore/QLockFile>
#include <QtCore/QPointer>

#include <functional>

namespace ats
{

/// What all work on connections' keychain entries shares: it begins from the event loop, holds window and
/// console off a connection while it is at it, waits for one keychain call at a time, and can be stopped.
/// Each kind has a `finished` signal of its own, which comes exactly once, and then deletes itself.
class KeychainTask : public QObject
{
    Q_OBJECT
public:
    ~KeychainTask() override;

    void start();
    /// Stops waiting for the keychain; what it already began may still happen behind it.
    virtual void cancel();

Q_SIGNALS:
    void waitingForUser();

protected:
    KeychainTask(Ports ports, QObject *parent);

    [[nodiscard]] const Ports &ports() const { return m_ports; }
    [[nodiscard]] CredentialPlaces &places() const { return m_ports.store->places(); }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }

    /// The work itself; not called when it was stopped before.
    virtual void begin() = 0;
    /// Stopped before it began.
    virtual void stopped() = 0;

    /// The connection as it is now, with everybody else held off it until letGo() or the next one. Fails when
    /// somebody is at work on it.
    [[nodiscard]] Outcome<Connection> take(const QUuid &id);
    /// Likewise, holding everybody off the set that it uses, which may stand with another connection:
    /// holder().
    [[nodiscard]] Outcome<Connection> takeSetOf(const QUuid &id);
    /// In whose places the set stands that was taken last; mostly the connection itself.
    [[nodiscard]] const Connection &holder() const { return m_holder; }
    /// The same for what is no connection; see ownClaim().
    [[nodiscard]] Done hold(const QUuid &id);
    void letGo() { m_claim.reset(); }
    /// Goes on with `then` when the call has ended, however it did.
    void follow(VaultJob *job, std::function<void(VaultResult &)> then);
    /// Writes a set to the place of `holder` that is not in force, noted in the list before. Where it did not
    /// get there, what may be there all the same is cleared away before `then`, or at the next start.
    void putSet(const Connection &holder, Secret entry, std::function<void(VaultResult &)> then);
    /// Gives up what putSet() wrote. Without `answers` the keychain is not asked now.
    void dropSet(const Connection &holder, bool answers, std::function<void()> then);
    /// Removes what stands in `slot` and is marked as leaving, and notes when it is proven gone. Otherwise it
    /// stays due.
    void removeOther(const QUuid &id, Slot slot, std::function<void(VaultResult &)> then);
    void removeDraft(const QUuid &id, std::function<void(VaultResult &)> then);

private:
    void run();

    Ports m_ports;
    Claim m_claim;
    Connection m_holder;
    QPointer<VaultJob> m_job;
    bool m_cancelled = false;
};

} // namespace ats
