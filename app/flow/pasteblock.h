// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"
#include "app/model/credentials.h"

#include <QtCore/QStringView>

#include <optional>

namespace ats
{

/// Longer texts are not a block of values.
inline constexpr qsizetype pasteBlockLimit = 10'000;

/// Several labelled values in one text ("Client ID: …  Username: …  Password: …"), sorted into the guide's
/// fields. Nothing when fewer than two of them were found: then it is an ordinary paste. Of a secret only the
/// blanks before it are dropped; adviseEntry() asks about others.
[[nodiscard]] std::optional<Credentials> parseBlock(QStringView text, const Guide &guide);

} // namespace ats
