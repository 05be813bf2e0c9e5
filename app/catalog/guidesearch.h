// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"

namespace ats
{

/// A place in a guide, or an entry of its troubleshooting, that answers a search.
struct SearchHit {
    QString title;
    QString where;        ///< "section", "section/step", or the id of the entry
    bool trouble = false; ///< `where` is an entry
    QString excerpt;      ///< the line that fits best, without marks
    int rank = 0;         ///< smaller fits better
};

/// What holds every word of `text`, or the beginning of it; best first. Case, accents and hyphens do not
/// count, and both spellings of a label find the same.
[[nodiscard]] std::vector<SearchHit> searchGuide(const Guide &guide, QStringView text);

/// The entries of the guide's troubleshooting that explain a failed row, in their order.
[[nodiscard]] std::vector<const TroubleEntry *> entriesFor(const Guide &guide, Cause cause);

} // namespace ats
