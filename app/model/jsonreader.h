// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/secret.h"

#include <functional>
#include <optional>

namespace ats
{

/// Goes through JSON that holds secrets, one value after another, and hands out its texts as secrets. Our
/// own, because Qt's JSON classes keep copies that cannot be wiped. The text is borrowed.
class JsonReader
{
public:
    enum class Kind { Object, List, Text, Number, Other, None };

    /// Text that is not UTF-8 reads as nothing at all.
    explicit JsonReader(QByteArrayView json);

    /// What stands here.
    [[nodiscard]] Kind kind();
    /// Calls `member` with the name of each member of the object here; it reads or skips the value. False:
    /// no object, a mistake, or `member` said so.
    [[nodiscard]] bool members(const std::function<bool(const QString &name)> &member);
    [[nodiscard]] std::optional<Secret> text();
    [[nodiscard]] std::optional<double> number();
    /// Passes over the value here, whatever it is; at most 64 levels deep.
    [[nodiscard]] bool skip();
    /// Nothing but blanks is left.
    [[nodiscard]] bool isAtEnd() { return kind() == Kind::None && m_at == m_json.size(); }
    /// How far it has come, in bytes.
    [[nodiscard]] qsizetype at() const { return m_at; }

private:
    [[nodiscard]] bool take(char letter);
    [[nodiscard]] bool takeWord(QByteArrayView word);
    [[nodiscard]] bool takeEscape(QByteArray &bytes);
    [[nodiscard]] std::optional<char16_t> takeFourDigits();
    /// The characters between the quotes here; wipe them.
    [[nodiscard]] std::optional<QByteArray> quoted();
    [[nodiscard]] bool skipText();
    [[nodiscard]] bool skipList();

    QByteArrayView m_json;
    qsizetype m_at = 0;
    int m_depth = 0;
};

/// `utf8` as a JSON string with its quotes. Wipe it when it was a secret.
[[nodiscard]] QByteArray jsonText(QByteArrayView utf8);

} // namespace ats
