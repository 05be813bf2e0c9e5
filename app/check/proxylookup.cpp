// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/proxylookup.h"

#include <QtCore/QPromise>
#include <QtCore/QThreadPool>
#include <QtNetwork/QSslConfiguration>

#include <memory>

namespace ats
{

QNetworkProxy usableProxy(const QList<QNetworkProxy> &candidates)
{
    for (const QNetworkProxy &candidate : candidates) {
        switch (candidate.type()) {
        case QNetworkProxy::NoProxy:
            return {QNetworkProxy::NoProxy};
        case QNetworkProxy::HttpProxy:
        case QNetworkProxy::Socks5Proxy:
            return candidate;
        case QNetworkProxy::DefaultProxy:
        case QNetworkProxy::HttpCachingProxy:
        case QNetworkProxy::FtpCachingProxy:
            break;
        }
    }
    return {QNetworkProxy::NoProxy};
}

ProxyLookup::ProxyLookup(Resolver resolver, QObject *parent)
    : QObject(parent)
    , m_resolver(std::move(resolver))
{
    if (!m_resolver) {
        m_resolver = [](const QUrl &url) {
            return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
        };
    }
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const QFuture<QNetworkProxy> future = m_watcher.future();
        Q_EMIT finished(future.resultCount() > 0 ? future.result() : QNetworkProxy(QNetworkProxy::NoProxy));
    });
}

void ProxyLookup::start(const QUrl &url)
{
    auto promise = std::make_shared<QPromise<QNetworkProxy>>();
    promise->start();
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, resolver = m_resolver, url] {
        promise->addResult(usableProxy(resolver(url)));
        // Loading the TLS library and the system's certificates takes long enough to be felt in a window.
        QSslConfiguration::defaultConfiguration();
        promise->finish();
    });
}

} // namespace ats
