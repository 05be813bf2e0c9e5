// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/probe.h"

#include "app/check/netfault.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <utility>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// Some of each kind, in turns: where one kind leads nowhere, the other is not far.
QList<QHostAddress> inTurns(QList<QHostAddress> addresses)
{
    constexpr qsizetype most = 4;
    QList<QHostAddress> mixed;
    while (!addresses.isEmpty() && mixed.size() < most) {
        const auto other = std::ranges::find_if(addresses, [&mixed](const QHostAddress &address) {
            return !mixed.isEmpty() && address.protocol() != mixed.last().protocol();
        });
        mixed.append(addresses.takeAt(other == addresses.end() ? 0 : other - addresses.begin()));
    }
    return mixed;
}

} // namespace

Probe::Probe(ProbeRequest request, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Probe::tooLate);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Probe::tryAddress);
    connect(&m_socket, &QAbstractSocket::connected, this, &Probe::reached);
    connect(&m_socket, &QAbstractSocket::errorOccurred, this, &Probe::socketFailed);
    connect(&m_socket, &QSslSocket::encrypted, this, [this] { end(NetFault::None); });
    connect(&m_socket, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
}

Probe::~Probe()
{
    m_socket.disconnect(this);
    if (m_lookup >= 0) {
        QHostInfo::abortHostLookup(m_lookup);
    }
}

void Probe::start()
{
    m_clock.start();
    m_deadline.start(m_request.limits.connectMs);
    if (proxied()) {
        m_stage = ProbeStage::Reach;
        reach();
        return;
    }
    if (!m_request.addresses.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { found(m_request.addresses); }, Qt::QueuedConnection);
        return;
    }
    m_lookup = QHostInfo::lookupHost(m_request.url.host(), this, &Probe::looked);
}

// False when the receiver of the signal destroyed the probe.
bool Probe::next(ProbeStage stage)
{
    const QPointer<Probe> alive(this);
    const ProbeStage over = std::exchange(m_stage, stage);
    Q_EMIT passed(over, static_cast<int>(m_clock.restart()));
    if (!alive || m_ended) {
        return false;
    }
    m_patience.stop();
    m_deadline.start(m_request.limits.connectMs);
    return true;
}

void Probe::looked(const QHostInfo &info)
{
    m_lookup = -1;
    if (info.error() != QHostInfo::NoError || info.addresses().isEmpty()) {
        end(NetFault::NameNotFound, info.errorString());
    } else {
        found(info.addresses());
    }
}

void Probe::found(const QList<QHostAddress> &addresses)
{
    m_addresses = inTurns(addresses);
    if (next(ProbeStage::Reach)) {
        reach();
    }
}

quint16 Probe::port() const
{
    return static_cast<quint16>(m_request.url.port(m_request.url.scheme() == "https"_L1 ? 443 : 80));
}

void Probe::reach()
{
    m_socket.setProxy(m_request.proxy);
    if (proxied()) {
        m_socket.connectToHost(m_request.url.host(), port());
    } else {
        tryAddress();
    }
}

// Qt would wait half a minute for an address that leads nowhere before it tried the next.
void Probe::tryAddress()
{
    if (m_ended || m_stage != ProbeStage::Reach || m_addresses.isEmpty()) {
        return;
    }
    m_socket.abort();
    m_patience.stop();
    if (m_addresses.size() > 1) {
        m_patience.start(m_request.limits.connectMs / static_cast<int>(m_addresses.size() + 1));
    }
    m_socket.connectToHost(m_addresses.takeFirst(), port());
}

void Probe::reached()
{
    if (m_ended || m_stage != ProbeStage::Reach) {
        return;
    }
    if (m_request.url.scheme() != "https"_L1) {
        end(NetFault::None);
    } else if (next(ProbeStage::Secure)) {
        m_socket.setSslConfiguration(tlsConfiguration(m_request.extraTrusted));
        m_socket.setPeerVerifyName(m_request.url.host());
        m_socket.startClientEncryption();
    }
}

void Probe::socketFailed(QAbstractSocket::SocketError error)
{
    NetFault fault = m_tlsErrors.isEmpty() ? faultOf(error) : faultOf(m_tlsErrors);
    if (m_stage == ProbeStage::Secure && fault == NetFault::ConnectionClosed) {
        fault =
            NetFault::TlsFailed; // a filter that sees the greeting and hangs up: there was no answer to cut
    }
    if (m_stage == ProbeStage::Reach && !m_addresses.isEmpty()) {
        QMetaObject::invokeMethod(this, &Probe::tryAddress, Qt::QueuedConnection);
        return;
    }
    const bool httpProxy = m_request.proxy.type() == QNetworkProxy::HttpProxy;
    const bool known = fault == NetFault::ProxySignIn ||
                       error == QAbstractSocket::ProxyConnectionRefusedError ||
                       error == QAbstractSocket::ProxyNotFoundError;
    if (httpProxy && m_stage == ProbeStage::Reach && !known) {
        askProxy(fault, m_socket.errorString());
    } else {
        end(fault, m_socket.errorString());
    }
}

/// No tunnel came about: whose fault is it?
void Probe::askProxy(NetFault fault, const QString &detail)
{
    if (m_question || m_ended) {
        return;
    }
    m_deadline.stop();
    m_question = std::make_unique<ProxyQuestion>(m_request.proxy, m_request.url, m_request.limits.connectMs);
    connect(m_question.get(), &ProxyQuestion::finished, this, [this, fault, detail](NetFault proxys) {
        end(proxys == NetFault::None ? fault : proxys, detail);
    });
    m_question->start();
}

void Probe::tooLate()
{
    static constexpr NetFault faults[] = {NetFault::NameNotFound, NetFault::Unreachable, NetFault::TooSlow};
    end(proxied() && m_stage == ProbeStage::Reach ? NetFault::ProxyUnreachable
                                                  : faults[static_cast<int>(m_stage)],
        u"no result within %1 ms"_s.arg(m_request.limits.connectMs));
}

void Probe::end(NetFault fault, const QString &detail)
{
    if (m_ended) {
        return;
    }
    m_ended = true;
    m_deadline.stop();
    m_patience.stop();
    const QSslCertificate seen = seenCertificate(m_socket.peerCertificate(), m_tlsErrors);
    const ProbeResult result{fault, m_stage, certificateFacts(seen), detail,
                             static_cast<int>(m_clock.elapsed())};
    m_socket.disconnect(this);
    m_socket.disconnectFromHost();
    QMetaObject::invokeMethod(
        this, [this, result] { Q_EMIT finished(result); }, Qt::QueuedConnection);
}

} // namespace ats
