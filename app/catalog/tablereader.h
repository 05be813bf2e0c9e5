// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/errorlist.h"
#include "app/catalog/placedtext.h"
#include "app/catalog/tomlnode.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <optional>

namespace ats
{

enum class Need { Required, Optional };

/// Takes the keys of one table by name and type. What was never asked for is an unknown key: see finish().
class TableReader
{
public:
    /// `table` is borrowed. A node that is no table reads as an empty one, with an error.
    TableReader(const TomlNode &table, QString file, ErrorList &errors);

    /// Text without blanks at its ends; required text must not be empty.
    [[nodiscard]] QString text(const QString &key, Need need = Need::Required);
    [[nodiscard]] QStringList texts(const QString &key, Need need = Need::Required);
    [[nodiscard]] bool flag(const QString &key);
    /// A whole number from `least` to `most`; `otherwise` when the key is missing or wrong.
    [[nodiscard]] int number(const QString &key, int least, int most, int otherwise);
    /// Each from `least` to `most`; empty when the key is missing.
    [[nodiscard]] std::vector<int> numbers(const QString &key, int least, int most);
    /// One of `choices`; the first when the key is missing and optional, or wrong.
    [[nodiscard]] QString choice(const QString &key, const QStringList &choices, Need need = Need::Required);
    [[nodiscard]] const TomlNode *table(const QString &key, Need need = Need::Required);
    [[nodiscard]] std::vector<const TomlNode *> tables(const QString &key, Need need = Need::Required);
    /// Every member of a table of free keys to texts, e.g. variables.
    [[nodiscard]] std::vector<std::pair<PlacedText, PlacedText>> pairs(const QString &key);

    [[nodiscard]] bool has(const QString &key) const;
    [[nodiscard]] Place place() const;
    /// Where the value of `key` stands, or item `index` of it; the table when it is missing.
    [[nodiscard]] Place place(const QString &key, qsizetype index = -1) const;
    /// The value with its place, for checks of what it says.
    [[nodiscard]] PlacedText placed(const QString &key, const QString &text) const;

    /// Lists every key that was not asked for.
    void finish();

private:
    const TomlNode *find(const QString &key) const;
    const TomlNode *take(const QString &key, TomlNode::Kind kind, Need need);
    std::optional<int> inRange(const TomlNode &value, const QString &key, int least, int most);

    const TomlNode &m_table;
    QString m_file;
    ErrorList &m_errors;
    QStringList m_asked;
};

} // namespace ats
