// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

#include <vector>

namespace ats
{

struct TomlMember;

/// A value of a TOML file with the place where it stands; the rest of the program never sees the parser's own
/// types.
struct TomlNode {
    enum class Kind { Text, Integer, Boolean, Array, Table, Other };

    Kind kind = Kind::Other;
    int line = 1;
    int column = 1;
    QString text;
    qint64 integer = 0;
    bool boolean = false;
    std::vector<TomlNode> items;     ///< of an array
    std::vector<TomlMember> members; ///< of a table, in the file's order
};

struct TomlMember {
    QString key;
    int line = 1;
    int column = 1;
    TomlNode value;
};

} // namespace ats
