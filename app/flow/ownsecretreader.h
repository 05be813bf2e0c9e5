// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychaintask.h"
#include "app/flow/ownsecret.h"

namespace ats
{

/// The value of the keychain entry of a secret of the program itself: a set with the one field `secret`.
[[nodiscard]] Secret ownEntry(const Secret &secret);

/// The secret in what the keychain gave for an entry, or why there is none: NotOurs, Newer, or as it said.
[[nodiscard]] VaultResult ownSecretIn(const VaultResult &read);

/// Reads a secret of the program itself. Where the store knows of none, the keychain is not asked.
class OwnSecretReader : public KeychainTask
{
    Q_OBJECT
public:
    OwnSecretReader(Ports ports, OwnName name, QObject *parent);

Q_SIGNALS:
    /// Ok with the secret as `value`, which may be moved from; Missing, NotOurs, Newer, or as the keychain
    /// said.
    void finished(ats::VaultResult &result);

private:
    void begin() override;
    void stopped() override;
    void end(VaultResult result);

    OwnName m_name;
};

} // namespace ats
