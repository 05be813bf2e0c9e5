// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/httpdate.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

std::optional<QDateTime> parseHttpDate(const QByteArray &text)
{
    // The day's name says nothing new; without it the C locale reads the rest whatever the user's locale.
    const qsizetype comma = text.indexOf(',');
    if (comma < 0 || text.size() > 64) {
        return std::nullopt;
    }
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.mid(comma + 1).trimmed()),
                                             u"dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid()) {
        return std::nullopt;
    }
    date.setTimeSpec(Qt::UTC);
    return date;
}

std::optional<int> parseRetryAfter(const QByteArray &text, const QDateTime &now)
{
    constexpr qint64 day = 24 * 60 * 60;
    bool isNumber = false;
    qint64 seconds = text.trimmed().toLongLong(&isNumber);
    if (!isNumber) {
        const std::optional<QDateTime> date = parseHttpDate(text);
        if (!date) {
            return std::nullopt;
        }
        seconds = now.secsTo(*date);
    }
    return static_cast<int>(std::clamp<qint64>(seconds, 0, day));
}

} // namespace ats
