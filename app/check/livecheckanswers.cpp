// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
// The second half of LiveCheck: what is judged from answers of the service.
#include "app/check/livecheck.h"

#include <algorithm>
#include <cstdlib>

namespace ats
{

using namespace Qt::StringLiterals;

bool LiveCheck::exchanges() const
{
    return m_request.guide->system->signIn.kind == SignInKind::TokenExchange;
}

RowFacts LiveCheck::facts() const
{
    RowFacts seen;
    const int usual = m_base.scheme() == "https"_L1 ? 443 : 80;
    const int port = m_base.port(usual);
    seen.host = port == usual ? m_base.host() : m_base.host() + u':' + QString::number(port);
    if (proxied()) {
        seen.proxy = m_proxy.hostName() + u':' + QString::number(m_proxy.port());
    }
    return seen;
}

RowFacts LiveCheck::facts(const HttpReply &reply, const Judgement &judgement) const
{
    RowFacts seen = facts();
    if (reply.status != 0) {
        seen.httpStatus = reply.status;
    }
    seen.words = judgement.words;
    seen.retryAfterSeconds = judgement.retryAfterSeconds;
    if (judgement.cause) {
        seen.fields = fieldsInDoubt(*judgement.cause);
    }
    return seen;
}

QStringList LiveCheck::fieldsInDoubt(Cause cause) const
{
    QStringList fields;
    for (const QString &id : m_request.guide->fields) {
        const FieldSpec *spec = m_request.guide->system->field(id);
        const bool fits =
            cause == Cause::CredentialsRejected ||
            (cause == Cause::ClientIdMalformed && spec != nullptr && spec->kind == FieldKind::Digits) ||
            (cause == Cause::KeyRejected && spec != nullptr && spec->secret);
        if (fits) {
            fields.append(id);
        }
    }
    return fields;
}

void LiveCheck::signIn()
{
    if (!begin(u"service"_s)) {
        return;
    }
    m_conversation = std::make_unique<Conversation>(
        m_http, Conversation::Setup{m_request.guide->system, m_request.credentials, m_base, m_proxy,
                                    m_options.limits, m_options.readGapMs});
    m_conversation->signIn(
        m_reads.empty() ? nullptr : &m_reads.front(),
        [this](const HttpReply &reply, const Judgement &judgement) { signedIn(reply, judgement); });
}

void LiveCheck::signedIn(const HttpReply &reply, const Judgement &judgement)
{
    const RowFacts seen = facts(reply, judgement);
    if (judgement.cause && isServiceTrouble(*judgement.cause)) {
        fail(*judgement.cause, seen, reply.elapsedMs);
        return;
    }
    RowFacts answered = facts();
    answered.httpStatus = seen.httpStatus;
    if (!end(RowState::Passed, {}, answered, reply.elapsedMs) || !judgeClock(reply) || !begin(u"sign-in"_s)) {
        return;
    }
    // With a key, an answer about rights says that the key itself was accepted.
    const bool accepted =
        !judgement.cause || (!exchanges() && (*judgement.cause == Cause::PermissionMissing ||
                                              *judgement.cause == Cause::EndpointRefused));
    if (!accepted) {
        fail(*judgement.cause, seen, reply.elapsedMs);
    } else if (end(RowState::Passed, {}, answered, reply.elapsedMs)) {
        readNext();
    }
}

bool LiveCheck::judgeClock(const HttpReply &reply)
{
    if (!reply.date) {
        return skip(u"clock"_s, tr("The answer carried no time."));
    }
    if (!begin(u"clock"_s)) {
        return false;
    }
    const qint64 skew = QDateTime::currentDateTimeUtc().secsTo(*reply.date);
    RowFacts seen = facts();
    seen.clockSkewSeconds = static_cast<int>(std::clamp<qint64>(skew, -0x7fffffff, 0x7fffffff));
    return std::abs(skew) > m_options.clockToleranceSeconds ? end(RowState::Warning, Cause::ClockWrong, seen)
                                                            : end(RowState::Passed, {}, seen);
}

void LiveCheck::readNext()
{
    if (m_nextRead == m_reads.size()) {
        finish();
        return;
    }
    const ReadCheck &check = m_reads[m_nextRead];
    if (begin(exchanges() && m_nextRead == 0 ? u"session"_s : check.rowId)) {
        m_conversation->read(check, [this](const HttpReply &reply, const Judgement &judgement) {
            readAnswered(reply, judgement);
        });
    }
}

void LiveCheck::readAnswered(const HttpReply &reply, const Judgement &judgement)
{
    const ReadCheck &check = m_reads[m_nextRead];
    RowFacts seen = facts(reply, judgement);
    if (exchanges() && m_nextRead == 0) {
        if (judgement.cause == Cause::SessionRefused) {
            fail(Cause::SessionRefused, seen, reply.elapsedMs);
            return;
        }
        const bool accepted = !judgement.cause || *judgement.cause == Cause::PermissionMissing ||
                              *judgement.cause == Cause::EndpointRefused ||
                              (*judgement.cause == Cause::AnswerNotUnderstood && reply.status / 100 == 2);
        RowFacts session = facts();
        session.httpStatus = seen.httpStatus;
        if (!accepted) {
            session.reason = tr("The first answer after the sign-in does not show it.");
        }
        if (!end(accepted ? RowState::Passed : RowState::NotTested, {}, session, reply.elapsedMs) ||
            !begin(check.rowId)) {
            return;
        }
    }
    seen.what = check.what;
    if (!end(judgement.cause ? RowState::Failed : RowState::Passed, judgement.cause, seen, reply.elapsedMs)) {
        return;
    }
    // One closed endpoint says nothing about the next; a broken way, a limit or a lost session does.
    const bool goOn = !judgement.cause || *judgement.cause == Cause::VendorDown ||
                      (*judgement.cause != Cause::SessionRefused && !isServiceTrouble(*judgement.cause));
    ++m_nextRead;
    if (goOn) {
        readNext();
    } else {
        finish();
    }
}

} // namespace ats
