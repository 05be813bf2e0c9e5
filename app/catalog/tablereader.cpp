// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/tablereader.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

QString nameOf(TomlNode::Kind kind)
{
    switch (kind) {
    case TomlNode::Kind::Text:
        return Lint::tr("text");
    case TomlNode::Kind::Integer:
        return Lint::tr("a whole number");
    case TomlNode::Kind::Boolean:
        return Lint::tr("true or false");
    case TomlNode::Kind::Array:
        return Lint::tr("a list");
    case TomlNode::Kind::Table:
        return Lint::tr("a table");
    case TomlNode::Kind::Other:
        return Lint::tr("a number or date");
    }
    Q_UNREACHABLE();
}

} // namespace

TableReader::TableReader(const TomlNode &table, QString file, ErrorList &errors)
    : m_table(table)
    , m_file(std::move(file))
    , m_errors(errors)
{
    if (table.kind != TomlNode::Kind::Table) {
        m_errors.add(place(), nameOf(table.kind), nameOf(TomlNode::Kind::Table));
    }
}

const TomlNode *TableReader::find(const QString &key) const
{
    const auto found = std::ranges::find(m_table.members, key, &TomlMember::key);
    return found == m_table.members.end() ? nullptr : &found->value;
}

const TomlNode *TableReader::take(const QString &key, TomlNode::Kind kind, Need need)
{
    if (!m_asked.contains(key)) {
        m_asked.append(key);
    }
    const TomlNode *value = find(key);
    if (value == nullptr) {
        if (need == Need::Required && m_table.kind == TomlNode::Kind::Table) {
            m_errors.add(place(), Lint::tr("no key %1").arg(quoted(key)),
                         Lint::tr("%1 is required here").arg(quoted(key)));
        }
        return nullptr;
    }
    if (value->kind != kind) {
        m_errors.add(place(key), Lint::tr("%1 for the key %2").arg(nameOf(value->kind), quoted(key)),
                     nameOf(kind));
        return nullptr;
    }
    return value;
}

QString TableReader::text(const QString &key, Need need)
{
    const TomlNode *value = take(key, TomlNode::Kind::Text, need);
    if (value == nullptr) {
        return {};
    }
    QString result = value->text.trimmed();
    if (result.isEmpty()) {
        m_errors.add(place(key), Lint::tr("empty text for the key %1").arg(quoted(key)),
                     need == Need::Required ? Lint::tr("text") : Lint::tr("text, or no such key"));
    }
    return result;
}

QStringList TableReader::texts(const QString &key, Need need)
{
    QStringList result;
    const TomlNode *value = take(key, TomlNode::Kind::Array, need);
    if (value == nullptr) {
        return result;
    }
    for (const TomlNode &item : value->items) {
        const Place at{m_file, item.line, item.column};
        if (item.kind != TomlNode::Kind::Text || item.text.trimmed().isEmpty()) {
            const QString found =
                item.kind == TomlNode::Kind::Text ? Lint::tr("empty text") : nameOf(item.kind);
            m_errors.add(at, Lint::tr("%1 in the list %2").arg(found, quoted(key)),
                         nameOf(TomlNode::Kind::Text));
        } else if (result.contains(item.text)) {
            m_errors.add(at, Lint::tr("%1 twice in the list %2").arg(quoted(item.text), quoted(key)),
                         Lint::tr("each item once"));
        }
        // Wrong items stay, so that an index into the list is an index into the file.
        result.append(item.text);
    }
    return result;
}

bool TableReader::flag(const QString &key)
{
    const TomlNode *value = take(key, TomlNode::Kind::Boolean, Need::Optional);
    return value != nullptr && value->boolean;
}

std::optional<int> TableReader::inRange(const TomlNode &value, const QString &key, int least, int most)
{
    if (value.kind == TomlNode::Kind::Integer && value.integer >= least && value.integer <= most) {
        return static_cast<int>(value.integer);
    }
    const QString found =
        value.kind == TomlNode::Kind::Integer ? QString::number(value.integer) : nameOf(value.kind);
    m_errors.add({m_file, value.line, value.column}, Lint::tr("%1 for the key %2").arg(found, quoted(key)),
                 Lint::tr("a whole number from %1 to %2").arg(least).arg(most));
    return std::nullopt;
}

int TableReader::number(const QString &key, int least, int most, int otherwise)
{
    m_asked.append(key);
    const TomlNode *value = find(key);
    return value == nullptr ? otherwise : inRange(*value, key, least, most).value_or(otherwise);
}

std::vector<int> TableReader::numbers(const QString &key, int least, int most)
{
    std::vector<int> result;
    if (const TomlNode *value = take(key, TomlNode::Kind::Array, Need::Optional)) {
        for (const TomlNode &item : value->items) {
            if (const std::optional<int> one = inRange(item, key, least, most)) {
                result.push_back(*one);
            }
        }
    }
    return result;
}

QString TableReader::choice(const QString &key, const QStringList &choices, Need need)
{
    const TomlNode *value = take(key, TomlNode::Kind::Text, need);
    if (value == nullptr) {
        return choices.first();
    }
    if (!choices.contains(value->text)) {
        m_errors.add(place(key), Lint::tr("%1 for the key %2").arg(quoted(value->text), quoted(key)),
                     oneOf(choices));
        return choices.first();
    }
    return value->text;
}

const TomlNode *TableReader::table(const QString &key, Need need)
{
    return take(key, TomlNode::Kind::Table, need);
}

std::vector<const TomlNode *> TableReader::tables(const QString &key, Need need)
{
    std::vector<const TomlNode *> result;
    const TomlNode *value = take(key, TomlNode::Kind::Array, need);
    if (value == nullptr) {
        return result;
    }
    for (const TomlNode &item : value->items) {
        if (item.kind == TomlNode::Kind::Table) {
            result.push_back(&item);
        } else {
            m_errors.add({m_file, item.line, item.column},
                         Lint::tr("%1 in the list %2").arg(nameOf(item.kind), quoted(key)),
                         nameOf(TomlNode::Kind::Table));
        }
    }
    if (value->items.empty() && need == Need::Required) {
        m_errors.add(place(key), Lint::tr("an empty list %1").arg(quoted(key)),
                     Lint::tr("at least one item"));
    }
    return result;
}

std::vector<std::pair<PlacedText, PlacedText>> TableReader::pairs(const QString &key)
{
    std::vector<std::pair<PlacedText, PlacedText>> result;
    const TomlNode *value = take(key, TomlNode::Kind::Table, Need::Optional);
    if (value == nullptr) {
        return result;
    }
    for (const TomlMember &member : value->members) {
        const Place at{m_file, member.value.line, member.value.column};
        if (member.value.kind != TomlNode::Kind::Text || member.value.text.trimmed().isEmpty()) {
            const bool empty = member.value.kind == TomlNode::Kind::Text;
            m_errors.add(
                at,
                Lint::tr("%1 for the key %2")
                    .arg(empty ? Lint::tr("empty text") : nameOf(member.value.kind), quoted(member.key)),
                nameOf(TomlNode::Kind::Text));
            continue;
        }
        result.emplace_back(PlacedText::fixed(member.key, {m_file, member.line, member.column}),
                            PlacedText::fixed(member.value.text, at));
    }
    return result;
}

bool TableReader::has(const QString &key) const { return find(key) != nullptr; }

Place TableReader::place() const { return {m_file, m_table.line, m_table.column}; }

Place TableReader::place(const QString &key, qsizetype index) const
{
    const TomlNode *value = find(key);
    if (value == nullptr) {
        return place();
    }
    if (index >= 0 && index < static_cast<qsizetype>(value->items.size())) {
        value = &value->items[static_cast<std::size_t>(index)];
    }
    return {m_file, value->line, value->column};
}

PlacedText TableReader::placed(const QString &key, const QString &text) const
{
    return PlacedText::fixed(text, place(key));
}

void TableReader::finish()
{
    for (const TomlMember &member : m_table.members) {
        if (!m_asked.contains(member.key) && !m_errors.isFull()) {
            m_errors.add({m_file, member.line, member.column},
                         Lint::tr("the unknown key %1").arg(quoted(member.key)), oneOf(m_asked));
        }
    }
}

} // namespace ats
