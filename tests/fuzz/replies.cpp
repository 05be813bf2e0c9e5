// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/answer.h"
#include "app/check/classify.h"
#include "app/check/expectations.h"
#include "app/check/httpdate.h"
#include "app/check/linkanswer.h"
#include "app/check/redactor.h"
#include "tests/fuzz/fuzztarget.h"

#include <array>

using namespace ats;
using namespace ats::fuzz;
using namespace Qt::StringLiterals;

namespace
{

constexpr std::array statuses{0,   100, 200, 201, 204, 301, 302, 307, 400, 401, 403, 404,
                              405, 406, 408, 422, 429, 500, 501, 502, 503, 504, 599, 999};
constexpr std::array types{"",           "application/json",         "text/html",
                           "text/plain", "application/vnd.api+json", "application/octet-stream"};
constexpr auto password = "Kq7-hidden_Marker"_L1;

Credentials details(const System &system)
{
    Credentials credentials;
    for (const FieldSpec &field : system.fields) {
        if (field.secret) {
            credentials.secrets.emplace(field.id, Secret(QByteArrayView(password.data(), password.size())));
        } else {
            credentials.plain.insert(field.id, u"4711"_s);
        }
    }
    return credentials;
}

void judge(const System &system, Stage stage, const HttpReply &reply, const Redactor &redactor)
{
    const QUrl asked(u"https://127.0.0.1/"_s);
    const Judgement judgement = classify(stage, system, asked, reply, redactor);
    require(judgement.cause || reply.status / 100 == 2, "only an answer of the class 2xx can pass");
    require(judgement.words.size() <= 200, "the vendor's words are short");
    require(
        std::ranges::none_of(judgement.words, [](QChar c) { return c.category() == QChar::Other_Control; }),
        "the vendor's words are one plain line");
    require(!judgement.words.contains(password), "no secret in the vendor's words");
    require(judgement.token.isEmpty() || isHeaderSafe(judgement.token.bytes()), "a token fits into a header");
    if (stage == Stage::SignIn && system.signIn.kind == SignInKind::TokenExchange && !judgement.cause) {
        require(!judgement.token.isEmpty(), "a sign-in that passed has a token");
    }
}

void judgeLink(const LinkApi &api, LinkCall call, const HttpReply &reply)
{
    const Secret key(QByteArrayView(password.data(), password.size()));
    const LinkAnswer answer = readLinkAnswer(call, api, api.base, reply, key);
    require(answer.cause || reply.status / 100 == 2, "only an answer of the class 2xx is understood");
    require(answer.words.size() <= 400 && !answer.words.contains(password),
            "words are short, without the key");
    if (!answer.link.isEmpty()) {
        const QUrl link(answer.link.exposeText());
        require(mayOpen(api, api.base, link) && link.scheme() == "https"_L1, "a link leads to the platform");
    }
    require(answer.accounts.size() <= 100, "no more accounts than anybody has");
    for (const LinkedAccount &account : answer.accounts) {
        require(account.reasons.size() <= 10 && account.id.size() <= 200, "an account is short");
        require(!account.reasons.join(u' ').contains(password), "no key in a reason");
    }
}

} // namespace

ATS_FUZZ(reply)
{
    HttpReply reply;
    reply.body = input;
    reply.status = statuses.at(static_cast<std::size_t>(choice(reply.body, int(statuses.size()))));
    reply.contentType = types.at(static_cast<std::size_t>(choice(reply.body, int(types.size()))));
    reply.location = reply.body.left(reply.body.indexOf('\n'));
    const Answer answer = readAnswer(reply);
    require(!(answer.html && answer.json), "an answer is one thing");
    (void)versionIn(answer);
    for (const Platform &platform : shipped().platforms()) {
        for (const LinkCall call : {LinkCall::OpenSession, LinkCall::ReadAccounts}) {
            if (platform.linkApi) {
                judgeLink(*platform.linkApi, call, reply);
            }
        }
    }
    for (const System &system : shipped().systems()) {
        const Credentials credentials = details(system);
        const Redactor redactor(credentials);
        judge(system, Stage::SignIn, reply, redactor);
        judge(system, Stage::Read, reply, redactor);
        for (const ReadCheck &check : system.reads) {
            const ContentFinding found = judgeContent(check, reply.body, system, credentials);
            require((found.state == RowState::Passed) == !found.cause, "a cause and no success, or neither");
        }
    }
}

ATS_FUZZ(token)
{
    const Secret token = readToken(input, u"token"_s);
    require(token.isEmpty() || isHeaderSafe(token.bytes()), "a token fits into a header");
    require(token.bytes().size() <= input.size(), "a token stands in the answer");
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
    const std::optional<int> wait = parseRetryAfter(input, now);
    require(!wait || *wait >= 0, "nobody waits for the past");
    (void)parseHttpDate(input);
}
