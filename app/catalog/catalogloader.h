// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/catalog.h"
#include "app/catalog/catalogfolder.h"
#include "app/catalog/platformreader.h"
#include "app/catalog/systemreader.h"

namespace ats
{

/// Reads a whole folder into a Catalog and collects what is wrong on the way.
class CatalogLoader
{
public:
    explicit CatalogLoader(const QString &folder);

    /// Whether the drawings are read and checked, too. What is compiled in was linted when it was tested.
    enum class Drawings { Check, Trust };
    /// Use it only when errors() is empty.
    [[nodiscard]] std::unique_ptr<Catalog> read(const CatalogOptions &options, Drawings drawings);
    [[nodiscard]] std::vector<CatalogError> errors() const { return m_errors.sorted(); }

private:
    void readSystems();
    void readPlatforms();
    void readGuides(Catalog &catalog, const QStringList &sketches);
    void checkLabels();
    void checkLeftovers();
    void checkSketches(const Catalog &catalog, const QStringList &sketches);
    void unexpected(const QString &path, const QString &allowed);

    ErrorList m_errors;
    CatalogFolder m_folder;
    std::vector<SystemFile> m_systems;
    std::vector<PlatformFile> m_platforms;
};

} // namespace ats
