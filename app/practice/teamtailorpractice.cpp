// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/practice/teamtailorpractice.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <optional>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

// Made up, printed on the first line, and worth nothing anywhere else.
const QLatin1StringView teamtailorKey("Practice-key-for-Teamtailor_0123456789ab");
const QLatin1StringView teamtailorCompany("Pract1ce-co");
const QLatin1StringView teamtailorUser("integration@practice.example");
const QLatin1StringView teamtailorPassword("Practice-pass_2026");
const QLatin1StringView teamtailorTotp("PRACTICEPRACTICEPRACTICEPRACTICE");

constexpr char knownVersion[] = "20240904";
constexpr char newerVersion[] = "20260101";
constexpr int jobCount = 12;

PracticeAnswer apiJson(int status, const QJsonObject &object)
{
    PracticeAnswer answer;
    answer.status = status;
    answer.type = "application/vnd.api+json";
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

PracticeAnswer apiError(int status, const QString &title, const QString &detail)
{
    const QJsonObject one{{u"status"_s, QString::number(status)}, {u"title"_s, title}, {u"detail"_s, detail}};
    return apiJson(status, {{u"errors"_s, QJsonArray{one}}});
}

/// The real service says no more than the status here, as far as is known.
PracticeAnswer notAuthorized()
{
    PracticeAnswer answer;
    answer.status = 401;
    return answer;
}

PracticeAnswer forbidden() { return apiError(403, u"Forbidden"_s, u"This key may not be used for that"_s); }

PracticeAnswer tooMany(int reset)
{
    PracticeAnswer answer = apiError(429, u"Too Many Requests"_s, u"Rate limit exceeded"_s);
    answer.rateLimitReset = reset;
    return answer;
}

PracticeAnswer companyAnswer(Scenario scenario)
{
    const bool other = scenario == Scenario::OtherCompany;
    return apiJson(
        200, {{u"data"_s, QJsonObject{{u"id"_s, other ? u"0ther-c0mpa"_s : QString(teamtailorCompany)},
                                      {u"type"_s, u"companies"_s},
                                      {u"attributes"_s, QJsonObject{{u"name"_s, u"Practice Ltd"_s}}}}}});
}

PracticeAnswer usersAnswer(Scenario scenario, const QMap<QString, QString> &query)
{
    const QString wanted = query.value(u"filter[email]"_s);
    if (scenario == Scenario::UserMissing || wanted.compare(teamtailorUser, Qt::CaseInsensitive) != 0) {
        return apiJson(200, {{u"data"_s, QJsonArray()}, {u"meta"_s, QJsonObject{{u"record-count"_s, 0}}}});
    }
    const QJsonObject attributes{
        {u"email"_s, QString(teamtailorUser)},
        {u"name"_s, u"Integration"_s},
        {u"login-email"_s,
         scenario == Scenario::InvitationOpen ? QJsonValue() : QJsonValue(QString(teamtailorUser))},
        {u"role"_s, scenario == Scenario::LowRole ? u"Interviewer"_s : u"Recruitment Admin"_s}};
    return apiJson(
        200, {{u"data"_s, QJsonArray{QJsonObject{
                              {u"id"_s, u"77"_s}, {u"type"_s, u"users"_s}, {u"attributes"_s, attributes}}}},
              {u"meta"_s, QJsonObject{{u"record-count"_s, 1}}}});
}

PracticeAnswer jobsAnswer()
{
    return apiJson(200, {{u"data"_s, QJsonArray{QJsonObject{{u"id"_s, u"1"_s}, {u"type"_s, u"jobs"_s}}}},
                         {u"meta"_s, QJsonObject{{u"record-count"_s, jobCount}}}});
}

/// Scenarios in which nobody gets as far as Teamtailor's own answer.
std::optional<PracticeAnswer> insteadOfTeamtailor(Scenario scenario)
{
    switch (scenario) {
    case Scenario::RateLimited:
        return tooMany(60);
    case Scenario::Down:
        return apiError(503, u"Service Unavailable"_s, u"The service is not available just now"_s);
    case Scenario::CaptivePortal:
        return portalAnswer();
    default:
        return {};
    }
}

} // namespace

QStringList TeamtailorPractice::regions() { return {u"eu"_s, u"na"_s, u"au"_s}; }

QJsonObject TeamtailorPractice::credentials()
{
    return {{u"apiKey"_s, QString(teamtailorKey)},
            {u"companyId"_s, QString(teamtailorCompany)},
            {u"userEmail"_s, QString(teamtailorUser)},
            {u"userPassword"_s, QString(teamtailorPassword)},
            {u"totpSecret"_s, QString(teamtailorTotp)}};
}

PracticeAnswer TeamtailorPractice::answer(Scenario scenario, const QString &region,
                                          const PracticeRequest &request)
{
    if (const auto other = insteadOfTeamtailor(scenario)) {
        return *other;
    }
    // The version is looked at before the key.
    const bool newer = scenario == Scenario::ApiVersion;
    if (request.apiVersion != (newer ? newerVersion : knownVersion)) {
        return apiError(406, u"Not Acceptable"_s,
                        u"Use the header X-Api-Version with the current version %1"_s.arg(
                            QLatin1StringView(newer ? newerVersion : knownVersion)));
    }
    const QString home = scenario == Scenario::WrongRegion ? u"na"_s : u"eu"_s;
    const bool known = request.authorization == QByteArray("Token token=") + teamtailorKey.data();
    if (!known || region != home || scenario == Scenario::WrongPassword) {
        return notAuthorized();
    }
    if (request.method != "GET") {
        return forbidden();
    }
    if (request.path == "/v1/jobs"_L1) {
        return jobsAnswer();
    }
    if (scenario == Scenario::RateLimitedOnce && m_limited.fetch_add(1) % 2 == 0) {
        return tooMany(1);
    }
    if (request.path == "/v1/company"_L1) {
        return scenario == Scenario::KeyNotAdmin    ? notAuthorized()
               : scenario == Scenario::NoPermission ? forbidden()
                                                    : companyAnswer(scenario);
    }
    if (request.path == "/v1/users"_L1) {
        const bool closed = scenario == Scenario::KeyNotAdmin || scenario == Scenario::NoPermission ||
                            scenario == Scenario::EndpointClosed;
        return closed ? forbidden() : usersAnswer(scenario, request.query);
    }
    return apiError(404, u"Not Found"_s, u"There is nothing here"_s);
}

} // namespace ats
