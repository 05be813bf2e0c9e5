// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "app/model/connection.h"

#include <QtCore/QList>
#include <QtCore/QPointer>

namespace ats
{

/// Removes one connection: each keychain entry is deleted and proven gone, then the store forgets it.
/// If the keychain cannot prove it, the connection stays. A removal that is cut off is finished at the next
/// start. finished() comes exactly once; then it deletes
/// itself.
class ConnectionRemover : public QObject
{
    Q_OBJECT
public:
    ConnectionRemover(const Ports &ports, const Connection &connection, QObject *parent);
    ~ConnectionRemover() override;

    void start();
    void cancel();

Q_SIGNALS:
    void waitingForUser();
    void finished(ats::VaultStatus status, const QString &detail);

private:
    void begin();
    void next();
    void stayed(const VaultResult &result);
    void end(VaultStatus status, const QString &detail);

    Ports m_ports;
    Connection m_connection;
    Claim m_claim;
    QList<Slot> m_left;
    bool m_cancelled = false;
    QPointer<VaultJob> m_job;
};

} // namespace ats
