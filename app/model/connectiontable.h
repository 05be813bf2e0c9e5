// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/connection.h"

#include <vector>

/// Many connections in one file or answer, for window and console. Nothing in it is secret.
namespace ats
{

/// Both are borrowed; a null guide: this version has none.
struct ListedConnection {
    const Connection *connection = nullptr;
    const Guide *guide = nullptr;
};

/// The columns' names, then a line each. Names, ids and dates are fixed, so that programs may read them:
/// dates in ISO form, moments in UTC.
[[nodiscard]] QString connectionsAsCsv(const std::vector<ListedConnection> &list);
/// For people: each with its state, its ids and what is known of it as seen at `now`.
[[nodiscard]] QString connectionsAsText(const std::vector<ListedConnection> &list, const QDateTime &now);

} // namespace ats
