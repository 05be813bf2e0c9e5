// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/http.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

namespace ats
{

/// Asks an HTTP proxy for a tunnel, without details of any kind, and tells who is to blame that there is
/// none. Qt has one error code for a proxy that wants NTLM, one that cannot reach the host, and one that is
/// none. finished() exactly once, from the event loop, unless the object dies before.
class ProxyQuestion : public QObject
{
    Q_OBJECT
public:
    ProxyQuestion(const QNetworkProxy &proxy, const QUrl &target, int limitMs, QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    /// ProxySignIn, ProxyUnreachable, or None: the proxy itself is well.
    void finished(ats::NetFault fault);

private:
    void answered();
    void end(NetFault fault);

    QNetworkProxy m_proxy;
    QByteArray m_question;
    QTcpSocket m_socket;
    QTimer m_deadline;
    bool m_ended = false;
};

} // namespace ats
