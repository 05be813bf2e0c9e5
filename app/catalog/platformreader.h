// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/catalogfolder.h"
#include "app/catalog/placedtext.h"
#include "app/model/catalog.h"

namespace ats
{

/// A platform as its file declares it, with what only the reading of guides needs.
struct PlatformFile {
    Platform platform;
    QStringList linkHosts;
    std::vector<PlacedText> labelledFields; ///< keys of field-labels; each must be a field of some system
};

/// Reads platforms/<id>/platform.toml; nothing when the file cannot be parsed at all.
[[nodiscard]] std::optional<PlatformFile> readPlatform(const QString &id, CatalogFolder &folder,
                                                       ErrorList &errors);

} // namespace ats
