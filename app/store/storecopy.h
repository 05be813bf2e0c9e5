// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/outcome.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>

#include <optional>

namespace ats
{

class Database;

/// A copy of a list that was opened and found whole.
struct StoreCopy {
    QString file;
    QDateTime at; ///< when it was made
    int connections = 0;
};

/// "<file>.backup": the last good copy, made when a program that changed the list ends.
[[nodiscard]] QString lastCopyName(const QString &file);

/// Copies an open list to `wanted`, readable for its owner alone. The copy is opened and checked and on disk
/// before it takes the place of an older one; when anything fails, the older one stays.
[[nodiscard]] Done makeCopy(Database &database, const QString &wanted);

/// Looks through the whole file; a Problem when anything in it is not as it should be. Changes nothing.
[[nodiscard]] Outcome<StoreCopy> checkedCopy(const QString &copy);

/// All copies of `file`, those made before a migration included, the newest first.
[[nodiscard]] QStringList copiesOf(const QString &file);

/// The newest of the copies of `file` that are whole.
[[nodiscard]] std::optional<StoreCopy> lastGoodCopy(const QString &file);

/// Removes files that begin like this and have not been touched for an hour: left by a program that was
/// killed while copying, which takes seconds.
void clearUnfinished(const QString &begin);

} // namespace ats
