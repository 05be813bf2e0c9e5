// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/connection.h"
#include "app/model/event.h"
#include "app/model/outcome.h"

#include <functional>
#include <memory>
#include <vector>

class QLockFile;

namespace ats
{

class ConnectionWriter;
class Database;

/// Where a set that is kept comes from. Typed: from the boxes, so the reconnect ends with it. Elsewhere: from
/// the console, and what is half typed goes on beside it.
enum class Origin { Typed, Elsewhere };

/// Makes what is kept out of what is typed in a field.
using CleanValue = std::function<QString(const QString &field, const QString &text)>;

/// What another set coming into force means for one connection that uses it.
struct SetUser {
    QUuid id;
    bool replaced = false;      ///< its platform may have the set before
    QStringList linkTicks = {}; ///< what is open again on the platform then
    bool onPlatform = false;    ///< the platform has the set that was in force until now
};

/// What goes with another set of credentials coming into force.
struct SetSwitch {
    Slot slot = Slot::A;                 ///< where the set stands that comes into force
    QMap<QString, QString> inForce = {}; ///< its fields that are not secret, for display
    bool replaced = false;               ///< as in SetUser, of the connection that it is done for
    QStringList linkTicks = {};
    Origin origin = Origin::Typed;
    CleanValue clean = {}; ///< without it only stray blanks are taken off what is typed
    bool onPlatform = false;
    QDateTime keepEarlierUntil = {};  ///< UTC; invalid: that set is to be removed
    std::optional<EventKind> as = {}; ///< for the history; Kept or Replaced when not said
    QDate planned = {};               ///< a replacement planned up to this day has come with it
    std::vector<SetUser> others = {}; ///< everybody else who uses the set
};

/// Holds other windows and programs off one connection's keychain entries while it lives. A program that was
/// killed holds nobody off.
using Claim = std::unique_ptr<QLockFile>;

/// Which of a connection's keychain places is in force and what the others hold. Each change is noted here
/// before the keychain is touched, so that whatever a stop leaves behind is known at the next start. Take a
/// claim around a whole operation. Every call is one transaction; one that fails changes nothing.
class CredentialPlaces
{
public:
    CredentialPlaces(Database &database, ConnectionWriter &writer);

    /// Fails when somebody else is at work on it.
    [[nodiscard]] Outcome<Claim> claim(const QUuid &id) const;

    /// Connections whose keychain entries need a look at `now`: needsCare().
    [[nodiscard]] Outcome<std::vector<QUuid>> due(const QDateTime &now);

    /// A set is about to be written to otherPlace(); what was kept there is given up.
    [[nodiscard]] Done beginSet(const QUuid &id);
    /// Nothing was written there after all: it holds what it held in `before`.
    [[nodiscard]] Done endUnwritten(const Connection &before);
    /// The connections that use the set of this one.
    [[nodiscard]] Outcome<std::vector<QUuid>> sharers(const QUuid &holder);
    /// Connections with a set in force that have this name, or this text in this field of it; a few dozen at
    /// most, in the list's order.
    [[nodiscard]] Outcome<std::vector<QUuid>> resembling(const QString &client, const QString &field,
                                                         const QString &text);
    /// `user` uses the set in force of `holder` from now on; what it has in its own place is to be removed.
    /// `sameSet`: the one it had until now is the same, so what was known of it stays.
    [[nodiscard]] Done share(const SetUser &user, const QUuid &holder, const QMap<QString, QString> &inForce,
                             bool sameSet);
    /// Its own place is proven empty.
    [[nodiscard]] Done ownGone(const QUuid &id);
    /// A copy of the set it shared stands in its own place, otherPlace(), and is in force. With `leading`,
    /// whoever else used that set uses this copy.
    [[nodiscard]] Done unshare(const QUuid &id, bool leading);

    /// For the connection and everybody who shares the set. Drops the typed values that are those of
    /// `inForce` (what was typed since stays) and, when the set was typed, the reconnect mark; `replaced`
    /// also sets platformStale and removes `linkTicks`.
    [[nodiscard]] Done switchTo(const QUuid &id, const SetSwitch &to);
    /// The kept set and the one in force change places. What is typed stays as it is.
    [[nodiscard]] Done goBack(const QUuid &id, const SetSwitch &to);
    /// What stands in otherPlace() is to be removed; `as` goes into the history.
    [[nodiscard]] Done leaveOther(const QUuid &id, std::optional<EventKind> as = {});
    /// … and is proven gone.
    [[nodiscard]] Done otherGone(const QUuid &id);
    /// Half-typed secrets are to be removed, when there are any.
    [[nodiscard]] Done leaveDraft(const QUuid &id);
    /// … and are proven gone; those that were kept anew since stay noted.
    [[nodiscard]] Done draftGone(const QUuid &id);
    [[nodiscard]] Done setRemoving(const QUuid &id, bool removing);
    /// Nothing of it is in the keychain any more; the connection stays.
    [[nodiscard]] Done allGone(const QUuid &id);
    /// For display only: the entry's own fields, where they differ from what the list showed.
    [[nodiscard]] Done refreshInForce(const QUuid &id, const QMap<QString, QString> &inForce);

private:
    [[nodiscard]] Outcome<qint64> holderNumber(qint64 number);
    [[nodiscard]] Done putInForce(qint64 number, const QMap<QString, QString> &inForce);
    [[nodiscard]] Done useSwitched(qint64 number, const SetUser &user, const SetSwitch &to, EventKind as);
    [[nodiscard]] Done useEarlier(qint64 number, const SetUser &user, const SetSwitch &to);
    [[nodiscard]] Done toOthers(const SetSwitch &to,
                                const std::function<Done(qint64 number, const SetUser &user)> &work);
    [[nodiscard]] Done emptied(qint64 number);

    Database &m_database;
    ConnectionWriter &m_writer;
};

} // namespace ats
