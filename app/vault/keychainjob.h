// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vault/keychaincall.h"
#include "app/vault/keyringstate.h"
#include "app/vault/vault.h"

#include <memory>

namespace ats
{

class SecretService;

/// One vault call on the operating system's keychain: look, unlock when locked, act, look again.
class KeychainJob : public VaultJob
{
    Q_OBJECT
public:
    enum class Kind { Read, Write, Remove, List, Unlock };

    KeychainJob(Kind kind, QString service, QString key, Secret value, QObject *parent);
    ~KeychainJob() override;
    void cancel() override;

private:
    void look();
    void looked(const KeyringState &state);
    void unlock();
    void act();
    void list();
    void acted(VaultResult &result);
    void readBack();
    void proveRemoval();
    void provenRemoval(const KeyringState &state);
    void call(KeychainVerb verb, Secret value, KeychainAnswer answer);
    void end(VaultStatus status, const QString &detail = {});
    void end(VaultResult result);

    Kind m_kind;
    QString m_service;
    QString m_key;
    Secret m_value;
    KeyringState m_state;
    SecretService *m_secretService = nullptr;
    std::unique_ptr<QObject> m_turn; ///< while it lives, calls of this job may start and answer
    bool m_askedToUnlock = false;
    bool m_readTwice = false;
    bool m_over = false;
};

} // namespace ats
