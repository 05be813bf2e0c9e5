// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionstore.h"
#include "app/store/migrations.h"
#include "app/store/storefile.h"
#include "app/store/storerecovery.h"
#include "tests/cli/keepfixture.h"
#include "tests/support/registry.h"

#include <QtCore/QLockFile>
#include <QtTest/QTest>

#include <csignal>
#include <sys/resource.h>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// A list that cannot be used, on the console: what is said, and the way back to a good one.
class CliRestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_cli = std::make_unique<Cli>(); }
    void everyVerbSaysWhatIsWrongAndWhatHelps_data();
    void everyVerbSaysWhatIsWrongAndWhatHelps();
    void restoreStartsFromTheCopyTheConsoleMade();
    void restoreCanStartEmpty();
    void restoreLeavesAFineListAlone();
    void restoreWaitsForTheWindowToClose();
    void aFullDiskIsSaidAndLosesNothing();

private:
    [[nodiscard]] QString file() const { return m_cli->dataFolder() + u"/ats-connect/connections.db"_s; }
    /// By the real program, as a draft that needs no network.
    [[nodiscard]] bool add(const QString &name)
    {
        return m_cli->run({u"add"_s, name, u"--guide"_s, u"jobdiva-stackone"_s, u"--draft"_s}).exit == 0;
    }
    void spoil()
    {
        QFile list(file());
        QVERIFY(list.open(QIODevice::ReadWrite));
        QCOMPARE(list.write(QByteArray(3000, '\xee')), 3000);
    }
    [[nodiscard]] qsizetype files() const { return QFileInfo(file()).dir().entryList(QDir::Files).size(); }

    std::unique_ptr<Cli> m_cli;
};

void CliRestoreTest::everyVerbSaysWhatIsWrongAndWhatHelps_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("list") << QStringList{u"list"_s};
    QTest::newRow("history") << QStringList{u"history"_s, u"Contoso"_s};
    QTest::newRow("check") << QStringList{u"check"_s, u"Contoso"_s};
    QTest::newRow("remove") << QStringList{u"remove"_s, u"Contoso"_s};
    QTest::newRow("add") << QStringList{u"add"_s, u"X"_s, u"--guide"_s, u"jobdiva-stackone"_s, u"--draft"_s};
}

void CliRestoreTest::everyVerbSaysWhatIsWrongAndWhatHelps()
{
    QFETCH(QStringList, words);
    QVERIFY(add(u"Contoso"_s));
    QVERIFY(QFile::resize(file(), 5000));
    const CliResult said = m_cli->run(words);
    QCOMPARE(said.exit, 2);
    QVERIFY2(said.err.contains(file().toUtf8()) && said.err.contains("is damaged"), said.said().constData());
    QVERIFY2(said.err.contains("ats-connect-cli restore"), said.said().constData());
    QCOMPARE(QFileInfo(file()).size(), 5000);
}

void CliRestoreTest::restoreStartsFromTheCopyTheConsoleMade()
{
    QVERIFY(add(u"Contoso"_s) && add(u"Fabrikam"_s));
    spoil();
    const CliResult said = m_cli->run({u"restore"_s});
    QVERIFY2(said.exit == 0 && said.out.contains("2 connections") && said.out.contains(".damaged-"),
             said.said().constData());
    QCOMPARE(m_cli->list().size(), 2);
    QVERIFY(QFile::remove(file()));
    const CliResult gone = m_cli->run({u"list"_s});
    QVERIFY2(gone.exit == 2 && gone.err.contains("gone or empty"), gone.said().constData());
    const CliResult again = m_cli->run({u"restore"_s, u"--json"_s});
    QCOMPARE(again.exit, 0);
    QCOMPARE(again.json().value(u"connections"_s).toInt(), 2);
    QCOMPARE(again.json().value(u"setAside"_s).toString(), QString());
    QVERIFY(!ConnectionStore::open(file()).value()->setting(restoredSetting).value().isEmpty());
}

void CliRestoreTest::restoreCanStartEmpty()
{
    QVERIFY(add(u"Contoso"_s));
    QVERIFY(QFile::remove(lastCopyName(file())));
    spoil();
    const CliResult none = m_cli->run({u"restore"_s});
    QVERIFY2(none.exit == 2 && none.err.contains("There is no good copy"), none.said().constData());
    QCOMPARE(m_cli->run({u"restore"_s, u"--empty"_s}).exit, 0);
    QCOMPARE(m_cli->list().size(), 0);
    QCOMPARE(QFileInfo(file()).dir().entryList({u"*.damaged-*"_s}).size(), 1);
}

void CliRestoreTest::restoreLeavesAFineListAlone()
{
    const CliResult nothing = m_cli->run({u"restore"_s});
    QVERIFY2(nothing.exit == 2 && nothing.err.contains("There is no list"), nothing.said().constData());
    QVERIFY(!QFileInfo::exists(file()));
    QVERIFY(add(u"Contoso"_s));
    const qsizetype before = files();
    for (const QStringList &words : {QStringList{u"restore"_s}, QStringList{u"restore"_s, u"--empty"_s}}) {
        const CliResult fine = m_cli->run(words);
        QVERIFY2(fine.exit == 2 && fine.err.contains("is fine"), fine.said().constData());
    }
    QCOMPARE(m_cli->list().size(), 1);
    QCOMPARE(files(), before);
}

void CliRestoreTest::restoreWaitsForTheWindowToClose()
{
    QVERIFY(add(u"Contoso"_s));
    spoil();
    QLockFile window(lockName(file()));
    QVERIFY(window.tryLock(0));
    const CliResult refused = m_cli->run({u"restore"_s});
    QVERIFY2(refused.exit == 2 && refused.err.contains("Close its window first"), refused.said().constData());
    window.unlock();
    QCOMPARE(m_cli->run({u"restore"_s}).exit, 0);
}

void CliRestoreTest::aFullDiskIsSaidAndLosesNothing()
{
    QVERIFY(add(u"Contoso"_s));
    QProcess process;
    process.setChildProcessModifier([] {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit none{0, 0};
        ::setrlimit(RLIMIT_FSIZE, &none);
    });
    m_cli->start(process, {u"add"_s, u"Fabrikam"_s, u"--guide"_s, u"jobdiva-stackone"_s, u"--draft"_s});
    const CliResult said = Cli::finish(process);
    QVERIFY2(said.exit == 2 && said.err.contains(file().toUtf8()), said.said().constData());
    QCOMPARE(m_cli->list().size(), 1);
    QCOMPARE(lastGoodCopy(file())->connections, 1);
    QVERIFY(add(u"Fabrikam"_s));
    QCOMPARE(lastGoodCopy(file())->connections, 2);
}

ATS_TEST(CliRestoreTest)
#include "clirestore.moc"
