// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/factsql.h"

#include <array>
#include <utility>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array handoffTexts{
    std::pair("handoff.name"_L1, &HandoffFacts::name),
    std::pair("handoff.contact"_L1, &HandoffFacts::contact),
    std::pair("handoff.code"_L1, &HandoffFacts::code),
};
constexpr std::array handoffTimes{
    std::pair("handoff.invited"_L1, &HandoffFacts::invited),
    std::pair("handoff.accepted"_L1, &HandoffFacts::accepted),
    std::pair("handoff.sent"_L1, &HandoffFacts::sent),
    std::pair("handoff.received"_L1, &HandoffFacts::received),
    std::pair("handoff.connected"_L1, &HandoffFacts::connected),
};
constexpr auto matterFact = "handoff.matter"_L1;
constexpr auto accountId = "account.id"_L1, accountStatus = "account.status"_L1, accountAt = "account.at"_L1;

QString factTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeFromFact(const QString &text) { return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC(); }

} // namespace

QMap<QString, QString> factsOf(const HandoffFacts &handoff)
{
    QMap<QString, QString> facts{
        {matterFact, handoff.matter.isNull() ? QString() : handoff.matter.toString(QUuid::WithoutBraces)}};
    for (const auto &[name, text] : handoffTexts) {
        facts.insert(name, handoff.*text);
    }
    for (const auto &[name, time] : handoffTimes) {
        facts.insert(name, factTime(handoff.*time));
    }
    return facts;
}

QMap<QString, QString> factsOf(const PlatformAccount &account)
{
    return {{accountId, account.id}, {accountStatus, account.status}, {accountAt, factTime(account.at)}};
}

void takeFact(Connection &connection, const QString &name, const QString &text)
{
    if (name == matterFact) {
        connection.handoff.matter = QUuid::fromString(text);
    } else if (name == accountId) {
        connection.account.id = text;
    } else if (name == accountStatus) {
        connection.account.status = text;
    } else if (name == accountAt) {
        connection.account.at = timeFromFact(text);
    }
    for (const auto &[known, member] : handoffTexts) {
        if (name == known) {
            connection.handoff.*member = text;
        }
    }
    for (const auto &[known, member] : handoffTimes) {
        if (name == known) {
            connection.handoff.*member = timeFromFact(text);
        }
    }
}

} // namespace ats
