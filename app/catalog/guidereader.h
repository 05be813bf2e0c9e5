// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/catalogfolder.h"
#include "app/catalog/platformreader.h"
#include "app/catalog/sectionreader.h"
#include "app/catalog/systemreader.h"
#include "app/catalog/tablereader.h"

namespace ats
{

/// Reads guides/<id>.toml and the section files that it names.
class GuideReader
{
public:
    /// Everything is borrowed.
    GuideReader(const std::vector<SystemFile> &systems, const std::vector<PlatformFile> &platforms,
                const QStringList &sketches, CatalogFolder &folder, ErrorList &errors);
    /// The guide with its pointers unset (see below), or nothing when it is too broken to go on; errors are
    /// listed.
    [[nodiscard]] std::optional<Guide> read(const QString &id);
    /// The system of `guide`, which was read last, with its variables filled into mails and advice.
    [[nodiscard]] System ownSystem(const Guide &guide) const;
    /// Of the guide read last.
    [[nodiscard]] const PlatformFile *platform() const { return m_platform; }

private:
    bool readPair(TableReader &table);
    void readTexts(TableReader &table);
    void readSource(TableReader &table);
    void readVariables(TableReader &table);
    void readFields(TableReader &table);
    void readBefore(TableReader &table);
    void readSections(TableReader &table);
    Section readSection(TableReader &entry);
    std::optional<SectionText> readSectionFile(TableReader &entry, const QString &key, const QString &folder,
                                               SectionReader::Shape shape);
    void readWhiteLabel(TableReader &table);
    void readNeededWhen(TableReader &table);
    /// The entries of one file, when it is there; their ids begin with `owner`.
    void readTroubles(const QString &folder, const QString &owner);
    /// Lists an error unless `place` is a section or a step of this guide.
    void checkPlace(const PlacedText &place);
    void checkJumps();
    void checkOwnParts(TableReader &table);
    void checkAdvice();
    void checkTemplates();
    SectionContext context() const;

    const std::vector<SystemFile> &m_systems;
    const std::vector<PlatformFile> &m_platforms;
    const QStringList &m_sketches;
    CatalogFolder &m_folder;
    ErrorList &m_errors;
    const SystemFile *m_system = nullptr;
    const PlatformFile *m_platform = nullptr;
    QString m_file;
    Guide m_guide;
    std::vector<PlacedText> m_jumps;
};

} // namespace ats
