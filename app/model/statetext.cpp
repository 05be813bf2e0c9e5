// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/statetext.h"

#include "app/model/catalog.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ats::StateText)
};

QString place(const Connection &connection, const Guide &guide)
{
    const int section = std::max(guide.indexOf(connection.section), 0) + 1;
    return Text::tr("section %1 of %2")
        .arg(QString::number(section), QString::number(std::max<std::size_t>(guide.sections.size(), 1)));
}

QString joined(const QString &first, const QString &second)
{
    return Text::tr("%1 · %2", "two facts in one line").arg(first, second);
}

/// "on 18 Nov, 3 days ago"; near days are not said twice.
QString askedText(const QDate &day, const QDate &today)
{
    const QString on = onDayText(day, today);
    const QString ago = daysAgoText(day, today);
    return on == ago || day > today ? on : Text::tr("%1, %2", "day, how long ago").arg(on, ago);
}

QString waitingLine(const Connection &connection, const Guide &guide, const QDate &today, const char *whom)
{
    const QString when = askedText(connection.asked.value(QLatin1StringView(whom)), today);
    if (QLatin1StringView(whom) == QLatin1StringView(askedAdministrator)) {
        return joined(Text::tr("Your administrator was asked %1").arg(when), place(connection, guide));
    }
    const QString field = answerField(guide);
    const QString what = field.isEmpty() ? Text::tr("Answer") : fieldLabel(&guide, field);
    return joined(Text::tr("%1 asked for %2", "a field, a day").arg(what, when), place(connection, guide));
}

QString refusalLine(const Attempt &attempt, const Guide &guide, const QDateTime &now)
{
    const QString when = momentText(attempt.at, now);
    if (attempt.cause == Cause::PermissionMissing) {
        return Text::tr("A permission was missing %1", "a moment").arg(when);
    }
    if (attempt.cause == Cause::KeyRejected) {
        return Text::tr("%1 refused the key %2", "system, moment").arg(guide.system->name, when);
    }
    if (attempt.cause == Cause::ClientIdMalformed) {
        return Text::tr("%1 refused the Client ID %2", "system, moment").arg(guide.system->name, when);
    }
    if (attempt.cause == Cause::SessionRefused) {
        return Text::tr("%1 did not accept the session %2", "system, moment").arg(guide.system->name, when);
    }
    return Text::tr("%1 refused the sign-in %2", "system, moment").arg(guide.system->name, when);
}

bool refused(const Attempt &attempt)
{
    return attempt.verdict == Verdict::NotConnected || attempt.cause == Cause::PermissionMissing;
}

QString counts(const Attempt &attempt)
{
    return Text::tr("%1 of %2 passed").arg(QString::number(attempt.passed), QString::number(attempt.tested));
}

/// What stays true although the newest test could not tell.
QString earlierResult(const Connection &connection, const Guide &guide, const QDateTime &now)
{
    if (connection.lastJudgement && refused(*connection.lastJudgement)) {
        return refusalLine(*connection.lastJudgement, guide, now) + u'.';
    }
    if (!connection.lastPassed.isValid()) {
        return {};
    }
    return Text::tr("Worked %1.", "a day")
        .arg(onDayText(connection.lastPassed.toLocalTime().date(), now.toLocalTime().date()));
}

QString couldNotCheckLine(const Connection &connection, const Guide &guide, const QDateTime &now)
{
    const Attempt attempt = connection.lastAttempt.value_or(Attempt{});
    const QString when = momentText(attempt.at, now);
    const QString first = attempt.cause ? Text::tr("Could not check %1: %2.", "moment, cause")
                                              .arg(when, causePhrase(*attempt.cause, &guide))
                                        : Text::tr("Could not check %1.", "moment").arg(when);
    const QString earlier = earlierResult(connection, guide, now);
    return earlier.isEmpty() ? first : first + u' ' + earlier;
}

QString allPassed(const Attempt &attempt, const QDateTime &now)
{
    const QString when = momentText(attempt.at, now);
    return attempt.passed == attempt.tested
               ? Text::tr("All %1 checks passed %2", "count, moment")
                     .arg(QString::number(attempt.passed), when)
               : Text::tr("%1 of %2 checks passed %3", "count, count, moment")
                     .arg(QString::number(attempt.passed), QString::number(attempt.tested), when);
}

} // namespace

PillText statePill(ConnectionState state, const Guide &guide)
{
    switch (state) {
    case ConnectionState::Draft:
        return {Text::tr("Draft"), Tone::Resting, u"pencil"_s};
    case ConnectionState::WaitingForSystem:
        return {Text::tr("Waiting for %1").arg(guide.system->name), Tone::Resting, u"waiting"_s};
    case ConnectionState::WaitingForAdministrator:
        return {Text::tr("Waiting for your administrator"), Tone::Resting, u"waiting"_s};
    case ConnectionState::ReadyToTest:
        return {Text::tr("Ready to test"), Tone::Resting, u"dash"_s};
    case ConnectionState::NotYetLinked:
        return {Text::tr("Authenticated · not yet linked in %1").arg(guide.platform->name), Tone::Warning,
                u"check"_s};
    case ConnectionState::Authenticated:
        return {Text::tr("Authenticated"), Tone::Passed, u"check"_s};
    case ConnectionState::UpdatePlatform:
        return {Text::tr("Authenticated · update %1").arg(guide.platform->name), Tone::Warning, u"check"_s};
    case ConnectionState::WorksWithWarning:
        return {Text::tr("Works, with a warning"), Tone::Warning, u"attention"_s};
    case ConnectionState::NeedsAttention:
        return {Text::tr("Needs attention"), Tone::Failed, u"attention"_s};
    case ConnectionState::NotConnectedYet:
        return {Text::tr("Not connected yet"), Tone::Failed, u"cross"_s};
    case ConnectionState::CouldNotCheck:
        return {Text::tr("Could not check"), Tone::Resting, u"question"_s};
    }
    Q_UNREACHABLE();
}

QString homeLine(const Connection &connection, const Guide &guide, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    const Attempt judged = connection.lastJudgement.value_or(Attempt{});
    switch (stateOf(connection, guide)) {
    case ConnectionState::Draft:
        return joined(
            Text::tr("Begun %1", "a day").arg(askedText(connection.created.toLocalTime().date(), today)),
            place(connection, guide));
    case ConnectionState::WaitingForSystem:
        return waitingLine(connection, guide, today, askedSystem);
    case ConnectionState::WaitingForAdministrator:
        return waitingLine(connection, guide, today, askedAdministrator);
    case ConnectionState::ReadyToTest:
        return Text::tr("All fields are filled in, not tested yet");
    case ConnectionState::NotYetLinked:
        return allPassed(judged, now);
    case ConnectionState::UpdatePlatform:
        return Text::tr("%1, %2 still has the old ones", "new credentials in force, platform")
            .arg(Text::tr("New credentials passed %1", "a moment").arg(momentText(judged.at, now)),
                 guide.platform->name);
    case ConnectionState::Authenticated:
    case ConnectionState::WorksWithWarning:
        return joined(Text::tr("Checked %1", "how long ago").arg(agoText(judged.at, now)), counts(judged));
    case ConnectionState::NeedsAttention:
    case ConnectionState::NotConnectedYet:
        return refusalLine(judged, guide, now);
    case ConnectionState::CouldNotCheck:
        return couldNotCheckLine(connection, guide, now);
    }
    Q_UNREACHABLE();
}

NextAction nextAction(const Connection &connection, const Guide &guide)
{
    switch (stateOf(connection, guide)) {
    case ConnectionState::Draft:
    case ConnectionState::WaitingForSystem:
    case ConnectionState::WaitingForAdministrator:
    case ConnectionState::NotConnectedYet:
        return NextAction::Continue;
    case ConnectionState::NotYetLinked:
    case ConnectionState::UpdatePlatform:
        return NextAction::FinishInPlatform;
    case ConnectionState::NeedsAttention:
        // With a lost permission the credentials are right: new ones would not help.
        return connection.lastJudgement && connection.lastJudgement->cause == Cause::PermissionMissing
                   ? NextAction::TestNow
                   : NextAction::Reconnect;
    case ConnectionState::CouldNotCheck:
        return hasAllFields(connection, guide) ? NextAction::TestNow : NextAction::Continue;
    case ConnectionState::ReadyToTest:
    case ConnectionState::Authenticated:
    case ConnectionState::WorksWithWarning:
        return NextAction::TestNow;
    }
    Q_UNREACHABLE();
}

QString actionText(NextAction action, const Guide &guide)
{
    switch (action) {
    case NextAction::Continue:
        return Text::tr("Continue");
    case NextAction::FinishInPlatform:
        return Text::tr("Finish in %1").arg(guide.platform->name);
    case NextAction::TestNow:
        return Text::tr("Test now");
    case NextAction::Reconnect:
        return Text::tr("Reconnect");
    }
    Q_UNREACHABLE();
}

} // namespace ats
