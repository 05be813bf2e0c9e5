// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/handofffacts.h"
#include "app/model/report.h"

#include <QtCore/QDate>
#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtCore/QUuid>

namespace ats
{

struct Guide;

/// The three keychain places of a connection; the letters are part of the entry's name and fixed for ever.
enum class Slot { A, B, Draft };
[[nodiscard]] QLatin1StringView toId(Slot slot);
[[nodiscard]] Slot otherSlot(Slot slot);
/// "org.atsconnect.AtsConnect/<uuid>/<slot>"
[[nodiscard]] QString keychainKey(const QUuid &connection, Slot slot);

/// What stands in the keychain place, A or B, that is not in force.
enum class OtherSlot {
    Empty,
    Writing, ///< a new set is being written there
    Kept,    ///< the set that was in force before, for a while
    Leaving, ///< it is to be removed, or was and that is not proven yet
};
[[nodiscard]] QLatin1StringView toId(OtherSlot other);

/// One finished test, as the history keeps it.
struct Attempt {
    QDateTime at; ///< UTC
    Verdict verdict = Verdict::CouldNotTell;
    std::optional<Cause> cause;
    int passed = 0;
    int tested = 0;
    bool operator==(const Attempt &) const = default;
};
[[nodiscard]] Attempt attemptOf(const Report &report);

/// Names in Connection::asked.
inline constexpr char askedSystem[] = "system";
inline constexpr char askedAdministrator[] = "administrator";

/// Name in Connection::notes, set when the user had the details at hand and so skipped the steps.
inline constexpr char detailsAtHandNote[] = "detailsAtHand";

/// Name in Connection::notes, set when the user enters details although a set of theirs could be used.
inline constexpr char ownSetNote[] = "ownSet";

/// Name in Connection::notes: what the user signs prepared mails with.
inline constexpr char senderNameNote[] = "senderName";

/// Name in Connection::notes: the address that a mail to an engineer goes to.
inline constexpr char engineerEmailNote[] = "engineerEmail";

/// Everything the store keeps of one client's pair. Never a secret.
struct Connection {
    QUuid id;
    QString client;
    QString guideId;
    QDateTime created; ///< UTC

    QString section;                ///< where the user left off
    QMap<QString, QString> values;  ///< what is typed now, non-secret fields, as typed
    QMap<QString, QString> inForce; ///< display copy of the stored set's non-secret fields
    QMap<QString, QString> notes;   ///< other things the user typed: company, senderName, mail texts, …
    QMap<QString, QDate> asked;     ///< who was asked, and when (the user's own day)
    QSet<QString> ticks;            ///< keys of model/catalog's tickKeys()

    std::optional<Slot> slot;  ///< current keychain slot (A or B); none: nothing is stored
    QDateTime slotSince;       ///< UTC
    bool keychainUsed = false; ///< something was or may have been written to the keychain for it
    OtherSlot other =
        OtherSlot::Empty;       ///< of otherPlace(); Kept also when the connection it shares with keeps one
    QDateTime otherSince;       ///< Kept only, UTC: since when it was in force
    QDateTime otherUntil;       ///< Kept only, UTC: how long it stays
    bool draftKept = false;     ///< half-typed secrets are in the Draft slot
    bool draftLeaving = false;  ///< … and are to be removed from it
    bool removing = false;      ///< its removal has begun: some entries may be gone
    bool reconnecting = false;  ///< values are being typed for a new set beside the one in force
    bool platformStale = false; ///< replaced here; the platform still has the old values

    HandoffFacts handoff;
    PlatformAccount account;
    QDate replaceBy; ///< until when the user wants new credentials (their own day); invalid: no plan
    QUuid shares;    ///< the connection whose set it uses; null: it has a set of its own, or none
    std::optional<Slot> ownLeft; ///< a place of its own that is still to be emptied since it shares

    // Of the set in force alone; of what is typed while there is none.
    std::optional<Attempt> lastAttempt;   ///< the newest but those that say nothing (saysNothing)
    std::optional<Attempt> lastJudgement; ///< the newest whose verdict is not could-not-tell
    QDateTime lastPassed;                 ///< UTC; invalid: never
    bool operator==(const Connection &) const = default;
};

/// The connection under whose id the set in force stands in the keychain.
[[nodiscard]] QUuid holderOf(const Connection &connection);
/// Where the set in force stands; only when there is one.
[[nodiscard]] QString setKey(const Connection &connection);
/// Its own keychain place that is not in force; a first set goes to A.
[[nodiscard]] Slot otherPlace(const Connection &connection);
/// There is an earlier set to go back to at `now`.
[[nodiscard]] bool canGoBack(const Connection &connection, const QDateTime &now);
/// A change of its keychain entries was cut off, or one is due.
[[nodiscard]] bool needsCare(const Connection &connection, const QDateTime &now);

/// The states of facts/checks.md that Home and console show.
enum class ConnectionState {
    Draft,
    WaitingForSystem,
    WaitingForAdministrator,
    ReadyToTest,
    NotYetLinked,
    Authenticated,
    UpdatePlatform,
    WorksWithWarning,
    NeedsAttention,
    NotConnectedYet,
    CouldNotCheck,
};

[[nodiscard]] QLatin1StringView toId(ConnectionState state);
[[nodiscard]] ConnectionState stateOf(const Connection &connection, const Guide &guide);
/// The field whose value comes by mail (a `@paste-answer` box), or empty.
[[nodiscard]] QString answerField(const Guide &guide);
/// Every step of the guide's link section is ticked.
[[nodiscard]] bool isLinked(const Connection &connection, const Guide &guide);
/// The ticks of the guide's link section; none when it has no such section.
[[nodiscard]] QStringList linkTickKeys(const Guide &guide);
/// The set in force passed and was entered on the platform, as far as the user has ticked it.
[[nodiscard]] bool isOnPlatform(const Connection &connection, const Guide &guide);
/// The secret fields are in the keychain or the draft entry and the others are typed.
[[nodiscard]] bool hasAllFields(const Connection &connection, const Guide &guide);

} // namespace ats
