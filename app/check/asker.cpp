// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/asker.h"

#include "app/model/secret.h"

#include <algorithm>
#include <utility>

namespace ats
{

Asker::Asker(Http &http, Pace pace, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_pace(std::move(pace))
{
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer); // a coarse one may come early
    connect(&m_pause, &QTimer::timeout, this, &Asker::send);
}

Asker::~Asker()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
}

void Asker::ask(Build build, bool read, Answered answered)
{
    m_build = std::move(build);
    m_answered = std::move(answered);
    m_read = read;
    m_waited = false;
    m_retries = 0;
    const qint64 since = m_sinceRead.isValid() ? m_sinceRead.elapsed() : m_pace.gapMs;
    m_pause.start(read ? static_cast<int>(std::max<qint64>(0, m_pace.gapMs - since)) : 0);
}

void Asker::send()
{
    Outcome<HttpRequest> built = m_build();
    if (!built) {
        HttpReply nothing;
        nothing.fault = NetFault::Internal;
        nothing.detail = built.problem().text;
        received({}, nothing);
        return;
    }
    HttpRequest request = std::move(built).value();
    request.waitHeader = m_pace.rules.waitHeader.toLatin1();
    m_job = m_http.send(request, m_pace.limits);
    connect(m_job, &HttpJob::finished, this,
            [this, asked = request.url](const HttpReply &reply) { received(asked, reply); });
    for (auto &[name, value] : request.headers) {
        wipe(value);
    }
}

void Asker::received(const QUrl &asked, const HttpReply &reply)
{
    m_job.clear();
    if (m_read) {
        m_sinceRead.start();
        if (const std::optional<int> pause = pauseBeforeRetry(reply)) {
            m_pause.start(std::max(*pause, m_pace.gapMs));
            return;
        }
    }
    m_build = {};
    const Answered answered = std::exchange(m_answered, {});
    answered(asked, reply);
}

std::optional<int> Asker::pauseBeforeRetry(const HttpReply &reply)
{
    constexpr int tooManyRequests = 429;
    const RequestRules &rules = m_pace.rules;
    if (reply.fault == NetFault::TooSlow && m_retries < rules.retryTimeouts.size()) {
        return rules.retryTimeouts[m_retries++] * 1000;
    }
    if (reply.status == tooManyRequests && !m_waited && reply.retryAfterSeconds &&
        *reply.retryAfterSeconds <= rules.waitAtMost) {
        m_waited = true;
        return *reply.retryAfterSeconds * 1000;
    }
    return std::nullopt;
}

} // namespace ats
