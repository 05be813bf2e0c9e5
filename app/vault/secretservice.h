// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vault/keyringstate.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusVariant>

#include <functional>

namespace ats
{

class SecretBus;

/// Asks the Secret Service over the session bus what QtKeychain does not tell: locked or missing, and who
/// provides it. Every call is asynchronous, one question at a time, answered exactly once from the event
/// loop; stop() or destruction drops the question without an answer and dismisses a prompt of ours. Where
/// there is no Secret Service by design (macOS, Windows) every answer is NotUsed.
class SecretService : public QObject
{
    Q_OBJECT
public:
    using Then = std::function<void(const KeyringState &)>;

    explicit SecretService(QObject *parent = nullptr);
    ~SecretService() override;

    /// Is there an entry that QtKeychain stored under these names, and is it or the default collection
    /// locked? An empty key stands for any.
    void look(const QString &service, const QString &key, Then then);
    /// The keys of all entries under the service that are open; someLocked tells of others.
    void list(const QString &service, Then then);
    /// As look(), for the default collection alone.
    void lookAtDefault(Then then);
    /// Unlocks what the last look found locked, or makes the default collection when there is none. May
    /// prompt.
    void unlock(Then then);
    /// Who provides the service; no entry is touched. Gives up on a service that never answers.
    void identify(Then then);
    void stop();

Q_SIGNALS:
    /// The user is being asked.
    void prompting();

private Q_SLOTS:
    void promptCompleted(bool dismissed, const QDBusVariant &result, const QDBusMessage &message);

private:
    void begin(Then then, std::function<void()> whenReached);
    void search(const QString &service, const QString &key);
    void askNextName();
    void askDefault();
    void askDefaultLocked();
    void askProcess(std::function<void()> then);
    void prompt(const QString &path);
    void end();
    void fail(KeyringReach reach, const QString &detail);

    SecretBus *m_bus = nullptr;
    KeyringState m_state;
    Then m_then;
    QStringList m_openEntries;
    QStringList m_lockedEntries;
    QString m_collection;
    QString m_prompt;
    QString m_process; ///< name of the service's process, empty when it cannot be told
};

} // namespace ats
