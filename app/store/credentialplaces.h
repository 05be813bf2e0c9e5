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

/// What goes with another set of credentials coming into force.
struct SetSwitch {
    Slot slot = Slot::A;                 ///< where the set stands that comes into force
    QMap<QString, QString> inForce = {}; ///< its fields that are not secret, for display
    bool replaced = false;               ///< the platform may have the set before
    QStringList linkTicks = {};          ///< what is open again on the platform then
    Origin origin = Origin::Typed;
    CleanValue clean = {};            ///< without it only stray blanks are taken off what is typed
    bool onPlatform = false;          ///< the platform has the set that was in force until now
    QDateTime keepEarlierUntil = {};  ///< UTC; invalid: that set is to be removed
    std::optional<EventKind> as = {}; ///< for the history; Kept or Replaced when not said
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
    /// Drops the typed values that are those of `inForce` (what was typed since stays) and, when the set was
    /// typed, the reconnect mark; `replaced` also sets platformStale and removes `linkTicks`.
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
    [[nodiscard]] Done putInForce(qint64 number, const QMap<QString, QString> &inForce);

    Database &m_database;
    ConnectionWriter &m_writer;
};

} // namespace ats
