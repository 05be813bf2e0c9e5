// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/rotation.h"

#include "app/model/calendarfile.h"
#include "app/model/statetext.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace ats;
using namespace Qt::StringLiterals;

/// The day until which credentials are to be replaced: when it is spoken of, and as a calendar's entry.
class RotationTest : public QObject
{
    Q_OBJECT

private:
    System m_system;
    Platform m_platform;
    Guide m_guide;
    QDate m_today{2026, 11, 22};

    [[nodiscard]] Connection planned(int days) const
    {
        Connection connection;
        connection.id = QUuid(u"{6f1c0f6e-0000-4000-8000-0123456789ab}"_s);
        connection.client =
            u"Müller, Söhne; & Co \\ Talentvermittlung für ganz Süddeutschland und Österreich"_s;
        connection.slot = Slot::A;
        connection.created = QDateTime(m_today, QTime(9, 0));
        connection.replaceBy = m_today.addDays(days);
        return connection;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_system.name = u"JobDiva"_s;
        m_platform.name = u"StackOne Hub"_s;
        m_guide.system = &m_system;
        m_guide.platform = &m_platform;
    }

    void isSpokenOfFromTwoWeeksBefore_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<RotationStage>("stage");
        QTest::addColumn<QString>("words");
        QTest::newRow("far") << 15 << RotationStage::Planned << u"by 7 Dec"_s;
        QTest::newRow("two weeks") << 14 << RotationStage::Soon << u"replace the credentials by 6 Dec"_s;
        QTest::newRow("tomorrow") << 1 << RotationStage::Soon << u"by 23 Nov"_s;
        QTest::newRow("today") << 0 << RotationStage::Due << u"are to be replaced today"_s;
        QTest::newRow("over") << -3 << RotationStage::Due << u"were to be replaced by 19 Nov"_s;
    }
    void isSpokenOfFromTwoWeeksBefore()
    {
        QFETCH(int, days);
        QFETCH(RotationStage, stage);
        QFETCH(QString, words);
        const Connection connection = planned(days);
        QCOMPARE(rotationStage(connection, m_today), stage);
        QVERIFY2(rotationText(connection, m_today).contains(words),
                 qPrintable(rotationText(connection, m_today)));
        const QString line = homeLine(connection, m_guide, QDateTime(m_today, QTime(12, 0)));
        QCOMPARE(line.contains(words), stage != RotationStage::Planned);
    }

    void withoutADayOrASetThereIsNothingToSay()
    {
        Connection connection = planned(1);
        connection.slot.reset();
        QCOMPARE(rotationStage(connection, m_today), RotationStage::None);
        connection = planned(1);
        connection.replaceBy = {};
        QCOMPARE(rotationStage(connection, m_today), RotationStage::None);
        QCOMPARE(rotationText(connection, m_today), QString());
    }

    void theCalendarFileIsOneThatCalendarsRead()
    {
        const QDateTime now(m_today, QTime(12, 0), Qt::UTC);
        const QByteArray file = calendarFile(planned(40), m_guide, now);
        QVERIFY(file.endsWith("END:VCALENDAR\r\n") && !file.contains("\n\n"));
        QByteArray whole;
        for (const QByteArray &line : QByteArray(file).replace("\r\n", "\n").split('\n')) {
            QVERIFY2(line.size() <= 75, line.constData());
            QCOMPARE(QString::fromUtf8(line).toUtf8(), line); // never cut within a character
            whole += line.startsWith(' ') ? line.mid(1) : '\n' + line;
        }
        QCOMPARE(file.count('\n'), file.count("\r\n"));
        QVERIFY(whole.contains("\nDTSTART;VALUE=DATE:20270101\n"));
        QVERIFY(whole.contains("\nDTEND;VALUE=DATE:20270102\n"));
        QVERIFY(whole.contains("\nDTSTAMP:20261122T120000Z\n"));
        QVERIFY(whole.contains("\nUID:6f1c0f6e-0000-4000-8000-0123456789ab@"));
        QVERIFY2(whole.contains("Müller\\, Söhne\\; & Co \\\\ Talent"), whole.constData());
    }

    void takenInOnceMoreItMovesTheEntry()
    {
        const auto sequence = [this](const QDateTime &at) {
            const QByteArray file = calendarFile(planned(3), m_guide, at);
            const qsizetype begin = file.indexOf("SEQUENCE:") + 9;
            return file.mid(begin, file.indexOf('\r', begin) - begin).toInt();
        };
        const QDateTime now(m_today, QTime(12, 0), Qt::UTC);
        QVERIFY(sequence(now) > 0 && sequence(now.addSecs(60)) > sequence(now));
    }
};

ATS_TEST(RotationTest)
#include "rotationtest.moc"
