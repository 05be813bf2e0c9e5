// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychaintask.h"
#include "app/flow/ownsecret.h"

namespace ats
{

/// Keeps a secret of the program itself, by the rule of a connection's credentials: the place in force is
/// never written to. The new one goes into the other place and is read back, then the store switches to it,
/// then the old one is removed. A stop at any point leaves the old or the new one whole and in force; what
/// is left over is cleared at the next start.
class OwnSecretSaver : public KeychainTask
{
    Q_OBJECT
public:
    /// `note` is what may be shown of it; it comes into force together with the secret.
    OwnSecretSaver(Ports ports, OwnName name, Secret secret, const QString &note, QObject *parent);

Q_SIGNALS:
    /// Ok, or why it was not kept. `detail` may hold the keychain's words.
    void finished(ats::VaultStatus status, const QString &detail);

private:
    void begin() override;
    void stopped() override { end(VaultStatus::Cancelled, {}); }
    void written(const VaultResult &result);
    void switchOver();
    /// Ends after a look at the place that is not in force: what may be there is removed.
    void clearOther(VaultStatus status, const QString &detail);
    void end(VaultStatus status, const QString &detail);

    OwnState m_state;
    Secret m_secret;
    QString m_note;
};

} // namespace ats
