// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychainentry.h"
#include "app/flow/keychaintask.h"

namespace ats
{

/// An entry that could not be deleted for certain, and how the keychain answered.
struct EntryLeft {
    KeychainEntry entry;
    VaultStatus status = VaultStatus::Failed;
};

struct EraseResult {
    VaultStatus status = VaultStatus::Failed; ///< Ok: nothing of ours is left
    bool listed = false;                      ///< proven by the keychain's own list, not only entry by entry
    int removed = 0;
    std::vector<EntryLeft> left;
    QString detail;
};

/// Deletes every entry of this program from the keychain, those of no connection, too; each is proven gone,
/// and then all are listed once more. The connections stay, without credentials. One goes after the other,
/// its set in force last, so that a stop, which comes before the next entry, leaves the rest whole.
class KeychainEraser : public KeychainTask
{
    Q_OBJECT
public:
    KeychainEraser(const Ports &ports, QObject *parent);

Q_SIGNALS:
    void finished(const ats::EraseResult &result);

private:
    void begin() override;
    void stopped() override { end(VaultStatus::Cancelled, {}); }
    void listed(const VaultResult &result);
    void next();
    /// Holds others off what it belongs to, and notes what is going to be touched.
    [[nodiscard]] Done turnTo(const KeychainEntry &entry);
    void remove(const KeychainEntry &entry);
    void removed(const KeychainEntry &entry);
    void giveUp(VaultStatus status, const QString &detail);
    void listAgain();
    void end(VaultStatus status, const QString &detail);

    std::vector<KeychainEntry> m_entries; ///< still to go, the next one first
    EraseResult m_result;
    QUuid m_current;     ///< the connection that is claimed
    bool m_whole = true; ///< nothing of the current connection is left so far
};

} // namespace ats
