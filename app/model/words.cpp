// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/words.h"

#include "app/model/catalog.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace ats
{

namespace
{

struct WordsText {
    Q_DECLARE_TR_FUNCTIONS(ats::Words)
};

// The singular has its own sentence everywhere, so that English is right with no translation loaded.
QString counted(qint64 count, const QString &one, QString (*many)(int))
{
    return count == 1 ? one : many(static_cast<int>(std::min<qint64>(count, 1'000'000)));
}

} // namespace

QString systemName(const Guide *guide)
{
    return guide != nullptr && guide->system != nullptr ? guide->system->name
                                                        : WordsText::tr("the recruiting system");
}

QString platformName(const Guide *guide)
{
    return guide != nullptr && guide->platform != nullptr ? guide->platform->name
                                                          : WordsText::tr("the platform");
}

QString fieldLabel(const Guide *guide, const QString &fieldId)
{
    const FieldSpec *field =
        guide != nullptr && guide->system != nullptr ? guide->system->field(fieldId) : nullptr;
    return field != nullptr && !field->label.isEmpty() ? field->label : fieldId;
}

QString listed(const QStringList &items) { return QLocale().createSeparatedList(items); }

QString dayFormat() { return WordsText::tr("d MMM yyyy", "date with year"); }

QString dayText(const QDate &day, const QDate &today)
{
    if (day == today) {
        return WordsText::tr("today");
    }
    if (day.addDays(1) == today) {
        return WordsText::tr("yesterday");
    }
    return QLocale().toString(day, day.year() == today.year() ? WordsText::tr("d MMM", "date without year")
                                                              : dayFormat());
}

QString onDayText(const QDate &day, const QDate &today)
{
    const QString text = dayText(day, today);
    return day == today || day.addDays(1) == today ? text : WordsText::tr("on %1", "a date").arg(text);
}

namespace
{

QString atTime(const QString &day, const QDateTime &local)
{
    return WordsText::tr("%1, %2", "day, time of day")
        .arg(day, QLocale().toString(local.time(), QLocale::ShortFormat));
}

} // namespace

QString momentText(const QDateTime &at, const QDateTime &now)
{
    const QDateTime local = at.toLocalTime();
    return atTime(onDayText(local.date(), now.toLocalTime().date()), local);
}

QString bareMomentText(const QDateTime &at, const QDateTime &now)
{
    const QDateTime local = at.toLocalTime();
    return atTime(dayText(local.date(), now.toLocalTime().date()), local);
}

QString agoText(const QDateTime &from, const QDateTime &now)
{
    const qint64 minutes = from.secsTo(now) / 60;
    if (minutes < 1) {
        return WordsText::tr("just now");
    }
    if (minutes < 60) {
        return counted(minutes, WordsText::tr("a minute ago"),
                       [](int n) { return WordsText::tr("%n minutes ago", nullptr, n); });
    }
    const QDate day = from.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    if (day == today || minutes < 12 * 60) {
        return counted(minutes / 60, WordsText::tr("an hour ago"),
                       [](int n) { return WordsText::tr("%n hours ago", nullptr, n); });
    }
    return daysAgoText(day, today);
}

QString daysAgoText(const QDate &from, const QDate &today)
{
    const qint64 days = from.daysTo(today);
    if (days < 1) {
        return WordsText::tr("today");
    }
    return counted(days, WordsText::tr("yesterday"),
                   [](int n) { return WordsText::tr("%n days ago", nullptr, n); });
}

QString durationText(qint64 seconds)
{
    if (seconds < 120) {
        return counted(std::max<qint64>(seconds, 1), WordsText::tr("1 second"),
                       [](int n) { return WordsText::tr("%n seconds", nullptr, n); });
    }
    if (seconds < 2 * 3600) {
        return WordsText::tr("%n minutes", nullptr, static_cast<int>((seconds + 59) / 60));
    }
    const qint64 hours = (seconds + 3599) / 3600;
    return WordsText::tr("%n hours", nullptr, static_cast<int>(std::min<qint64>(hours, 1'000'000)));
}

} // namespace ats
