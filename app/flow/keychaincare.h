// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychaintask.h"
#include "app/flow/storedset.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace ats
{

class ConnectionRemover;
class OwnSecretCare;

/// Puts in order what a stop left behind in the keychain, and what is due: a set that was being written, one
/// that was replaced, one whose day is over, half-typed secrets that were forgotten, a removal that had
/// begun. Never touches a set in force, and leaves alone what another window or the console is working on.
/// Where something was cut off, it looks whether the set in force is there and whole, and says which one it
/// is. To be run while the keychain is open: it stops at the first call that does not work, and the next run
/// goes on.
class KeychainCare : public KeychainTask
{
    Q_OBJECT
public:
    /// For all connections that need it, or for one of them.
    KeychainCare(Ports ports, QObject *parent);
    KeychainCare(Ports ports, const QUuid &only, QObject *parent);

    void cancel() override;

Q_SIGNALS:
    /// What the user should know, one sentence or two for each connection; may be empty. `touched`: something
    /// was due, so what was read of connections before may be old.
    void finished(const QStringList &notes, bool touched);

private:
    void begin() override;
    void stopped() override { end(); }
    void collect();
    void next();
    void care();
    void clearOther(std::optional<EventKind> why);
    /// What it had in a place of its own before it shared.
    void clearLeft();
    void clearDraft();
    void lookAtCurrent();
    /// What is in an entry of this connection; not Ok without its guide.
    [[nodiscard]] StoredSet opened(const VaultResult &result) const;
    void sayInForce(VaultStatus status, bool whole);
    /// The list is older than the keychain: the first whole set found in `left` comes into force.
    void adoptFrom(QList<Slot> left);
    void finishRemoval();
    void careForOwnSecrets();
    /// A rehearsal that was stopped or killed may have left its entry.
    void clearTrial();
    void end();

    std::optional<QUuid> m_only;
    std::vector<QUuid> m_left;
    bool m_restored = false;
    Connection m_connection;
    QString m_interrupted; ///< what to say before which set is in force; empty: nothing
    QPointer<ConnectionRemover> m_remover;
    QPointer<OwnSecretCare> m_ownCare;
    QStringList m_notes;
    bool m_touched = false;
};

} // namespace ats
