// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/conversation.h"

#include "app/check/answer.h"
#include "app/check/requestbuilder.h"

#include <utility>

namespace ats
{

using namespace Qt::StringLiterals;

Conversation::Conversation(Http &http, Setup setup, QObject *parent)
    : QObject(parent)
    , m_setup(std::move(setup))
    , m_redactor(*m_setup.credentials)
    , m_search(m_setup.regions, m_setup.system->signIn)
    , m_region(m_search.current())
    , m_asker(http, {m_setup.readGapMs, m_setup.system->requests, m_setup.limits})
{
}

void Conversation::signIn(Answered answered)
{
    m_answered = std::move(answered);
    m_stage = Stage::SignIn;
    m_row = u"sign-in"_s;
    askSignIn();
}

void Conversation::read(const ReadCheck &check, Answered answered)
{
    m_answered = std::move(answered);
    m_stage = Stage::Read;
    m_row = check.rowId;
    m_request = check.request;
    ask();
}

void Conversation::look(const QString &row, Answered answered)
{
    m_answered = std::move(answered);
    QMetaObject::invokeMethod(
        this,
        [this, row] {
            const auto kept = m_kept.find(row);
            if (kept == m_kept.end()) {
                HttpReply nothing;
                nothing.fault = NetFault::Internal;
                answer(nothing, classify(Stage::Read, *m_setup.system, {}, nothing, m_redactor));
                return;
            }
            const HttpReply reply = kept->second.reply; // the callback may destroy what is kept
            answer(reply, kept->second.judgement.clone());
        },
        Qt::QueuedConnection);
}

void Conversation::askSignIn()
{
    m_region = m_search.current();
    m_request = m_search.request();
    if (!exchanges()) {
        // authorize() adds these to every request.
        m_request.headers.clear();
        if (m_setup.system->signIn.kind == SignInKind::QueryKey) {
            m_request.query.clear();
        }
    }
    ask();
}

void Conversation::ask()
{
    const bool read = m_stage == Stage::Read || !exchanges();
    m_asker.ask([this] { return build(); }, read,
                [this](const QUrl &asked, const HttpReply &reply) { received(asked, reply); });
}

Outcome<HttpRequest> Conversation::build()
{
    const System &system = *m_setup.system;
    const bool signsIn = m_stage == Stage::SignIn && exchanges();
    if (!signsIn && !mayRead(system, m_request)) {
        return Problem{tr("The request is not one of those that are allowed: nothing was sent.")};
    }
    Outcome<HttpRequest> made = buildRequest(system, m_region.base, m_request, *m_setup.credentials);
    if (!made) {
        return made;
    }
    made.value().proxy = m_setup.proxy;
    made.value().once = m_stage == Stage::SignIn;
    if (!signsIn) {
        const Done done = authorize(made.value(), system, *m_setup.credentials, m_token, m_form);
        if (!done) {
            return done.problem();
        }
    }
    if (!m_version.isEmpty()) {
        made.value().headers.emplace_back(system.requests.versionHeader.toLatin1(), m_version.toLatin1());
    }
    return made;
}

void Conversation::received(const QUrl &asked, const HttpReply &reply)
{
    const Judgement judgement = classify(m_stage, *m_setup.system, asked, reply, m_redactor);
    if (askAgain(reply, judgement)) {
        ask();
        return;
    }
    if (m_stage == Stage::SignIn) {
        if (std::optional<SignInVerdict> verdict = m_search.take(reply, judgement)) {
            settleSignIn(std::move(*verdict), asked);
        } else {
            askSignIn();
        }
        return;
    }
    if (m_setup.lookedAgain.contains(m_row)) {
        m_kept.insert_or_assign(m_row, Kept{reply, judgement.clone()});
    }
    answer(reply, judgement);
}

/// The same request in another header form, or for the version that the answer names; each once.
bool Conversation::askAgain(const HttpReply &reply, const Judgement &judgement)
{
    const System &system = *m_setup.system;
    if (judgement.cause == Cause::ApiVersion && m_version.isEmpty() &&
        !system.requests.versionHeader.isEmpty()) {
        m_version = versionIn(readAnswer(reply));
        return !m_version.isEmpty();
    }
    if (m_stage == Stage::SignIn && exchanges()) {
        return false;
    }
    const bool refused =
        reply.status == 401 && judgement.cause &&
        (*judgement.cause == Cause::SessionRefused || *judgement.cause == Cause::KeyRejected);
    if (refused && !m_formSettled && m_form + 1 < headerForms(system)) {
        m_formSettled = true;
        ++m_form;
        return true;
    }
    m_formSettled = true;
    return false;
}

void Conversation::settleSignIn(SignInVerdict verdict, const QUrl &asked)
{
    m_region = verdict.region;
    if (exchanges()) {
        m_token = verdict.judgement.token.clone();
        m_redactor.add(m_token);
    } else if (m_setup.lookedAgain.contains(m_row)) {
        // What passed as a sign-in may still be no answer to read from.
        m_kept.insert_or_assign(m_row, Kept{verdict.reply, verdict.judgement.cause
                                                               ? verdict.judgement.clone()
                                                               : classify(Stage::Read, *m_setup.system, asked,
                                                                          verdict.reply, m_redactor)});
    }
    answer(verdict.reply, verdict.judgement);
}

void Conversation::answer(const HttpReply &reply, const Judgement &judgement)
{
    const Answered answered = std::exchange(m_answered, {});
    if (answered) {
        answered(reply, judgement);
    }
}

} // namespace ats
