// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/vault/secretbus.h"

#include <QtCore/QStringList>
#include <QtCore/QThread>
#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusError>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusPendingCallWatcher>

#include <atomic>
#include <limits>

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

/// Opening the bus may take its time, so the first opening happens off the calling thread.
std::atomic_bool s_opened = false;

QString words(const QDBusMessage &message)
{
    return u"%1: %2"_s.arg(message.errorName(), message.errorMessage());
}

} // namespace

void SecretBus::reach(std::function<void()> then)
{
    auto find = [this, generation = m_generation, then = std::move(then)] {
        if (generation == m_generation) {
            findOwner(then, true);
        }
    };
    if (s_opened) {
        QMetaObject::invokeMethod(this, find, Qt::QueuedConnection);
        return;
    }
    QThread *opener = QThread::create([] {
        (void)QDBusConnection::sessionBus();
        s_opened = true;
    });
    connect(opener, &QThread::finished, this, find);
    connect(opener, &QThread::finished, opener, &QObject::deleteLater);
    opener->start();
}

void SecretBus::findOwner(const std::function<void()> &then, bool mayStart)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        Q_EMIT failed(KeyringReach::Absent, bus.lastError().message());
        return;
    }
    watch();
    const Reply absent = [this](const QDBusMessage &error) {
        Q_EMIT failed(KeyringReach::Absent, words(error));
    };
    const Reply start = [this, then, absent](const QDBusMessage &) {
        call(
            toBus(u"StartServiceByName"_s, {u"org.freedesktop.secrets"_s, 0U}),
            [this, then](const QDBusMessage &) { findOwner(then, false); }, absent);
    };
    call(
        toBus(u"GetNameOwner"_s, {u"org.freedesktop.secrets"_s}),
        [this, then](const QDBusMessage &reply) {
            m_owner = reply.arguments().value(0).toString();
            then();
        },
        mayStart ? start : absent);
}

void SecretBus::watch()
{
    if (std::exchange(m_watching, true)) {
        return;
    }
    // No sender is named on purpose: naming one makes QtDBus ask the bus for its owner and wait for the
    // answer.
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(QString(), u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"NameOwnerChanged"_s,
                QStringList{u"org.freedesktop.secrets"_s}, QString(), this,
                SLOT(ownerChanged(QString, QString, QString)));
    bus.connect(QString(), u"/org/freedesktop/DBus/Local"_s, u"org.freedesktop.DBus.Local"_s,
                u"Disconnected"_s, this, SLOT(busLost()));
}

void SecretBus::call(const QDBusMessage &message, Reply reply, Reply error)
{
    // The largest number means "no time limit" to D-Bus: the user may be reading a prompt.
    const int patience = m_patienceMs.value_or(std::numeric_limits<int>::max());
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, generation = m_generation, reply = std::move(reply),
             error = std::move(error)](QDBusPendingCallWatcher *done) {
                done->deleteLater();
                if (generation != m_generation) {
                    return;
                }
                if (!done->isError()) {
                    reply(done->reply());
                } else if (error) {
                    error(done->reply());
                } else {
                    Q_EMIT failed(KeyringReach::Broken, words(done->reply()));
                }
            });
}

QDBusMessage SecretBus::toService(const QString &method, const QVariantList &arguments) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(m_owner, u"/org/freedesktop/secrets"_s,
                                                          u"org.freedesktop.Secret.Service"_s, method);
    message.setArguments(arguments);
    return message;
}

QDBusMessage SecretBus::toBus(const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, method);
    message.setArguments(arguments);
    return message;
}

QDBusMessage SecretBus::getProperty(const QString &path, const QString &interface, const QString &name) const
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(m_owner, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message.setArguments({interface, name});
    return message;
}

QString SecretBus::objectPath(const QDBusMessage &message, qsizetype index)
{
    const QString path = message.arguments().value(index).value<QDBusObjectPath>().path();
    return path == "/"_L1 ? QString() : path;
}

QStringList SecretBus::objectPaths(const QDBusMessage &message, qsizetype index)
{
    QStringList texts;
    const auto paths = qdbus_cast<QList<QDBusObjectPath>>(message.arguments().value(index));
    for (const QDBusObjectPath &path : paths) {
        texts += path.path();
    }
    return texts;
}

void SecretBus::ownerChanged(const QString &, const QString &before, const QString &)
{
    if (!m_owner.isEmpty() && before == m_owner) {
        Q_EMIT failed(KeyringReach::Broken, u"the keychain service went away"_s);
    }
}

void SecretBus::busLost() { Q_EMIT failed(KeyringReach::Broken, u"the session bus went away"_s); }

} // namespace ats
