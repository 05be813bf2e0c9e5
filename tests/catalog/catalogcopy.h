// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

namespace ats::test
{

/// The made-up catalog of tests/data in a folder of its own, to be damaged at will.
class CatalogCopy
{
public:
    CatalogCopy()
    {
        const QDir source(original());
        QDirIterator files(source.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = source.relativeFilePath(files.next());
            write(name, bytesOf(source.filePath(name)));
        }
    }

    static QString original() { return QStringLiteral(ATS_SOURCE_DIR "/tests/data/catalog/acme"); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write %s", qPrintable(file.fileName()));
        }
    }

    /// False when `old` does not stand there exactly once.
    [[nodiscard]] bool replace(const QString &name, const QByteArray &old,
                               const QByteArray &replacement) const
    {
        QByteArray bytes = bytesOf(path(name));
        if (bytes.count(old) != 1) {
            return false;
        }
        bytes.replace(old, replacement);
        write(name, bytes);
        return true;
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace ats::test
