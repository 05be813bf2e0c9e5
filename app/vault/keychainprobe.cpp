// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/vault/keychainprobe.h"

#include "app/vault/secretservice.h"

namespace ats
{

namespace
{

/// Where there is one keychain by design, its name is known.
QString builtInName()
{
#if defined(Q_OS_DARWIN)
    return KeychainProbe::tr("macOS Keychain");
#elif defined(Q_OS_WIN)
    return KeychainProbe::tr("Windows Credential Manager");
#else
    return KeychainProbe::tr("your keychain");
#endif
}

VaultInfo infoOf(const KeyringState &state)
{
    switch (state.reach) {
    case KeyringReach::NotUsed:
        return {VaultStatus::Ok, builtInName(), {}};
    case KeyringReach::Absent:
        return {VaultStatus::Absent, {}, state.detail};
    case KeyringReach::Broken:
        return {VaultStatus::Broken, state.provider, state.detail};
    case KeyringReach::Reached:
        break;
    }
    return {state.defaultLocked ? VaultStatus::Locked : VaultStatus::Ok, state.provider, state.detail,
            state.defaultLocked || !state.hasDefault};
}

} // namespace

KeychainProbe::KeychainProbe(QObject *parent)
    : VaultProbe(parent)
{
    auto *service = new SecretService(this);
    service->identify([this](const KeyringState &state) {
        deleteLater();
        Q_EMIT finished(infoOf(state));
    });
}

} // namespace ats
