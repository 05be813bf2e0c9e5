// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/connection.h"

#include "app/model/guideanswers.h"

#include <algorithm>
#include <array>

namespace ats
{

using namespace Qt::StringLiterals;

Attempt attemptOf(const Report &report)
{
    return {report.at, report.verdict, report.cause, report.passedCount(), report.testedCount()};
}

QLatin1StringView toId(Slot slot)
{
    switch (slot) {
    case Slot::A:
        return "a"_L1;
    case Slot::B:
        return "b"_L1;
    case Slot::Draft:
        return "draft"_L1;
    }
    Q_UNREACHABLE();
}

Slot otherSlot(Slot slot) { return slot == Slot::A ? Slot::B : Slot::A; }

QLatin1StringView toId(OtherSlot other)
{
    switch (other) {
    case OtherSlot::Empty:
        return "empty"_L1;
    case OtherSlot::Writing:
        return "writing"_L1;
    case OtherSlot::Kept:
        return "kept"_L1;
    case OtherSlot::Leaving:
        return "leaving"_L1;
    }
    Q_UNREACHABLE();
}

QUuid holderOf(const Connection &connection)
{
    return connection.shares.isNull() ? connection.id : connection.shares;
}

QString setKey(const Connection &connection)
{
    return keychainKey(holderOf(connection), connection.slot.value_or(Slot::A));
}

Slot otherPlace(const Connection &connection)
{
    return connection.slot && connection.shares.isNull() ? otherSlot(*connection.slot) : Slot::A;
}

bool canGoBack(const Connection &connection, const QDateTime &now)
{
    return connection.slot && connection.other == OtherSlot::Kept && now < connection.otherUntil;
}

bool needsCare(const Connection &connection, const QDateTime &now)
{
    const bool over =
        connection.shares.isNull() && connection.other == OtherSlot::Kept && now >= connection.otherUntil;
    return over || connection.ownLeft || connection.other == OtherSlot::Writing ||
           connection.other == OtherSlot::Leaving || connection.draftLeaving || connection.removing;
}

QString keychainKey(const QUuid &connection, Slot slot)
{
    return "org.atsconnect.AtsConnect/"_L1 + connection.toString(QUuid::WithoutBraces) + u'/' + toId(slot);
}

QLatin1StringView toId(ConnectionState state)
{
    static constexpr std::array ids{
        "draft",           "waiting-for-system", "waiting-for-administrator", "ready-to-test",
        "not-yet-linked",  "authenticated",      "update-platform",           "works-with-warning",
        "needs-attention", "not-connected-yet",  "could-not-check",
    };
    static_assert(ids.size() == static_cast<std::size_t>(ConnectionState::CouldNotCheck) + 1);
    return QLatin1StringView(ids[static_cast<std::size_t>(state)]);
}

QString answerField(const Guide &guide)
{
    for (const Section &section : guide.sections) {
        for (const Step &step : section.steps) {
            for (const Block &block : step.blocks) {
                if (const auto *answer = std::get_if<PasteAnswer>(&block)) {
                    return answer->field;
                }
            }
        }
    }
    return {};
}

bool isLinked(const Connection &connection, const Guide &guide)
{
    const Section *link = guide.sectionOfKind(SectionKind::Link);
    return link == nullptr || isTicked(guide, *link, connection.notes, connection.ticks);
}

QStringList linkTickKeys(const Guide &guide)
{
    const Section *link = guide.sectionOfKind(SectionKind::Link);
    return link == nullptr ? QStringList() : tickKeys(*link);
}

bool isOnPlatform(const Connection &connection, const Guide &guide)
{
    return connection.slot && connection.lastPassed.isValid() && !connection.platformStale &&
           isLinked(connection, guide);
}

bool hasAllFields(const Connection &connection, const Guide &guide)
{
    const bool secretsKept = connection.slot.has_value() || connection.draftKept;
    return std::ranges::all_of(guide.fields, [&](const QString &id) {
        const FieldSpec *field = guide.system->field(id);
        if (field == nullptr || !isNeeded(*field, guide, connection.notes)) {
            return true;
        }
        return field->secret ? secretsKept
                             : !connection.values.value(id, connection.inForce.value(id)).isEmpty();
    });
}

namespace
{

ConnectionState untested(const Connection &connection, const Guide &guide)
{
    if (hasAllFields(connection, guide)) {
        return ConnectionState::ReadyToTest;
    }
    const auto waiting = [&](const char *whom) { return connection.asked.contains(QLatin1StringView(whom)); };
    const QString awaited = answerField(guide);
    if (waiting(askedSystem) && connection.values.value(awaited).isEmpty()) {
        return ConnectionState::WaitingForSystem;
    }
    return waiting(askedAdministrator) ? ConnectionState::WaitingForAdministrator : ConnectionState::Draft;
}

} // namespace

ConnectionState stateOf(const Connection &connection, const Guide &guide)
{
    if (!connection.lastAttempt) {
        return untested(connection, guide);
    }
    const Attempt &judged = *connection.lastAttempt;
    if (judged.verdict == Verdict::CouldNotTell) {
        return ConnectionState::CouldNotCheck;
    }
    // By the verdict, too: the first failed row, which gives the cause, need not be the refused sign-in.
    if (judged.verdict == Verdict::NotConnected || (judged.cause && isRefusal(*judged.cause))) {
        return connection.lastPassed.isValid() ? ConnectionState::NeedsAttention
                                               : ConnectionState::NotConnectedYet;
    }
    if (connection.platformStale) {
        return ConnectionState::UpdatePlatform;
    }
    if (!isLinked(connection, guide)) {
        return ConnectionState::NotYetLinked;
    }
    return judged.verdict == Verdict::ConnectedWithGaps ? ConnectionState::WorksWithWarning
                                                        : ConnectionState::Authenticated;
}

} // namespace ats
