// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/event.h"

#include <array>

namespace ats
{

namespace
{

constexpr std::array eventIds{
    "created",
    "kept",
    "replaced",
    "went-back",
    "earlier-removed",
    "interrupted",
    "recovered",
    "credentials-removed",
    "removed",
    "invited",
    "accepted",
    "sealed",
    "received",
    "connected-elsewhere",
    "linked-by-platform",
    "shared",
    "unshared",
};
static_assert(eventIds.size() == static_cast<std::size_t>(EventKind::Unshared) + 1);

} // namespace

QLatin1StringView toId(EventKind kind) { return QLatin1StringView(eventIds[static_cast<std::size_t>(kind)]); }

std::optional<EventKind> eventFromId(const QString &id)
{
    for (std::size_t index = 0; index < eventIds.size(); ++index) {
        if (id == QLatin1StringView(eventIds[index])) {
            return static_cast<EventKind>(index);
        }
    }
    return std::nullopt;
}

} // namespace ats
