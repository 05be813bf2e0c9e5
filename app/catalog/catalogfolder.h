// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/errorlist.h"

#include <QtCore/QByteArray>
#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <optional>

namespace ats
{

/// The files of one catalog, on disk or compiled in. Paths are relative to its root, with '/'.
class CatalogFolder
{
public:
    static constexpr int largestFile = 1024 * 1024; ///< bytes; a bigger file is refused unread

    CatalogFolder(QString root, ErrorList &errors);

    [[nodiscard]] bool exists(const QString &path) const;
    [[nodiscard]] QStringList folders(const QString &path) const;
    [[nodiscard]] QStringList files(const QString &path) const;
    /// How errors name the file.
    [[nodiscard]] QString shownName(const QString &path) const;
    /// The whole file when it is small, UTF-8 and free of NUL; otherwise nothing, and the error is listed.
    [[nodiscard]] std::optional<QByteArray> read(const QString &path);
    /// Files of `path` that nobody has read.
    [[nodiscard]] QStringList unread(const QString &path) const;

private:
    QString m_root;
    ErrorList &m_errors;
    QSet<QString> m_read;
};

} // namespace ats
