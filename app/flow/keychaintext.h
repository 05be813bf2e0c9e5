// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychainrehearsal.h"

#include <QtCore/QStringList>

/// The keychain in words, for window and console.
namespace ats
{

/// How to get a keychain on this computer, the way of the running desktop first; inline Markdown.
[[nodiscard]] QStringList keychainWays();
/// What a rehearsal came to, in one or two sentences; plain text.
[[nodiscard]] QString rehearsalText(const RehearsalResult &result);
/// What to do about it, in this order; inline Markdown. Empty when all is well.
[[nodiscard]] QStringList rehearsalAdvice(const RehearsalResult &result);
/// Said before a rehearsal that may ask the user something.
[[nodiscard]] QString rehearsalAnnouncement();

} // namespace ats
