// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/platformreader.h"

#include "app/catalog/systemreader.h"
#include "app/catalog/tomlfile.h"
#include "app/catalog/words.h"

namespace ats
{

using namespace Qt::StringLiterals;

std::optional<PlatformFile> readPlatform(const QString &id, CatalogFolder &folder, ErrorList &errors)
{
    const QString path = u"platforms/%1/platform.toml"_s.arg(id);
    const QString shown = folder.shownName(path);
    checkId(PlacedText::fixed(id, {shown}), errors);
    const std::optional<QByteArray> bytes = folder.read(path);
    const std::optional<TomlNode> root = bytes ? parseToml(*bytes, shown, errors) : std::nullopt;
    if (!root) {
        return std::nullopt;
    }
    PlatformFile result;
    result.platform.id = id;
    TableReader table(*root, shown, errors);
    result.platform.name = table.text(u"name"_s);
    checkPlain(table.placed(u"name"_s, result.platform.name), errors);
    result.platform.supportEmail = readSupportEmail(table, errors);
    result.linkHosts = readLinkHosts(table, errors);
    for (const auto &[field, label] : table.pairs(u"field-labels"_s)) {
        checkPlain(label, errors);
        result.platform.fieldLabels.insert(field.text(), label.text());
        result.labelledFields.push_back(field);
    }
    table.finish();
    return result;
}

} // namespace ats
