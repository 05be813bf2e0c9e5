// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/clirun.h"
#include "tests/support/registry.h"

#include <QtCore/QDirIterator>
#include <QtTest/QTest>

using namespace ats::test;
using namespace Qt::StringLiterals;

/// A marked secret goes through every verb that takes one and turns up nowhere but in the keyring.
class CliCanaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_practice.isRunning()); }
    void isInNoOutputAndNoFile_data();
    void isInNoOutputAndNoFile();
    void isInNoProcessListWhileItIsTested();
    void theSearchFindsWhatItLooksFor();

private:
    /// Pieces of the marked secret, as UTF-8 and UTF-16, that must not be in `bytes`.
    [[nodiscard]] static bool holdsIt(const QByteArray &bytes);
    [[nodiscard]] QStringList words(const QStringList &verb, const QString &scenario) const
    {
        return verb + QStringList{u"--host"_s,         u"jobdiva="_s + m_practice.url(scenario).toString(),
                                  u"--set"_s,          u"clientId="_s + m_practice.credential(u"clientId"_s),
                                  u"--set"_s,          u"username="_s + m_practice.credential(u"username"_s),
                                  u"--secrets-stdin"_s};
    }
    [[nodiscard]] static QByteArray input() { return "{\"password\":\"" + canary().toUtf8() + "\"}"; }
    [[nodiscard]] static QString canary()
    {
        return u"CANARY-f3b1c7d2-9a4e-4c55-8d20-61e7ab90cd13-KESTREL-77c0e5a1-WREN-2b9d4468-END"_s;
    }
    PracticeService m_practice;
    Cli m_cli;
};

bool CliCanaryTest::holdsIt(const QByteArray &bytes)
{
    const QString whole = canary();
    for (qsizetype from = 0; from + 16 <= whole.size(); from += 8) {
        const QString piece = whole.mid(from, 16);
        const QByteArray wide(reinterpret_cast<const char *>(piece.utf16()), piece.size() * 2);
        if (bytes.contains(piece.toUtf8()) || bytes.contains(wide) ||
            bytes.contains(piece.toUtf8().toBase64()) || bytes.contains(piece.toUtf8().toHex())) {
            return true;
        }
    }
    return false;
}

void CliCanaryTest::isInNoOutputAndNoFile_data()
{
    QTest::addColumn<QStringList>("verb");
    QTest::addColumn<QString>("scenario");
    const QStringList check{u"check"_s, u"--guide"_s, u"jobdiva-stackone"_s};
    const QStringList add{u"add"_s, u"Contoso"_s, u"--guide"_s, u"jobdiva-stackone"_s};
    const QStringList scenarios = m_practice.checkScenarios();
    for (const QString &scenario : scenarios) {
        QTest::addRow("check %s", qPrintable(scenario)) << check << scenario;
    }
    QTest::newRow("add refused") << add << u"ok"_s;
    QTest::newRow("draft") << add + QStringList{u"--draft"_s} << u"ok"_s;
    QTest::newRow("unknown field") << check + QStringList{u"--set"_s, u"colour=red"_s} << u"ok"_s;
}

void CliCanaryTest::isInNoOutputAndNoFile()
{
    QFETCH(QStringList, verb);
    QFETCH(QString, scenario);
    QVERIFY(canary().size() >= 64);
    for (const bool json : {false, true}) {
        const CliResult result =
            m_cli.run(words(verb, scenario) + (json ? QStringList{u"--json"_s} : QStringList()), input());
        QVERIFY(result.exit >= 0);
        QVERIFY2(!result.out.isEmpty() || !result.err.isEmpty(), "it said something");
        QVERIFY2(!holdsIt(result.out) && !holdsIt(result.err), result.said().constData());
        QVERIFY(!holdsIt(m_cli.run({u"list"_s, u"--json"_s}).out));
    }
    int files = 0;
    for (const QString &folder :
         {m_cli.dataFolder(), qEnvironmentVariable("XDG_CONFIG_HOME"), qEnvironmentVariable("XDG_CACHE_HOME"),
          qEnvironmentVariable("XDG_STATE_HOME")}) {
        QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            QVERIFY2(!holdsIt(file.readAll()), qPrintable(file.fileName()));
            ++files;
        }
    }
    QVERIFY(files > 0); // the list's own file at least
}

void CliCanaryTest::isInNoProcessListWhileItIsTested()
{
    QProcess process;
    m_cli.start(process, words({u"check"_s, u"--guide"_s, u"jobdiva-stackone"_s}, u"slow"_s), input());
    QVERIFY(process.waitForStarted());
    int looks = 0;
    while (process.state() == QProcess::Running) {
        const QString folder = u"/proc/%1/"_s.arg(process.processId());
        QFile line(folder + u"cmdline"_s);
        QFile environment(folder + u"environ"_s);
        if (line.open(QIODevice::ReadOnly)) {
            const QByteArray words = line.readAll();
            looks += words.contains("--secrets-stdin") ? 1 : 0;
            QVERIFY(!holdsIt(words));
        }
        if (environment.open(QIODevice::ReadOnly)) {
            QVERIFY(!holdsIt(environment.readAll()));
        }
        process.waitForFinished(20);
    }
    QVERIFY(looks > 0);
    const CliResult result = Cli::finish(process);
    QVERIFY2(result.exit == 10, result.said().constData());
    QVERIFY2(!holdsIt(result.out) && !holdsIt(result.err), result.said().constData());
}

void CliCanaryTest::theSearchFindsWhatItLooksFor()
{
    QVERIFY(holdsIt("x" + canary().toUtf8()));
    QVERIFY(holdsIt(canary().mid(20, 30).toUtf8()));
    const QString text = u"in the middle "_s + canary();
    QVERIFY(holdsIt(QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)));
    QVERIFY(!holdsIt(QByteArray(1000, 'C')));
    // Where it does belong.
    QCOMPARE(
        m_cli
            .run(words({u"add"_s, u"Kept"_s, u"--guide"_s, u"jobdiva-stackone"_s, u"--draft"_s}, u"ok"_s),
                 input())
            .exit,
        0);
    QVERIFY(holdsIt(keyringEntry(m_cli.idOf(u"Kept"_s), u"draft"_s)));
}

ATS_TEST(CliCanaryTest)
#include "clicanary.moc"
