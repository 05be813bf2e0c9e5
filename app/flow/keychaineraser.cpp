// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/keychaineraser.h"

#include "app/flow/keychainrehearsal.h"

#include <algorithm>

namespace ats
{

namespace
{

/// All that may be there, where the keychain does not tell what is.
std::vector<KeychainEntry> possibleEntries(const std::vector<Connection> &connections)
{
    std::vector<KeychainEntry> all;
    for (const Connection &connection : connections) {
        if (connection.keychainUsed) {
            for (const Slot slot : {Slot::A, Slot::B, Slot::Draft}) {
                all.push_back({keychainKey(connection.id, slot),
                               connection.slot == slot ? EntryUse::InForce
                               : slot == Slot::Draft   ? EntryUse::HalfTyped
                                                       : EntryUse::Other,
                               connection.id, connection.client});
            }
        }
    }
    all.push_back({rehearsalKey, EntryUse::Trial, {}, {}});
    return all;
}

} // namespace

KeychainEraser::KeychainEraser(const Ports &ports, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
{
}

void KeychainEraser::start() { QMetaObject::invokeMethod(this, &KeychainEraser::list, Qt::QueuedConnection); }

void KeychainEraser::cancel()
{
    m_cancelled = true;
    if (m_job) {
        m_job->cancel();
    }
}

void KeychainEraser::list()
{
    // Read now: console or another window may have stored something since the settings were opened.
    Outcome<std::vector<Connection>> all = m_ports.store->all();
    if (!all) {
        end(VaultStatus::Failed, all.problem().text);
        return;
    }
    m_connections = std::move(all).value();
    follow(m_ports.vault->list(), [this](const VaultResult &result) { listed(result); });
}

void KeychainEraser::listed(const VaultResult &result)
{
    if (result.status == VaultStatus::Unlisted) {
        m_entries = possibleEntries(m_connections);
    } else if (result.status == VaultStatus::Ok) {
        m_result.listed = true;
        m_entries = keychainEntries(m_connections, result.keys);
    } else {
        end(result.status, result.detail);
        return;
    }
    // A stop half-way leaves as many connections as possible with the set they use.
    std::ranges::stable_partition(m_entries,
                                  [](const KeychainEntry &entry) { return entry.use != EntryUse::InForce; });
    next();
}

void KeychainEraser::next()
{
    if (m_cancelled) {
        end(VaultStatus::Cancelled, {});
        return;
    }
    if (m_entries.empty()) {
        listAgain();
        return;
    }
    const KeychainEntry entry = m_entries.front();
    m_entries.erase(m_entries.begin());
    follow(m_ports.vault->remove(entry.key),
           [this, entry](const VaultResult &result) { removed(entry, result); });
}

void KeychainEraser::removed(const KeychainEntry &entry, const VaultResult &result)
{
    if (result.status == VaultStatus::Ok) {
        m_result.removed += entry.use == EntryUse::Lost ? 0 : 1;
        if (std::ranges::none_of(m_entries, [&](const KeychainEntry &other) {
                return other.connection == entry.connection;
            })) {
            forget(entry.connection);
        }
    } else {
        m_result.left.push_back({entry, result.status});
    }
    // One that says no to the first question should not be asked once for every entry.
    const bool pointless = result.status == VaultStatus::Refused || result.status == VaultStatus::Absent ||
                           result.status == VaultStatus::Cancelled || result.status == VaultStatus::Locked;
    if (pointless) {
        for (const KeychainEntry &other : std::exchange(m_entries, {})) {
            m_result.left.push_back({other, result.status});
        }
        end(result.status, result.detail);
        return;
    }
    next();
}

void KeychainEraser::forget(const QUuid &connection)
{
    const bool some = std::ranges::any_of(
        m_result.left, [&](const EntryLeft &left) { return left.entry.connection == connection; });
    const auto known = std::ranges::find(m_connections, connection, &Connection::id);
    if (connection.isNull() || some || known == m_connections.end()) {
        return;
    }
    m_connections.erase(known);
    if (const Done forgotten = m_ports.store->forgetCredentials(connection); !forgotten) {
        m_result.detail = forgotten.problem().text;
    }
}

void KeychainEraser::listAgain()
{
    if (!m_result.listed) {
        end(m_result.left.empty() ? VaultStatus::Ok : m_result.left.front().status, m_result.detail);
        return;
    }
    follow(m_ports.vault->list(), [this](const VaultResult &result) {
        const Outcome<std::vector<Connection>> all = m_ports.store->all();
        if (result.status == VaultStatus::Ok && all) {
            // The list has the last word: what another program put back meanwhile counts as left.
            for (const KeychainEntry &entry : keychainEntries(all.value(), result.keys)) {
                if (entry.use != EntryUse::Lost &&
                    std::ranges::none_of(
                        m_result.left, [&](const EntryLeft &left) { return left.entry.key == entry.key; })) {
                    m_result.left.push_back({entry, VaultStatus::Unproven});
                }
            }
        }
        const VaultStatus status = result.status != VaultStatus::Ok ? result.status
                                   : m_result.left.empty()          ? VaultStatus::Ok
                                                                    : m_result.left.front().status;
        end(m_result.detail.isEmpty() || status != VaultStatus::Ok ? status : VaultStatus::Failed,
            m_result.detail);
    });
}

void KeychainEraser::follow(VaultJob *job, std::function<void(const VaultResult &)> then)
{
    m_job = job;
    connect(job, &VaultJob::waitingForUser, this, &KeychainEraser::waitingForUser);
    connect(job, &VaultJob::finished, this,
            [then = std::move(then)](const VaultResult &result) { then(result); });
}

void KeychainEraser::end(VaultStatus status, const QString &detail)
{
    m_result.status = status;
    m_result.detail = detail;
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(m_result);
}

} // namespace ats
