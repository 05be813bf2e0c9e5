// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/connection.h"
#include "app/model/event.h"
#include "app/model/outcome.h"
#include "app/store/connectionstore.h"

#include <QtCore/QVariant>

#include <functional>

namespace ats
{

class Database;

/// The statements that change one connection. Except for change() and set(), which are whole transactions,
/// they are parts of one: call them from the work given to change().
class ConnectionWriter
{
public:
    enum class TextKind { Value, InForce, Note };

    explicit ConnectionWriter(Database &database);

    /// The number that the other tables know it by. A removed connection is not there any more.
    [[nodiscard]] Outcome<qint64> numberOf(const QUuid &id);
    /// `work` gets numberOf(id). All of it happens, or nothing.
    [[nodiscard]] Done change(const QUuid &id, const std::function<Done(qint64 number)> &work);
    /// Sets one column of the connection's own row; `column` is a name from the code, never text from
    /// outside.
    [[nodiscard]] Done set(const QUuid &id, QLatin1StringView column, const QVariant &value);

    [[nodiscard]] Done run(const QString &sql, const QVariantList &values);
    [[nodiscard]] Done putText(qint64 number, TextKind kind, const QString &name, const QString &text);
    [[nodiscard]] Done dropText(qint64 number, TextKind kind, const QString &name);
    [[nodiscard]] Done dropTexts(qint64 number, TextKind kind);
    /// Empty texts are forgotten.
    [[nodiscard]] Done putFacts(qint64 number, const QMap<QString, QString> &facts);
    [[nodiscard]] Done tick(qint64 number, const QStringList &keys, bool ticked);
    /// Typed values that come to those of `kept`.
    [[nodiscard]] Done dropKeptValues(qint64 number, const QMap<QString, QString> &kept,
                                      const CleanValue &clean);
    [[nodiscard]] Done addAttempt(qint64 number, const Attempt &attempt);
    [[nodiscard]] Done addEvent(qint64 number, EventKind kind);

private:
    Database &m_database;
};

/// One of the program's small facts, in the table `settings`.
[[nodiscard]] Done putSetting(Database &database, const QString &key, const QString &value);
[[nodiscard]] Problem noSuchConnection();
/// An id as the store spells it.
[[nodiscard]] QString sqlId(const QUuid &id);
/// Milliseconds since 1970; NULL when it is invalid.
[[nodiscard]] QVariant sqlTime(const QDateTime &time);
/// yyyy-MM-dd; NULL when it is invalid.
[[nodiscard]] QVariant sqlDay(const QDate &day);

} // namespace ats
