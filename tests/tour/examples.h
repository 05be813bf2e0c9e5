// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/connectionstore.h"

namespace ats::tour
{

/// Puts made-up clients in different states beside what is there already; false when the store refuses.
[[nodiscard]] bool addExamples(ConnectionStore &store, const Guide &guide);

} // namespace ats::tour
