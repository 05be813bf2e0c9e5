// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/connectioncheck.h"
#include "app/model/outcome.h"

#include <utility>
#include <vector>

namespace ats
{

/// Reads "system=URL" or "system.region=URL", as given to --host: http or https to a loopback address, with
/// an optional path that is put before every request's own, and nothing else.
[[nodiscard]] Outcome<std::pair<QString, QUrl>> parseHostOverride(const QString &text);

/// Why `url` cannot stand in for a host, or nothing.
[[nodiscard]] Done checkHostOverride(const QUrl &url);

/// "host", with ":port" where that is not the scheme's own; for people.
[[nodiscard]] QString hostText(const QUrl &url);

/// Where a region's requests go.
struct RegionBase {
    QString region;
    QString label;
    QUrl base;
};

/// The hosts to ask, the region that the credentials name first, never empty. With an override for the
/// system only overridden hosts remain, so that practice can never reach the real service.
[[nodiscard]] Outcome<std::vector<RegionBase>>
regionBases(const System &system, const Credentials &credentials, const HostOverrides &overrides);

} // namespace ats
