// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/secretmime.h"

#include <QtCore/QMetaType>
#include <QtCore/QVariant>

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

const QString kText = u"text/plain"_s;
const QString kKde = u"x-kde-passwordManagerHint"_s;
const QString kMac = u"org.nspasteboard.ConcealedType"_s;
const QString kNoMonitor =
    u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s;
const QString kNoHistory = u"application/x-qt-windows-mime;value=\"CanIncludeInClipboardHistory\""_s;
const QString kNoCloud = u"application/x-qt-windows-mime;value=\"CanUploadToCloudClipboard\""_s;

} // namespace

SecretMime::SecretMime(Secret secret)
    : m_secret(std::move(secret))
{
}

QStringList SecretMime::formats() const { return {kText, kKde, kMac, kNoMonitor, kNoHistory, kNoCloud}; }

bool SecretMime::hasFormat(const QString &format) const { return formats().contains(format); }

QVariant SecretMime::retrieveData(const QString &format, QMetaType type) const
{
    if (format == kText) {
        if (type.id() == QMetaType::QString) {
            return m_secret.exposeText();
        }
        return m_secret.bytes().toByteArray();
    }
    if (format == kKde) {
        return "secret"_ba;
    }
    if (format == kMac) {
        return QByteArray();
    }
    // Windows reads a number of four bytes; 0 means no.
    if (hasFormat(format)) {
        return QByteArray(4, '\0');
    }
    return {};
}

} // namespace ats
