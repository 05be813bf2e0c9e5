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
    return HistoryText::tr("%1 of %n passed", nullptr, attempt.tested).arg(QString::number(attempt.passed));
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

QDateTime momentOf(const HistoryEntry &entry)
{
    return std::visit([](const auto &what) { return what.at; }, entry);
}

std::vector<HistoryEntry> historyOf(const std::vector<Attempt> &attempts, const std::vector<Event> &events)
{
    std::vector<HistoryEntry> all;
    all.reserve(attempts.size() + events.size());
    auto attempt = attempts.begin();
    // Merged, not sorted: each list keeps the order in which things happened, also when a clock was set back.
    for (const Event &event : events) {
        while (attempt != attempts.end() && attempt->at > event.at) {
            all.emplace_back(*attempt++);
        }
        all.emplace_back(event);
    }
    all.insert(all.end(), attempt, attempts.end());
    return all;
}

namespace
{

PillText eventPill(EventKind kind)
{
    switch (kind) {
    case EventKind::Created:
        return {HistoryText::tr("Created"), Tone::Resting, u"pencil"_s};
    case EventKind::Kept:
        return {HistoryText::tr("Credentials kept"), Tone::Passed, u"check"_s};
    case EventKind::Replaced:
        return {HistoryText::tr("Credentials replaced"), Tone::Passed, u"check"_s};
    case EventKind::WentBack:
        return {HistoryText::tr("Went back to the earlier credentials"), Tone::Resting, u"pencil"_s};
    case EventKind::EarlierRemoved:
        return {HistoryText::tr("Earlier credentials removed"), Tone::Resting, u"dash"_s};
    case EventKind::Interrupted:
        return {HistoryText::tr("Keeping new credentials was cut off"), Tone::Warning, u"attention"_s};
    case EventKind::Recovered:
        return {HistoryText::tr("Credentials found in the keychain"), Tone::Passed, u"check"_s};
    case EventKind::CredentialsRemoved:
        return {HistoryText::tr("All credentials removed"), Tone::Resting, u"dash"_s};
    case EventKind::Removed:
        return {HistoryText::tr("Connection removed"), Tone::Resting, u"dash"_s};
    case EventKind::Invited:
        return {HistoryText::tr("Invitation saved"), Tone::Resting, u"pencil"_s};
    case EventKind::Accepted:
        return {HistoryText::tr("Begun from an invitation"), Tone::Resting, u"pencil"_s};
    case EventKind::Sealed:
        return {HistoryText::tr("Details sealed for your engineer"), Tone::Resting, u"pencil"_s};
    case EventKind::Received:
        return {HistoryText::tr("Details came in a hand-off file"), Tone::Passed, u"check"_s};
    case EventKind::ConnectedElsewhere:
        return {HistoryText::tr("Your engineer connected it"), Tone::Passed, u"check"_s};
    case EventKind::LinkedByPlatform:
        return {HistoryText::tr("The platform says the account is active"), Tone::Passed, u"check"_s};
    case EventKind::Shared:
        return {HistoryText::tr("Uses the credentials of another connection"), Tone::Resting, u"pencil"_s};
    case EventKind::Unshared:
        return {HistoryText::tr("Has credentials of its own again"), Tone::Resting, u"pencil"_s};
    }
    Q_UNREACHABLE();
}

} // namespace

PillText entryPill(const HistoryEntry &entry)
{
    const auto *attempt = std::get_if<Attempt>(&entry);
    return attempt != nullptr ? attemptPill(*attempt) : eventPill(std::get<Event>(entry).kind);
}

QString entryLine(const HistoryEntry &entry, const Guide *guide)
{
    const auto *attempt = std::get_if<Attempt>(&entry);
    return attempt != nullptr ? attemptLine(*attempt, guide) : QString();
}

QString entryAsText(const HistoryEntry &entry, const Guide *guide)
{
    const QString line = entryLine(entry, guide);
    const QString words = entryPill(entry).text;
    return momentOf(entry).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) + u"  "_s +
           (line.isEmpty() ? words : HistoryText::tr("%1 · %2", "result, details").arg(words, line));
}

QString historyAsText(const QString &client, const Guide *guide, const std::vector<HistoryEntry> &entries)
{
    QString text = client + u'\n';
    if (guide != nullptr) {
        text += HistoryText::tr("%1 → %2", "system, platform").arg(systemName(guide), platformName(guide)) +
                u'\n';
    }
    for (const HistoryEntry &entry : entries) {
        text += u"    "_s + entryAsText(entry, guide) + u'\n';
    }
    return text;
}

} // namespace ats
