// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/database.h"
#include "app/store/migrations.h"
#include "app/store/storecopy.h"
#include "app/store/storerecovery.h"
#include "tests/support/registry.h"
#include "tests/ui/programrig.h"
#include "ui/trouble/troublewindow.h"

#include <QtCore/QDir>
#include <QtWidgets/QApplication>

using namespace ats;
using namespace ats::test;

/// A list that cannot be opened: what the window says, and that every way on leads on.
class TroubleTest : public QObject, ProgramRig
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { finish(); }
    void aDamagedListStartsFromItsCopy_data();
    void aDamagedListStartsFromItsCopy();
    void aDamagedListWithoutACopyStartsEmpty();
    void anEmptyListCanBeChosenAlthoughThereIsACopy();
    void damageDeepInsideIsFoundAfterTheStart();
    void aNewerListIsLeftAlone();
    void theEndLeavesACopyAndTheFirstStartMakesOne();

private:
    [[nodiscard]] static TroubleWindow *trouble()
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<TroubleWindow *>(window); found != nullptr && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }
    [[nodiscard]] static bool inTrouble()
    {
        return eventually([] { return trouble() != nullptr && trouble()->isActiveWindow(); });
    }
    [[nodiscard]] static bool onHome()
    {
        return eventually([] {
            return trouble() == nullptr && mainWindow() != nullptr && mainWindow()->isActiveWindow() &&
                   headingOn(mainWindow()) == u"Connections"_s;
        });
    }
    void spoil(qsizetype at, qsizetype length)
    {
        QFile list(file());
        QVERIFY(list.open(QIODevice::ReadWrite) && list.seek(at));
        QCOMPARE(list.write(QByteArray(length, '\xee')), length);
    }
    [[nodiscard]] QStringList setAside() const
    {
        return QFileInfo(file()).dir().entryList({u"*.damaged-*"_s}, QDir::Files);
    }
};

void TroubleTest::aDamagedListStartsFromItsCopy_data()
{
    QTest::addColumn<int>("kept");
    QTest::newRow("damaged") << -1;
    QTest::newRow("cut short") << 5000;
    QTest::newRow("emptied") << 0;
}

void TroubleTest::aDamagedListStartsFromItsCopy()
{
    QFETCH(int, kept);
    QVERIFY(makeList({u"Contoso"_s, u"Fabrikam"_s}));
    if (kept < 0) {
        spoil(0, 2000);
    } else {
        QVERIFY(QFile::resize(file(), kept));
    }
    QSignalSpy allClosed(qApp, &QGuiApplication::lastWindowClosed); // the program would end then
    start();
    QVERIFY(inTrouble());
    QVERIFY(mainWindow() == nullptr);
    QCOMPARE(headingOn(trouble()), u"The list of connections could not be read"_s);
    QVERIFY(says(trouble(), file()));
    QVERIFY(says(trouble(), u"were not touched"_s));
    QVERIFY(says(trouble(), u"holds 2 connections."_s));
    // A second start brings it forward and does nothing else.
    QCOMPARE(ended(*startOther({u"Contoso"_s})), 0);
    QVERIFY(inTrouble() && mainWindow() == nullptr);
    QVERIFY(press(u"Start from the last good copy"_s));
    QVERIFY(onHome());
    QCOMPARE(allClosed.size(), 0);
    // The window is on screen a moment before it begins.
    QVERIFY(eventually([] { return says(mainWindow(), u"This is the last good copy of the list."_s); }));
    QCOMPARE(setAside().size(), 1);
    QVERIFY(says(mainWindow(), setAside().front()));
    QCOMPARE(clients(), QStringList({u"Contoso"_s, u"Fabrikam"_s}));
    endProgram();
    QCOMPARE(clients(), QStringList({u"Contoso"_s, u"Fabrikam"_s}));
}

void TroubleTest::aDamagedListWithoutACopyStartsEmpty()
{
    QVERIFY(makeList({u"Contoso"_s}));
    QVERIFY(QFile::remove(lastCopyName(file())));
    spoil(0, 2000);
    start();
    QVERIFY(inTrouble());
    QVERIFY(!says(trouble(), u"There is a copy"_s));
    QVERIFY(press(u"Show folder"_s)); // nothing opens folders here, so it is said
    QVERIFY(eventually([this] { return says(trouble(), QFileInfo(file()).path()); }));
    QVERIFY(press(u"Start with an empty list"_s));
    QVERIFY(eventually([] { return trouble() == nullptr && mainWindow() != nullptr; }));
    QCOMPARE(setAside().size(), 1);
    QCOMPARE(clients(), QStringList());
}

void TroubleTest::anEmptyListCanBeChosenAlthoughThereIsACopy()
{
    QVERIFY(makeList({u"Contoso"_s}));
    spoil(0, 2000);
    start();
    QVERIFY(inTrouble() && press(u"Start with an empty list"_s));
    QVERIFY(eventually([] { return trouble() == nullptr && mainWindow() != nullptr; }));
    endProgram();
    QCOMPARE(setAside().size(), 2);
    const auto old = checkedCopy(QFileInfo(file()).dir().filePath(setAside().filter(u".backup"_s).value(0)));
    QVERIFY(old.ok() && old.value().connections == 1);
}

void TroubleTest::damageDeepInsideIsFoundAfterTheStart()
{
    QVERIFY(makeList({u"Contoso"_s}));
    qint64 page = 0;
    {
        auto database = Database::open(file());
        page = database.value()
                   ->value(u"SELECT rootpage FROM sqlite_master WHERE name = 'attempts'"_s)
                   .value()
                   .toLongLong();
    }
    spoil((page - 1) * 4096, 2000);
    QSignalSpy allClosed(qApp, &QGuiApplication::lastWindowClosed);
    start();
    QVERIFY(mainWindow() != nullptr); // nothing that is read at first is damaged
    QVERIFY(inTrouble());
    QVERIFY(mainWindow() == nullptr);
    QVERIFY(press(u"Start from the last good copy"_s));
    QVERIFY(onHome());
    QCOMPARE(allClosed.size(), 0);
}

void TroubleTest::aNewerListIsLeftAlone()
{
    QVERIFY(makeList({u"Contoso"_s}));
    {
        auto database = Database::open(file());
        QVERIFY(database.value()->run(u"PRAGMA user_version = 99"_s).ok());
    }
    start();
    QVERIFY(inTrouble());
    QCOMPARE(headingOn(trouble()), u"The list of connections cannot be opened"_s);
    QVERIFY(says(trouble(), u"newer version"_s));
    QVERIFY(!says(trouble(), u"Start with an empty list"_s));
    QVERIFY(press(u"Try again"_s));
    QVERIFY(inTrouble());
    {
        auto database = Database::open(file());
        QVERIFY(database.value()->run(u"PRAGMA user_version = %1"_s.arg(migrations().size())).ok());
    }
    QVERIFY(press(u"Try again"_s));
    QVERIFY(onHome());
    QCOMPARE(setAside(), QStringList());
}

void TroubleTest::theEndLeavesACopyAndTheFirstStartMakesOne()
{
    QVERIFY(makeList({u"Contoso"_s}));
    QVERIFY(QFile::remove(lastCopyName(file())));
    start();
    QVERIFY(eventually([this] { return QFileInfo::exists(lastCopyName(file())); }));
    QVERIFY(ConnectionStore::open(file()).value()->add(u"Fabrikam"_s, u"g"_s).ok());
    QVERIFY(mainWindow()->close());
    endProgram();
    QCOMPARE(lastGoodCopy(file())->connections, 2);
}

ATS_TEST(TroubleTest)
#include "troubletest.moc"
