// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychaintask.h"

#include <QtCore/QList>

namespace ats
{

class SetUnsharer;

/// Removes one connection: each keychain entry is deleted and proven gone, then the store forgets it.
/// Whoever uses its credentials gets a copy first. If the keychain cannot prove it, the connection stays. A
/// removal that is cut off is finished at the next start.
class ConnectionRemover : public KeychainTask
{
    Q_OBJECT
public:
    ConnectionRemover(const Ports &ports, const Connection &connection, QObject *parent);
    void cancel() override;

Q_SIGNALS:
    void finished(ats::VaultStatus status, const QString &detail);

private:
    void begin() override;
    void stopped() override { end(VaultStatus::Cancelled, {}); }
    /// Before anything of it is removed.
    void handOver(const QUuid &user);
    void clearAll();
    void next();
    void stayed(const VaultResult &result);
    void end(VaultStatus status, const QString &detail);

    Connection m_connection;
    QList<Slot> m_left;
    QPointer<SetUnsharer> m_copying;
};

} // namespace ats
