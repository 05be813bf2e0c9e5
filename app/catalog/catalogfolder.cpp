// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/catalogfolder.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStringDecoder>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// Where byte `offset` stands.
Place placeOf(const QString &file, const QByteArray &bytes, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(bytes).first(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return {file, static_cast<int>(before.count('\n')) + 1,
            static_cast<int>(QString::fromUtf8(before.sliced(lineStart)).size()) + 1};
}

/// The first byte that cannot be part of UTF-8 text, or -1. Halving keeps it fast on large files.
qsizetype firstBadByte(const QByteArray &bytes)
{
    const auto isText = [&bytes](qsizetype length) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInvalidToNull);
        const QString decoded = decoder.decode(QByteArrayView(bytes).first(length));
        return !decoder.hasError();
    };
    if (isText(bytes.size())) {
        // A sequence cut off by the end of the file is not an error yet for the decoder.
        return bytes.isEmpty() || QString::fromUtf8(bytes).toUtf8() == bytes ? -1 : bytes.size() - 1;
    }
    qsizetype good = 0;
    qsizetype bad = bytes.size();
    while (bad - good > 1) {
        const qsizetype middle = good + (bad - good) / 2;
        (isText(middle) ? good : bad) = middle;
    }
    return good;
}

} // namespace

CatalogFolder::CatalogFolder(QString root, ErrorList &errors)
    : m_root(std::move(root))
    , m_errors(errors)
{
}

bool CatalogFolder::exists(const QString &path) const { return QFile::exists(m_root + u'/' + path); }

QStringList CatalogFolder::folders(const QString &path) const
{
    return QDir(m_root + u'/' + path).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

QStringList CatalogFolder::files(const QString &path) const
{
    return QDir(m_root + u'/' + path).entryList(QDir::Files, QDir::Name);
}

QString CatalogFolder::shownName(const QString &path) const { return m_root + u'/' + path; }

std::optional<QByteArray> CatalogFolder::read(const QString &path)
{
    m_read.insert(path);
    const QString shown = shownName(path);
    QFile file(shown);
    if (!file.open(QIODevice::ReadOnly)) {
        m_errors.add({shown}, Lint::tr("a file that cannot be read: %1").arg(file.errorString()),
                     Lint::tr("a readable file"));
        return std::nullopt;
    }
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile) {
        m_errors.add({shown}, Lint::tr("a file of more than %n bytes", nullptr, largestFile),
                     Lint::tr("at most %n bytes", nullptr, largestFile));
        return std::nullopt;
    }
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        m_errors.add({shown}, Lint::tr("a byte order mark"), Lint::tr("UTF-8 without one"));
        return std::nullopt;
    }
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0) {
        m_errors.add(placeOf(shown, bytes, nul), Lint::tr("a NUL byte"), Lint::tr("text"));
        return std::nullopt;
    }
    if (const qsizetype bad = firstBadByte(bytes); bad >= 0) {
        m_errors.add(placeOf(shown, bytes, bad), Lint::tr("bytes that are not UTF-8"),
                     Lint::tr("UTF-8 text"));
        return std::nullopt;
    }
    return bytes;
}

QStringList CatalogFolder::unread(const QString &path) const
{
    QStringList list;
    for (const QString &name : files(path)) {
        if (!m_read.contains(path + u'/' + name)) {
            list.append(path + u'/' + name);
        }
    }
    return list;
}

} // namespace ats
