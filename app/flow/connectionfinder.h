// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/connectionstore.h"

namespace ats
{

/// It has that name, in capitals or not.
[[nodiscard]] bool isCalled(const ConnectionName &connection, const QString &name);
/// A connection by its id, or by its name when only one has it, ignoring case.
[[nodiscard]] Outcome<Connection> findConnection(ConnectionStore &store, const QString &nameOrId);

} // namespace ats
