// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/certificates.h"

#include <QtCore/QMap>
#include <QtCore/QUrl>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <functional>
#include <optional>
#include <vector>

namespace ats::test
{

struct PeerRequest {
    QByteArray method;
    QByteArray target;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

enum class Then {
    KeepOpen,
    Close,
    Reset,
    Repeat, ///< the bytes again and again, until the other side has gone
};

/// What the peer does once it has a whole request: these bytes, then this.
struct PeerAct {
    QByteArray bytes;
    Then then = Then::KeepOpen;
    int everyMs = 0; ///< not 0: one byte at a time, with this pause
};

/// A whole HTTP answer. `headers` are lines without their end.
[[nodiscard]] QByteArray answer(int status, const QByteArray &body,
                                const QByteArray &type = "application/json",
                                const QList<QByteArray> &headers = {});

/// A server that does exactly what it is told, down to the byte, and counts what came in over the wire.
class Peer : public QTcpServer
{
    Q_OBJECT
public:
    using Script = std::function<PeerAct(const PeerRequest &)>;

    /// With an identity it speaks TLS.
    explicit Peer(Script script, std::optional<Identity> identity = {});

    /// What is shown from the second connection on: the probe's was the first.
    void showLater(const Identity &identity) { m_later = identity; }
    /// What a TLS greeting gets from a peer that speaks none.
    void answerGreeting(const PeerAct &act) { m_toGreeting = act; }

    [[nodiscard]] QUrl url(const QString &host = QStringLiteral("127.0.0.1"), const QString &path = {}) const;
    [[nodiscard]] const std::vector<PeerRequest> &requests() const { return m_requests; }
    [[nodiscard]] int count(const QByteArray &method) const;
    [[nodiscard]] int connections() const { return m_connections; }

Q_SIGNALS:
    void requested();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void serve(QTcpSocket *socket, QByteArray &buffer);
    [[nodiscard]] static std::optional<PeerRequest> taken(QByteArray &buffer);

    Script m_script;
    std::optional<Identity> m_identity;
    std::optional<Identity> m_later;
    PeerAct m_toGreeting{answer(400, "plain", "text/plain"), Then::Close};
    std::vector<PeerRequest> m_requests;
    int m_connections = 0;
};

/// A port of this computer where connecting comes to no end.
class DeafPort
{
public:
    /// `address` is one of this computer.
    explicit DeafPort(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost), quint16 port = 0);
    ~DeafPort();
    DeafPort(const DeafPort &) = delete;
    DeafPort &operator=(const DeafPort &) = delete;
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    std::vector<int> m_sockets;
    quint16 m_port = 0;
};

/// An HTTP proxy that tunnels every CONNECT to one port of this computer. With a `refusal` it tunnels the
/// first `passes` of them and answers the others with that.
class ProxyPeer : public QTcpServer
{
    Q_OBJECT
public:
    explicit ProxyPeer(quint16 target, const std::optional<PeerAct> &refusal = {}, int passes = 0);
    [[nodiscard]] int connects() const { return m_connects; }
    /// All that went from the program to the other side, as it stood on the wire.
    [[nodiscard]] const QByteArray &seen() const { return m_seen; }

private:
    void serve(QTcpSocket *client);

    quint16 m_target;
    std::optional<PeerAct> m_refusal;
    int m_passes;
    int m_connects = 0;
    QByteArray m_seen;
};

} // namespace ats::test
