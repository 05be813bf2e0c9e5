// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "app/model/outcome.h"
#include "app/model/secret.h"

/// An engineer's API key for a platform; it stands in the keychain as a secret of the program itself.
namespace ats
{

/// The only platform whose key can be kept so far: the id of its link API in the catalog.
inline constexpr char apiKeyPlatform[] = "stackone";

/// What the catalog says of that platform's link API; null when no platform has one.
[[nodiscard]] const LinkApi *apiOfKey(const Ports &ports);
/// As far as the list knows; the keychain is not asked.
[[nodiscard]] bool hasApiKey(const Ports &ports);
/// Why this can be no key: it is empty, too long, or has what no header may have.
[[nodiscard]] Done checkApiKey(const Secret &key);

} // namespace ats
