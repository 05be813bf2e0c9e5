// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/proxyquestion.h"

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int wantsSignIn = 407;

/// 0: no HTTP.
int statusOf(const QByteArray &line)
{
    const QList<QByteArray> words = line.trimmed().split(' ');
    return line.startsWith("HTTP/1.") ? words.value(1).toInt() : 0;
}

} // namespace

ProxyQuestion::ProxyQuestion(const QNetworkProxy &proxy, const QUrl &target, int limitMs, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    const QByteArray host =
        target.host(QUrl::FullyEncoded).toLatin1() + ':' + QByteArray::number(target.port(443));
    m_question = "CONNECT " + host + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
    m_socket.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(limitMs);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(NetFault::ProxyUnreachable); });
    connect(&m_socket, &QAbstractSocket::connected, this, [this] { m_socket.write(m_question); });
    connect(&m_socket, &QIODevice::readyRead, this, &ProxyQuestion::answered);
    connect(&m_socket, &QAbstractSocket::errorOccurred, this, [this] { end(NetFault::ProxyUnreachable); });
}

void ProxyQuestion::start()
{
    m_deadline.start();
    m_socket.connectToHost(m_proxy.hostName(), m_proxy.port());
}

void ProxyQuestion::answered()
{
    constexpr qint64 longestLine = 1024;
    if (!m_socket.canReadLine() && m_socket.bytesAvailable() < longestLine) {
        return;
    }
    const int status = statusOf(m_socket.readLine(longestLine));
    end(status == wantsSignIn ? NetFault::ProxySignIn
        : status == 0         ? NetFault::ProxyUnreachable
                              : NetFault::None);
}

void ProxyQuestion::end(NetFault fault)
{
    if (m_ended) {
        return;
    }
    m_ended = true;
    m_deadline.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    QMetaObject::invokeMethod(
        this, [this, fault] { Q_EMIT finished(fault); }, Qt::QueuedConnection);
}

} // namespace ats
