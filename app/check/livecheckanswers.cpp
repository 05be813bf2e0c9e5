// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
// The second half of LiveCheck: what is judged from answers of the service.
#include "app/check/expectations.h"
#include "app/check/hostoverride.h"
#include "app/check/livecheck.h"
#include "app/check/requestbuilder.h"
#include "app/model/words.h"

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
    seen.host = hostText(m_base);
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
        const bool whoAnswered =
            *judgement.cause >= Cause::TlsUntrusted && *judgement.cause <= Cause::Intercepted;
        if (reply.certificate && whoAnswered) {
            seen.issuer = oneLine(reply.certificate->issuer);
            seen.validUntil = reply.certificate->validUntil;
        }
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
        m_http, Conversation::Setup{m_request.guide->system, m_request.credentials, m_regions, m_proxy,
                                    m_options.limits, m_options.readGapMs, lookedAgain(m_plan)});
    m_conversation->signIn(
        [this](const HttpReply &reply, const Judgement &judgement) { signedIn(reply, judgement); });
}

void LiveCheck::signedIn(const HttpReply &reply, const Judgement &judgement)
{
    const RegionBase region = m_conversation->region();
    m_base = region.base;
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
        return;
    }
    answered.region = region.label;
    const FieldSpec *field = m_request.guide->system->regionField();
    if (field != nullptr && m_request.credentials->plain.value(field->id) != region.region) {
        answered.found.insert(field->id, region.region);
    }
    if (end(RowState::Passed, {}, answered, reply.elapsedMs)) {
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
    return std::abs(skew) > m_request.guide->system->clockTolerance
               ? end(RowState::Warning, Cause::ClockWrong, seen)
               : end(RowState::Passed, {}, seen);
}

QString LiveCheck::emptyQueryField(const ReadCheck &check) const
{
    const System &system = *m_request.guide->system;
    const auto empty = std::ranges::find_if(check.request.query, [&](const RequestValue &value) {
        return !value.field.isEmpty() && sentValue(system, *m_request.credentials, value.field).isEmpty();
    });
    return empty == check.request.query.end() ? QString() : fieldLabel(m_request.guide, empty->field);
}

void LiveCheck::readNext()
{
    for (; m_nextRead < m_plan.size(); ++m_nextRead) {
        const PlannedRow &row = m_plan[m_nextRead];
        const QString &id = row.check.rowId;
        if (row.kind == PlannedKind::Untested) {
            if (!skip(id, row.reason, row.check.what)) {
                return;
            }
        } else if (row.kind == PlannedKind::SignedIn) {
            if (!begin(id) || !end(RowState::Passed)) {
                return;
            }
        } else if (const QString label = emptyQueryField(row.check); !label.isEmpty()) {
            if (!skip(id, tr("%1 is empty.").arg(label))) {
                return;
            }
        } else {
            const bool session = exchanges() && !m_sessionJudged;
            if (!begin(session ? u"session"_s : id)) {
                return;
            }
            const auto answered = [this](const HttpReply &reply, const Judgement &judgement) {
                readAnswered(reply, judgement);
            };
            if (row.kind == PlannedKind::Look) {
                m_conversation->look(row.check.from, answered);
            } else {
                m_conversation->read(row.check, answered);
            }
            return;
        }
    }
    finish();
}

/// The first read after an exchange shows whether the session is accepted. False: nothing more may be done.
bool LiveCheck::judgeSession(const HttpReply &reply, const Judgement &judgement)
{
    m_sessionJudged = true;
    const RowFacts seen = facts(reply, judgement);
    if (judgement.cause == Cause::SessionRefused) {
        fail(Cause::SessionRefused, seen, reply.elapsedMs);
        return false;
    }
    const bool accepted = !judgement.cause || *judgement.cause == Cause::PermissionMissing ||
                          *judgement.cause == Cause::EndpointRefused ||
                          (*judgement.cause == Cause::AnswerNotUnderstood && reply.status / 100 == 2);
    RowFacts session = facts();
    session.httpStatus = seen.httpStatus;
    if (!accepted) {
        session.reason = tr("The first answer after the sign-in does not show it.");
    }
    return end(accepted ? RowState::Passed : RowState::NotTested, {}, session, reply.elapsedMs) &&
           begin(m_plan[m_nextRead].check.rowId);
}

bool LiveCheck::endRead(const HttpReply &reply, const Judgement &judgement)
{
    const PlannedRow &row = m_plan[m_nextRead];
    RowFacts seen = facts(reply, judgement);
    seen.what = row.check.what;
    if (judgement.cause) {
        if (row.kind == PlannedKind::Look && row.check.from != "sign-in"_L1 && !row.check.expect.empty()) {
            seen.words.clear();
            seen.reason = tr("The list it would be in could not be read.");
            return end(RowState::NotTested, {}, seen, 0);
        }
        return end(RowState::Failed, judgement.cause, seen, reply.elapsedMs);
    }
    const ContentFinding content =
        judgeContent(row.check, reply.body, *m_request.guide->system, *m_request.credentials);
    seen.shown = content.shown;
    seen.count = content.count;
    seen.found = content.found;
    for (const Expectation &expected : row.check.expect) {
        if (content.cause == expected.means && !expected.field.isEmpty()) {
            seen.fields = {expected.field};
        }
    }
    return end(content.state, content.cause, seen, row.kind == PlannedKind::Look ? 0 : reply.elapsedMs);
}

void LiveCheck::readAnswered(const HttpReply &reply, const Judgement &judgement)
{
    if (exchanges() && !m_sessionJudged && !judgeSession(reply, judgement)) {
        return;
    }
    if (!endRead(reply, judgement)) {
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
