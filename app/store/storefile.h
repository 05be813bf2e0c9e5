// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/outcome.h"

#include <QtCore/QString>

namespace ats
{

/// SQLite's result codes that the store itself gives; its header is not at hand through Qt.
inline constexpr int sqliteReadOnly = 8;
inline constexpr int sqliteCorrupt = 11;
inline constexpr int sqliteCantOpen = 14;
inline constexpr int sqliteNotADatabase = 26;
inline constexpr int sqliteMoved = 8 | 4 << 8;

/// Makes the folder of `file` if need be, for its owner alone.
[[nodiscard]] Done prepareStoreFolder(const QString &file);

/// Makes sure that `file` is there and is its owner's alone, before SQLite opens it: a new folder gets 0700,
/// a new file 0600, and an existing file (with its -wal and -shm) loses the rights of others. A folder that
/// was already there is left as it is: it may be shared for good reasons, and the file protects itself.
/// Refuses what cannot be a store (a folder, a pipe, another kind of file, a copy that broke off) without
/// touching it.
[[nodiscard]] Done prepareStoreFile(const QString &file);

/// A new, empty file only its owner may read; fails when something of that name exists.
[[nodiscard]] bool createOwnerOnly(const QString &file);

/// Makes a file of ours readable and writable for its owner alone, e.g. a lock that Qt made.
void closeToOthers(const QString &file);

/// The file, then the folder it is in: what is in them now is still there after a power cut.
[[nodiscard]] bool syncToDisk(const QString &file);

/// Gives `from` the name `to` in one step, replacing what had it.
[[nodiscard]] Done renameOver(const QString &from, const QString &to);

/// Taken by the window for as long as it is open, and by whoever replaces the list.
[[nodiscard]] QString lockName(const QString &file);

/// A new list would be begun although a good copy of an earlier one is there.
[[nodiscard]] Problem lostProblem(const QString &file);

/// The problem, one of this file's, is of the kind that a copy of the list mends.
[[nodiscard]] bool isDamage(const Problem &problem, const QString &file);

/// The sentence for an SQLite result code (extended or plain). `words` are SQLite's own, for codes without a
/// sentence.
[[nodiscard]] Problem storeProblem(int code, const QString &file, const QString &words);

} // namespace ats
