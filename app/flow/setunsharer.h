// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychaintask.h"

namespace ats
{

/// Gives a connection that shares a set of credentials its own copy of it, in a place of its own. Stopped, it
/// goes on sharing.
class SetUnsharer : public KeychainTask
{
    Q_OBJECT
public:
    /// Alone: only this one stops sharing. Leading: whoever else used that set uses the copy from then on, so
    /// that the connection it came from can be removed.
    enum class Wish { Alone, Leading };

    SetUnsharer(Ports ports, const QUuid &user, Wish wish, QObject *parent);

Q_SIGNALS:
    /// Ok, or why not; `text` is for people.
    void finished(ats::VaultStatus status, const QString &text);

private:
    void begin() override;
    void stopped() override { end(VaultStatus::Cancelled, {}); }
    void readSet();
    void copy(VaultResult &set);
    void end(VaultStatus status, const QString &text);

    QUuid m_id;
    Wish m_wish;
    Claim m_userClaim;
    Connection m_user;
};

} // namespace ats
