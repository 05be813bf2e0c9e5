// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/catalog.h"

namespace ats::test
{

/// A guide as it is shipped, with the catalog that owns it.
struct ShippedGuide {
    std::unique_ptr<Catalog> catalog;
    const Guide *guide = nullptr;

    /// Not empty: why it could not be loaded.
    [[nodiscard]] QString load(QStringView id)
    {
        auto loaded = Catalog::load();
        if (!loaded) {
            return loaded.problem().text;
        }
        catalog = std::move(loaded).value();
        guide = catalog->guide(id);
        return guide == nullptr ? QStringLiteral("no such guide") : QString();
    }
};

} // namespace ats::test
