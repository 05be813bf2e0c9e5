// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"
#include "app/model/credentials.h"

#include <QtCore/QStringList>

namespace ats
{

/// What the row `entries` finds, without any network.
struct EntryFindings {
    std::optional<Cause> cause; ///< EntryMissing, EntryMalformed, or none
    QStringList fields;         ///< the fields of that cause, in the form's order
    QString reason;             ///< why the first of them cannot be right
};

[[nodiscard]] EntryFindings checkEntries(const Guide &guide, const Credentials &credentials);

} // namespace ats
