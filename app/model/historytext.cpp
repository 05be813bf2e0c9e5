// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/historytext.h"

#include "app/model/diagnosis.h"
#include "app/model/rowtext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct HistoryText {
    Q_DECLARE_TR_FUNCTIONS(ats::HistoryText)
};

/// The pill's own words say the cause.
bool saysCause(const Attempt &attempt)
{
    return attempt.cause == Cause::Cancelled || attempt.cause == Cause::Offline ||
           attempt.cause == Cause::PermissionMissing || (attempt.cause && isSignInRefusal(*attempt.cause));
}

} // namespace

QString passedText(const Attempt &attempt)
{
    return HistoryText::tr("%1 of %2 passed")
        .arg(QString::number(attempt.passed), QString::number(attempt.tested));
}

PillText attemptPill(const Attempt &attempt)
{
    Report report;
    report.verdict = attempt.verdict;
    report.cause = attempt.cause;
    if (attempt.cause && isSignInRefusal(*attempt.cause)) {
        report.rows.push_back({u"sign-in"_s, RowState::Failed, attempt.cause, {}, {}});
    }
    return verdictPill(report);
}

QString attemptLine(const Attempt &attempt, const Guide *guide)
{
    return attempt.cause && !saysCause(attempt)
               ? HistoryText::tr("%1 · %2", "cause, counts")
                     .arg(causePhrase(*attempt.cause, guide), passedText(attempt))
               : passedText(attempt);
}

QString attemptAsText(const Attempt &attempt, const Guide *guide)
{
    return attempt.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) + u"  "_s +
           HistoryText::tr("%1 · %2", "result, details")
               .arg(attemptPill(attempt).text, attemptLine(attempt, guide));
}

QString lastWorkedText(const std::vector<Attempt> &history, const QDateTime &lastPassed, const QDateTime &now)
{
    if (!lastPassed.isValid()) {
        return history.empty() ? HistoryText::tr("Not tested yet.")
                               : HistoryText::tr("It has not worked yet.");
    }
    const QString ago = agoText(lastPassed, now);
    const auto passed = std::ranges::find(history, lastPassed, &Attempt::at);
    return passed == history.end()
               ? HistoryText::tr("Last worked %1.", "how long ago").arg(ago)
               : HistoryText::tr("Last worked %1: %2.", "how long ago, counts").arg(ago, passedText(*passed));
}

QString testedText(const QDateTime &at, const QDateTime &now)
{
    return HistoryText::tr("Tested %1", "how long ago").arg(agoText(at, now));
}

QString exactMoment(const QDateTime &at)
{
    const QDateTime local = at.toLocalTime();
    return HistoryText::tr("%1, %2", "full date, time of day")
        .arg(QLocale().toString(local.date(), QLocale::LongFormat),
             QLocale().toString(local.time(), QLocale::ShortFormat));
}

} // namespace ats
