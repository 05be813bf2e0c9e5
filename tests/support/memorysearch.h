// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/marker.h"

#include <QtCore/QMap>
#include <QtCore/QString>

#include <vector>

namespace ats::test
{

/// Pieces of a marker that stand together in this process's memory.
struct MemoryCopy {
    quintptr at = 0;
    int stride = 1; ///< bytes from letter to letter: UTF-8, UTF-16, or an undo history's entries
    int pieces = 0;
};

/// Every copy of the marker in this process, wherever it stands: heap, freed blocks, stacks, protected pages.
/// Nothing when /proc/self/mem cannot be read.
[[nodiscard]] std::vector<MemoryCopy> findCopies(const Marker &marker);

/// Who may be told by AddressSanitizer, which remembers who allocated a block even after it was freed.
[[nodiscard]] bool canTellOwners();
/// The library, or "ATS Connect" or "the test", on whose behalf the memory was allocated.
[[nodiscard]] QString ownerOf(const MemoryCopy &copy);
[[nodiscard]] QMap<QString, int> countByOwner(const std::vector<MemoryCopy> &copies);
/// For a failing test: where each copy was allocated.
[[nodiscard]] QString explained(const std::vector<MemoryCopy> &copies);

} // namespace ats::test
