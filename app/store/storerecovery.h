// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/outcome.h"
#include "app/store/storecopy.h"

#include <QtCore/QString>

namespace ats
{

/// Setting in a list that was begun from a copy: when, in UTC. The keychain may be newer than such a list.
inline constexpr QLatin1StringView restoredSetting("store.restored");

/// What became of a list that could not be used.
struct StoreSetAside {
    QString aside; ///< what it is called now; empty when there was none
    StoreCopy copy;
};

/// What the last good copy has to offer.
[[nodiscard]] QString copyText(const StoreCopy &copy, const QDateTime &now);

/// Puts the last good copy in the place of `file`, and `file` aside. Deletes nothing; killed at any point,
/// the next start finds either the file as it was or the copy, and offers it again. Call it under lockName().
[[nodiscard]] Outcome<StoreSetAside> restoreLastCopy(const QString &file);

/// Sets `file` and its copies aside, so that the next opening begins an empty list. Call it under
/// lockName().
[[nodiscard]] Outcome<StoreSetAside> startEmptyList(const QString &file);

/// Looks through the whole list; a Problem when it is damaged or cannot be read. May take long on a large
/// list.
[[nodiscard]] Done checkList(const QString &file);

} // namespace ats
