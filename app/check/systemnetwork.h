// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

namespace ats
{

/// What the operating system says of its network; nothing where it does not say.
struct NetworkState {
    std::optional<bool> online;
    std::optional<bool> behindPortal;
};

[[nodiscard]] NetworkState systemNetworkState();

} // namespace ats
