// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/tone.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QStringList>

/// Small pieces of wording that several screens and the console share. All pure, all translated.
namespace ats
{

struct Guide;

/// Icon, words and colour of a state. `icon` is one of: check, cross, attention, waiting, question, pencil,
/// dash.
struct PillText {
    QString text;
    Tone tone = Tone::Resting;
    QString icon;
    bool operator==(const PillText &) const = default;
};

/// "JobDiva", or neutral words when `guide` is null.
[[nodiscard]] QString systemName(const Guide *guide);
[[nodiscard]] QString platformName(const Guide *guide);
/// A field's label; its id when the system does not know it.
[[nodiscard]] QString fieldLabel(const Guide *guide, const QString &fieldId);
/// "a, b and c", by the locale.
[[nodiscard]] QString listed(const QStringList &items);

/// "d MMM yyyy": of a day where one is typed; a month in letters is not mistaken for a day.
[[nodiscard]] QString dayFormat();
/// "today", "yesterday", "19 Nov", "19 Nov 2025": a day as seen from `today`.
[[nodiscard]] QString dayText(const QDate &day, const QDate &today);
/// As dayText(), but "on 19 Nov" where a preposition is due.
[[nodiscard]] QString onDayText(const QDate &day, const QDate &today);
/// "today, 10:40", "on 19 Nov, 09:12"; both in any time spec, shown in local time.
[[nodiscard]] QString momentText(const QDateTime &at, const QDateTime &now);
/// "today, 10:40", "19 Nov, 09:12": as momentText() after words such as "until" and "from".
[[nodiscard]] QString bareMomentText(const QDateTime &at, const QDateTime &now);
/// "just now", "4 minutes ago", "3 days ago"; a moment in the future (a clock that was set back) is "just
/// now".
[[nodiscard]] QString agoText(const QDateTime &from, const QDateTime &now);
/// "today", "yesterday", "3 days ago".
[[nodiscard]] QString daysAgoText(const QDate &from, const QDate &today);
/// "45 seconds", "3 minutes", "2 hours": rounded up, so that a wait is never too short.
[[nodiscard]] QString durationText(qint64 seconds);

} // namespace ats
