// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/statetext.h"

#include "app/model/catalog.h"
#include "app/model/diagnosis.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct StateText {
    Q_DECLARE_TR_FUNCTIONS(ats::StateText)
};

QString place(const Connection &connection, const Guide &guide)
{
    const int section = std::max(guide.indexOf(connection.section), 0) + 1;
    return StateText::tr("section %1 of %2")
        .arg(QString::number(section), QString::number(std::max<std::size_t>(guide.sections.size(), 1)));
}

QString joined(const QString &first, const QString &second)
{
    return StateText::tr("%1 · %2", "two facts in one line").arg(first, second);
}

/// "on 18 Nov, 3 days ago"; near days are not said twice.
QString askedText(const QDate &day, const QDate &today)
{
    const QString on = onDayText(day, today);
    const QString ago = daysAgoText(day, today);
    return on == ago || day > today ? on : StateText::tr("%1, %2", "day, how long ago").arg(on, ago);
}

QString waitingLine(const Connection &connection, const Guide &guide, const QDate &today, const char *whom)
{
    const QString when = askedText(connection.asked.value(QLatin1StringView(whom)), today);
    if (QLatin1StringView(whom) == QLatin1StringView(askedAdministrator)) {
        return joined(StateText::tr("Your administrator was asked %1").arg(when), place(connection, guide));
    }
    const QString field = answerField(guide);
    const QString what = field.isEmpty() ? StateText::tr("Answer") : fieldLabel(&guide, field);
    return joined(StateText::tr("%1 asked for %2", "a field, a day").arg(what, when),
                  place(connection, guide));
}

QString refusalLine(const Attempt &attempt, const Guide &guide, const QDateTime &now)
{
    const QString when = momentText(attempt.at, now);
    if (attempt.cause == Cause::PermissionMissing) {
        return StateText::tr("A permission was missing %1", "a moment").arg(when);
    }
    if (attempt.cause == Cause::KeyRejected) {
        return StateText::tr("%1 refused the key %2", "system, moment").arg(guide.system->name, when);
    }
    if (attempt.cause == Cause::ClientIdMalformed) {
        return StateText::tr("%1 refused the Client ID %2", "system, moment").arg(guide.system->name, when);
    }
    if (attempt.cause == Cause::SessionRefused) {
        return StateText::tr("%1 did not accept the session %2", "system, moment")
            .arg(guide.system->name, when);
    }
    return StateText::tr("%1 refused the sign-in %2", "system, moment").arg(guide.system->name, when);
}

bool refused(const Attempt &attempt)
{
    return attempt.verdict == Verdict::NotConnected || attempt.cause == Cause::PermissionMissing;
}

QString counts(const Attempt &attempt)
{
    return StateText::tr("%1 of %2 passed")
        .arg(QString::number(attempt.passed), QString::number(attempt.tested));
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
    return StateText::tr("Worked %1.", "a day")
        .arg(onDayText(connection.lastPassed.toLocalTime().date(), now.toLocalTime().date()));
}

QString couldNotCheckLine(const Connection &connection, const Guide &guide, const QDateTime &now)
{
    const Attempt attempt = connection.lastAttempt.value_or(Attempt{});
    const QString when = momentText(attempt.at, now);
    const QString first = attempt.cause ? StateText::tr("Could not check %1: %2.", "moment, cause")
                                              .arg(when, causePhrase(*attempt.cause, &guide))
                                        : StateText::tr("Could not check %1.", "moment").arg(when);
    const QString earlier = earlierResult(connection, guide, now);
    return earlier.isEmpty() ? first : first + u' ' + earlier;
}

QString allPassed(const Attempt &attempt, const QDateTime &now)
{
    const QString when = momentText(attempt.at, now);
    return attempt.passed == attempt.tested
               ? StateText::tr("All %1 checks passed %2", "count, moment")
                     .arg(QString::number(attempt.passed), when)
               : StateText::tr("%1 of %2 checks passed %3", "count, count, moment")
                     .arg(QString::number(attempt.passed), QString::number(attempt.tested), when);
}

} // namespace

PillText statePill(ConnectionState state, const Guide &guide)
{
    switch (state) {
    case ConnectionState::Draft:
        return {StateText::tr("Draft"), Tone::Resting, u"pencil"_s};
    case ConnectionState::WaitingForSystem:
        return {StateText::tr("Waiting for %1").arg(guide.system->name), Tone::Resting, u"waiting"_s};
    case ConnectionState::WaitingForAdministrator:
        return {StateText::tr("Waiting for your administrator"), Tone::Resting, u"waiting"_s};
    case ConnectionState::ReadyToTest:
        return {StateText::tr("Ready to test"), Tone::Resting, u"dash"_s};
    case ConnectionState::NotYetLinked:
        return {StateText::tr("Authenticated · not yet linked in %1").arg(guide.platform->name),
                Tone::Warning, u"check"_s};
    case ConnectionState::Authenticated:
        return {StateText::tr("Authenticated"), Tone::Passed, u"check"_s};
    case ConnectionState::UpdatePlatform:
        return {StateText::tr("Authenticated · update %1").arg(guide.platform->name), Tone::Warning,
                u"check"_s};
    case ConnectionState::WorksWithWarning:
        return {StateText::tr("Works, with a warning"), Tone::Warning, u"attention"_s};
    case ConnectionState::NeedsAttention:
        return {StateText::tr("Needs attention"), Tone::Failed, u"attention"_s};
    case ConnectionState::NotConnectedYet:
        return {StateText::tr("Not connected yet"), Tone::Failed, u"cross"_s};
    case ConnectionState::CouldNotCheck:
        return {StateText::tr("Could not check"), Tone::Resting, u"question"_s};
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
            StateText::tr("Begun %1", "a day").arg(askedText(connection.created.toLocalTime().date(), today)),
            place(connection, guide));
    case ConnectionState::WaitingForSystem:
        return waitingLine(connection, guide, today, askedSystem);
    case ConnectionState::WaitingForAdministrator:
        return waitingLine(connection, guide, today, askedAdministrator);
    case ConnectionState::ReadyToTest:
        return StateText::tr("All fields are filled in, not tested yet");
    case ConnectionState::NotYetLinked:
        return allPassed(judged, now);
    case ConnectionState::UpdatePlatform:
        return StateText::tr("%1, %2 still has the old ones", "new credentials in force, platform")
            .arg(StateText::tr("New credentials passed %1", "a moment").arg(momentText(judged.at, now)),
                 guide.platform->name);
    case ConnectionState::Authenticated:
    case ConnectionState::WorksWithWarning:
        return joined(StateText::tr("Checked %1", "how long ago").arg(agoText(judged.at, now)),
                      counts(judged));
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
        return StateText::tr("Continue");
    case NextAction::FinishInPlatform:
        return StateText::tr("Finish in %1").arg(guide.platform->name);
    case NextAction::TestNow:
        return StateText::tr("Test now");
    case NextAction::Reconnect:
        return StateText::tr("Reconnect");
    }
    Q_UNREACHABLE();
}

} // namespace ats
