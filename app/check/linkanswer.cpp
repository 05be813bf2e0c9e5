// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/linkanswer.h"

#include "app/check/accountlist.h"
#include "app/check/answer.h"
#include "app/check/hostoverride.h"
#include "app/check/netfault.h"
#include "app/check/redactor.h"
#include "app/model/jsonreader.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int usualWaitSeconds = 180;
constexpr qsizetype longestLink = 8 * 1024;

bool isJson(QByteArrayView body)
{
    JsonReader reader(body);
    return reader.skip() && reader.isAtEnd();
}

/// Who answered, and with what status; none: an answer that should hold what was asked for.
std::optional<Cause> causeOfStatus(const HttpReply &reply, bool html)
{
    const int status = reply.status;
    switch (status) {
    case 401:
    case 403:
        return html ? Cause::Intercepted : Cause::KeyRejected;
    case 404:
        return html ? Cause::Intercepted : Cause::RouteMissing;
    case 407:
        return Cause::ProxySignIn;
    case 429:
        return Cause::RateLimited;
    case 511: // RFC 6585: a Wi-Fi with a page of its own
        return Cause::CaptivePortal;
    default:
        break;
    }
    if (status / 100 == 5) {
        return Cause::VendorDown;
    }
    if (html || status / 100 == 3) {
        return Cause::Intercepted;
    }
    return status / 100 == 2 ? std::nullopt : std::optional(Cause::AnswerNotUnderstood);
}

/// The member of that name, at the top or one level below it.
Secret textBelow(QByteArrayView body, QStringView name)
{
    Secret found;
    JsonReader reader(body);
    int depth = 0;
    const std::function<bool(const QString &)> member = [&](const QString &key) {
        if (key == name && found.isEmpty() && reader.kind() == JsonReader::Kind::Text) {
            std::optional<Secret> text = reader.text();
            if (text) {
                found = std::move(*text);
            }
            return text.has_value();
        }
        if (depth == 0 && reader.kind() == JsonReader::Kind::Object) {
            ++depth;
            const bool read = reader.members(member);
            --depth;
            return read;
        }
        return reader.skip();
    };
    if (!reader.members(member) || !reader.isAtEnd()) {
        return {};
    }
    return found;
}

void readLink(LinkAnswer &answer, const LinkApi &api, const QUrl &base, QByteArrayView body)
{
    Secret link = textBelow(body, u"auth_link_url");
    if (link.isEmpty() || link.bytes().size() > longestLink || !isHeaderSafe(link.bytes())) {
        answer.cause = Cause::AnswerNotUnderstood;
        return;
    }
    QByteArray text = link.bytes().toByteArray();
    const QUrl url = QUrl::fromEncoded(text, QUrl::StrictMode);
    wipe(text);
    if (mayOpen(api, base, url)) {
        answer.link = std::move(link);
        return;
    }
    answer.cause = Cause::AnswerNotUnderstood;
    answer.words = QCoreApplication::translate("ats::LinkAnswer",
                                               "The answer has a link to “%1”, which is not one of %2's "
                                               "pages. It was not opened.")
                       .arg(oneLine(url.host().left(100)), api.label);
}

} // namespace

bool mayOpen(const LinkApi &api, const QUrl &base, const QUrl &link)
{
    if (!link.isValid() || link.host().isEmpty() || !link.userInfo().isEmpty()) {
        return false;
    }
    if (link.scheme() == "http"_L1) {
        return isLoopback(base) && isLoopback(link);
    }
    const QString host = link.host().toLower();
    return link.scheme() == "https"_L1 && link.port(443) == 443 &&
           std::ranges::any_of(api.opens, [&host](const QString &domain) {
               return host == domain || host.endsWith(u'.' + domain);
           });
}

LinkAnswer readLinkAnswer(LinkCall call, const LinkApi &api, const QUrl &base, const HttpReply &reply,
                          const Secret &key)
{
    LinkAnswer answer;
    if (reply.fault == NetFault::TooLarge) {
        answer.cause = Cause::AnswerNotUnderstood;
        return answer;
    }
    if (reply.fault != NetFault::None) {
        answer.cause = causeOf(reply.fault);
        return answer;
    }
    const bool good = reply.status / 100 == 2;
    // A good answer may hold a link: it is not gone through for sentences, which would leave copies of it.
    const bool json = good && isJson(reply.body);
    const Answer said = json ? Answer() : readAnswer(reply);
    answer.cause = causeOfStatus(reply, said.html);
    if (!answer.cause && !json) {
        answer.cause = Cause::AnswerNotUnderstood;
    }
    if (answer.cause) {
        if (!good) {
            Redactor redactor;
            redactor.add(key);
            answer.words = oneLine(redactor.redacted(said.message));
        }
        if (answer.cause == Cause::RateLimited) {
            answer.retryAfterSeconds = reply.retryAfterSeconds.value_or(usualWaitSeconds);
        } else if (answer.cause == Cause::VendorDown) {
            answer.retryAfterSeconds = reply.retryAfterSeconds;
        }
        return answer;
    }
    if (call == LinkCall::OpenSession) {
        readLink(answer, api, base, reply.body);
    } else if (auto accounts = readAccountList(reply.body, key)) {
        answer.accounts = std::move(*accounts);
    } else {
        answer.cause = Cause::AnswerNotUnderstood;
    }
    return answer;
}

} // namespace ats
