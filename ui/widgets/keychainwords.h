// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vault/vault.h"

namespace ats
{

/// What a keychain call's end means for the user and what to do, in one or two sentences. Empty for Ok.
[[nodiscard]] QString keychainProblem(VaultStatus status);

} // namespace ats
