// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/conversation.h"

#include "app/check/requestbuilder.h"

#include <algorithm>
#include <utility>

namespace ats
{

using namespace Qt::StringLiterals;

Conversation::Conversation(Http &http, Setup setup, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_setup(std::move(setup))
    , m_redactor(*m_setup.credentials)
{
    m_gap.setSingleShot(true);
    m_gap.setTimerType(Qt::PreciseTimer); // a coarse one may come early
    connect(&m_gap, &QTimer::timeout, this, &Conversation::sendRead);
}

Conversation::~Conversation()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
}

void Conversation::signIn(const ReadCheck *first, Answered answered)
{
    m_answered = std::move(answered);
    if (exchanges()) {
        sendSignIn();
    } else if (first != nullptr) {
        m_check = *first;
        m_readStage = Stage::SignIn;
        sendRead();
    } else {
        fail({u"nothing to read that could show whether the key is accepted"_s});
    }
}

void Conversation::read(const ReadCheck &check, Answered answered)
{
    m_answered = std::move(answered);
    m_check = check;
    m_readStage = Stage::Read;
    if (m_kept) {
        QMetaObject::invokeMethod(this, &Conversation::judgeKept, Qt::QueuedConnection);
    } else {
        sendReadLater();
    }
}

void Conversation::sendSignIn()
{
    const System &system = *m_setup.system;
    auto request = buildRequest(system, m_setup.base, system.signIn.request, *m_setup.credentials);
    if (!request) {
        fail(request.problem());
        return;
    }
    send(std::move(request).value(), Stage::SignIn);
}

void Conversation::sendReadLater()
{
    const qint64 waited = m_sinceRead.isValid() ? m_sinceRead.elapsed() : m_setup.readGapMs;
    m_gap.start(static_cast<int>(std::max<qint64>(0, m_setup.readGapMs - waited)));
}

void Conversation::sendRead()
{
    const System &system = *m_setup.system;
    auto request = buildRequest(system, m_setup.base, m_check.request, *m_setup.credentials);
    if (!request) {
        fail(request.problem());
        return;
    }
    HttpRequest made = std::move(request).value();
    if (const Done done = authorize(made, system, *m_setup.credentials, m_token, m_form); !done) {
        fail(done.problem());
        return;
    }
    send(std::move(made), m_readStage);
}

void Conversation::send(HttpRequest request, Stage stage)
{
    request.proxy = m_setup.proxy;
    m_job = m_http.send(request, m_setup.limits);
    connect(m_job, &HttpJob::finished, this,
            [this, asked = request.url, stage](const HttpReply &reply) { received(asked, stage, reply); });
    for (auto &[name, value] : request.headers) {
        wipe(value);
    }
}

void Conversation::received(const QUrl &asked, Stage stage, const HttpReply &reply)
{
    m_job.clear();
    const Judgement judgement = classify(stage, *m_setup.system, asked, reply, m_redactor);
    if (stage == Stage::SignIn && exchanges()) {
        m_token = judgement.token.clone();
        m_redactor.add(m_token);
        answer(reply, judgement);
        return;
    }
    m_sinceRead.start();
    const bool refused =
        reply.status == 401 && judgement.cause &&
        (*judgement.cause == Cause::SessionRefused || *judgement.cause == Cause::KeyRejected);
    if (refused && !m_formSettled && m_form + 1 < headerForms(*m_setup.system)) {
        m_formSettled = true;
        ++m_form;
        sendReadLater();
        return;
    }
    m_formSettled = true;
    if (stage == Stage::SignIn) {
        m_kept = reply;
        m_keptUrl = asked;
    }
    answer(reply, judgement);
}

void Conversation::judgeKept()
{
    const HttpReply reply = *std::exchange(m_kept, std::nullopt);
    answer(reply, classify(Stage::Read, *m_setup.system, m_keptUrl, reply, m_redactor));
}

void Conversation::fail(const Problem &problem)
{
    QMetaObject::invokeMethod(
        this,
        [this, problem] {
            Judgement judgement;
            judgement.cause = Cause::InternalError;
            judgement.words = oneLine(m_redactor.redacted(problem.text));
            HttpReply nothing;
            nothing.fault = NetFault::Internal;
            answer(nothing, judgement);
        },
        Qt::QueuedConnection);
}

void Conversation::answer(const HttpReply &reply, const Judgement &judgement)
{
    const Answered answered = std::exchange(m_answered, {});
    if (answered) {
        answered(reply, judgement);
    }
}

} // namespace ats
