// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/vault/secretservice.h"

#include "app/vault/secretbus.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMetaType>
#include <QtDBus/QDBusObjectPath>

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
constexpr bool isUsedHere = true;
#else
constexpr bool isUsedHere = false;
#endif

constexpr int probePatienceMs = 25'000;

using Attributes = QMap<QString, QString>;

/// The kernel cuts process names at 15 characters, so beginnings are compared.
QString providerOf(const QString &process)
{
    struct Known {
        QLatin1StringView process;
        QLatin1StringView name;
    };
    static constexpr Known known[] = {{"gnome-keyring"_L1, "GNOME Keyring"_L1},
                                      {"kwalletd"_L1, "KDE Wallet"_L1},
                                      {"ksecretd"_L1, "KDE Wallet"_L1},
                                      {"keepassxc"_L1, "KeePassXC"_L1}};
    for (const Known &one : known) {
        if (process.startsWith(one.process)) {
            return one.name;
        }
    }
    return SecretService::tr("your keychain");
}

/// GNOME Keyring (seen with 42.1) aborts when an unlock prompt that is shown gets dismissed by its caller, so
/// its prompt is left for the user to close. A process that cannot be told may be one.
bool survivesDismiss(const QString &process)
{
    return !process.isEmpty() && !process.startsWith("gnome-keyring"_L1);
}

} // namespace

SecretService::SecretService(QObject *parent)
    : QObject(parent)
    , m_bus(new SecretBus(this))
{
    qDBusRegisterMetaType<Attributes>();
    connect(m_bus, &SecretBus::failed, this, &SecretService::fail);
}

SecretService::~SecretService() { stop(); }

void SecretService::look(const QString &service, const QString &key, Then then)
{
    begin(std::move(then), [this, service, key] { search(service, key); });
}

void SecretService::list(const QString &service, Then then)
{
    begin(std::move(then), [this, service] {
        m_bus->call(
            m_bus->toService(u"SearchItems"_s, {QVariant::fromValue(Attributes{{u"server"_s, service}})}),
            [this](const QDBusMessage &reply) {
                m_openEntries = SecretBus::objectPaths(reply, 0);
                m_state.someLocked = !SecretBus::objectPaths(reply, 1).isEmpty();
                askNextName();
            });
    });
}

void SecretService::lookAtDefault(Then then)
{
    begin(std::move(then), [this] { askDefault(); });
}

void SecretService::identify(Then then)
{
    m_bus->setPatience(probePatienceMs);
    begin(std::move(then), [this] {
        askProcess([this] {
            m_state.provider = providerOf(m_process);
            askDefault();
        });
    });
}

void SecretService::unlock(Then then)
{
    const QStringList paths = m_lockedEntries.isEmpty() ? QStringList(m_collection) : m_lockedEntries;
    begin(std::move(then), [this, paths] {
        QDBusMessage message;
        if (paths.constFirst().isEmpty()) {
            const QVariantMap properties{{u"org.freedesktop.Secret.Collection.Label"_s,
                                          QCoreApplication::translate("ats::SecretService", "Default keyring",
                                                                      "its label in a keychain program")}};
            message = m_bus->toService(u"CreateCollection"_s, {properties, u"default"_s});
        } else {
            QList<QDBusObjectPath> objects;
            for (const QString &path : paths) {
                objects += QDBusObjectPath(path);
            }
            message = m_bus->toService(u"Unlock"_s, {QVariant::fromValue(objects)});
        }
        // The process is asked for first: whether its prompt may be dismissed has to be known before there is
        // one.
        askProcess([this, message] {
            m_bus->call(message,
                        [this](const QDBusMessage &reply) { prompt(SecretBus::objectPath(reply, 1)); });
        });
    });
}

void SecretService::stop()
{
    m_then = {};
    m_bus->drop();
    const QString left = std::exchange(m_prompt, {});
    if (!left.isEmpty() && survivesDismiss(m_process)) {
        QDBusConnection::sessionBus().send(QDBusMessage::createMethodCall(
            m_bus->owner(), left, u"org.freedesktop.Secret.Prompt"_s, u"Dismiss"_s));
    }
}

void SecretService::begin(Then then, std::function<void()> whenReached)
{
    stop();
    m_state = {};
    m_openEntries.clear();
    m_lockedEntries.clear();
    m_collection.clear();
    m_then = std::move(then);
    if (!isUsedHere) {
        QMetaObject::invokeMethod(this, &SecretService::end, Qt::QueuedConnection);
        return;
    }
    m_bus->reach([this, whenReached = std::move(whenReached)] {
        m_state.reach = KeyringReach::Reached;
        m_state.owner = m_bus->owner();
        whenReached();
    });
}

void SecretService::search(const QString &service, const QString &key)
{
    // Without the schema's name: a keyring that was locked since login has forgotten which schema its entries
    // belong to and would find nothing.
    Attributes attributes{{u"server"_s, service}};
    if (!key.isEmpty()) {
        attributes.insert(u"user"_s, key);
    }
    m_bus->call(m_bus->toService(u"SearchItems"_s, {QVariant::fromValue(attributes)}),
                [this](const QDBusMessage &reply) {
                    m_openEntries = SecretBus::objectPaths(reply, 0);
                    const bool open = !m_openEntries.isEmpty();
                    m_lockedEntries = SecretBus::objectPaths(reply, 1);
                    m_state.found = open || !m_lockedEntries.isEmpty();
                    m_state.entryLocked = m_state.found && !open;
                    m_state.someLocked = !m_lockedEntries.isEmpty();
                    askDefault();
                });
}

void SecretService::askNextName()
{
    if (m_openEntries.isEmpty()) {
        m_state.keys.sort();
        m_state.keys.removeDuplicates();
        end();
        return;
    }
    const QDBusMessage asked =
        m_bus->getProperty(m_openEntries.takeFirst(), u"org.freedesktop.Secret.Item"_s, u"Attributes"_s);
    m_bus->call(
        asked,
        [this](const QDBusMessage &reply) {
            const auto all =
                qdbus_cast<Attributes>(reply.arguments().value(0).value<QDBusVariant>().variant());
            if (const QString key = all.value(u"user"_s); !key.isEmpty()) {
                m_state.keys += key;
            }
            askNextName();
        },
        [this](const QDBusMessage &) { askNextName(); }); // removed by somebody since
}

void SecretService::askDefault()
{
    m_bus->call(m_bus->toService(u"ReadAlias"_s, {u"default"_s}), [this](const QDBusMessage &reply) {
        m_collection = SecretBus::objectPath(reply, 0);
        m_state.hasDefault = !m_collection.isEmpty();
        if (m_state.hasDefault) {
            askDefaultLocked();
        } else {
            m_state.detail = u"no default collection yet"_s;
            end();
        }
    });
}

void SecretService::askDefaultLocked()
{
    const QDBusMessage asked =
        m_bus->getProperty(m_collection, u"org.freedesktop.Secret.Collection"_s, u"Locked"_s);
    m_bus->call(asked, [this](const QDBusMessage &reply) {
        m_state.defaultLocked = reply.arguments().value(0).value<QDBusVariant>().variant().toBool();
        end();
    });
}

void SecretService::askProcess(std::function<void()> then)
{
    const auto told = [this, then = std::move(then)](const QDBusMessage &reply) {
        QFile comm(u"/proc/%1/comm"_s.arg(reply.arguments().value(0).toUInt()));
        m_process = comm.open(QIODevice::ReadOnly) ? QString::fromUtf8(comm.readAll()).trimmed() : QString();
        then();
    };
    m_bus->call(SecretBus::toBus(u"GetConnectionUnixProcessID"_s, {m_bus->owner()}), told, told);
}

void SecretService::prompt(const QString &path)
{
    if (path.isEmpty()) {
        end();
        return;
    }
    m_prompt = path;
    QDBusConnection::sessionBus().connect(QString(), path, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s,
                                          this, SLOT(promptCompleted(bool, QDBusVariant, QDBusMessage)));
    QDBusMessage message =
        QDBusMessage::createMethodCall(m_bus->owner(), path, u"org.freedesktop.Secret.Prompt"_s, u"Prompt"_s);
    message.setArguments({QString()});
    m_bus->call(message, [](const QDBusMessage &) {}); // the answer that counts is the signal
    Q_EMIT prompting();
}

void SecretService::promptCompleted(bool dismissed, const QDBusVariant &, const QDBusMessage &message)
{
    if (message.service() == m_bus->owner() && message.path() == m_prompt) {
        m_prompt.clear();
        m_state.dismissed = dismissed;
        m_state.detail = dismissed ? u"the unlock prompt was dismissed"_s : QString();
        end();
    }
}

void SecretService::end()
{
    if (m_then) {
        m_bus->drop();
        std::exchange(m_then, {})(m_state);
    }
}

void SecretService::fail(KeyringReach reach, const QString &detail)
{
    m_prompt.clear();
    m_state.reach = reach;
    m_state.detail = detail;
    end();
}

} // namespace ats
