// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <optional>

namespace ats
{

/// The 1,024 words of words.txt, for receiving codes and passphrases: short, each with first four letters of
/// its own, and no two that differ in one letter. A word's place is its meaning, so the list never changes.
class WordList
{
public:
    static constexpr int size = 1024;
    static constexpr int bits = 10;

    /// The one list; may be asked for on any thread.
    [[nodiscard]] static const WordList &instance();
    [[nodiscard]] const QString &word(int index) const { return m_words[index]; }
    /// Of a whole word in small letters.
    [[nodiscard]] std::optional<int> indexOf(const QString &word) const;

private:
    WordList();
    QStringList m_words;
    QHash<QString, int> m_places;
};

} // namespace ats
