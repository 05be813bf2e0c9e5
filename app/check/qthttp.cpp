// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/qthttp.h"

#include "app/check/netfault.h"
#include "app/check/qthttpjob.h"
#include "app/check/sequentialbody.h"
#include "app/model/secret.h"

#include <QtCore/QCoreApplication>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkCookieJar>
#include <QtNetwork/QNetworkRequest>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int keptOpenMs = 1000; ///< longer than the pause between two reads

bool mayBeAsked(const QUrl &url)
{
    return url.isValid() && url.userInfo().isEmpty() &&
           (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url)));
}

bool isOnce(const HttpRequest &request) { return request.once || request.method == "POST"_ba; }

QNetworkRequest prepared(const HttpRequest &request, const HttpLimits &limits)
{
    QNetworkRequest made(request.url);
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    made.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    made.setDecompressedSafetyCheckThreshold(limits.bodyBytes);
    made.setRawHeader("User-Agent"_ba, QCoreApplication::applicationName().toLatin1() + '/' +
                                           QCoreApplication::applicationVersion().toLatin1());
    for (const auto &[name, value] : request.headers) {
        made.setRawHeader(name, value);
    }
    return made;
}

} // namespace

QtHttp::QtHttp(const QList<QSslCertificate> &extraTrusted, QObject *parent)
    : Http(parent)
    , m_extraTrusted(extraTrusted)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(keptOpenMs);
    connect(&m_idle, &QTimer::timeout, this, &QtHttp::hangUp);
}

QtHttp::~QtHttp()
{
    qDeleteAll(findChildren<HttpJob *>(Qt::FindDirectChildrenOnly));
    hangUp();
}

/// A connection that is kept open keeps its last request, with the key in its headers.
void QtHttp::hangUp()
{
    m_manager.reset();
    for (QByteArray &value : m_sent) {
        wipe(value);
    }
    m_sent.clear();
}

// A sign-in starts a manager of its own: on a kept connection the peer may just be hanging up, and the one
// that a press allows would be lost. The reads after it go over the same connection.
std::shared_ptr<QNetworkAccessManager> QtHttp::managerFor(const HttpRequest &request)
{
    if (!m_manager || isOnce(request) || m_manager->proxy() != request.proxy) {
        hangUp();
        m_manager = std::make_shared<QNetworkAccessManager>();
        m_manager->setProxy(request.proxy);
        m_manager->setCookieJar(nullptr);
        m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
    return m_manager;
}

HttpJob *QtHttp::send(const HttpRequest &request, const HttpLimits &limits)
{
    auto *job = new QtHttpJob(limits, request.waitHeader, this);
    if (!mayBeAsked(request.url) || (request.method != "POST"_ba && request.method != "GET"_ba)) {
        job->refuse(u"only https addresses, GET and POST are allowed"_s);
        return job;
    }
    QNetworkRequest made = prepared(request, limits);
    if (request.url.scheme() == "https"_L1) {
        made.setSslConfiguration(tlsConfiguration(m_extraTrusted));
    }
    const auto manager = managerFor(request);
    for (const auto &[name, value] : request.headers) {
        m_sent.push_back(value);
    }
    m_idle.stop();
    connect(job, &QObject::destroyed, &m_idle, [this] {
        if (findChildren<HttpJob *>(Qt::FindDirectChildrenOnly).isEmpty()) {
            m_idle.start();
        }
    });
    const bool proxied = request.proxy.type() != QNetworkProxy::NoProxy;
    if (isOnce(request)) {
        // Even a GET has a body here, an empty one: what cannot be read again is not sent again.
        made.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        auto *body = new SequentialBody(request.body);
        QNetworkReply *reply = manager->sendCustomRequest(made, request.method, body);
        body->setParent(reply);
        job->watch(manager, reply, proxied);
    } else {
        job->watch(manager, manager->get(made), proxied);
    }
    return job;
}

} // namespace ats
