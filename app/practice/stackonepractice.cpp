// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/practice/stackonepractice.h"

#include "app/practice/jobdivapractice.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QMutexLocker>
#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <array>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

// Made up, printed on the first line, and worth nothing anywhere else.
const QLatin1StringView stackOneKey("practice.v1.Key-for-StackOne_0123456789abcdef");

constexpr qsizetype sessionsKept = 64;
constexpr qsizetype accountsKept = 256;
constexpr qsizetype longestName = 200;
const QString pagePath = u"/link/"_s;

PracticeAnswer stackOneJson(int status, const QJsonValue &value)
{
    PracticeAnswer answer;
    answer.status = status;
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    answer.body = document.toJson(QJsonDocument::Compact);
    return answer;
}

PracticeAnswer stackOneError(int status, const QString &message)
{
    return stackOneJson(status, QJsonObject{{u"statusCode"_s, status}, {u"message"_s, message}});
}

PracticeAnswer html(const QString &title, const QString &body)
{
    PracticeAnswer answer;
    answer.type = "text/html; charset=utf-8";
    answer.body = u"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>%1</title>"
                  "<style>body{font:16px sans-serif;max-width:36em;margin:3em auto;padding:0 1em}"
                  "button{font:inherit;padding:.5em 1em;margin-right:.5em}</style></head>"
                  "<body><p><strong>Practice. Nothing here is real.</strong></p><h1>%1</h1>%2</body></html>"_s
                      .arg(title, body)
                      .toUtf8();
    return answer;
}

QString randomId()
{
    std::array<quint32, 6> numbers{};
    QRandomGenerator::system()->fillRange(numbers.data(), static_cast<qsizetype>(numbers.size()));
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(numbers.data()), sizeof numbers)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// With the colon behind it, or alone.
bool isRightKey(const QByteArray &authorization)
{
    if (!authorization.startsWith("Basic ")) {
        return false;
    }
    const QByteArray pair = QByteArray::fromBase64(authorization.mid(6).trimmed());
    return pair == stackOneKey.data() + ":"_ba || pair == stackOneKey.data();
}

std::optional<PracticeAnswer> insteadOfStackOne(Scenario scenario)
{
    PracticeAnswer answer;
    switch (scenario) {
    case Scenario::RateLimited:
        answer = stackOneError(429, u"Too many requests"_s);
        answer.retryAfter = 60;
        return answer;
    case Scenario::Down:
        return stackOneError(503, u"The service is not available just now"_s);
    case Scenario::CaptivePortal:
        return portalAnswer();
    default:
        return {};
    }
}

} // namespace

QJsonObject StackOnePractice::credentials() { return {{u"apiKey"_s, QString(stackOneKey)}}; }

PracticeAnswer StackOnePractice::answer(Scenario scenario, const QUrl &base, const PracticeRequest &request)
{
    if (const auto other = insteadOfStackOne(scenario)) {
        return *other;
    }
    if (request.path.startsWith(pagePath)) {
        return page(scenario, request);
    }
    if (scenario == Scenario::StackOneKeyRefused || !isRightKey(request.authorization)) {
        return stackOneError(401, u"Unauthorized"_s);
    }
    if (request.path == "/connect_sessions"_L1 && request.method == "POST") {
        return openSession(scenario, base, request.body);
    }
    if (request.path == "/accounts"_L1 && request.method == "GET") {
        return accounts(request.query);
    }
    return stackOneError(404, u"Not Found"_s);
}

PracticeAnswer StackOnePractice::openSession(Scenario scenario, const QUrl &base, const QByteArray &body)
{
    const QJsonObject sent = QJsonDocument::fromJson(body).object();
    Session session;
    session.provider = sent.value(u"provider"_s).toString().left(longestName);
    session.owner = sent.value(u"origin_owner_id"_s).toString().left(longestName);
    session.ownerName = sent.value(u"origin_owner_name"_s).toString().left(longestName);
    session.account = sent.value(u"account_id"_s).toString().left(longestName);
    if (session.provider.isEmpty() || session.owner.isEmpty() || session.ownerName.isEmpty()) {
        return stackOneError(400, u"provider, origin_owner_id and origin_owner_name are needed"_s);
    }
    session.token = randomId().toLatin1();
    const QMutexLocker lock(&m_mutex);
    const auto known = std::ranges::find(m_accounts, session.account, &Account::id);
    if (!session.account.isEmpty() && known == m_accounts.end()) {
        return stackOneError(404, u"There is no such account"_s);
    }
    m_sessions.append(session);
    if (m_sessions.size() > sessionsKept) {
        m_sessions.removeFirst();
    }
    QUrl link = base;
    link.setPath(base.path() + pagePath + QString::fromLatin1(session.token));
    if (scenario == Scenario::StackOneOtherLink) {
        link = QUrl(u"https://stackone.practice.example/"_s + QString::fromLatin1(session.token));
    }
    return stackOneJson(201, QJsonObject{{u"token"_s, QString::fromLatin1(session.token)},
                                         {u"auth_link_url"_s, link.toString(QUrl::FullyEncoded)}});
}

PracticeAnswer StackOnePractice::accounts(const QMap<QString, QString> &query)
{
    const QStringList providers = query.value(u"providers"_s).split(u',', Qt::SkipEmptyParts);
    const QStringList owners = query.value(u"origin_owner_ids"_s).split(u',', Qt::SkipEmptyParts);
    QJsonArray found;
    const QMutexLocker lock(&m_mutex);
    for (const Account &account : std::as_const(m_accounts)) {
        if ((providers.isEmpty() || providers.contains(account.provider)) &&
            (owners.isEmpty() || owners.contains(account.owner))) {
            QJsonArray reasons;
            if (!account.reason.isEmpty()) {
                reasons.append(QJsonObject{{u"description"_s, account.reason}});
            }
            found.append(QJsonObject{{u"id"_s, account.id},
                                     {u"provider"_s, account.provider},
                                     {u"origin_owner_id"_s, account.owner},
                                     {u"origin_owner_name"_s, account.ownerName},
                                     {u"status"_s, account.status},
                                     {u"status_reasons"_s, reasons},
                                     {u"updated_at"_s, QString::number(account.changes)}});
        }
    }
    return stackOneJson(200, found);
}

PracticeAnswer StackOnePractice::page(Scenario scenario, const PracticeRequest &request)
{
    const QStringList parts = request.path.mid(pagePath.size()).split(u'/');
    const QMutexLocker lock(&m_mutex);
    const auto found = std::ranges::find(m_sessions, parts.value(0).toLatin1(), &Session::token);
    if (found == m_sessions.end()) {
        PracticeAnswer gone = html(u"This link is not valid"_s, u"<p>Ask for a new one.</p>"_s);
        gone.status = 404;
        return gone;
    }
    const QString chosen = parts.value(1);
    if (request.method == "POST" && (chosen == "connect"_L1 || chosen == "refuse"_L1)) {
        const Session session = *found;
        m_sessions.erase(found); // a link serves once
        settle(session, chosen == "connect"_L1, scenario);
        return html(u"Done"_s, u"<p>Go back to ATS Connect.</p>"_s);
    }
    // Relative addresses, because the page does not know under which name it was opened.
    const QString token = QString::fromLatin1(found->token);
    return html(u"Link Account"_s,
                u"<p>%1 for %2</p>"
                "<form method=\"post\" action=\"%3/connect\"><button>Connect</button></form><br>"
                "<form method=\"post\" action=\"%3/refuse\"><button>Refuse</button></form>"_s.arg(
                    found->provider.toHtmlEscaped(), found->ownerName.toHtmlEscaped(), token));
}

void StackOnePractice::settle(const Session &session, bool accepted, Scenario scenario)
{
    auto account = std::ranges::find_if(m_accounts, [&session](const Account &one) {
        return session.account.isEmpty() ? one.owner == session.owner && one.provider == session.provider
                                         : one.id == session.account;
    });
    if (account == m_accounts.end()) {
        if (m_accounts.size() >= accountsKept) {
            m_accounts.removeFirst();
        }
        m_accounts.append({randomId(), session.provider, session.owner, session.ownerName, {}, {}, 0});
        account = std::prev(m_accounts.end());
    }
    ++account->changes;
    account->reason.clear();
    if (scenario == Scenario::StackOneNeverActive) {
        account->status = u"inactive"_s;
    } else if (accepted && scenario != Scenario::StackOneError) {
        account->status = u"active"_s;
    } else {
        account->status = u"error"_s;
        account->reason = accepted ? u"The provider refused the credentials: invalid username/password"_s
                                   : u"The account was refused on the practice page"_s;
    }
}

} // namespace ats
