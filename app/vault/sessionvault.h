// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vault/vault.h"

#include <map>

namespace ats
{

/// Keeps secrets in guarded memory until the program ends; for computers without a keychain.
class SessionVault : public Vault
{
    Q_OBJECT
public:
    using Vault::Vault;
    ~SessionVault() override;

    [[nodiscard]] VaultJob *read(const QString &key) override;
    [[nodiscard]] VaultJob *write(const QString &key, Secret value) override;
    [[nodiscard]] VaultJob *remove(const QString &key) override;
    [[nodiscard]] VaultJob *list() override;
    [[nodiscard]] VaultJob *unlock() override;
    [[nodiscard]] VaultProbe *probe() override;
    [[nodiscard]] bool isLasting() const override { return false; }
    [[nodiscard]] const Secret *held(const QString &key) const override;

private:
    std::map<QString, Secret> m_values;
};

} // namespace ats
