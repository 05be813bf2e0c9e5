// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/qthttpjob.h"

#include "app/check/httpdate.h"
#include "app/check/netfault.h"
#include "app/model/secret.h"

#include <QtCore/QPointer>
#include <QtNetwork/QNetworkReply>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 partBytes = 64 * 1024;
constexpr qint64 readAhead = 256 * 1024; // what Qt's own thread may have read before this one takes it

} // namespace

QtHttpJob::QtHttpJob(const HttpLimits &limits, QByteArray waitHeader, QObject *parent)
    : HttpJob(parent)
    , m_limits(limits)
    , m_waitHeader(std::move(waitHeader))
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        if (m_connected) {
            end(NetFault::TooSlow, u"no whole answer within %1 ms"_s.arg(m_limits.answerMs));
        } else {
            end(m_proxied ? NetFault::ProxyUnreachable : NetFault::Unreachable,
                u"not connected within %1 ms"_s.arg(m_limits.connectMs));
        }
    });
}

QtHttpJob::~QtHttpJob()
{
    if (m_reply) {
        m_reply->disconnect(this); // its own end aborts what still runs
    }
}

void QtHttpJob::watch(std::shared_ptr<QObject> manager, QNetworkReply *reply, bool proxied)
{
    m_proxied = proxied;
    m_manager = std::move(manager);
    m_reply.reset(reply);
    reply->setReadBufferSize(readAhead);
    m_clock.start();
    m_deadline.start(m_limits.connectMs);
    if (reply->url().scheme() == "http"_L1) {
        connected(); // this computer only, where connecting takes no time; a GET sent once tells nothing of
                     // it
    }
    connect(reply, &QNetworkReply::encrypted, this, &QtHttpJob::connected);
    connect(reply, &QNetworkReply::requestSent, this, &QtHttpJob::connected);
    connect(reply, &QNetworkReply::metaDataChanged, this, &QtHttpJob::connected);
    connect(reply, &QNetworkReply::readyRead, this, &QtHttpJob::takeBody);
    connect(reply, &QNetworkReply::finished, this, &QtHttpJob::replyFinished);
    connect(reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
}

void QtHttpJob::refuse(const QString &detail) { end(NetFault::Internal, detail); }

void QtHttpJob::cancel() { end(NetFault::Cancelled); }

void QtHttpJob::connected()
{
    if (!m_connected) {
        m_connected = true;
        m_deadline.start(m_limits.answerMs);
    }
}

void QtHttpJob::takeBody()
{
    while (!m_ended && m_reply->bytesAvailable() > 0) {
        // Straight into its place, with room from the start: parts would stay behind with pieces of a token.
        const qsizetype had = m_result.body.size();
        m_result.body.resize(had + partBytes);
        const qint64 got = m_reply->read(m_result.body.data() + had, partBytes);
        m_result.body.resize(had + std::max<qint64>(got, 0));
        if (got <= 0) {
            return;
        }
        if (m_result.body.size() > m_limits.bodyBytes) {
            end(NetFault::TooLarge, u"the answer is longer than %1 bytes"_s.arg(m_limits.bodyBytes));
        }
    }
}

void QtHttpJob::replyFinished()
{
    takeBody();
    if (m_ended) {
        return;
    }
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Qt's texts for HTTP errors repeat the whole address, query included; those of the socket do not.
    const QString detail = error == QNetworkReply::NoError              ? QString()
                           : error < QNetworkReply::ContentAccessDenied ? m_reply->errorString()
                                                                        : u"network error %1"_s.arg(error);
    if (!m_tlsErrors.isEmpty() && status == 0) {
        end(faultOf(m_tlsErrors), detail);
    } else if (status >= 200 && status < 400 && error == QNetworkReply::UnknownContentError) {
        // With such a status this code comes from the decompressor alone: a bomb, or a damaged stream.
        end(NetFault::TooLarge, detail);
    } else if (m_proxied && status == 0 && error == QNetworkReply::UnknownNetworkError) {
        end(NetFault::ProxyUnreachable, detail); // Qt has no better code for a proxy that takes no connection
    } else {
        end(faultOf(error, status), detail);
    }
}

void QtHttpJob::end(NetFault fault, const QString &detail)
{
    if (m_ended) {
        return;
    }
    m_ended = true;
    m_deadline.stop();
    m_result.fault = fault;
    m_result.detail = detail;
    m_result.elapsedMs = m_clock.isValid() ? static_cast<int>(m_clock.elapsed()) : 0;
    if (m_reply) {
        readHead();
        m_reply->disconnect(this);
        m_reply->abort();
    }
    QMetaObject::invokeMethod(this, &QtHttpJob::deliver, Qt::QueuedConnection);
}

void QtHttpJob::readHead()
{
    m_result.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray type = m_reply->rawHeader("Content-Type"_ba);
    m_result.contentType =
        type.first(type.indexOf(';') < 0 ? type.size() : type.indexOf(';')).trimmed().toLower();
    m_result.location = m_reply->rawHeader("Location"_ba);
    m_result.date = parseHttpDate(m_reply->rawHeader("Date"_ba));
    m_result.retryAfterSeconds =
        parseRetryAfter(m_reply->rawHeader("Retry-After"_ba), QDateTime::currentDateTimeUtc());
    if (!m_result.retryAfterSeconds && !m_waitHeader.isEmpty()) {
        m_result.retryAfterSeconds =
            parseRetryAfter(m_reply->rawHeader(m_waitHeader), QDateTime::currentDateTimeUtc());
    }
    m_result.certificate =
        certificateFacts(seenCertificate(m_reply->sslConfiguration().peerCertificate(), m_tlsErrors));
}

void QtHttpJob::deliver()
{
    const QPointer<QtHttpJob> alive(this);
    Q_EMIT finished(m_result);
    if (alive) {
        wipe(m_result.body); // may hold a token
        deleteLater();
    }
}

} // namespace ats
