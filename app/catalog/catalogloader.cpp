// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/catalogloader.h"

#include "app/catalog/guidereader.h"
#include "app/catalog/sketchfile.h"
#include "app/catalog/words.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

CatalogLoader::CatalogLoader(const QString &folder)
    : m_folder(folder, m_errors)
{
}

std::unique_ptr<Catalog> CatalogLoader::read(const CatalogOptions &options, Drawings drawings)
{
    std::unique_ptr<Catalog> catalog(new Catalog);
    readSystems();
    readPlatforms();
    checkLabels();
    const QStringList sketches = readSketches(m_folder, drawings == Drawings::Check, m_errors);
    for (const SystemFile &file : m_systems) {
        catalog->m_systems.push_back(file.system);
    }
    for (const PlatformFile &file : m_platforms) {
        catalog->m_platforms.push_back(file.platform);
    }
    readGuides(*catalog, sketches);
    checkLeftovers();
    checkSketches(*catalog, sketches);
    if (options.whiteLabel) {
        for (Guide &guide : catalog->m_guides) {
            std::erase_if(guide.sections, [&guide](const Section &section) {
                return guide.whiteLabelHides.contains(section.id);
            });
        }
    }
    return catalog;
}

void CatalogLoader::readSystems()
{
    SystemReader reader(m_folder, m_errors);
    for (const QString &id : m_folder.folders(u"systems"_s)) {
        if (std::optional<SystemFile> file = reader.read(id)) {
            m_systems.push_back(std::move(*file));
        }
    }
}

void CatalogLoader::readPlatforms()
{
    PlatformReader reader(m_folder, m_errors);
    for (const QString &id : m_folder.folders(u"platforms"_s)) {
        if (std::optional<PlatformFile> file = reader.read(id)) {
            m_platforms.push_back(std::move(*file));
        }
    }
}

void CatalogLoader::readGuides(Catalog &catalog, const QStringList &sketches)
{
    GuideReader reader(m_systems, m_platforms, sketches, m_folder, m_errors);
    const QString ending = u".toml"_s;
    for (const QString &name : m_folder.files(u"guides"_s)) {
        if (!name.endsWith(ending)) {
            continue;
        }
        std::optional<Guide> guide = reader.read(name.chopped(ending.size()));
        if (!guide) {
            continue;
        }
        catalog.m_guideSystems.push_back(std::make_unique<System>(reader.ownSystem(*guide)));
        guide->system = catalog.m_guideSystems.back().get();
        // The vector of platforms is complete by now: its elements stay where they are.
        guide->platform =
            &catalog.m_platforms[static_cast<std::size_t>(reader.platform() - m_platforms.data())];
        if (catalog.guide(guide->system->id, guide->platform->id) != nullptr) {
            m_errors.add(
                {m_folder.shownName(u"guides/"_s + name)},
                Lint::tr("a second guide for %1 and %2").arg(guide->system->name, guide->platform->name),
                Lint::tr("one guide for each pair"));
        }
        catalog.m_guides.push_back(std::move(*guide));
    }
    if (catalog.m_guides.empty() && m_errors.count() == 0) {
        m_errors.add({m_folder.shownName(u"guides"_s)}, Lint::tr("no guide"),
                     Lint::tr("folders systems, platforms and guides with at least one guide"));
    }
}

void CatalogLoader::checkLabels()
{
    QStringList known;
    QStringList systems;
    for (const SystemFile &file : m_systems) {
        systems.append(file.system.id);
        for (const FieldSpec &field : file.system.fields) {
            if (!known.contains(field.id)) {
                known.append(field.id);
            }
        }
    }
    for (const PlatformFile &file : m_platforms) {
        for (const PlacedText &field : file.labelledFields) {
            if (!known.contains(field.text())) {
                m_errors.add(field.start(), Lint::tr("the unknown field %1").arg(quoted(field.text())),
                             oneOf(known));
            }
        }
        for (const PlacedText &system : file.linkedSystems) {
            if (!systems.contains(system.text())) {
                m_errors.add(system.start(), Lint::tr("the unknown system %1").arg(quoted(system.text())),
                             oneOf(systems));
            }
        }
    }
}

void CatalogLoader::unexpected(const QString &path, const QString &allowed)
{
    m_errors.add({m_folder.shownName(path)}, Lint::tr("a file that no guide uses"), allowed);
}

void CatalogLoader::checkLeftovers()
{
    for (const QString &kind : {u"systems"_s, u"platforms"_s}) {
        for (const QString &id : m_folder.folders(kind)) {
            for (const QString &path : m_folder.unread(kind + u'/' + id)) {
                unexpected(path, Lint::tr("files that a guide names under “sections” or “before”"));
            }
        }
        for (const QString &path : m_folder.unread(kind)) {
            unexpected(path, Lint::tr("one folder for each of them"));
        }
    }
    for (const QString &path : m_folder.unread(u"network"_s)) {
        unexpected(path, quoted(u"troubleshooting.md"));
    }
    for (const QString &path : m_folder.unread(u"guides"_s)) {
        unexpected(path, Lint::tr("files named <guide>.toml"));
    }
}

void CatalogLoader::checkSketches(const Catalog &catalog, const QStringList &sketches)
{
    QSet<QString> used;
    const auto look = [&used](const std::vector<Block> &blocks) {
        for (const Block &block : blocks) {
            if (const auto *sketch = std::get_if<Sketch>(&block)) {
                used.insert(sketch->name);
            }
        }
    };
    for (const Guide &guide : catalog.m_guides) {
        look(guide.before);
        for (const Section &section : guide.sections) {
            look(section.intro);
            std::ranges::for_each(section.steps, look, &Step::blocks);
        }
    }
    for (const QString &name : sketches) {
        if (!used.contains(name)) {
            unexpected(u"sketches/%1.svg"_s.arg(name), Lint::tr("drawings that a step names in “@sketch”"));
        }
    }
}

} // namespace ats
