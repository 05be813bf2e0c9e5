// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychaintask.h"

namespace ats
{

struct StoredSet;

/// Lets a connection use the set of credentials of another one that belongs to the same account of the same
/// system, so that the keychain holds it once and one reconnect replaces it for both. What the connection had
/// in places of its own is removed afterwards; stopped before, nothing has changed but that its earlier set
/// may be gone.
class SetSharer : public KeychainTask
{
    Q_OBJECT
public:
    /// What to do when the two have other credentials for the same account.
    enum class IfOther { Refuse, UseHolders };

    SetSharer(Ports ports, const QUuid &user, const QUuid &holder, IfOther ifOther, QObject *parent);

Q_SIGNALS:
    /// Ok, or why not; `text` is for people. `differ`: nothing but IfOther::Refuse stood in the way.
    void finished(ats::VaultStatus status, const QString &text, bool differ);

private:
    void begin() override;
    void stopped() override { end(VaultStatus::Cancelled, {}); }
    /// Why the two cannot share, as far as the list knows; else nothing.
    [[nodiscard]] QString obstacle() const;
    void clearEarlier();
    void readHolder();
    void compare(const VaultResult &holder);
    void share(const Credentials &set, const StoredSet &own);
    void clearOwn();
    void end(VaultStatus status, const QString &text, bool differ = false);

    QUuid m_userId;
    QUuid m_holderId;
    IfOther m_ifOther;
    Claim m_userClaim;
    Connection m_user;
    Connection m_holder;
    const Guide *m_guide = nullptr; ///< of m_user
};

} // namespace ats
