// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/keychainwatch.h"

#include <QtCore/QLockFile>

namespace ats
{

KeychainWatch::KeychainWatch(const Ports &ports, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_log(ports.store)
{
}

void KeychainWatch::look()
{
    const VaultProbe *probe = m_ports.vault->probe();
    connect(probe, &VaultProbe::finished, this, [this](const VaultInfo &info) { take(info, true); });
}

void KeychainWatch::take(const VaultInfo &info, bool rehearseQuietly)
{
    m_info = info;
    const QPointer<KeychainWatch> alive(this);
    Q_EMIT looked(m_info);
    if (alive && rehearseQuietly && m_log.isDue(m_info) && !mustExplain()) {
        rehearse();
    }
}

void KeychainWatch::unlock()
{
    if (m_unlocking) {
        return;
    }
    m_unlocking = m_ports.vault->unlock();
    connect(m_unlocking, &VaultJob::waitingForUser, this, &KeychainWatch::waitingForUser);
    connect(m_unlocking, &VaultJob::finished, this, [this] {
        m_unlocking.clear();
        look();
    });
}

void KeychainWatch::rehearse()
{
    if (m_rehearsal) {
        return;
    }
    m_rehearsal = new KeychainRehearsal(*m_ports.vault, m_ports.now, this);
    connect(m_rehearsal, &KeychainRehearsal::waitingForUser, this, &KeychainWatch::waitingForUser);
    connect(m_rehearsal, &KeychainRehearsal::finished, this, [this](const RehearsalResult &result) {
        m_rehearsal.clear();
        m_log.note(result);
        // The rehearsal may have unlocked it, or it went away: what was known before may be wrong now.
        const VaultProbe *probe = m_ports.vault->probe();
        const QPointer<KeychainWatch> alive(this);
        connect(probe, &VaultProbe::finished, this, [this, alive, result](const VaultInfo &info) {
            take(info, false);
            if (alive) {
                Q_EMIT rehearsed(result);
            }
        });
    });
    m_log.begin();
    m_rehearsal->start();
    Q_EMIT rehearsing();
}

void KeychainWatch::stop()
{
    if (m_rehearsal) {
        m_rehearsal->cancel();
    }
    if (m_unlocking) {
        m_unlocking->cancel();
    }
}

bool KeychainWatch::mustExplain() const
{
    return m_log.isDue(m_info) && (m_info.status == VaultStatus::Locked || m_info.mayAsk);
}

} // namespace ats
