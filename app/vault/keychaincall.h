// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/secret.h"
#include "app/vault/vault.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>

namespace ats
{

enum class KeychainVerb { Read, Write, Remove };

/// One call to the operating system's keychain through QtKeychain. All of a process's calls stand in one
/// line; a call whose owner was destroyed before its turn never starts, one that runs is left to end by
/// itself.
struct KeychainCall {
    KeychainVerb verb = KeychainVerb::Read;
    QString service;
    QString key;
    Secret value; ///< Write only
};

using KeychainAnswer = std::function<void(VaultResult &)>;

/// `answer` runs from the event loop, once, unless `owner` is gone by then. Statuses as the keychain says
/// them: Missing may also mean locked, and Ok of a Remove proves nothing.
void callKeychain(KeychainCall call, QObject *owner, KeychainAnswer answer);

/// Who serves the keychain now, as the session bus calls it; to be told before a call. The library below
/// QtKeychain holds on to the first service it met, so that after a restart of the keychain every call of
/// this program would fail for ever: it is made to let go.
void keychainIsServedBy(const QString &owner);

} // namespace ats
