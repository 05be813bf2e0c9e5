// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/entryadvice.h"
#include "app/flow/setupflow.h"
#include "app/model/guideanswers.h"

#include <algorithm>

/// What the user does in the guide: asks and ticks.
namespace ats
{

bool SetupFlow::isAwaiting(const Connection &connection, const Guide &guide)
{
    return connection.asked.contains(QLatin1StringView(askedAdministrator)) ||
           (connection.asked.contains(QLatin1StringView(askedSystem)) &&
            cleaned(connection.values.value(answerField(guide))).isEmpty());
}

void SetupFlow::setAsked(const QString &whom, const QDate &date)
{
    m_draft->setAsked(whom, date);
    if (whom == QLatin1StringView(askedSystem)) {
        m_draft->setTicked(mailTickKeys(guide()), date.isValid());
    }
    apply(isAwaiting(connection(), guide()) ? FlowEvent::Asked : FlowEvent::Answered);
}

void SetupFlow::setTicked(const QStringList &keys, bool ticked)
{
    m_draft->setTicked(keys, ticked);
    // "I have sent it" and the tick of its step are one thing said in two places.
    const QStringList mail = mailTickKeys(guide());
    const bool sent = !mail.isEmpty() && std::ranges::all_of(mail, [this](const QString &key) {
        return m_draft->isTicked(key);
    });
    const QString system{QLatin1StringView(askedSystem)};
    if (sent != connection().asked.contains(system) && mail.contains(keys.value(0))) {
        setAsked(system, sent ? QDate::currentDate() : QDate());
    }
    judgeLinked();
}

void SetupFlow::answer(const QString &question, const QString &option)
{
    m_draft->setNote(questionKey(question), option);
    judgeLinked();
}

void SetupFlow::judgeLinked()
{
    const bool linked = isLinked(connection(), guide());
    if (linked) {
        m_draft->setPlatformStale(false);
    }
    apply(linked ? FlowEvent::AllTicked : FlowEvent::Unticked);
}

} // namespace ats
