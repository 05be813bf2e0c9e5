// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/catalogfolder.h"
#include "app/catalog/placedtext.h"
#include "app/catalog/tablereader.h"
#include "app/model/catalog.h"

namespace ats
{

/// A platform as its file declares it, with what only the reading of guides needs.
struct PlatformFile {
    Platform platform;
    QStringList linkHosts;
    std::vector<PlacedText> labelledFields; ///< keys of field-labels; each must be a field of some system
    std::vector<PlacedText> linkedSystems;  ///< keys of link-api's providers; each must be a system
    std::vector<PlacedText> mailTexts;      ///< what variables they may use depends on the guide
};

/// Reads platforms/<id>/platform.toml.
class PlatformReader
{
public:
    PlatformReader(CatalogFolder &folder, ErrorList &errors)
        : m_folder(folder)
        , m_errors(errors)
    {
    }
    /// Nothing when the file cannot be parsed at all.
    [[nodiscard]] std::optional<PlatformFile> read(const QString &id);

private:
    void readParts(TableReader &table);
    void readSuccess(TableReader &table);
    void readFollowUp(TableReader &table);
    void readLinkApi(TableReader &table);

    CatalogFolder &m_folder;
    ErrorList &m_errors;
    QString m_file;
    PlatformFile m_result;
};

} // namespace ats
