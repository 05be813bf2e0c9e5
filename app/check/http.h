// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkProxy>

#include <optional>
#include <utility>
#include <vector>

namespace ats
{

/// What kept an answer from arriving, told apart from what the answer says.
enum class NetFault {
    None,
    Offline,
    ProxyUnreachable,
    ProxySignIn,
    NameNotFound,
    Unreachable,      ///< refused, no route, or connecting took longer than the limit
    ConnectionClosed, ///< the peer hung up before the whole answer was there
    TooSlow,          ///< connected, but no whole answer in time
    TlsUntrusted,
    TlsExpired,
    TlsClock, ///< not yet valid
    TlsName,
    TlsFailed, ///< no TLS at all, or a broken handshake
    TooLarge,
    Cancelled,
    Internal,
};

/// What was seen of the peer's certificate; empty when there was none.
struct PeerCertificate {
    QString issuer; ///< organisation, else common name
    QString subject;
    QDateTime validFrom;
    QDateTime validUntil;
};

struct HttpRequest {
    QByteArray method; ///< GET or POST
    QUrl url;
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< may hold a token: never logged
    QByteArray body;                                        ///< may hold a password: never logged
    bool once = false;     ///< asks for a sign-in: sent once, whatever comes, as every POST is
    QByteArray waitHeader; ///< stands for Retry-After where that is missing
    QNetworkProxy proxy{QNetworkProxy::NoProxy}; ///< looked up before, never by the adapter
};

/// Limits for one exchange, in milliseconds and bytes after decompression.
struct HttpLimits {
    int connectMs = 10'000;
    int answerMs = 30'000;
    qint64 bodyBytes = 4 * 1024 * 1024;
};

struct HttpReply {
    NetFault fault = NetFault::None;
    int status = 0; ///< 0: no answer began
    QByteArray body;
    QByteArray contentType; ///< lower case, without parameters
    QByteArray location;
    std::optional<int> retryAfterSeconds;
    std::optional<QDateTime> date; ///< the Date header, UTC
    std::optional<PeerCertificate> certificate;
    QString detail; ///< technical words, never the query, body or a header's value
    int elapsedMs = 0;
};

/// One running exchange. finished() comes exactly once, from the event loop; then it deletes itself.
class HttpJob : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Ends it: finished() comes with NetFault::Cancelled.
    virtual void cancel() = 0;

Q_SIGNALS:
    void finished(const ats::HttpReply &reply);
};

/// The way to the network. HTTPS only, except to loopback; never follows a redirect, keeps no cookie,
/// credential or cache; never sends a sign-in twice, whatever the peer does, and each on a fresh connection.
class Http : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual HttpJob *send(const HttpRequest &request, const HttpLimits &limits) = 0;
};

/// True for localhost, 127.0.0.0/8 and ::1: the only places a host override may name.
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace ats
