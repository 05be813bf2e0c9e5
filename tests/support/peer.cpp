// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/peer.h"

#include <QtCore/QTimer>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslSocket>

#include <algorithm>
#include <memory>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ats::test
{

using namespace Qt::StringLiterals;

namespace
{

void drip(QTcpSocket *socket, const PeerAct &act)
{
    auto *timer = new QTimer(socket);
    QObject::connect(timer, &QTimer::timeout, socket,
                     [socket, timer, bytes = act.bytes, at = qsizetype(0)]() mutable {
                         socket->write(bytes.sliced(at++, 1));
                         if (at == bytes.size()) {
                             timer->stop();
                         }
                     });
    timer->start(act.everyMs);
}

void repeat(QTcpSocket *socket, const QByteArray &bytes)
{
    auto *secure = qobject_cast<QSslSocket *>(socket);
    const auto more = [socket, secure, bytes] {
        const qint64 waiting = secure != nullptr ? secure->encryptedBytesToWrite() : socket->bytesToWrite();
        if (waiting == 0 && socket->state() == QAbstractSocket::ConnectedState) {
            socket->write(bytes);
        }
    };
    if (secure != nullptr) {
        QObject::connect(secure, &QSslSocket::encryptedBytesWritten, socket, more);
    } else {
        QObject::connect(socket, &QIODevice::bytesWritten, socket, more);
    }
}

void actOn(QTcpSocket *socket, const PeerAct &act)
{
    if (act.everyMs > 0) {
        drip(socket, act);
        return;
    }
    if (act.then == Then::Repeat) {
        repeat(socket, act.bytes);
    }
    socket->write(act.bytes);
    if (act.then == Then::Close) {
        socket->disconnectFromHost();
    } else if (act.then == Then::Reset) {
        socket->flush();
        const linger hard{1, 0}; // closing now sends RST
        ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        socket->abort();
    }
}

} // namespace

QByteArray answer(int status, const QByteArray &body, const QByteArray &type,
                  const QList<QByteArray> &headers)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + " Answer\r\n";
    if (!type.isEmpty()) {
        text += "Content-Type: " + type + "\r\n";
    }
    for (const QByteArray &line : headers) {
        text += line + "\r\n";
    }
    return text + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

Peer::Peer(Script script, std::optional<Identity> identity)
    : m_script(std::move(script))
    , m_identity(std::move(identity))
{
    if (!listen(QHostAddress::LocalHost)) {
        qFatal("no port for a test peer");
    }
}

QUrl Peer::url(const QString &host, const QString &path) const
{
    QUrl made;
    made.setScheme(m_identity ? u"https"_s : u"http"_s);
    made.setHost(host);
    made.setPort(serverPort());
    made.setPath(path);
    return made;
}

int Peer::count(const QByteArray &method) const
{
    return static_cast<int>(std::ranges::count(m_requests, method, &PeerRequest::method));
}

void Peer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    auto *socket = m_identity ? new QSslSocket(this) : new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    auto buffer = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer] { serve(socket, *buffer); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (auto *secure = qobject_cast<QSslSocket *>(socket)) {
        QSslConfiguration configuration = secure->sslConfiguration();
        const Identity &shown = m_later && m_connections > 1 ? *m_later : *m_identity;
        configuration.setLocalCertificateChain(shown.chain);
        configuration.setPrivateKey(shown.key);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        secure->setSslConfiguration(configuration);
        secure->startServerEncryption();
    }
}

void Peer::serve(QTcpSocket *socket, QByteArray &buffer)
{
    buffer += socket->readAll();
    if (buffer.startsWith('\x16')) { // a TLS greeting at a plain port
        buffer.clear();
        actOn(socket, m_toGreeting);
        return;
    }
    while (const std::optional<PeerRequest> request = taken(buffer)) {
        m_requests.push_back(*request);
        Q_EMIT requested();
        actOn(socket, m_script(*request));
    }
}

std::optional<PeerRequest> Peer::taken(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        return std::nullopt;
    }
    PeerRequest request;
    const QList<QByteArray> lines = buffer.first(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toInt();
    if (buffer.size() < end + 4 + length) {
        return std::nullopt;
    }
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return request;
}

DeafPort::DeafPort(const QHostAddress &address, quint16 port)
{
    sockaddr_in place{};
    socklen_t size = sizeof place;
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(address.toIPv4Address());
    place.sin_port = htons(port);
    auto *generic = reinterpret_cast<sockaddr *>(&place);
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    m_sockets.push_back(listener);
    if (::bind(listener, generic, size) != 0 || ::listen(listener, 0) != 0 ||
        ::getsockname(listener, generic, &size) != 0) {
        qFatal("no deaf port");
    }
    m_port = ntohs(place.sin_port);
    // A queue that is full drops every further knock without a word.
    for (int i = 0; i < 4; ++i) {
        m_sockets.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        (void)::connect(m_sockets.back(), generic, size);
    }
}

DeafPort::~DeafPort()
{
    for (const int descriptor : m_sockets) {
        ::close(descriptor);
    }
}

ProxyPeer::ProxyPeer(quint16 target, const std::optional<PeerAct> &refusal, int passes)
    : m_target(target)
    , m_refusal(refusal)
    , m_passes(passes)
{
    if (!listen(QHostAddress::LocalHost)) {
        qFatal("no port for a test proxy");
    }
    connect(this, &QTcpServer::newConnection, this, [this] { serve(nextPendingConnection()); });
}

void ProxyPeer::serve(QTcpSocket *client)
{
    auto *onward = new QTcpSocket(client);
    auto opened = std::make_shared<bool>(false);
    connect(client, &QTcpSocket::readyRead, onward, [this, client, onward, opened] {
        if (*opened) {
            const QByteArray part = client->readAll();
            m_seen += part;
            onward->write(part);
            return;
        }
        if (!client->peek(8192).contains("\r\n\r\n")) {
            return;
        }
        m_seen += client->readAll();
        ++m_connects;
        if (m_refusal && m_connects > m_passes) {
            actOn(client, *m_refusal);
            return;
        }
        *opened = true;
        onward->connectToHost(QHostAddress::LocalHost, m_target);
    });
    connect(onward, &QTcpSocket::connected, client,
            [client] { client->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
    connect(onward, &QTcpSocket::readyRead, client, [client, onward] { client->write(onward->readAll()); });
    connect(onward, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

} // namespace ats::test
