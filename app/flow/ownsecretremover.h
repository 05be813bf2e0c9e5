// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychaintask.h"
#include "app/flow/ownsecret.h"

namespace ats
{

/// Removes a secret of the program itself from both its places. It counts as there until both are proven
/// gone.
class OwnSecretRemover : public KeychainTask
{
    Q_OBJECT
public:
    OwnSecretRemover(Ports ports, OwnName name, QObject *parent);

Q_SIGNALS:
    void finished(ats::VaultStatus status, const QString &detail);

private:
    void begin() override;
    void stopped() override { end(VaultStatus::Cancelled, {}); }
    void removeFrom(Slot slot, std::function<void()> then);
    void end(VaultStatus status, const QString &detail);

    OwnName m_name;
};

} // namespace ats
