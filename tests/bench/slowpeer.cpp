// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/slowpeer.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <memory>

namespace ats::bench
{

using namespace Qt::StringLiterals;

namespace
{

QByteArray answerTo(const QByteArray &head)
{
    const QByteArray body = head.startsWith("POST")
                                ? QByteArrayLiteral("{\"token\":\"a-token-for-everybody\"}")
                                : QByteArrayLiteral("[]");
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

qsizetype lengthIn(const QByteArray &head)
{
    const qsizetype at = head.toLower().indexOf("content-length:");
    return at < 0 ? 0 : head.mid(at + 15, head.indexOf('\r', at) - at - 15).trimmed().toLongLong();
}

} // namespace

SlowPeer::SlowPeer(int delayMs)
    : m_server(new QTcpServer)
{
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this, delayMs] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            const auto buffer = std::make_shared<QByteArray>();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, buffer, delayMs] {
                *buffer += socket->readAll();
                const qsizetype end = buffer->indexOf("\r\n\r\n");
                if (end < 0 || buffer->size() < end + 4 + lengthIn(buffer->left(end + 2))) {
                    return;
                }
                const QByteArray answer = answerTo(*buffer);
                buffer->clear();
                ++m_requests;
                QTimer::singleShot(delayMs, Qt::PreciseTimer, socket,
                                   [socket, answer] { socket->write(answer); });
            });
        }
    });
    if (m_server->listen(QHostAddress(QHostAddress::LocalHost))) {
        m_url = QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->serverPort()));
    }
    m_server->moveToThread(&m_thread);
    m_thread.start();
}

SlowPeer::~SlowPeer()
{
    m_server->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

} // namespace ats::bench
