// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/proxylookup.h"

#include "app/model/background.h"

#include <QtNetwork/QSslConfiguration>

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
}

void ProxyLookup::start(const QUrl &url)
{
    inBackground<QNetworkProxy>(
        this,
        [resolver = m_resolver, url] {
            const QNetworkProxy proxy = usableProxy(resolver(url));
            // Loading the TLS library and the system's certificates takes long enough to be felt in a window.
            QSslConfiguration::defaultConfiguration();
            return proxy;
        },
        [this](const QNetworkProxy &proxy) { Q_EMIT finished(proxy); });
}

} // namespace ats
