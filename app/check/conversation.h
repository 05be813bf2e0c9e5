// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/classify.h"
#include "app/check/http.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <functional>
#include <memory>

namespace ats
{

/// Signs in once and then reads, one request after another. Keeps the token for as long as it lives.
/// Each callback comes once, from the event loop, and may destroy the conversation.
class Conversation : public QObject
{
    Q_OBJECT
public:
    struct Setup {
        const System *system = nullptr;
        std::shared_ptr<const Credentials> credentials;
        QUrl base;
        QNetworkProxy proxy{QNetworkProxy::NoProxy};
        HttpLimits limits;
        int readGapMs = 500; ///< least pause between two reads
    };
    using Answered = std::function<void(const HttpReply &, const Judgement &)>;

    /// `http` is borrowed and outlives the conversation.
    Conversation(Http &http, Setup setup, QObject *parent = nullptr);
    /// Ends the running request without a callback.
    ~Conversation() override;

    /// At most one request with a password. Where there is no sign-in request of its own, `first` is sent,
    /// and read() of it then judges the same answer.
    void signIn(const ReadCheck *first, Answered answered);
    void read(const ReadCheck &check, Answered answered);

private:
    [[nodiscard]] bool exchanges() const { return m_setup.system->signIn.kind == SignInKind::TokenExchange; }
    void sendSignIn();
    void sendRead();
    void sendReadLater();
    void send(HttpRequest request, Stage stage);
    void received(const QUrl &asked, Stage stage, const HttpReply &reply);
    void judgeKept();
    void fail(const Problem &problem);
    void answer(const HttpReply &reply, const Judgement &judgement);

    Http &m_http;
    Setup m_setup;
    Redactor m_redactor;
    Secret m_token;
    qsizetype m_form = 0;
    bool m_formSettled = false; ///< the other header form was tried, or is not to be
    Stage m_readStage = Stage::Read;
    ReadCheck m_check;
    std::optional<HttpReply> m_kept; ///< answer to the first read, when that was the sign-in
    QUrl m_keptUrl;
    Answered m_answered;
    QPointer<HttpJob> m_job;
    QTimer m_gap;
    QElapsedTimer m_sinceRead;
};

} // namespace ats
