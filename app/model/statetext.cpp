// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/statetext.h"

#include "app/model/catalog.h"
#include "app/model/diagnosis.h"
#include "app/model/handofftext.h"
#include "app/model/historytext.h"
#include "app/model/rotation.h"

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

QString refusalText(const Attempt &attempt, const Guide &guide)
{
    if (attempt.cause == Cause::PermissionMissing) {
        return StateText::tr("a permission was missing");
    }
    if (attempt.cause == Cause::KeyRejected) {
        return StateText::tr("%1 refused the key", "system").arg(guide.system->name);
    }
    if (attempt.cause == Cause::ClientIdMalformed) {
        return StateText::tr("%1 refused the Client ID", "system").arg(guide.system->name);
    }
    if (attempt.cause == Cause::SessionRefused) {
        return StateText::tr("%1 did not accept the session", "system").arg(guide.system->name);
    }
    return StateText::tr("%1 refused the sign-in", "system").arg(guide.system->name);
}

bool refused(const Attempt &attempt)
{
    return attempt.verdict == Verdict::NotConnected || attempt.cause == Cause::PermissionMissing;
}

/// What stays true although the newest test could not tell.
QString earlierResult(const Connection &connection, const Guide &guide, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    if (connection.lastJudgement && refused(*connection.lastJudgement)) {
        const QString day = onDayText(connection.lastJudgement->at.toLocalTime().date(), today);
        const QString text = refusalText(*connection.lastJudgement, guide);
        return StateText::tr("%1 %2", "who refused what, on a day").arg(text, day);
    }
    return connection.lastPassed.isValid()
               ? StateText::tr("worked %1", "a day")
                     .arg(onDayText(connection.lastPassed.toLocalTime().date(), today))
               : QString();
}

QString couldNotCheckLine(const Connection &connection, const Guide &guide, const QDateTime &now)
{
    const Attempt attempt = connection.lastAttempt.value_or(Attempt{});
    const QString first =
        attempt.cause ? StateText::tr("could not check: %1", "cause").arg(causePhrase(*attempt.cause, &guide))
                      : StateText::tr("could not check");
    const QString earlier = earlierResult(connection, guide, now);
    return joined(testedText(attempt.at, now), earlier.isEmpty() ? first : joined(first, earlier));
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

namespace
{

QString stateLine(const Connection &connection, const Guide &guide, const QDateTime &now)
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
    case ConnectionState::UpdatePlatform:
        return joined(testedText(judged.at, now),
                      StateText::tr("the new credentials passed, %1 still has the old ones", "platform")
                          .arg(guide.platform->name));
    case ConnectionState::NotYetLinked:
    case ConnectionState::Authenticated:
    case ConnectionState::WorksWithWarning:
        return joined(testedText(judged.at, now), passedText(judged));
    case ConnectionState::NeedsAttention:
    case ConnectionState::NotConnectedYet:
        return joined(testedText(judged.at, now), refusalText(judged, guide));
    case ConnectionState::CouldNotCheck:
        return couldNotCheckLine(connection, guide, now);
    }
    Q_UNREACHABLE();
}

} // namespace

QString homeLine(const Connection &connection, const Guide &guide, const QDateTime &now)
{
    const QString awaited = awaitedText(connection.handoff, now);
    // What somebody else said of it comes first, also where it was never tested here.
    const QString state = stateLine(connection, guide, now);
    const QString line = awaited.isEmpty() ? state : joined(awaited, state);
    const QDate today = now.toLocalTime().date();
    const RotationStage rotation = rotationStage(connection, today);
    const bool spokenOf = rotation == RotationStage::Soon || rotation == RotationStage::Due;
    return spokenOf ? joined(line, rotationText(connection, today)) : line;
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
