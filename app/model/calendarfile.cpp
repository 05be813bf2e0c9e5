// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/calendarfile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct CalendarText {
    Q_DECLARE_TR_FUNCTIONS(ats::CalendarFile)
};

constexpr qsizetype longestLine = 75; ///< bytes, without the line's end

QString escaped(const QString &text)
{
    QString plain = text.simplified();
    return plain.replace(u'\\', u"\\\\"_s).replace(u';', u"\\;"_s).replace(u',', u"\\,"_s);
}

/// Long lines go on after a blank, and never within a character.
void addLine(QByteArray &file, const QString &line)
{
    QByteArray rest = line.toUtf8();
    qsizetype room = longestLine;
    while (rest.size() > room) {
        qsizetype cut = room;
        while ((static_cast<unsigned char>(rest.at(cut)) & 0xC0U) == 0x80U) {
            --cut;
        }
        file += rest.left(cut) + "\r\n ";
        rest = rest.mid(cut);
        room = longestLine - 1;
    }
    file += rest + "\r\n";
}

} // namespace

QByteArray calendarFile(const Connection &connection, const Guide &guide, const QDateTime &now)
{
    const auto day = [](const QDate &date) { return QLocale::c().toString(date, u"yyyyMMdd"_s); };
    const QString summary =
        CalendarText::tr("Replace the %1 credentials of %2 (%3)", "system, client, platform")
            .arg(guide.system->name, connection.client, guide.platform->name);
    const QString stamp = QLocale::c().toString(now.toUTC(), u"yyyyMMdd'T'HHmmss'Z'"_s);
    QByteArray file;
    for (const QString &line : {
             u"BEGIN:VCALENDAR"_s,
             u"VERSION:2.0"_s,
             u"PRODID:-//org.atsconnect.AtsConnect//ATS Connect//EN"_s,
             u"BEGIN:VEVENT"_s,
             u"UID:%1@org.atsconnect.AtsConnect"_s.arg(connection.id.toString(QUuid::WithoutBraces)),
             u"DTSTAMP:"_s + stamp,
             u"SEQUENCE:%1"_s.arg(now.toSecsSinceEpoch() / 60),
             u"DTSTART;VALUE=DATE:"_s + day(connection.replaceBy),
             u"DTEND;VALUE=DATE:"_s + day(connection.replaceBy.addDays(1)),
             u"SUMMARY:"_s + escaped(summary),
             u"DESCRIPTION:"_s + escaped(CalendarText::tr("Open ATS Connect, choose the connection and press "
                                                          "Reconnect. Then tell the platform.")),
             u"TRANSP:TRANSPARENT"_s,
             u"BEGIN:VALARM"_s,
             u"ACTION:DISPLAY"_s,
             u"DESCRIPTION:"_s + escaped(summary),
             u"TRIGGER:-P7D"_s,
             u"END:VALARM"_s,
             u"END:VEVENT"_s,
             u"END:VCALENDAR"_s,
         }) {
        addLine(file, line);
    }
    return file;
}

} // namespace ats
