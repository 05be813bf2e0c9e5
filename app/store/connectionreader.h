// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/connection.h"
#include "app/model/outcome.h"

#include <QtCore/QVariant>

#include <vector>

class QSqlQuery;

namespace ats
{

class Database;

/// Connections with all that belongs to them, in order of creation; `only` one, when it is not null.
/// The number of statements does not depend on the number of connections.
[[nodiscard]] Outcome<std::vector<Connection>> readConnections(Database &database, const QUuid &only = {});

/// Values of the column `draft_kept`; 0: there are no half-typed secrets.
inline constexpr int draftIsKept = 1;
inline constexpr int draftIsLeaving = 2;

/// Milliseconds since 1970 in UTC; NULL: invalid.
[[nodiscard]] QDateTime timeOf(const QVariant &milliseconds);

/// An attempt from five columns (at, verdict, cause, passed, tested) that begin at `column`.
[[nodiscard]] Outcome<Attempt> readAttempt(const QSqlQuery &row, int column, const QString &file);

} // namespace ats
