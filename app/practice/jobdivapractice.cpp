// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/practice/jobdivapractice.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QMutexLocker>
#include <QtCore/QRandomGenerator>

#include <array>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

// Made up, printed on the first line, and worth nothing anywhere else.
constexpr qint64 practiceClientId = 123456;
const QLatin1StringView practiceUser("stackone-api@practice.example");
const QLatin1StringView practicePassword("Practice-pass_2026");

constexpr qsizetype tokensKept = 256;

PracticeAnswer json(int status, const QJsonObject &object)
{
    PracticeAnswer answer;
    answer.status = status;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

PracticeAnswer notAuthenticated()
{
    return practiceError(401, u"Full authentication is required to access this resource"_s);
}

/// Three parts like a JSON Web Token's and about as long as the real one (1.2 KB).
QByteArray makeToken()
{
    const auto random = [](std::size_t words) {
        std::vector<quint32> numbers(words);
        QRandomGenerator::system()->fillRange(numbers.data(), static_cast<qsizetype>(numbers.size()));
        const auto size = static_cast<qsizetype>(numbers.size()) * qsizetype{sizeof(quint32)};
        return QByteArray(reinterpret_cast<const char *>(numbers.data()), size)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QByteArray header =
        R"({"alg":"HS512"})"_ba.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return header + '.' + random(200) + '.' + random(16);
}

/// BI answers hold a message, empty when all went well, and the rows.
PracticeAnswer rows(const QJsonArray &data) { return json(200, {{u"message"_s, u""_s}, {u"data"_s, data}}); }

PracticeAnswer resumeSources(Scenario scenario)
{
    QJsonArray sources{
        QJsonObject{{u"ID"_s, u"1"_s}, {u"NAME"_s, u"Company website"_s}, {u"ACTIVE"_s, u"true"_s}},
        QJsonObject{{u"ID"_s, u"2"_s}, {u"NAME"_s, u"Job board"_s}, {u"ACTIVE"_s, u"true"_s}}};
    if (scenario != Scenario::ResumeSourceMissing) {
        sources.append(
            QJsonObject{{u"ID"_s, u"3"_s}, {u"NAME"_s, u"RefAssured"_s}, {u"ACTIVE"_s, u"true"_s}});
    }
    return rows(sources);
}

/// The table form, whose first row names the columns: callers have to cope with both.
PracticeAnswer userFields()
{
    return rows({QJsonArray{u"ID"_s, u"NAME"_s, u"TYPE"_s},
                 QJsonArray{u"10"_s, u"Preferred shift"_s, u"Text"_s},
                 QJsonArray{u"11"_s, u"Has own car"_s, u"Yes/No"_s}});
}

PracticeAnswer userDetail(const QMap<QString, QString> &query)
{
    const QString mail = query.value(u"userEmail"_s);
    const QString id = query.value(u"userId"_s);
    if (mail.isEmpty() && id.isEmpty()) {
        return practiceError(400, u"One of userEmail and userId is needed"_s);
    }
    if (mail.compare(practiceUser, Qt::CaseInsensitive) != 0 && id != "77"_L1) {
        return rows({});
    }
    return rows({QJsonObject{{u"ID"_s, u"77"_s},
                             {u"FIRSTNAME"_s, u"StackOne"_s},
                             {u"LASTNAME"_s, u"API"_s},
                             {u"EMAIL"_s, QString(practiceUser)},
                             {u"ACTIVE"_s, u"true"_s}}});
}

std::optional<PracticeAnswer> read(Scenario scenario, const PracticeRequest &request)
{
    if (request.method != "GET" && request.method != "HEAD") {
        return {};
    }
    if (request.path == "/apiv2/bi/ResumeSourceList"_L1) {
        return resumeSources(scenario);
    }
    if (request.path == "/apiv2/bi/UserfieldsList"_L1) {
        return userFields();
    }
    if (request.path == "/apiv2/bi/UserDetail"_L1) {
        return userDetail(request.query);
    }
    return {};
}

/// Scenarios in which nobody gets as far as JobDiva's own answer.
std::optional<PracticeAnswer> instead(Scenario scenario)
{
    PracticeAnswer answer;
    switch (scenario) {
    case Scenario::RateLimited:
        answer = practiceError(429, u"Request limit exceeded"_s);
        answer.retryAfter = 60;
        return answer;
    case Scenario::Down:
        return practiceError(503, u"The service is not available just now"_s);
    case Scenario::CaptivePortal:
        return portalAnswer();
    default:
        return {};
    }
}

} // namespace

PracticeAnswer practiceError(int status, const QString &message)
{
    struct Name {
        int status;
        QLatin1StringView text;
    };
    static constexpr std::array names{
        Name{400, "Bad Request"_L1},         Name{401, "Unauthorized"_L1},
        Name{403, "Forbidden"_L1},           Name{404, "Not Found"_L1},
        Name{413, "Payload Too Large"_L1},   Name{414, "URI Too Long"_L1},
        Name{429, "Too Many Requests"_L1},   Name{500, "Internal Server Error"_L1},
        Name{503, "Service Unavailable"_L1},
    };
    QString error = u"Error"_s;
    for (const Name &name : names) {
        if (name.status == status) {
            error = name.text;
        }
    }
    return json(status, {{u"status"_s, status}, {u"error"_s, error}, {u"message"_s, message}});
}

QJsonObject JobDivaPractice::credentials()
{
    return {{u"clientId"_s, QString::number(practiceClientId)},
            {u"username"_s, QString(practiceUser)},
            {u"password"_s, QString(practicePassword)}};
}

PracticeAnswer JobDivaPractice::answer(Scenario scenario, const PracticeRequest &request)
{
    if (const auto other = instead(scenario)) {
        return *other;
    }
    if (request.method == "POST" && request.path == "/apiv2/v2/login"_L1) {
        return scenario == Scenario::WrongPassword ? practiceError(500, u"Invalid username/password"_s)
                                                   : signIn(request.body);
    }
    const auto found = read(scenario, request);
    // The real service does not tell an unknown path from a missing token either.
    if (!found || !isSignedIn(request.authorization)) {
        return notAuthenticated();
    }
    if (scenario == Scenario::NoPermission) {
        return practiceError(403, u"Access is denied"_s);
    }
    const bool open = request.path == "/apiv2/bi/ResumeSourceList"_L1;
    if (scenario == Scenario::EndpointClosed || (scenario == Scenario::SomeEndpointsClosed && !open)) {
        return practiceError(500, u"This user is not allowed to call this endpoint"_s);
    }
    return *found;
}

PracticeAnswer JobDivaPractice::signIn(const QByteArray &body)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        return practiceError(400, u"The body is not a JSON object"_s);
    }
    const QJsonObject sent = document.object();
    const QJsonValue clientId = sent.value(u"clientId"_s);
    // toInteger falls back on its argument for fractions and for numbers beyond 64 bits.
    if (!clientId.isDouble() || clientId.toInteger(1) != clientId.toInteger(2)) {
        return practiceError(400, u"clientid could not be converted to type Long"_s);
    }
    const bool right = clientId.toInteger() == practiceClientId &&
                       sent.value(u"userName"_s).toString() == practiceUser &&
                       sent.value(u"password"_s).toString() == practicePassword;
    if (!right) {
        return practiceError(500, u"Invalid username/password"_s);
    }
    const QByteArray token = makeToken();
    {
        const QMutexLocker lock(&m_mutex);
        m_tokens.append(token);
        if (m_tokens.size() > tokensKept) {
            m_tokens.removeFirst();
        }
    }
    return json(200, {{u"token"_s, QString::fromLatin1(token)},
                      {u"refreshtoken"_s, QString::fromLatin1(makeToken())}});
}

bool JobDivaPractice::isSignedIn(const QByteArray &authorization)
{
    if (!authorization.startsWith("Bearer ")) {
        return false;
    }
    const QMutexLocker lock(&m_mutex);
    return m_tokens.contains(authorization.mid(7).trimmed());
}

} // namespace ats
