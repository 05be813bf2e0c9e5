// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/netfault.h"

#include <QtNetwork/QSslCertificate>

#include <algorithm>

namespace ats
{

namespace
{

NetFault faultOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
    case QSslError::CertificateRejected:
    case QSslError::CertificateBlacklisted:
    case QSslError::CertificateRevoked:
    case QSslError::InvalidCaCertificate:
    case QSslError::InvalidPurpose:
    case QSslError::PathLengthExceeded:
        return NetFault::TlsUntrusted;
    case QSslError::CertificateNotYetValid:
        return NetFault::TlsClock;
    case QSslError::CertificateExpired:
        return NetFault::TlsExpired;
    case QSslError::HostNameMismatch:
        return NetFault::TlsName;
    default:
        return NetFault::TlsFailed;
    }
}

bool onlyRepeatsStatus(QNetworkReply::NetworkError error, int status)
{
    if (error == QNetworkReply::ContentReSendError) {
        // Qt wanted to send the body again because of this very answer; without one the peer hung up.
        return status / 100 == 3 || status == 401;
    }
    return error == QNetworkReply::NoError || error >= QNetworkReply::ContentAccessDenied;
}

} // namespace

NetFault faultOf(const QList<QSslError> &errors)
{
    for (const NetFault fault :
         {NetFault::TlsUntrusted, NetFault::TlsClock, NetFault::TlsExpired, NetFault::TlsName}) {
        if (std::ranges::any_of(errors,
                                [fault](const QSslError &e) { return faultOf(e.error()) == fault; })) {
            return fault;
        }
    }
    return NetFault::TlsFailed;
}

NetFault faultOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return NetFault::NameNotFound;
    case QAbstractSocket::RemoteHostClosedError:
        return NetFault::ConnectionClosed;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return NetFault::TlsFailed;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return NetFault::ProxySignIn;
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
        return NetFault::ProxyUnreachable;
    default:
        return NetFault::Unreachable;
    }
}

NetFault faultOf(QNetworkReply::NetworkError error, int status)
{
    if (status == 407) {
        return NetFault::ProxySignIn;
    }
    if (status != 0) {
        return onlyRepeatsStatus(error, status) ? NetFault::None : NetFault::ConnectionClosed;
    }
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return NetFault::NameNotFound;
    case QNetworkReply::SslHandshakeFailedError:
        return NetFault::TlsFailed;
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return NetFault::Offline;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return NetFault::ProxySignIn;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return NetFault::ProxyUnreachable;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::UnknownProxyError:
        return NetFault::Unreachable;
    default:
        // Also ContentReSendError: Qt wanted to send the body again because the peer hung up, and could not.
        return NetFault::ConnectionClosed;
    }
}

Cause causeOf(NetFault fault)
{
    switch (fault) {
    case NetFault::Offline:
        return Cause::Offline;
    case NetFault::ProxyUnreachable:
        return Cause::ProxyUnreachable;
    case NetFault::ProxySignIn:
        return Cause::ProxySignIn;
    case NetFault::NameNotFound:
        return Cause::NameNotFound;
    case NetFault::Unreachable:
        return Cause::Unreachable;
    case NetFault::ConnectionClosed:
        return Cause::ConnectionClosed;
    case NetFault::TooSlow:
        return Cause::TooSlow;
    case NetFault::TlsUntrusted:
        return Cause::TlsUntrusted;
    case NetFault::TlsExpired:
        return Cause::TlsExpired;
    case NetFault::TlsClock:
        return Cause::TlsClock;
    case NetFault::TlsName:
        return Cause::TlsName;
    case NetFault::TlsFailed:
        return Cause::TlsFailed;
    case NetFault::TooLarge:
        return Cause::AnswerNotUnderstood;
    case NetFault::Cancelled:
        return Cause::Cancelled;
    case NetFault::None:
    case NetFault::Internal:
        break;
    }
    return Cause::InternalError;
}

QSslCertificate seenCertificate(const QSslCertificate &peer, const QList<QSslError> &errors)
{
    return peer.isNull() && !errors.isEmpty() ? errors.first().certificate() : peer;
}

std::optional<PeerCertificate> certificateFacts(const QSslCertificate &certificate)
{
    if (certificate.isNull()) {
        return std::nullopt;
    }
    QStringList issuer = certificate.issuerInfo(QSslCertificate::Organization);
    if (issuer.isEmpty()) {
        issuer = certificate.issuerInfo(QSslCertificate::CommonName);
    }
    return PeerCertificate{issuer.value(0), certificate.subjectInfo(QSslCertificate::CommonName).value(0),
                           certificate.effectiveDate().toUTC(), certificate.expiryDate().toUTC()};
}

QSslConfiguration tlsConfiguration(const QList<QSslCertificate> &extra)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!extra.isEmpty()) {
        configuration.addCaCertificates(extra);
    }
    return configuration;
}

} // namespace ats
