// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkProxy>

#include <functional>

namespace ats
{

/// Asks a worker thread which proxy leads to an address: the system's answer may take seconds.
/// finished() comes exactly once, from the event loop, unless the object dies before.
class ProxyLookup : public QObject
{
    Q_OBJECT
public:
    /// Called in another thread; must not use anything of the caller's.
    using Resolver = std::function<QList<QNetworkProxy>(const QUrl &)>;

    /// Without a resolver the system is asked.
    explicit ProxyLookup(Resolver resolver = {}, QObject *parent = nullptr);
    void start(const QUrl &url);

Q_SIGNALS:
    /// NoProxy when there is none that can carry the connection.
    void finished(const QNetworkProxy &proxy);

private:
    Resolver m_resolver;
};

/// The first proxy of the list that can carry a connection of any kind, or NoProxy.
[[nodiscard]] QNetworkProxy usableProxy(const QList<QNetworkProxy> &candidates);

} // namespace ats
