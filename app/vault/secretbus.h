// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vault/keyringstate.h"

#include <QtCore/QObject>
#include <QtDBus/QDBusMessage>

#include <functional>
#include <optional>

namespace ats
{

/// The session bus as far as the Secret Service is concerned: finds or starts the service, sends calls
/// without waiting, and notices when service or bus go away. First touches the bus when first asked.
class SecretBus : public QObject
{
    Q_OBJECT
public:
    using Reply = std::function<void(const QDBusMessage &)>;

    using QObject::QObject;

    /// Without a limit a call waits as long as the user needs; with one it fails after it.
    void setPatience(int milliseconds) { m_patienceMs = milliseconds; }
    /// `then` runs once the service has an owner; else failed() comes.
    void reach(std::function<void()> then);
    /// Answers go to `reply`; errors to `error`, or to failed() when there is none.
    void call(const QDBusMessage &message, Reply reply, Reply error = {});
    /// Lets go of every answer still to come.
    void drop() { ++m_generation; }
    /// The unique name of the service's process on the bus; empty before reach().
    [[nodiscard]] const QString &owner() const { return m_owner; }

    [[nodiscard]] QDBusMessage toService(const QString &method, const QVariantList &arguments) const;
    [[nodiscard]] static QDBusMessage toBus(const QString &method, const QVariantList &arguments);
    /// A property of one of the service's objects.
    [[nodiscard]] QDBusMessage getProperty(const QString &path, const QString &interface,
                                           const QString &name) const;
    /// An argument of an answer; empty for the protocol's way to say "none".
    [[nodiscard]] static QString objectPath(const QDBusMessage &message, qsizetype index);
    [[nodiscard]] static QStringList objectPaths(const QDBusMessage &message, qsizetype index);

Q_SIGNALS:
    void failed(ats::KeyringReach reach, const QString &detail);

private Q_SLOTS:
    void ownerChanged(const QString &name, const QString &before, const QString &after);
    void busLost();

private:
    void findOwner(const std::function<void()> &then, bool mayStart);
    void watch();

    QString m_owner;
    std::optional<int> m_patienceMs;
    bool m_watching = false;
    int m_generation = 0;
};

} // namespace ats
