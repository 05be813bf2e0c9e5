// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/connectioncheck.h"
#include "app/model/outcome.h"

#include <utility>

namespace ats
{

/// Reads "system=URL" or "system.region=URL", as given to --host: http or https to a loopback address, with
/// an optional path that is put before every request's own, and nothing else.
[[nodiscard]] Outcome<std::pair<QString, QUrl>> parseHostOverride(const QString &text);

/// Why `url` cannot stand in for a host, or nothing.
[[nodiscard]] Done checkHostOverride(const QUrl &url);

/// Where the requests go: the override when there is one, else the declared host of the region that the
/// credentials name, else the first one.
[[nodiscard]] Outcome<QUrl> baseAddress(const System &system, const Credentials &credentials,
                                        const HostOverrides &overrides);

} // namespace ats
