// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/handoff/filekind.h"
#include "tests/support/registry.h"

#include <QtCore/QDir>
#include <QtCore/QMimeDatabase>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace ats;
using namespace Qt::StringLiterals;

/// What a desktop is told, so that a double-click on one of our files opens it with the program: read the way
/// desktops read it.
class DesktopTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_data;
    QString m_linux = QStringLiteral(ATS_SOURCE_DIR "/packaging/linux/org.atsconnect.AtsConnect");

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir(m_data.path()).mkpath(u"mime/packages"_s));
        QVERIFY(QFile::copy(m_linux + u".xml"_s, m_data.filePath(u"mime/packages/ats.xml"_s)));
        qputenv("XDG_DATA_HOME", m_data.path().toUtf8()); // before anybody asks for a type
    }

    void eachFileHasItsTypeAndTheProgramTakesIt_data()
    {
        QTest::addColumn<HandoffFileKind>("kind");
        QTest::addColumn<QString>("example");
        QTest::addColumn<QString>("type");
        QTest::newRow("hand-off") << HandoffFileKind::Handoff << u"to-code.atshandoff"_s
                                  << u"application/x-ats-connect-handoff"_s;
        QTest::newRow("invitation") << HandoffFileKind::Invitation << u"invitation.atsinvite"_s
                                    << u"application/x-ats-connect-invitation"_s;
        QTest::newRow("slip") << HandoffFileKind::Slip << u"slip.atsslip"_s
                              << u"application/x-ats-connect-slip"_s;
    }
    void eachFileHasItsTypeAndTheProgramTakesIt()
    {
        QFETCH(HandoffFileKind, kind);
        QFETCH(QString, example);
        QFETCH(QString, type);
        const QMimeDatabase types;
        const QMimeType found =
            types.mimeTypeForFile(QStringLiteral(ATS_SOURCE_DIR "/tests/data/handoff/") + example);
        QCOMPARE(found.name(), type);
        QVERIFY(example.endsWith(suffixOf(kind)));
        QCOMPARE(found.globPatterns(), QStringList{u'*' + suffixOf(kind)});

        QFile file(m_linux + u".desktop"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList taken;
        QString starts;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (line.startsWith(u"MimeType="_s)) {
                taken = line.mid(9).split(u';', Qt::SkipEmptyParts);
            } else if (line.startsWith(u"Exec="_s)) {
                starts = line.mid(5);
            }
        }
        QCOMPARE(starts, u"ats-connect %f"_s);
        QVERIFY2(taken.contains(type), qPrintable(taken.join(u' ')));
    }

    void aSealedFileIsKnownByWhatIsInIt()
    {
        QFile file(QStringLiteral(ATS_SOURCE_DIR "/tests/data/handoff/to-code.atshandoff"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QMimeDatabase().mimeTypeForData(file.readAll()).name(),
                 u"application/x-ats-connect-handoff"_s);
    }
};

ATS_TEST(DesktopTest)
#include "desktoptest.moc"
