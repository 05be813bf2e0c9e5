// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "app/model/connection.h"

#include <QtCore/QList>
#include <QtCore/QPointer>
#include <QtCore/QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace ats
{

class ConnectionRemover;

/// Setting: when the list was replaced by an older copy; then every connection is looked at once.
inline constexpr char restoredSetting[] = "store.restored";

/// Puts in order what a stop left behind in the keychain, and what is due: a set that was being written, one
/// that was replaced, one whose day is over, half-typed secrets that were forgotten, a removal that had
/// begun. Never touches a set in force, and leaves alone what another window or the console is working on.
/// Where something was cut off, it looks whether the set in force is there and whole, and says which one it
/// is. To be run while the keychain is open: it stops at the first call that does not work, and the next run
/// goes on. finished() comes exactly once; then it deletes itself.
class KeychainCare : public QObject
{
    Q_OBJECT
public:
    KeychainCare(Ports ports, QObject *parent);
    ~KeychainCare() override;

    /// All connections that need it, or one of them.
    void start();
    void startWith(const QUuid &id);
    void cancel();

Q_SIGNALS:
    void waitingForUser();
    /// What the user should know, one sentence or two for each connection; may be empty.
    void finished(const QStringList &notes);

private:
    void next();
    void care();
    void removeOther(std::optional<EventKind> why);
    void removeDraft();
    void lookAtCurrent();
    [[nodiscard]] bool isWhole(const VaultResult &result) const;
    void sayInForce(VaultStatus status, bool whole);
    /// The list is older than the keychain: the first whole set found in `places` comes into force.
    void adoptFrom(QList<Slot> places);
    void finishRemoval();
    void call(VaultJob *job, const std::function<void()> &then);
    void end();

    Ports m_ports;
    std::vector<QUuid> m_left;
    bool m_restored = false;
    Connection m_connection;
    QString m_interrupted; ///< what to say before which set is in force; empty: nothing
    Claim m_claim;
    QPointer<VaultJob> m_job;
    QPointer<ConnectionRemover> m_remover;
    QStringList m_notes;
    bool m_cancelled = false;
};

} // namespace ats
