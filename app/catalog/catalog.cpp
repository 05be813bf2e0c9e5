// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/catalog.h"

#include "app/catalog/catalogloader.h"

#include <QtCore/QStringList>

#include <algorithm>

// A static library's resources register only when somebody asks for them, and the macro cannot stand in a
// namespace.
static void registerCompiledCatalog() { Q_INIT_RESOURCE(catalog); }

namespace ats
{

Outcome<std::unique_ptr<Catalog>> Catalog::load(const QString &folder, const CatalogOptions &options)
{
    registerCompiledCatalog();
    CatalogLoader loader(folder);
    const bool compiledIn = folder.startsWith(u':');
    std::unique_ptr<Catalog> catalog =
        loader.read(options, compiledIn ? CatalogLoader::Drawings::Trust : CatalogLoader::Drawings::Check);
    const std::vector<CatalogError> errors = loader.errors();
    if (errors.empty()) {
        return catalog;
    }
    constexpr std::size_t shown = 5;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(shown, errors.size()); ++i) {
        lines.append(errors[i].text());
    }
    if (errors.size() > shown) {
        lines.append(Lint::tr("and %n more", nullptr, static_cast<int>(errors.size() - shown)));
    }
    return Problem{lines.join(u'\n')};
}

const Guide *Catalog::guide(QStringView id) const
{
    const auto found = std::ranges::find_if(m_guides, [id](const Guide &guide) { return guide.id == id; });
    return found == m_guides.end() ? nullptr : &*found;
}

const Guide *Catalog::guide(QStringView systemId, QStringView platformId) const
{
    const auto found = std::ranges::find_if(m_guides, [&](const Guide &guide) {
        return guide.system->id == systemId && guide.platform->id == platformId;
    });
    return found == m_guides.end() ? nullptr : &*found;
}

std::vector<CatalogError> lint(const QString &folder)
{
    registerCompiledCatalog();
    CatalogLoader loader(folder);
    (void)loader.read({}, CatalogLoader::Drawings::Check);
    return loader.errors();
}

} // namespace ats
