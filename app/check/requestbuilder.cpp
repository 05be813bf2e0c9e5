// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/requestbuilder.h"

#include "app/check/answer.h"
#include "app/model/fieldtext.h"
#include "app/model/jsonreader.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <utility>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

Problem problem(const char *text, const QString &name = {})
{
    const QString said = QCoreApplication::translate("ats::RequestBuilder", text);
    return {name.isEmpty() ? said : said.arg(name)};
}

Problem notForHeader(const QString &name)
{
    return problem(QT_TRANSLATE_NOOP("ats::RequestBuilder",
                                     "The value for “%1” has characters that cannot be sent in a header."),
                   name);
}

bool sameOrigin(const QUrl &one, const QUrl &other)
{
    const int usual = one.scheme() == "https"_L1 ? 443 : 80;
    return one.scheme() == other.scheme() && one.host() == other.host() &&
           one.port(usual) == other.port(usual);
}

QByteArray valueOf(const System &system, const Credentials &credentials, const RequestValue &value)
{
    return value.field.isEmpty() ? value.text.toUtf8() : sentValue(system, credentials, value.field);
}

void appendQuery(QUrl &url, const QString &name, const QByteArray &value)
{
    QByteArray query = url.query(QUrl::FullyEncoded).toLatin1();
    QByteArray encoded = value.toPercentEncoding();
    QByteArray whole = query + (query.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' + encoded;
    QString text = QString::fromLatin1(whole);
    url.setQuery(text, QUrl::StrictMode); // the address keeps a copy of its own
    wipe(text);
    wipe(whole);
    wipe(encoded);
    wipe(query);
}

/// The key of systems without a token exchange: named by the sign-in's template, else the first secret field.
QString keyField(const System &system, const std::vector<RequestValue> &named)
{
    const auto found =
        std::ranges::find_if(named, [](const RequestValue &value) { return !value.field.isEmpty(); });
    if (found != named.end()) {
        return found->field;
    }
    const auto secret = std::ranges::find_if(system.fields, &FieldSpec::secret);
    return secret == system.fields.end() ? QString() : secret->id;
}

QStringList formsOf(const System &system)
{
    if (!system.signIn.headerForms.isEmpty()) {
        return system.signIn.headerForms;
    }
    switch (system.signIn.kind) {
    case SignInKind::TokenExchange:
    case SignInKind::Bearer:
        return {u"Bearer {token}"_s};
    case SignInKind::Basic:
        return {u"{token}:"_s};
    case SignInKind::HeaderKey:
    case SignInKind::QueryKey:
        break;
    }
    return {u"{token}"_s};
}

/// Puts values where the form says {id}; one pass, so that a value with braces stays a value.
template<typename ValueFor>
QByteArray filledForm(const QString &form, ValueFor valueFor)
{
    QByteArray text;
    text.reserve(64 * 1024); // never grows for usual values, so it leaves no half copies behind
    qsizetype at = 0;
    while (at < form.size()) {
        const qsizetype open = form.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : form.indexOf(u'}', open);
        if (close < 0) {
            return text + form.mid(at).toLatin1();
        }
        text += form.mid(at, open - at).toLatin1();
        QByteArray value = valueFor(form.mid(open + 1, close - open - 1));
        text += value;
        wipe(value);
        at = close + 1;
    }
    return text;
}

} // namespace

QByteArray sentValue(const System &system, const Credentials &credentials, const QString &field)
{
    const FieldSpec *spec = system.field(field);
    const auto secret = credentials.secrets.find(field);
    if (secret != credentials.secrets.end() && (spec == nullptr || spec->secret)) {
        return spec == nullptr ? secret->second.bytes().toByteArray()
                               : cleaned(*spec, secret->second).bytes().toByteArray();
    }
    const QString text = credentials.plain.value(field);
    return (spec == nullptr ? cleaned(text) : cleaned(*spec, text)).toUtf8();
}

bool maySendTo(const System &system, const QUrl &base, const QUrl &url)
{
    if (!url.isValid() || !url.userInfo().isEmpty()) {
        return false;
    }
    const bool declared =
        url.scheme() == "https"_L1 &&
        std::ranges::any_of(system.hosts, [&url](const Host &host) { return sameOrigin(host.base, url); });
    const bool overridden =
        isLoopback(url) && sameOrigin(base, url) && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
    return declared || overridden;
}

bool mayRead(const System &system, const RequestTemplate &request)
{
    const bool keyed = system.signIn.kind != SignInKind::TokenExchange;
    return request.method == "GET"_L1 && (system.requests.mayRead.contains(request.path) ||
                                          (keyed && request.path == system.signIn.request.path));
}

Outcome<HttpRequest> buildRequest(const System &system, const QUrl &base, const RequestTemplate &request,
                                  const Credentials &credentials)
{
    HttpRequest made;
    made.method = request.method.toLatin1();
    made.url = base;
    made.url.setQuery(QString());
    QString path = base.path();
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    made.url.setPath(path + request.path);
    for (const RequestValue &value : request.query) {
        appendQuery(made.url, value.name, valueOf(system, credentials, value));
    }
    made.headers.emplace_back("Accept"_ba, "application/json, text/plain;q=0.8"_ba);
    made.headers.emplace_back("Accept-Language"_ba, "en"_ba); // the rules about answers are English words
    for (const RequestValue &value : request.headers) {
        QByteArray text = valueOf(system, credentials, value);
        const bool safe = value.field.isEmpty()
                              ? std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; })
                              : isHeaderSafe(text);
        if (!safe) {
            return notForHeader(value.name);
        }
        made.headers.emplace_back(value.name.toLatin1(), text);
    }
    if (!request.body.empty()) {
        made.headers.emplace_back("Content-Type"_ba, "application/json"_ba);
        QByteArray body;
        body.reserve(64 * 1024); // never grows for usual values, so it leaves no half copies of a password
        for (const RequestValue &value : request.body) {
            QByteArray text = valueOf(system, credentials, value);
            const std::optional<qint64> number = value.asNumber ? sentNumber(text) : std::nullopt;
            if (value.asNumber && !number) {
                return problem(QT_TRANSLATE_NOOP("ats::RequestBuilder", "“%1” is not a whole number."),
                               value.name);
            }
            QByteArray quoted = jsonText(text);
            body += body.isEmpty() ? '{' : ',';
            body += jsonText(value.name.toUtf8()) + ':';
            body += number ? QByteArray::number(*number) : quoted;
            wipe(quoted);
            wipe(text);
        }
        made.body = std::move(body += '}');
    }
    if (!maySendTo(system, base, made.url) || !made.url.path().startsWith(path + request.path)) {
        return problem(
            QT_TRANSLATE_NOOP("ats::RequestBuilder",
                              "The address “%1” is not one of the system's: nothing was sent to it."),
            made.url.host());
    }
    return made;
}

qsizetype headerForms(const System &system)
{
    return system.signIn.kind == SignInKind::QueryKey ? 1 : formsOf(system).size();
}

Done authorize(HttpRequest &request, const System &system, const Credentials &credentials,
               const Secret &token, qsizetype form)
{
    const SignIn &signIn = system.signIn;
    const bool exchange = signIn.kind == SignInKind::TokenExchange;
    if (signIn.kind == SignInKind::QueryKey) {
        std::vector<RequestValue> query = signIn.request.query;
        if (query.empty()) {
            query.push_back({u"key"_s, keyField(system, {}), {}, false});
        }
        for (const RequestValue &value : query) {
            appendQuery(request.url, value.name, valueOf(system, credentials, value));
        }
        return {};
    }
    const QString name = signIn.header.isEmpty() ? u"Authorization"_s : signIn.header;
    const bool basic = signIn.kind == SignInKind::Basic;
    bool safe = true;
    const auto valueFor = [&](const QString &id) {
        const QString field = id == "token"_L1 ? keyField(system, signIn.request.headers) : id;
        QByteArray value = exchange ? token.bytes().toByteArray() : sentValue(system, credentials, field);
        safe = safe && (basic || isHeaderSafe(value));
        return value;
    };
    QByteArray text = filledForm(formsOf(system).value(form), valueFor);
    if (!safe) {
        wipe(text);
        return notForHeader(name);
    }
    if (!exchange) {
        for (const RequestValue &value : signIn.request.headers) {
            if (value.field.isEmpty()) { // e.g. the version of the API
                request.headers.emplace_back(value.name.toLatin1(), value.text.toLatin1());
            }
        }
    }
    if (basic) {
        QByteArray encoded = text.toBase64();
        wipe(text);
        text = "Basic "_ba + encoded;
        wipe(encoded);
    }
    request.headers.emplace_back(name.toLatin1(), std::move(text));
    return {};
}

} // namespace ats
