// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/errorlist.h"
#include "app/catalog/tomlnode.h"

#include <QtCore/QByteArray>

#include <optional>

namespace ats
{

/// Reads one TOML document. On bad syntax, a repeated key or too much nesting: nothing, and the error is
/// listed.
[[nodiscard]] std::optional<TomlNode> parseToml(const QByteArray &bytes, const QString &file,
                                                ErrorList &errors);

} // namespace ats
