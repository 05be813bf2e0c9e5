// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/pause.h"

#include "app/model/words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <iterator>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

using std::chrono::milliseconds;
using std::chrono::seconds;

struct PauseText {
    Q_DECLARE_TR_FUNCTIONS(ats::Pause)
};

QDateTime after(const QDateTime &from, milliseconds time) { return from.addMSecs(time.count()); }

seconds leftOf(const QDateTime &until, const QDateTime &now)
{
    return std::chrono::ceil<seconds>(milliseconds(now.msecsTo(until)));
}

std::optional<Pause> afterRefusals(const SignInRecord &record, const QDateTime &now)
{
    std::vector<QDateTime> past;
    std::ranges::copy_if(record.refused, std::back_inserter(past),
                         [&now](const QDateTime &at) { return at <= now; });
    if (past.empty()) {
        return {};
    }
    const QDateTime last = std::ranges::max(past);
    const auto count = std::ranges::count_if(
        past, [&](const QDateTime &at) { return at > after(last, -milliseconds(refusalWindow)); });
    const QDateTime until = after(last, refusalPause);
    if (count < refusalsBeforePause || until <= now) {
        return {};
    }
    return Pause{PauseReason::Refusals, until, leftOf(until, now), static_cast<int>(count), {}};
}

std::optional<Pause> afterAskedWait(const SignInRecord &record, const QDateTime &now)
{
    if (!record.asked || record.asked->from > now) {
        return {};
    }
    const seconds asked(record.asked->seconds);
    const QDateTime until = after(record.asked->from, std::min<seconds>(asked, longestAskedWait));
    if (until <= now) {
        return {};
    }
    return Pause{PauseReason::Asked, until, leftOf(until, now), 0, asked};
}

QString timesText(int refusals)
{
    return refusals == refusalsBeforePause ? PauseText::tr("three times")
                                           : PauseText::tr("%n times", "how often", refusals);
}

} // namespace

std::optional<Pause> pauseAt(const SignInRecord &record, const QDateTime &now)
{
    std::optional<Pause> refusals = afterRefusals(record, now);
    std::optional<Pause> asked = afterAskedWait(record, now);
    return !asked || (refusals && refusals->until >= asked->until) ? refusals : asked;
}

SignInRecord noted(SignInRecord record, const Report &report, const QDateTime &now)
{
    std::erase_if(record.refused,
                  [&now](const QDateTime &at) { return at > now || after(at, refusalWindow) < now; });
    if (const CheckRow *signIn = report.row(u"sign-in"); signIn != nullptr) {
        if (signIn->state == RowState::Passed || signIn->state == RowState::Warning) {
            record.refused.clear();
        } else if (signIn->state == RowState::Failed && signIn->cause && isSignInRefusal(*signIn->cause)) {
            record.refused.push_back(now);
        }
    }
    // Too many requests, or a service in trouble that says how long.
    const auto limited = std::ranges::find_if(
        report.rows, [](const CheckRow &row) { return row.facts.retryAfterSeconds.value_or(0) > 0; });
    const CheckRow *service = report.row(u"service");
    if (limited != report.rows.end()) {
        record.asked = AskedWait{now, *limited->facts.retryAfterSeconds};
    } else if (service != nullptr && service->state == RowState::Passed) {
        record.asked.reset(); // it answers again
    }
    return record;
}

QString pauseText(const Pause &pause, const Guide *guide)
{
    const QString system = systemName(guide);
    if (pause.reason == PauseReason::Refusals) {
        return PauseText::tr("%1 has refused %2. Waiting protects the account from being locked.",
                             "system, how often")
            .arg(system, timesText(pause.refusals));
    }
    const QString time = pause.asked < std::chrono::hours(24) ? durationText(pause.asked.count())
                                                              : PauseText::tr("a day or more");
    const QString asked = PauseText::tr("%1 wants a pause of %2.", "system, time").arg(system, time);
    return pause.asked > longestAskedWait ? asked + u' ' +
                                                PauseText::tr("This program waits for %1 at most.")
                                                    .arg(durationText(seconds(longestAskedWait).count()))
                                          : asked;
}

QString pauseCountdown(const Pause &pause)
{
    const auto left = pause.left.count();
    const QString two = QString::number(left % 60).rightJustified(2, u'0');
    return left < 3600
               ? PauseText::tr("Next try in %1:%2.", "minutes, seconds").arg(QString::number(left / 60), two)
               : PauseText::tr("Next try in %1:%2:%3.", "hours, minutes, seconds")
                     .arg(QString::number(left / 3600),
                          QString::number(left / 60 % 60).rightJustified(2, u'0'), two);
}

QString pauseWarning(const Pause &pause, const Guide *guide)
{
    return pause.reason == PauseReason::Refusals
               ? PauseText::tr("Another refused try before that may lock the account.")
               : PauseText::tr("Asking before that may make %1 want a longer pause.").arg(systemName(guide));
}

} // namespace ats
