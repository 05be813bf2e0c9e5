// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/classify.h"

#include "app/check/answer.h"
#include "app/check/netfault.h"

#include <QtCore/QUrl>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int defaultWaitSeconds = 180;
constexpr int proxyWantsSignIn = 407;
constexpr int networkWantsSignIn = 511; // RFC 6585: what a Wi-Fi with a page of its own answers

bool isStatus(int status, int hundred) { return status / 100 == hundred; }

bool fitsStatus(const QStringList &wanted, int status)
{
    return wanted.isEmpty() || std::ranges::any_of(wanted, [status](const QString &pattern) {
               return pattern.endsWith("xx"_L1) ? pattern.left(1) == QString::number(status / 100)
                                                : pattern == QString::number(status);
           });
}

bool fits(const ReplyRule &rule, int status, const Answer &answer)
{
    const auto inPhrases = [&answer](const QString &words) {
        return std::ranges::any_of(answer.phrases, [&words](const QString &phrase) {
            return phrase.contains(words, Qt::CaseInsensitive);
        });
    };
    const auto begins = [&answer](const QString &words) {
        return answer.message.startsWith(words, Qt::CaseInsensitive);
    };
    return fitsStatus(rule.status, status) &&
           (rule.contains.isEmpty() || std::ranges::any_of(rule.contains, inPhrases)) &&
           (rule.starts.isEmpty() || std::ranges::any_of(rule.starts, begins));
}

bool saysTooMany(const Answer &answer)
{
    return std::ranges::any_of(answer.phrases, [](const QString &phrase) {
        return phrase.contains("request limit exceeded"_L1, Qt::CaseInsensitive) ||
               phrase.contains("too many api requests"_L1, Qt::CaseInsensitive) ||
               phrase.contains("too many requests"_L1, Qt::CaseInsensitive);
    });
}

bool leadsElsewhere(const QUrl &asked, const QByteArray &location)
{
    const QUrl target = asked.resolved(QUrl::fromEncoded(location));
    const int usual = asked.scheme() == "https"_L1 ? 443 : 80;
    return target.scheme() != asked.scheme() || target.host() != asked.host() ||
           target.port(usual) != asked.port(usual);
}

/// Who answered, before anything that is said is believed.
std::optional<Cause> carrier(const QUrl &asked, const HttpReply &reply, const Answer &answer)
{
    if (reply.status == proxyWantsSignIn) {
        return Cause::ProxySignIn;
    }
    if (reply.status == networkWantsSignIn) {
        return Cause::CaptivePortal;
    }
    if (isStatus(reply.status, 3)) {
        return !reply.location.isEmpty() && leadsElsewhere(asked, reply.location)
                   ? Cause::Intercepted
                   : Cause::AnswerNotUnderstood;
    }
    if (reply.status == 429 || saysTooMany(answer)) {
        return Cause::RateLimited;
    }
    if (answer.html) {
        // A gateway's own error page is the service's trouble; a page with any other status stands in its
        // place.
        return isStatus(reply.status, 5) ? Cause::VendorDown : Cause::Intercepted;
    }
    return std::nullopt;
}

/// What holds for any system; none: passed.
std::optional<Cause> general(Stage stage, bool exchange, const HttpReply &reply, const Answer &answer)
{
    if (isStatus(reply.status, 5)) {
        return Cause::VendorDown;
    }
    if (stage == Stage::Read || !exchange) {
        const bool signIn = stage == Stage::SignIn;
        if (reply.status == 401) {
            return signIn ? Cause::KeyRejected : Cause::SessionRefused;
        }
        if (reply.status == 403) {
            // With a key the sign-in is the read itself: a key that may not read is still a key that is
            // known.
            return signIn ? std::nullopt : std::optional(Cause::PermissionMissing);
        }
        if (isStatus(reply.status, 2) && !signIn &&
            answer.message.startsWith("Error"_L1, Qt::CaseInsensitive)) {
            return Cause::EndpointRefused;
        }
    }
    return isStatus(reply.status, 2) ? std::nullopt : std::optional(Cause::AnswerNotUnderstood);
}

struct Meaning {
    std::optional<Cause> cause;
    bool nextRegion = false;
};

Meaning meaningOf(Stage stage, const System &system, const QUrl &asked, const HttpReply &reply,
                  const Answer &answer)
{
    if (const std::optional<Cause> who = carrier(asked, reply, answer)) {
        return {who};
    }
    const bool exchange = system.signIn.kind == SignInKind::TokenExchange;
    const auto &rules = stage == Stage::SignIn ? system.signIn.replies : system.readReplies;
    const auto rule = std::ranges::find_if(
        rules, [&](const ReplyRule &candidate) { return fits(candidate, reply.status, answer); });
    const std::optional<Cause> cause =
        rule != rules.end() ? rule->cause : general(stage, exchange, reply, answer);
    if (!cause && isStatus(reply.status, 2) && !answer.json && (stage == Stage::Read || !exchange)) {
        return {Cause::AnswerNotUnderstood}; // nothing was read that could have passed
    }
    return {cause, rule != rules.end() && rule->nextRegion};
}

} // namespace

Judgement classify(Stage stage, const System &system, const QUrl &asked, const HttpReply &reply,
                   const Redactor &redactor)
{
    Judgement judgement;
    if (reply.fault != NetFault::None) {
        judgement.cause = causeOf(reply.fault);
        if (reply.fault == NetFault::Internal) {
            judgement.words = oneLine(redactor.redacted(reply.detail)); // our own
        }
        return judgement;
    }
    const Answer answer = readAnswer(reply);
    const Meaning meaning = meaningOf(stage, system, asked, reply, answer);
    judgement.cause = meaning.cause;
    judgement.nextRegion = meaning.nextRegion;
    const bool exchange = stage == Stage::SignIn && system.signIn.kind == SignInKind::TokenExchange;
    if (exchange && !judgement.cause) {
        judgement.token = readToken(reply.body, system.signIn.tokenKey);
        if (!isStatus(reply.status, 2) || judgement.token.isEmpty()) {
            judgement.token = {};
            judgement.cause = Cause::AnswerNotUnderstood;
        }
    }
    if (judgement.cause == Cause::RateLimited) {
        judgement.retryAfterSeconds = reply.retryAfterSeconds.value_or(defaultWaitSeconds);
    } else if (judgement.cause == Cause::VendorDown) {
        judgement.retryAfterSeconds = reply.retryAfterSeconds;
    }
    // A good status may come with a token in a place not known here: then only sentences of JSON are shown.
    const bool mayHoldToken = exchange && isStatus(reply.status, 2) && !answer.message.contains(u' ');
    if (judgement.cause && !mayHoldToken) {
        judgement.words = oneLine(redactor.redacted(answer.message));
    }
    return judgement;
}

bool isServiceTrouble(Cause cause)
{
    switch (cause) {
    case Cause::Offline:
    case Cause::CaptivePortal:
    case Cause::ProxyUnreachable:
    case Cause::ProxySignIn:
    case Cause::NameNotFound:
    case Cause::Unreachable:
    case Cause::ConnectionClosed:
    case Cause::TooSlow:
    case Cause::TlsUntrusted:
    case Cause::TlsExpired:
    case Cause::TlsClock:
    case Cause::TlsName:
    case Cause::TlsFailed:
    case Cause::Intercepted:
    case Cause::VendorDown:
    case Cause::RateLimited:
    case Cause::InternalError:
        return true;
    default:
        return false;
    }
}

} // namespace ats
