// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "app/flow/unwritten.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <set>

namespace ats
{

/// Everything the user has typed and ticked for one connection. Each change is in the store when the call
/// returns, or failed() says why not, and it is written as soon as the store takes it; secrets are only here,
/// in guarded memory, until they are kept or dropped. Pages show it, none owns it.
class Draft : public QObject
{
    Q_OBJECT
public:
    Draft(Ports ports, const Guide &guide, Connection connection, QObject *parent);

    [[nodiscard]] const Guide &guide() const { return m_guide; }
    [[nodiscard]] const Connection &connection() const { return m_connection; }

    /// A non-secret field as typed, else as in the set in force.
    [[nodiscard]] QString value(const QString &field) const;
    void setValue(const QString &field, const QString &text);
    /// Typing is over: leaves what the text comes to, and moves a region that was pasted with it.
    void settle(const QString &field);
    /// A typed secret; null when none was typed.
    [[nodiscard]] const Secret *secret(const QString &field) const;
    void setSecret(const QString &field, Secret value);
    /// Typed, or there in the set in force.
    [[nodiscard]] bool isFilledIn(const QString &field) const;

    [[nodiscard]] QString note(const QString &key) const { return m_connection.notes.value(key); }
    void setNote(const QString &key, const QString &text);
    void setAsked(const QString &whom, const QDate &date);
    [[nodiscard]] bool isTicked(const QString &key) const { return m_connection.ticks.contains(key); }
    void setTicked(const QStringList &keys, bool ticked);
    void setSection(const QString &section);
    void rename(const QString &client);
    void setReconnecting(bool reconnecting);
    void setPlatformStale(bool stale);
    /// Forgets what was typed for a new set; the set in force stays.
    void dropTyped();
    /// The set in force, read from this slot, shows these values, whatever the store thought.
    void takeInForce(Slot slot, const QMap<QString, QString> &plain);
    void addAttempt(const Attempt &attempt);

    /// What a test sends: typed values as they are kept and sent; `stored` gives the secrets nobody typed.
    [[nodiscard]] Credentials candidate(const Credentials *stored) const;
    /// Some secret was not typed, so the set in force must be read first.
    [[nodiscard]] bool needsStoredSecrets() const;
    /// Every secret that cannot be left out was typed: a test can do without the set in force.
    [[nodiscard]] bool hasRequiredSecrets() const;

    /// Changes that would be lost if the program ended now: the store did not take them.
    [[nodiscard]] bool hasUnwritten() const { return !m_changes.isEmpty(); }
    /// Tries to write them now; it is tried every few seconds anyway.
    [[nodiscard]] Done writeAgain();

    /// Secrets that would be lost if the program ended now.
    [[nodiscard]] bool hasUnkeptSecrets() const { return !m_unkept.empty(); }
    /// Puts them into the keychain's draft entry; the job ends exactly once, with Newer where a newer
    /// version's entry stands there, which stays. Null: the store could not be written, and failed() said so.
    [[nodiscard]] VaultJob *keepSecrets();
    /// Forgets half-typed secrets, here and in the draft entry, unless a newer version wrote that.
    void forgetSecrets();
    /// Fetches the draft entry that an earlier run kept; emits secretsLoaded().
    void loadSecrets();
    [[nodiscard]] bool isLoadingSecrets() const { return !m_loading.isNull(); }

    /// Takes the store's word for everything but typed secrets. Those that are in `kept`, the set in force
    /// now, are no longer typed; what was typed since stays.
    void reload(const Credentials *kept = nullptr);

Q_SIGNALS:
    void valueChanged(const QString &field);
    void ticksChanged();
    void changed(); ///< anything else: notes, dates, section, state
    void secretsLoaded(ats::VaultStatus status);
    void waitingForKeychain();
    /// keepSecrets() is about to write the draft entry.
    void keepingSecrets();
    /// The store did not take a change; what was typed is still here and shown.
    void failed(const QString &text);
    /// After failed(): everything is written.
    void caughtUp();

private:
    bool stored(const Done &done);
    /// Changes the connection here and in the store.
    bool change(DraftChange change);
    /// Half-typed secrets are forgotten; `gone`: none are in the keychain.
    void leaveDraft(bool gone);
    [[nodiscard]] QString key(Slot slot) const { return keychainKey(m_connection.id, slot); }

    Ports m_ports;
    const Guide &m_guide;
    Connection m_connection;
    Unwritten m_changes;
    QTimer m_retry;
    std::map<QString, Secret> m_secrets;
    std::set<QString> m_unkept;
    QPointer<VaultJob> m_loading;
    bool m_newerKept = false; ///< the draft entry is a newer version's, and is left alone
};

} // namespace ats
