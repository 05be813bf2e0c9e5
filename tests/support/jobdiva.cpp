// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/jobdiva.h"

#include <QtCore/QLocale>

namespace ats::test
{

using namespace Qt::StringLiterals;

namespace
{

std::vector<FieldSpec> fields()
{
    FieldSpec id;
    id.id = u"clientId"_s;
    id.kind = FieldKind::Digits;
    FieldSpec user;
    user.id = u"username"_s;
    user.kind = FieldKind::Email;
    FieldSpec password;
    password.id = u"password"_s;
    password.secret = true;
    return {id, user, password};
}

SignIn signIn()
{
    SignIn made;
    made.kind = SignInKind::TokenExchange;
    made.request.method = u"POST"_s;
    made.request.path = u"/apiv2/v2/login"_s;
    made.request.body = {{u"clientId"_s, u"clientId"_s, {}, true},
                         {u"userName"_s, u"username"_s, {}, false},
                         {u"password"_s, u"password"_s, {}, false}};
    made.tokenKey = u"token"_s;
    made.header = u"Authorization"_s;
    made.headerForms = {u"Bearer {token}"_s, u"{token}"_s};
    made.replies = {
        {{},
         {u"invalid username"_s, u"INVALID_CREDENTIALS"_s, u"USER_DISABLED"_s},
         {},
         Cause::CredentialsRejected},
        {{u"400"_s}, {u"clientid"_s, u"converted to type"_s}, {}, Cause::ClientIdMalformed},
        {{u"401"_s, u"404"_s, u"405"_s}, {u"full authentication is required"_s}, {}, Cause::RouteMissing},
        {{u"401"_s, u"403"_s}, {}, {}, Cause::CredentialsRejected},
    };
    return made;
}

std::vector<ReplyRule> readReplies()
{
    return {
        {{u"200"_s, u"500"_s}, {u"not allowed"_s}, {}, Cause::PermissionMissing},
        {{u"403"_s}, {}, {}, Cause::PermissionMissing},
        {{u"401"_s}, {}, {}, Cause::SessionRefused},
        {{u"2xx"_s, u"500"_s}, {}, {u"Error"_s}, Cause::EndpointRefused},
        {{u"500"_s}, {u"module is off"_s}, {}, Cause::EndpointRefused},
        {{u"2xx"_s}, {}, {}, std::nullopt},
    };
}

} // namespace

System jobDiva(const QUrl &host)
{
    System system;
    system.id = u"jobdiva"_s;
    system.name = u"JobDiva"_s;
    system.hosts = {{{}, {}, host}};
    system.fields = fields();
    system.signIn = signIn();
    system.requests.mayRead = {u"/apiv2/bi/ResumeSourceList"_s, u"/apiv2/bi/UserfieldsList"_s,
                               u"/apiv2/bi/UserDetail"_s};
    system.readReplies = readReplies();
    ReadCheck read;
    read.rowId = u"read"_s;
    read.what = u"resume sources"_s;
    read.request.method = u"GET"_s;
    read.request.path = u"/apiv2/bi/ResumeSourceList"_s;
    system.reads = {read};
    return system;
}

Guide guideFor(const System &system)
{
    Guide guide;
    guide.id = u"jobdiva-stackone"_s;
    guide.system = &system;
    for (const FieldSpec &field : system.fields) {
        guide.fields.append(field.id);
    }
    return guide;
}

std::shared_ptr<Credentials> details(const QString &clientId, const char *password)
{
    auto made = std::make_shared<Credentials>();
    made->plain.insert(u"clientId"_s, clientId);
    made->plain.insert(u"username"_s, u"api@client.example"_s);
    if (password != nullptr) {
        made->secrets.emplace(u"password"_s, Secret(QByteArrayView(password)));
    }
    return made;
}

QByteArray goodToken() { return "eyJhbGciOiJIUzI1NiJ9." + QByteArray(1200, 'p') + ".c2lnbmF0dXJl"; }

PeerAct goodSignIn()
{
    const QString now =
        QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss"_s);
    return {answer(200, R"({"token":")" + goodToken() + R"(","refreshtoken":"r"})", "application/json",
                   {"Date: " + now.toLatin1() + " GMT"})};
}

PeerAct goodRead() { return {answer(200, R"({"message":"","data":[{"NAME":"RefAssured"}]})")}; }

Peer::Script script(const PeerAct &signIn, const PeerAct &read)
{
    return [signIn, read](const PeerRequest &request) { return request.method == "POST" ? signIn : read; };
}

} // namespace ats::test
