// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/secret.h"
#include "tests/fuzz/fuzztarget.h"
#include "tests/support/registry.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace ats::test
{

/// What the fuzzers begin with, and what they once broke something with, goes through the same readers here.
class ReplayTest : public QObject
{
    Q_OBJECT

    static QDir corpus() { return QDir(QStringLiteral(ATS_SOURCE_DIR "/tests/fuzz/corpus")); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(initSecrets()); }

    void everyTargetHasACorpus()
    {
        QCOMPARE(corpus().entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name), fuzz::targetNames());
    }

    void holds_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("file");
        for (const QString &name : fuzz::targetNames()) {
            const QDir folder(corpus().filePath(name));
            for (const QString &file : folder.entryList(QDir::Files, QDir::Name)) {
                QTest::addRow("%s/%s", qPrintable(name), qPrintable(file)) << name << folder.filePath(file);
            }
        }
    }
    void holds()
    {
        QFETCH(QString, target);
        QFETCH(QString, file);
        QFile bytes(file);
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        try {
            fuzz::target(target)(bytes.readAll());
        } catch (const fuzz::Broken &broken) {
            QFAIL(broken.what());
        }
    }

    void everyByteCutOff_data()
    {
        QTest::addColumn<QString>("target");
        for (const QString &name : fuzz::targetNames()) {
            if (name != u"toml"_s && name != u"markdown"_s) { // these read files, see catalog_hostile
                QTest::newRow(qPrintable(name)) << name;
            }
        }
    }
    /// An answer or a paste may end anywhere.
    void everyByteCutOff()
    {
        QFETCH(QString, target);
        const QDir folder(corpus().filePath(target));
        for (const QString &file : folder.entryList(QDir::Files, QDir::Name)) {
            QFile bytes(folder.filePath(file));
            QVERIFY(bytes.open(QIODevice::ReadOnly));
            const QByteArray whole = bytes.readAll().left(300);
            for (qsizetype end = 0; end < whole.size(); ++end) {
                try {
                    fuzz::target(target)(whole.first(end));
                } catch (const fuzz::Broken &broken) {
                    QFAIL(qPrintable(
                        u"%1, cut at %2: %3"_s.arg(file).arg(end).arg(QString::fromUtf8(broken.what()))));
                }
            }
        }
    }
};

} // namespace ats::test

using ats::test::ReplayTest;
ATS_TEST(ReplayTest)
#include "replaytest.moc"
