// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vault/vault.h"

namespace ats
{

/// The operating system's keychain. Entries stand under `service` and the key that the caller gives.
class KeychainVault : public Vault
{
    Q_OBJECT
public:
    explicit KeychainVault(QString service, QObject *parent = nullptr);

    [[nodiscard]] VaultJob *read(const QString &key) override;
    [[nodiscard]] VaultJob *write(const QString &key, Secret value) override;
    [[nodiscard]] VaultJob *remove(const QString &key) override;
    [[nodiscard]] VaultJob *list() override;
    [[nodiscard]] VaultJob *unlock() override;
    [[nodiscard]] VaultProbe *probe() override;
    [[nodiscard]] bool isLasting() const override { return true; }

private:
    QString m_service;
};

} // namespace ats
