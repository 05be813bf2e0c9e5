// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "app/flow/rehearsallog.h"

#include <QtCore/QPointer>

namespace ats
{

/// What the window knows of the keychain: looks, unlocks and rehearses, one thing at a time.
class KeychainWatch : public QObject
{
    Q_OBJECT
public:
    explicit KeychainWatch(const Ports &ports, QObject *parent = nullptr);

    /// Looks, and rehearses when that is due and will ask nobody anything.
    void look();
    /// Asks the keychain to unlock, then looks.
    void unlock();
    /// Rehearses now, whatever the user may be asked. Does nothing while a rehearsal runs.
    void rehearse();
    /// Stops waiting for the keychain.
    void stop();

    /// As the last look found it; Failed before the first.
    [[nodiscard]] const VaultInfo &info() const { return m_info; }
    /// A rehearsal is due, and the user has to be told before it: it may ask something.
    [[nodiscard]] bool mustExplain() const;
    [[nodiscard]] bool isRehearsing() const { return !m_rehearsal.isNull(); }
    /// Of this run of the program or an earlier one.
    [[nodiscard]] std::optional<RehearsalResult> lastRehearsal() const { return m_log.last(); }

Q_SIGNALS:
    void looked(const ats::VaultInfo &info);
    void rehearsing();
    void waitingForUser();
    void rehearsed(const ats::RehearsalResult &result);

private:
    void take(const VaultInfo &info, bool rehearseQuietly);

    Ports m_ports;
    RehearsalLog m_log;
    VaultInfo m_info;
    QPointer<VaultJob> m_unlocking;
    QPointer<KeychainRehearsal> m_rehearsal;
};

} // namespace ats
