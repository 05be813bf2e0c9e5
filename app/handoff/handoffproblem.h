// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/outcome.h"

/// Why a file is refused, one sentence each, the same for all kinds of files.
namespace ats
{

[[nodiscard]] Problem notAHandoffFile();
[[nodiscard]] Problem tooLargeForHandoff();
[[nodiscard]] Problem damagedHandoff();
[[nodiscard]] Problem newerHandoff(qint64 version);
[[nodiscard]] Problem sealedToAnother();
[[nodiscard]] Problem wrongPassphrase();
/// Argon2id found no room.
[[nodiscard]] Problem noMemoryToOpen();
/// The guide is not in this version's catalog; `id` is the file's word.
[[nodiscard]] Problem unknownHandoffGuide(const QString &id);

} // namespace ats
