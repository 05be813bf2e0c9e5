// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/vault/sessionvault.h"

#include "app/vault/sessionjob.h"
#include "app/vault/settledprobe.h"

#include <memory>

namespace ats
{

SessionVault::~SessionVault() = default;

VaultJob *SessionVault::read(const QString &key)
{
    return new SessionJob(
        [this, key] {
            VaultResult result;
            const auto found = m_values.find(key);
            result.status = found == m_values.end() ? VaultStatus::Missing : VaultStatus::Ok;
            if (found != m_values.end()) {
                result.value = found->second.clone();
            }
            return result;
        },
        this);
}

const Secret *SessionVault::held(const QString &key) const
{
    const auto found = m_values.find(key);
    return found == m_values.end() ? nullptr : &found->second;
}

VaultJob *SessionVault::write(const QString &key, Secret value)
{
    // std::function copies what it holds, and a Secret cannot be copied.
    const auto held = std::make_shared<Secret>(std::move(value));
    return new SessionJob(
        [this, key, held] {
            if (held->bytes().size() > largestEntry) {
                return VaultResult{VaultStatus::TooLarge, {}, {}};
            }
            m_values.insert_or_assign(key, std::move(*held));
            return VaultResult{VaultStatus::Ok, {}, {}};
        },
        this);
}

VaultJob *SessionVault::remove(const QString &key)
{
    return new SessionJob(
        [this, key] {
            m_values.erase(key);
            return VaultResult{VaultStatus::Ok, {}, {}};
        },
        this);
}

VaultJob *SessionVault::list()
{
    return new SessionJob(
        [this] {
            VaultResult result{VaultStatus::Ok, {}, {}};
            for (const auto &[key, value] : m_values) {
                result.keys.append(key);
            }
            return result;
        },
        this);
}

VaultJob *SessionVault::unlock()
{
    return new SessionJob([] { return VaultResult{VaultStatus::Ok, {}, {}}; }, this);
}

VaultProbe *SessionVault::probe()
{
    return new SettledProbe({VaultStatus::Ok, tr("this session only"), {}}, this);
}

} // namespace ats
