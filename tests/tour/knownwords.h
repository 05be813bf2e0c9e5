// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace ats::tour
{

/// Words that no translator of the program gets: those of the catalog, which is translated as a whole, and
/// data.
class KnownWords
{
public:
    /// Reads the catalog that is compiled in.
    KnownWords();
    /// Data of this walk.
    void add(const QString &words);
    /// Parts of it may be shown, too: what a search looks for, the name of a file.
    void addTyped(const QString &text);
    [[nodiscard]] bool holds(const QString &piece) const;

private:
    [[nodiscard]] bool holdsWhole(const QString &words) const;
    void addCatalogLine(QString line);

    QSet<QString> m_words;
    QSet<QString> m_codeWords;
    QString m_typed;
    std::vector<QRegularExpression> m_patterns; ///< sentences of the catalog with something filled in
};

} // namespace ats::tour
