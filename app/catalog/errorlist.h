// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace ats
{

/// Gives all words of this folder one translation context.
class Lint
{
    Q_DECLARE_TR_FUNCTIONS(ats::Catalog)
};

/// A spot in a catalog file; lines and columns count from 1, columns in characters.
struct Place {
    QString file;
    int line = 1;
    int column = 1;
};

/// One thing that is wrong with a catalog file, and what may stand there instead.
struct CatalogError {
    QString file;
    int line = 1;
    int column = 1;
    QString found;
    QString allowed;

    /// "file:line:column: found …; allowed: …"
    [[nodiscard]] QString text() const;
    bool operator==(const CatalogError &) const = default;
};

/// Collects errors while reading goes on, so that one run shows them all. Keeps at most `limit`.
class ErrorList
{
public:
    static constexpr std::size_t limit = 200;

    void add(const Place &place, const QString &found, const QString &allowed);
    [[nodiscard]] std::size_t count() const { return m_errors.size(); }
    /// Nothing more would be kept: a reader may stop, so that a hostile file costs no more than its first
    /// errors.
    [[nodiscard]] bool isFull() const { return m_errors.size() >= limit; }
    /// By file, line and column, each once.
    [[nodiscard]] std::vector<CatalogError> sorted() const;

private:
    std::vector<CatalogError> m_errors;
};

/// `text` in quotation marks, shortened and without control characters, fit for one line of an error.
[[nodiscard]] QString quoted(QStringView text);
/// "“a”, “b” or “c”"; a dash when there is nothing to choose from.
[[nodiscard]] QString oneOf(const QStringList &choices);

} // namespace ats
