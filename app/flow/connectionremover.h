// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychaintask.h"

#include <QtCore/QList>

namespace ats
{

/// Removes one connection: each keychain entry is deleted and proven gone, then the store forgets it.
/// If the keychain cannot prove it, the connection stays. A removal that is cut off is finished at the next
/// start.
class ConnectionRemover : public KeychainTask
{
    Q_OBJECT
public:
    ConnectionRemover(const Ports &ports, const Connection &connection, QObject *parent);

Q_SIGNALS:
    void finished(ats::VaultStatus status, const QString &detail);

private:
    void begin() override;
    void stopped() override { end(VaultStatus::Cancelled, {}); }
    void next();
    void stayed(const VaultResult &result);
    void end(VaultStatus status, const QString &detail);

    Connection m_connection;
    QList<Slot> m_left;
};

} // namespace ats
