// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/outcome.h"
#include "app/model/secret.h"

#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QUuid>

#include <map>
#include <optional>

namespace ats
{

/// Lengths in characters; what is longer is refused.
inline constexpr qsizetype mostNameText = 200;
inline constexpr qsizetype mostNoteText = 2000;
inline constexpr qsizetype mostValueText = 1000;
inline constexpr qsizetype mostSecretBytes = 8 * 1024;

/// No control characters, nothing that turns the direction of writing round; line ends only with `lines`.
[[nodiscard]] bool isPlainText(QStringView text, bool lines);

/// A strict reader of the small JSON objects inside hand-off files: texts, numbers and one level of named
/// texts. What is missing, unknown, there twice, too long or of another kind is an error that names its
/// place. The first error is kept; asking on after it gives empty values.
class FormReader
{
public:
    /// `format` and `version` are members of the same names; a higher version is refused before anything else
    /// is looked at, another format is not a hand-off file.
    FormReader(QByteArrayView json, QLatin1StringView format, int version);

    [[nodiscard]] QString text(QLatin1StringView name, qsizetype most, bool lines = false);
    /// The same, but may be empty.
    [[nodiscard]] QString optionalText(QLatin1StringView name, qsizetype most, bool lines = false);
    [[nodiscard]] QUuid uuid(QLatin1StringView name);
    /// UTC.
    [[nodiscard]] QDateTime moment(QLatin1StringView name);
    [[nodiscard]] QDate day(QLatin1StringView name);
    /// A whole number from 0 to `most`.
    [[nodiscard]] int number(QLatin1StringView name, int most);
    /// The texts of a named object, unlooked at but for their size.
    [[nodiscard]] std::map<QString, Secret> texts(QLatin1StringView name);

    /// Notes an error of the caller's own; the first one stays.
    void fail(const Problem &problem);
    /// All went well, and nothing is left that nobody asked for.
    [[nodiscard]] Done done();

private:
    struct Value {
        std::optional<Secret> text;
        std::optional<double> number;
        std::optional<std::map<QString, Secret>> texts;
    };
    /// Takes it out; nothing after noting that it is missing.
    [[nodiscard]] std::optional<Value> take(QLatin1StringView name);
    void failAt(QLatin1StringView name);

    std::map<QString, Value> m_values;
    std::optional<Problem> m_problem;
};

/// The `format` of a JSON object, as far as there is one; empty: none.
[[nodiscard]] QString formatOf(QByteArrayView json);

} // namespace ats
