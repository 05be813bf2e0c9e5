// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/asker.h"
#include "app/check/regionsearch.h"

#include <map>
#include <memory>

namespace ats
{

/// Signs in and then reads, one request after another. Keeps the token for as long as it lives.
/// Each callback comes once, from the event loop, and may destroy the conversation.
class Conversation : public QObject
{
    Q_OBJECT
public:
    struct Setup {
        const System *system = nullptr;
        std::shared_ptr<const Credentials> credentials;
        std::vector<RegionBase> regions; ///< in the order to be asked; not empty
        QNetworkProxy proxy{QNetworkProxy::NoProxy};
        HttpLimits limits;
        int readGapMs = 500;     ///< least pause between two reads
        QStringList lookedAgain; ///< rows whose answers look() will want, perhaps "sign-in"
    };
    using Answered = std::function<void(const HttpReply &, const Judgement &)>;

    /// `http` is borrowed and outlives the conversation.
    Conversation(Http &http, Setup setup, QObject *parent = nullptr);

    /// At most one request with a password. With a key each region is asked at most once for each of the
    /// sign-in's requests.
    void signIn(Answered answered);
    /// Sends the read's request to the region that accepted the details.
    void read(const ReadCheck &check, Answered answered);
    /// The answer of an earlier row again; sends nothing.
    void look(const QString &row, Answered answered);

    /// The region asked last; after the sign-in the one it came to.
    [[nodiscard]] const RegionBase &region() const { return m_region; }
    /// Knows the details' secrets and the session's token.
    [[nodiscard]] const Redactor &redactor() const { return m_redactor; }

private:
    struct Kept {
        HttpReply reply;
        Judgement judgement;
    };

    [[nodiscard]] bool exchanges() const { return m_setup.system->signIn.kind == SignInKind::TokenExchange; }
    void askSignIn();
    void ask();
    [[nodiscard]] Outcome<HttpRequest> build();
    void received(const QUrl &asked, const HttpReply &reply);
    [[nodiscard]] bool askAgain(const HttpReply &reply, const Judgement &judgement);
    void settleSignIn(SignInVerdict verdict, const QUrl &asked);
    void answer(const HttpReply &reply, const Judgement &judgement);

    Setup m_setup;
    Redactor m_redactor;
    RegionSearch m_search;
    RegionBase m_region;
    Secret m_token;
    QString m_version;
    qsizetype m_form = 0;
    bool m_formSettled = false; ///< the other header form was tried, or is not to be
    Stage m_stage = Stage::SignIn;
    QString m_row;
    RequestTemplate m_request;
    std::map<QString, Kept> m_kept;
    Answered m_answered;
    Asker m_asker;
};

} // namespace ats
