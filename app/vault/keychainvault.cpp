// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/vault/keychainvault.h"

#include "app/vault/keychainjob.h"
#include "app/vault/keychainprobe.h"

namespace ats
{

KeychainVault::KeychainVault(QString service, QObject *parent)
    : Vault(parent)
    , m_service(std::move(service))
{
}

VaultJob *KeychainVault::read(const QString &key)
{
    return new KeychainJob(KeychainJob::Kind::Read, m_service, key, {}, this);
}

VaultJob *KeychainVault::write(const QString &key, Secret value)
{
    return new KeychainJob(KeychainJob::Kind::Write, m_service, key, std::move(value), this);
}

VaultJob *KeychainVault::remove(const QString &key)
{
    return new KeychainJob(KeychainJob::Kind::Remove, m_service, key, {}, this);
}

VaultJob *KeychainVault::list() { return new KeychainJob(KeychainJob::Kind::List, m_service, {}, {}, this); }

VaultJob *KeychainVault::unlock()
{
    return new KeychainJob(KeychainJob::Kind::Unlock, m_service, {}, {}, this);
}

VaultProbe *KeychainVault::probe() { return new KeychainProbe(this); }

} // namespace ats
