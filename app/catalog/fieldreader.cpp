// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/fieldreader.h"

#include "app/catalog/words.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

const QStringList &fieldKindIds()
{
    static const QStringList ids{u"text"_s,      u"digits"_s, u"email"_s, u"key"_s,
                                 u"path-part"_s, u"totp"_s,   u"region"_s};
    return ids;
}

void readWords(TableReader &entry, FieldSpec &field, ErrorList &errors)
{
    const auto words = [&](const QString &key, Need need) {
        const PlacedText text = entry.placed(key, entry.text(key, need));
        checkPlain(text, errors);
        return text.text();
    };
    field.label = words(u"label"_s, Need::Required);
    field.help = words(u"help"_s, Need::Required);
    field.missing = words(u"missing"_s, field.optional ? Need::Optional : Need::Required);
    field.example = words(u"example"_s, Need::Optional);
    field.hint = words(u"hint"_s, Need::Optional);
    field.pasteLabels = entry.texts(u"paste-labels"_s, Need::Optional);
    for (qsizetype i = 0; i < field.pasteLabels.size(); ++i) {
        if (field.pasteLabels[i] != field.pasteLabels[i].toLower()) {
            errors.add(entry.place(u"paste-labels"_s, i), quoted(field.pasteLabels[i]),
                       Lint::tr("lower case"));
        }
    }
}

/// What only some kinds have.
void readKindKeys(TableReader &entry, FieldSpec &field, ErrorList &errors)
{
    const auto only = [&](const QString &key, FieldKind kind, const QString &allowed) {
        if (entry.has(key) && field.kind != kind) {
            errors.add(entry.place(key), Lint::tr("%1 with this kind").arg(quoted(key)), allowed);
        }
    };
    field.stripPrefixes = entry.texts(u"strip-prefixes"_s, Need::Optional);
    only(u"strip-prefixes"_s, FieldKind::Key, Lint::tr("a field of kind “key”"));
    field.takeAfter = entry.text(u"take-after"_s, Need::Optional);
    only(u"take-after"_s, FieldKind::PathPart, Lint::tr("a field of kind “path-part”"));
    field.splitRegion = entry.flag(u"split-region"_s);
    only(u"split-region"_s, FieldKind::PathPart, Lint::tr("a field of kind “path-part”"));
    field.minLength = entry.number(u"min-length"_s, 1, 1000, 0);
    if ((field.minLength > 0) != !field.hint.isEmpty()) {
        errors.add(entry.place(), Lint::tr("half a hint"), Lint::tr("“min-length” and “hint”, or neither"));
    }
    if (field.secret && (field.isPrivate || !field.example.isEmpty())) {
        errors.add(entry.place(), Lint::tr("a secret field that is “private” or has an “example”"),
                   Lint::tr("“secret” alone"));
    }
    const bool always = field.kind == FieldKind::Key || field.kind == FieldKind::Totp;
    const bool never = field.kind == FieldKind::PathPart || field.kind == FieldKind::Region;
    if (field.secret ? never : always) {
        errors.add(entry.place(),
                   field.secret ? Lint::tr("“secret” with this kind")
                                : Lint::tr("no “secret” with this kind"),
                   Lint::tr("“key” and “totp” with it, “path-part” and “region” without"));
    }
}

} // namespace

std::vector<FieldSpec> readFields(TableReader &table, Need need, const QString &file, ErrorList &errors)
{
    std::vector<FieldSpec> fields;
    for (const TomlNode *node : table.tables(u"fields"_s, need)) {
        TableReader entry(*node, file, errors);
        FieldSpec field;
        field.id = entry.text(u"id"_s);
        if (!field.id.isEmpty() && !isName(field.id)) {
            errors.add(entry.place(u"id"_s), Lint::tr("the field id %1").arg(quoted(field.id)),
                       Lint::tr("a letter, then letters and digits"));
        } else if (std::ranges::any_of(fields,
                                       [&field](const FieldSpec &other) { return other.id == field.id; })) {
            errors.add(entry.place(u"id"_s), Lint::tr("the field %1 twice").arg(quoted(field.id)),
                       Lint::tr("each field once"));
        }
        const QString kind = entry.choice(u"kind"_s, fieldKindIds(), Need::Optional);
        field.kind = static_cast<FieldKind>(fieldKindIds().indexOf(kind));
        field.secret = entry.flag(u"secret"_s);
        field.isPrivate = entry.flag(u"private"_s);
        // A region that was not chosen is found.
        field.optional = entry.flag(u"optional"_s) || field.kind == FieldKind::Region;
        readWords(entry, field, errors);
        readKindKeys(entry, field, errors);
        entry.finish();
        fields.push_back(std::move(field));
    }
    return fields;
}

} // namespace ats
