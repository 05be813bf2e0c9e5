// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/errorlist.h"
#include "app/model/catalog.h"
#include "app/model/outcome.h"

#include <memory>
#include <vector>

namespace ats
{

struct CatalogOptions {
    /// The app runs under somebody else's name: leaves out the sections that a guide marks for it (R034).
    bool whiteLabel = false;
};

/// All systems, platforms and guides: read once, never changed, so pointers into it hold as long as it lives.
class Catalog
{
public:
    /// `folder` holds systems/, platforms/ and guides/; the default is the one compiled in.
    /// With any error in any file there is no catalog; the problem lists the first of them, one a line.
    [[nodiscard]] static Outcome<std::unique_ptr<Catalog>>
    load(const QString &folder = QStringLiteral(":/catalog"), const CatalogOptions &options = {});
    Catalog(const Catalog &) = delete;
    Catalog &operator=(const Catalog &) = delete;

    [[nodiscard]] const std::vector<Guide> &guides() const { return m_guides; }
    /// As declared. A guide points to its own copy, with its variables filled into mails and advice.
    [[nodiscard]] const std::vector<System> &systems() const { return m_systems; }
    [[nodiscard]] const std::vector<Platform> &platforms() const { return m_platforms; }
    [[nodiscard]] const Guide *guide(QStringView id) const;
    [[nodiscard]] const Guide *guide(QStringView systemId, QStringView platformId) const;

private:
    friend class CatalogLoader;
    Catalog() = default;

    std::vector<System> m_systems;
    std::vector<Platform> m_platforms;
    std::vector<std::unique_ptr<System>> m_guideSystems; ///< what the guides point to
    std::vector<Guide> m_guides;
};

/// Every error of the catalog in `folder`, in the order of files and lines; empty: it can be loaded.
[[nodiscard]] std::vector<CatalogError> lint(const QString &folder);

} // namespace ats
