// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/outcome.h"

#include <QtCore/QString>

#include <span>

namespace ats
{

class Database;

/// "ATSC" in the file's header tells our files from other programs' SQLite files.
inline constexpr int storeApplicationId = 0x41545343;

/// Takes the file from one version to the next, inside the transaction that migrate() holds.
using Migration = Done (*)(Database &);

/// Entry n leads from version n to n + 1 (SQLite's user_version). Entries are never changed once released.
[[nodiscard]] std::span<const Migration> migrations();

/// Brings an opened file to the newest version, all steps in one transaction, and switches it to WAL.
/// A file of a newer version or of another program is refused untouched. Before an existing list is changed,
/// a checked copy is made beside it: backupName().
[[nodiscard]] Done migrate(Database &database, std::span<const Migration> steps = migrations());

/// "<file>.version-<n>.backup"
[[nodiscard]] QString backupName(const QString &file, int version);

} // namespace ats
