// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/http.h"
#include "app/check/proxyquestion.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QHostInfo>
#include <QtNetwork/QSslSocket>

#include <memory>

namespace ats
{

enum class ProbeStage { Name, Reach, Secure };

struct ProbeRequest {
    QUrl url; ///< https, or http to loopback; only host and port are used
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    QList<QSslCertificate> extraTrusted;
    HttpLimits limits;             ///< connectMs is for each stage
    QList<QHostAddress> addresses; ///< not empty: what the look-up would find
};

struct ProbeResult {
    NetFault fault = NetFault::None;
    ProbeStage stage = ProbeStage::Secure; ///< the one that failed, when there is a fault
    std::optional<PeerCertificate> certificate;
    QString detail;
    int elapsedMs = 0; ///< of the last stage
};

/// One connection of our own that asks nothing: look-up, TCP, TLS. Through a proxy the look-up is the proxy's
/// and the stage Name is left out. finished() exactly once, from the event loop, unless the object dies
/// before.
class Probe : public QObject
{
    Q_OBJECT
public:
    explicit Probe(ProbeRequest request, QObject *parent = nullptr);
    ~Probe() override;
    void start();

Q_SIGNALS:
    /// A stage before the last one is over, and well.
    void passed(ats::ProbeStage stage, int elapsedMs);
    void finished(const ats::ProbeResult &result);

private:
    [[nodiscard]] bool proxied() const { return m_request.proxy.type() != QNetworkProxy::NoProxy; }
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] bool next(ProbeStage stage);
    void reach();
    void reached();
    void looked(const QHostInfo &info);
    void found(const QList<QHostAddress> &addresses);
    void tryAddress();
    void socketFailed(QAbstractSocket::SocketError error);
    void askProxy(NetFault fault, const QString &detail);
    void tooLate();
    void end(NetFault fault, const QString &detail = {});

    ProbeRequest m_request;
    QSslSocket m_socket;
    ProbeStage m_stage = ProbeStage::Name;
    QElapsedTimer m_clock;
    QTimer m_deadline;
    QTimer m_patience; ///< with one of several addresses
    QList<QHostAddress> m_addresses;
    int m_lookup = -1;
    bool m_ended = false;
    std::unique_ptr<ProxyQuestion> m_question;
    QList<QSslError> m_tlsErrors;
};

} // namespace ats
