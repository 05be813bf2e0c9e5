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

struct Text {
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
                                                        : Text::tr("the recruiting system");
}

QString platformName(const Guide *guide)
{
    return guide != nullptr && guide->platform != nullptr ? guide->platform->name : Text::tr("the platform");
}

QString fieldLabel(const Guide *guide, const QString &fieldId)
{
    const FieldSpec *field =
        guide != nullptr && guide->system != nullptr ? guide->system->field(fieldId) : nullptr;
    return field != nullptr && !field->label.isEmpty() ? field->label : fieldId;
}

QString listed(const QStringList &items) { return QLocale().createSeparatedList(items); }

QString dayText(const QDate &day, const QDate &today)
{
    if (day == today) {
        return Text::tr("today");
    }
    if (day.addDays(1) == today) {
        return Text::tr("yesterday");
    }
    return QLocale().toString(day, day.year() == today.year() ? Text::tr("d MMM", "date without year")
                                                              : Text::tr("d MMM yyyy", "date with year"));
}

QString onDayText(const QDate &day, const QDate &today)
{
    const QString text = dayText(day, today);
    return day == today || day.addDays(1) == today ? text : Text::tr("on %1", "a date").arg(text);
}

QString momentText(const QDateTime &at, const QDateTime &now)
{
    const QDateTime local = at.toLocalTime();
    return Text::tr("%1, %2", "day, time of day")
        .arg(onDayText(local.date(), now.toLocalTime().date()),
             QLocale().toString(local.time(), QLocale::ShortFormat));
}

QString agoText(const QDateTime &from, const QDateTime &now)
{
    const qint64 minutes = from.secsTo(now) / 60;
    if (minutes < 1) {
        return Text::tr("just now");
    }
    if (minutes < 60) {
        return counted(minutes, Text::tr("a minute ago"),
                       [](int n) { return Text::tr("%n minutes ago", nullptr, n); });
    }
    const QDate day = from.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    if (day == today || minutes < 12 * 60) {
        return counted(minutes / 60, Text::tr("an hour ago"),
                       [](int n) { return Text::tr("%n hours ago", nullptr, n); });
    }
    return daysAgoText(day, today);
}

QString daysAgoText(const QDate &from, const QDate &today)
{
    const qint64 days = from.daysTo(today);
    if (days < 1) {
        return Text::tr("today");
    }
    return counted(days, Text::tr("yesterday"), [](int n) { return Text::tr("%n days ago", nullptr, n); });
}

QString durationText(qint64 seconds)
{
    if (seconds < 120) {
        return counted(std::max<qint64>(seconds, 1), Text::tr("1 second"),
                       [](int n) { return Text::tr("%n seconds", nullptr, n); });
    }
    if (seconds < 2 * 3600) {
        return Text::tr("%n minutes", nullptr, static_cast<int>((seconds + 59) / 60));
    }
    const qint64 hours = (seconds + 3599) / 3600;
    return Text::tr("%n hours", nullptr, static_cast<int>(std::min<qint64>(hours, 1'000'000)));
}

QString causePhrase(Cause cause, const Guide *guide)
{
    const QString system = systemName(guide);
    switch (cause) {
    case Cause::EntryMissing:
        return Text::tr("a field is empty");
    case Cause::EntryMalformed:
        return Text::tr("a field cannot be right");
    case Cause::Offline:
        return Text::tr("no network");
    case Cause::CaptivePortal:
        return Text::tr("this Wi-Fi wants you to sign in first");
    case Cause::ProxyUnreachable:
        return Text::tr("the proxy does not answer");
    case Cause::ProxySignIn:
        return Text::tr("the proxy wants its own sign-in");
    case Cause::NameNotFound:
        return Text::tr("%1 could not be found").arg(system);
    case Cause::Unreachable:
        return Text::tr("%1 could not be reached").arg(system);
    case Cause::ConnectionClosed:
        return Text::tr("the connection was closed");
    case Cause::TooSlow:
        return Text::tr("no answer in time");
    case Cause::TlsUntrusted:
        return Text::tr("the certificate is not trusted");
    case Cause::TlsExpired:
        return Text::tr("the certificate has expired");
    case Cause::TlsClock:
        return Text::tr("the certificate is not yet valid");
    case Cause::TlsName:
        return Text::tr("the certificate is for another name");
    case Cause::TlsFailed:
        return Text::tr("no secure connection");
    case Cause::Intercepted:
        return Text::tr("something else answered instead of %1").arg(system);
    case Cause::VendorDown:
        return Text::tr("%1 has a problem").arg(system);
    case Cause::RateLimited:
        return Text::tr("%1 wants a pause").arg(system);
    case Cause::RouteMissing:
        return Text::tr("the sign-in address is gone");
    case Cause::ApiVersion:
        return Text::tr("this program is too old for %1").arg(system);
    case Cause::AnswerNotUnderstood:
        return Text::tr("the answer was not understood");
    case Cause::ClockWrong:
        return Text::tr("the clock is wrong");
    case Cause::CredentialsRejected:
        return Text::tr("the sign-in was refused");
    case Cause::ClientIdMalformed:
        return Text::tr("the Client ID was refused");
    case Cause::KeyRejected:
        return Text::tr("the key was refused");
    case Cause::SessionRefused:
        return Text::tr("the session was not accepted");
    case Cause::PermissionMissing:
        return Text::tr("a permission is missing");
    case Cause::EndpointRefused:
        return Text::tr("%1 refused to read this").arg(system);
    case Cause::ResumeSourceMissing:
        return Text::tr("the resume source is missing");
    case Cause::AccountMismatch:
        return Text::tr("the details belong to another account");
    case Cause::UserMissing:
        return Text::tr("the user was not found");
    case Cause::InvitationOpen:
        return Text::tr("the invitation is still open");
    case Cause::RoleTooLow:
        return Text::tr("the user may not do enough");
    case Cause::KeychainAbsent:
        return Text::tr("there is no keychain");
    case Cause::KeychainLocked:
        return Text::tr("the keychain is locked");
    case Cause::KeychainRefused:
        return Text::tr("the keychain stayed closed");
    case Cause::KeychainMismatch:
        return Text::tr("the keychain gave back something else");
    case Cause::KeychainMissing:
        return Text::tr("the details are not in the keychain");
    case Cause::Cancelled:
        return Text::tr("the test was stopped");
    case Cause::InternalError:
        return Text::tr("this program made a mistake");
    }
    Q_UNREACHABLE();
}

} // namespace ats
