// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vault/vault.h"

#include <QtCore/QDateTime>
#include <QtCore/QPointer>

namespace ats
{

/// The dummy entry's key, fixed: what a killed rehearsal left is overwritten by the next. Its value is
/// random and means nothing.
inline constexpr QLatin1StringView rehearsalKey("org.atsconnect.AtsConnect/rehearsal");

enum class RehearsalStep { Look, Write, Read, Remove };
[[nodiscard]] QLatin1StringView toId(RehearsalStep step);

/// How a rehearsal ended. Nothing in here is secret.
struct RehearsalResult {
    VaultStatus status = VaultStatus::Failed;
    RehearsalStep step = RehearsalStep::Look; ///< where it ended; Remove when all went well
    QString keychain;                         ///< its name for people, as far as it is known
    QString detail;
    QDateTime at; ///< UTC
};

/// Tries the keychain out before anything depends on it: looks, writes a dummy entry, reads and compares it,
/// deletes it and looks that it is gone. May ask the user to unlock. finished() comes exactly once; then it
/// deletes itself.
class KeychainRehearsal : public QObject
{
    Q_OBJECT
public:
    KeychainRehearsal(Vault &vault, std::function<QDateTime()> now, QObject *parent);

    void start();
    /// finished() comes with Cancelled. What was written is removed behind it; what the keychain still writes
    /// after that is left to KeychainCare.
    void cancel();

Q_SIGNALS:
    void waitingForUser();
    void finished(const ats::RehearsalResult &result);

private:
    void look();
    void looked(const VaultInfo &info);
    void write();
    void read();
    void remove(VaultStatus before);
    void lookOnceMore();
    void follow(VaultJob *job, RehearsalStep step, std::function<void(VaultResult &)> then);
    /// Window and console may rehearse at once and meet in the one entry, so a doubt is looked at twice.
    void doubt(const QString &detail);
    void end(VaultStatus status, const QString &detail);

    Vault &m_vault;
    std::function<QDateTime()> m_now;
    RehearsalResult m_result;
    Secret m_value;
    QPointer<VaultJob> m_job;
    int m_rounds = 0;
    bool m_cancelled = false;
    bool m_stands = false; ///< the dummy entry was written
};

} // namespace ats
