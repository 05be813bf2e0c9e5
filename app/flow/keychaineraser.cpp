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
QStringList possibleKeys(const std::vector<Connection> &connections, const std::vector<OwnState> &own)
{
    QStringList keys{rehearsalKey};
    for (const Connection &connection : connections) {
        if (connection.keychainUsed) {
            for (const Slot slot : {Slot::A, Slot::B, Slot::Draft}) {
                keys.append(keychainKey(connection.id, slot));
            }
        }
    }
    for (const OwnState &one : own) {
        if (one.slot || one.unsettled) {
            keys.append({ownKey(one.name, Slot::A), ownKey(one.name, Slot::B)});
        }
    }
    return keys;
}

} // namespace

KeychainEraser::KeychainEraser(const Ports &ports, QObject *parent)
    : KeychainTask(ports, parent)
{
}

void KeychainEraser::begin()
{
    follow(ports().vault->list(), [this](const VaultResult &result) { listed(result); });
}

void KeychainEraser::listed(const VaultResult &result)
{
    const bool untold = result.status == VaultStatus::Unlisted;
    if (result.status != VaultStatus::Ok && !untold) {
        end(result.status, result.detail);
        return;
    }
    // Read now: console or another window may have stored something since the settings were opened.
    const Outcome<std::vector<Connection>> all = ports().store->all();
    if (!all) {
        end(VaultStatus::Failed, all.problem().text);
        return;
    }
    m_result.listed = !untold;
    const std::vector<OwnState> own = ownStates(*ports().store);
    m_entries = keychainEntries(all.value(), own, untold ? possibleKeys(all.value(), own) : result.keys);
    for (auto first = m_entries.begin(); first != m_entries.end();) {
        const auto last = std::find_if(first, m_entries.end(), [&](const KeychainEntry &entry) {
            return entry.connection != first->connection;
        });
        std::stable_partition(first, last,
                              [](const KeychainEntry &entry) { return entry.use != EntryUse::InForce; });
        first = last;
    }
    next();
}

void KeychainEraser::next()
{
    if (isCancelled()) {
        end(VaultStatus::Cancelled, {});
        return;
    }
    if (m_entries.empty()) {
        letGo();
        listAgain();
        return;
    }
    const KeychainEntry entry = m_entries.front();
    if (entry.connection != m_current) {
        if (const Done begun = turnTo(entry); !begun) {
            // Somebody else is at work on it: its entries stay as they are.
            m_result.detail = begun.problem().text;
            while (!m_entries.empty() && m_entries.front().connection == entry.connection) {
                m_result.left.push_back({m_entries.front(), VaultStatus::Failed});
                m_entries.erase(m_entries.begin());
            }
            m_current = {};
            QMetaObject::invokeMethod(this, &KeychainEraser::next, Qt::QueuedConnection);
            return;
        }
    }
    remove(entry);
}

Done KeychainEraser::turnTo(const KeychainEntry &entry)
{
    m_current = entry.connection;
    m_whole = true;
    if (entry.connection.isNull()) {
        letGo();
        return {};
    }
    if (entry.own) {
        return hold(entry.connection);
    }
    if (const Outcome<Connection> taken = take(entry.connection); !taken) {
        return taken.problem();
    }
    const Done left = places().leaveOther(entry.connection);
    return left ? places().leaveDraft(entry.connection) : left;
}

void KeychainEraser::remove(const KeychainEntry &entry)
{
    follow(ports().vault->remove(entry.key), [this, entry](const VaultResult &result) {
        if (closesAll(result.status) || result.status == VaultStatus::Cancelled) {
            giveUp(result.status, result.detail);
            return;
        }
        m_entries.erase(m_entries.begin());
        if (result.status == VaultStatus::Ok) {
            removed(entry);
        } else {
            m_whole = false;
            m_result.left.push_back({entry, result.status});
        }
        next();
    });
}

void KeychainEraser::removed(const KeychainEntry &entry)
{
    m_result.removed += entry.use == EntryUse::Lost ? 0 : 1;
    if (entry.connection.isNull()) {
        return;
    }
    const bool last = m_entries.empty() || m_entries.front().connection != entry.connection;
    Done noted;
    if (entry.own) {
        if (last && m_whole) {
            OwnState none;
            none.name = *entry.own;
            noted = setOwnState(*ports().store, none);
        }
    } else if (last && m_whole) {
        noted = places().allGone(entry.connection);
    } else if (entry.use == EntryUse::Earlier || entry.use == EntryUse::Leftover) {
        noted = places().otherGone(entry.connection);
        noted = noted ? places().ownGone(entry.connection) : noted;
    } else if (entry.use == EntryUse::HalfTyped) {
        noted = places().draftGone(entry.connection);
    }
    if (!noted) {
        m_result.detail = noted.problem().text;
    }
}

void KeychainEraser::giveUp(VaultStatus status, const QString &detail)
{
    for (const KeychainEntry &entry : std::exchange(m_entries, {})) {
        if (entry.use != EntryUse::Lost) {
            m_result.left.push_back({entry, status});
        }
    }
    end(status, detail);
}

void KeychainEraser::listAgain()
{
    if (!m_result.listed) {
        end(m_result.left.empty() ? VaultStatus::Ok : m_result.left.front().status, m_result.detail);
        return;
    }
    follow(ports().vault->list(), [this](const VaultResult &result) {
        const Outcome<std::vector<Connection>> all = ports().store->all();
        if (result.status == VaultStatus::Ok && all) {
            // The list has the last word: what another program put back meanwhile counts as left.
            for (const KeychainEntry &entry :
                 keychainEntries(all.value(), ownStates(*ports().store), result.keys)) {
                const bool known = std::ranges::any_of(
                    m_result.left, [&](const EntryLeft &left) { return left.entry.key == entry.key; });
                if (entry.use != EntryUse::Lost && !known) {
                    m_result.left.push_back({entry, VaultStatus::Unproven});
                }
            }
        }
        end(result.status != VaultStatus::Ok ? result.status
            : m_result.left.empty()          ? VaultStatus::Ok
                                             : m_result.left.front().status,
            m_result.detail);
    });
}

void KeychainEraser::end(VaultStatus status, const QString &detail)
{
    letGo();
    m_result.status = status;
    m_result.detail = detail;
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(m_result);
}

} // namespace ats
