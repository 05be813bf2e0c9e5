// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

#include <vector>

namespace ats
{

/// A stretch of a text.
struct TextRange {
    qsizetype from = 0;
    qsizetype length = 0;
    bool operator==(const TextRange &) const = default;
};

/// Sorts ranges and joins those that overlap.
[[nodiscard]] std::vector<TextRange> joined(std::vector<TextRange> ranges);

/// Finds values in one text, however whoever repeats them has written them: as they are, percent-encoded,
/// escaped for JSON or HTML (also one inside the other), in base64 or in hexadecimal digits. Case and the
/// number of blanks do not count. A base64 word that holds a value is found as a whole.
class Echoes
{
public:
    explicit Echoes(const QString &text);
    /// Where the value stands; in order, not overlapping.
    [[nodiscard]] std::vector<TextRange> of(QStringView value) const;

private:
    /// The text after decoding, and where each of its letters comes from; one place more for the end.
    struct Reading {
        QString text;
        std::vector<qsizetype> from;
    };
    struct Piece {
        QString text;
        qsizetype length = 0; ///< of the source; 0: nothing to decode here
    };
    /// How much of the text a find takes: itself, the base64 word it is in, or only if it is such a word.
    enum class Extent { AsFound, Grown, WholeWord };
    using Decoder = Piece (*)(QStringView rest);

    [[nodiscard]] static Piece percent(QStringView rest);
    [[nodiscard]] static Piece form(QStringView rest);
    [[nodiscard]] static Piece json(QStringView rest);
    [[nodiscard]] static Piece html(QStringView rest);
    [[nodiscard]] static Reading decoded(const Reading &source, Decoder decoder);
    [[nodiscard]] static Reading collapsed(const Reading &source);
    void add(const Reading &reading);
    void find(const QString &needle, Qt::CaseSensitivity sensitivity, Extent extent,
              std::vector<TextRange> &found) const;
    void findEncoded(const QByteArray &bytes, std::vector<TextRange> &found) const;

    std::vector<Reading> m_readings;
};

} // namespace ats
