// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/vault/vault.h"

#include <algorithm>
#include <array>

namespace ats
{

namespace
{

constexpr std::array vaultStatusIds{
    QLatin1StringView("ok"),        QLatin1StringView("missing"),  QLatin1StringView("locked"),
    QLatin1StringView("refused"),   QLatin1StringView("absent"),   QLatin1StringView("cancelled"),
    QLatin1StringView("unproven"),  QLatin1StringView("failed"),   QLatin1StringView("broken"),
    QLatin1StringView("too-large"), QLatin1StringView("not-ours"), QLatin1StringView("newer"),
    QLatin1StringView("unlisted"),
};
static_assert(vaultStatusIds.size() == static_cast<std::size_t>(VaultStatus::Unlisted) + 1);

} // namespace

QLatin1StringView toId(VaultStatus status) { return vaultStatusIds[static_cast<std::size_t>(status)]; }

bool wroteNothing(VaultStatus status)
{
    return status == VaultStatus::Locked || status == VaultStatus::Refused || status == VaultStatus::Absent ||
           status == VaultStatus::TooLarge;
}

std::optional<VaultStatus> vaultStatusFromId(QStringView id)
{
    const auto *const found = std::ranges::find_if(vaultStatusIds, [id](auto one) { return one == id; });
    return found == vaultStatusIds.end()
               ? std::nullopt
               : std::optional(static_cast<VaultStatus>(found - vaultStatusIds.begin()));
}

bool closesAll(VaultStatus status)
{
    return status == VaultStatus::Locked || status == VaultStatus::Refused || status == VaultStatus::Absent ||
           status == VaultStatus::Broken;
}

} // namespace ats
