// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/start/singleinstance.h"

#include "app/store/storefile.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStandardPaths>
#include <QtCore/QSysInfo>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

#include <chrono>
#include <optional>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int messageVersion = 1;
constexpr qsizetype longestMessage = 64 * 1024;
constexpr qsizetype mostArguments = 100;
constexpr int mostVisitors = 8;
constexpr std::chrono::seconds answerTime(3);

/// Nothing when it is not one of ours, which is ignored then.
std::optional<QJsonObject> messageIn(const QByteArray &line)
{
    const QJsonObject object = line.endsWith('\n') ? QJsonDocument::fromJson(line).object() : QJsonObject();
    return object.value("v"_L1).toInt() == messageVersion ? std::optional(object) : std::nullopt;
}

QByteArray messageLine(QJsonObject object)
{
    object.insert("v"_L1, messageVersion);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QString socketName(const QString &storeFile)
{
    QString beside = storeFile + ".socket"_L1;
    constexpr qsizetype longest = 80; // of 108, less what Qt adds while it makes one
    if (QFile::encodeName(beside).size() <= longest) {
        return beside;
    }
    const QByteArray hash = QCryptographicHash::hash(storeFile.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/ats-connect-"_s +
           QString::fromLatin1(hash.left(16));
}

SingleInstance::SingleInstance(const QString &storeFile, QObject *parent)
    : QObject(parent)
    , m_lock(lockName(storeFile))
    , m_name(socketName(storeFile))
{
    (void)prepareStoreFolder(storeFile); // opening the list says what is wrong with it
    m_lock.setStaleLockTime(0);          // only the end of its owner frees it, never time
    m_again.setInterval(std::chrono::milliseconds(50));
    connect(&m_again, &QTimer::timeout, this, &SingleInstance::knock);
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::claim()
{
    if (m_lock.tryLock(0)) {
        closeToOthers(m_lock.fileName());
        return true;
    }
    return m_lock.error() != QLockFile::LockFailedError;
}

void SingleInstance::listen(Answer answer)
{
    if (!m_lock.isLocked()) {
        return;
    }
    m_answer = std::move(answer);
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_server->setMaxPendingConnections(mostVisitors);
    QLocalServer::removeServer(m_name); // whoever had it is gone: the lock is ours
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server->nextPendingConnection()) {
            serve(socket);
        }
    });
    (void)m_server->listen(m_name); // without it, a second start says that the first does not answer
}

void SingleInstance::serve(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    if (m_server->findChildren<QLocalSocket *>().size() > mostVisitors) {
        socket->abort();
        return;
    }
    socket->setReadBufferSize(longestMessage);
    QTimer::singleShot(answerTime, socket, &QLocalSocket::abort);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
    read(socket);
}

void SingleInstance::read(QLocalSocket *socket)
{
    const QByteArray line = socket->peek(longestMessage);
    if (!line.endsWith('\n') && line.size() < longestMessage) {
        return; // the rest is on its way
    }
    socket->disconnect(this); // one message a visit
    const std::optional<QJsonObject> message = messageIn(line);
    if (!message) {
        socket->abort();
        return;
    }
    const QJsonArray words = message->value("arguments"_L1).toArray();
    QStringList arguments;
    for (const auto &word : words) {
        if (arguments.size() < mostArguments) {
            arguments.append(word.toString());
        }
    }
    if (const QByteArray token = message->value("activation"_L1).toString().toUtf8(); !token.isEmpty()) {
        qputenv("XDG_ACTIVATION_TOKEN", token); // Wayland lets nobody come forward without one
    }
    const QString said = m_answer(arguments, message->value("folder"_L1).toString());
    socket->write(messageLine({{"said"_L1, said}}));
    socket->disconnectFromServer();
}

void SingleInstance::handOver(const QStringList &arguments)
{
    const QString elsewhere = heldElsewhere();
    if (!elsewhere.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this, elsewhere] { Q_EMIT unanswered(elsewhere); }, Qt::QueuedConnection);
        return;
    }
    m_message = messageLine({{"arguments"_L1, QJsonArray::fromStringList(arguments)},
                             {"folder"_L1, QDir::currentPath()},
                             {"activation"_L1, qEnvironmentVariable("XDG_ACTIVATION_TOKEN")}});
    m_since.start();
    m_again.start();
    QTimer::singleShot(0, this, &SingleInstance::knock);
}

void SingleInstance::knock()
{
    if (m_since.hasExpired(std::chrono::milliseconds(answerTime).count())) {
        giveUp();
        return;
    }
    if (m_socket != nullptr && m_socket->state() != QLocalSocket::UnconnectedState) {
        return; // it is there, and has not answered yet
    }
    if (claim()) {
        m_again.stop();
        Q_EMIT claimed();
        return;
    }
    // It may only just be starting, or ending.
    delete m_socket;
    m_socket = new QLocalSocket(this);
    connect(m_socket, &QLocalSocket::connected, this, [this] { m_socket->write(m_message); });
    connect(m_socket, &QLocalSocket::readyRead, this, &SingleInstance::heard);
    m_socket->connectToServer(m_name);
}

void SingleInstance::heard()
{
    const QByteArray line = m_socket->peek(longestMessage);
    if (const auto answer = messageIn(line)) {
        m_again.stop();
        m_socket->disconnect(this);
        Q_EMIT handedOver(answer->value("said"_L1).toString());
    }
}

void SingleInstance::giveUp()
{
    m_again.stop();
    Q_EMIT unanswered(
        tr("ATS Connect is open already, but its window does not answer. Wait until it does, or "
           "end it, then start again. Nothing is lost by that."));
}

QString SingleInstance::heldElsewhere() const
{
    qint64 process = 0;
    QString host;
    QString program;
    if (!m_lock.getLockInfo(&process, &host, &program) || host.isEmpty() ||
        host == QSysInfo::machineHostName()) {
        return {};
    }
    return tr("ATS Connect is open on the computer “%1”, which uses the same list of connections. Close it "
              "there first. If it is not open there any more, delete the file %2.")
        .arg(host, QDir::toNativeSeparators(m_lock.fileName()));
}

} // namespace ats
