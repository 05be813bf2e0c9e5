// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/http.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtNetwork/QSslError>

#include <memory>

class QNetworkReply;

namespace ats
{

/// One exchange of QtHttp: its deadlines, the size limit, and what became of it.
class QtHttpJob : public HttpJob
{
    Q_OBJECT
public:
    /// `waitHeader` is that of the request.
    QtHttpJob(const HttpLimits &limits, QByteArray waitHeader, QObject *parent);
    ~QtHttpJob() override;

    /// Takes over `reply`, and keeps `manager`, which made it, alive that long.
    void watch(std::shared_ptr<QObject> manager, QNetworkReply *reply, bool proxied);
    /// Ends without anything sent.
    void refuse(const QString &detail);
    void cancel() override;

private:
    void connected();
    void takeBody();
    void replyFinished();
    void end(NetFault fault, const QString &detail = {});
    void readHead();
    void deliver();

    HttpLimits m_limits;
    QByteArray m_waitHeader;
    std::shared_ptr<QObject> m_manager; // before m_reply, which must go first
    std::unique_ptr<QNetworkReply> m_reply;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    bool m_proxied = false;
    bool m_connected = false;
    bool m_ended = false;
    QList<QSslError> m_tlsErrors;
    HttpReply m_result;
};

} // namespace ats
