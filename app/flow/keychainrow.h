// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/report.h"
#include "app/vault/vault.h"

namespace ats
{

/// The `keychain` row that stands for a vault call's end.
[[nodiscard]] CheckRow keychainRow(VaultStatus status, const QString &detail);

} // namespace ats
