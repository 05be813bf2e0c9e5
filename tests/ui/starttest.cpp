// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/storefile.h"
#include "tests/support/registry.h"
#include "tests/ui/programrig.h"
#include "ui/home/homepage.h"
#include "ui/start/singleinstance.h"

#include <QtCore/QLockFile>
#include <QtGui/QScreen>
#include <QtNetwork/QLocalSocket>
#include <QtWidgets/QApplication>

#include <csignal>

using namespace ats;
using namespace ats::test;

/// One window on a list: what a second start does, and what a first one that is gone or hangs leaves behind.
class StartTest : public QObject, ProgramRig
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { finish(); }
    void aSecondStartOpensItsConnectionInTheFirst();
    void aSecondStartLeavesWhatIsHalfTypedToItsOwner();
    void aNameThatNobodyHasIsSaid();
    void theFirstStartOpensWhatItsArgumentsName();
    void aMessageThatIsNotOursIsIgnored();
    void aKilledProgramIsNoObstacle();
    void aHungProgramIsSaidToHang();
    void practiceIsAProgramOfItsOwn();
    void largeLettersLeaveTheWindowOnTheScreen();

private:
    [[nodiscard]] qint64 owner() const
    {
        const QLockFile lock(lockName(file()));
        qint64 process = 0;
        QString host;
        QString name;
        return lock.getLockInfo(&process, &host, &name) ? process : 0;
    }
    [[nodiscard]] bool listens() const { return QFileInfo::exists(socketName(file())); }
    [[nodiscard]] bool shown()
    {
        return eventually(
            [this] { return mainWindow() != nullptr && mainWindow()->isVisible() && listens(); });
    }
    [[nodiscard]] bool opened(const QString &client)
    {
        return eventually([&] {
            const WizardPage *page = mainWindow()->wizard();
            return page != nullptr && page->flow().connection().client == client;
        });
    }
};

void StartTest::aSecondStartOpensItsConnectionInTheFirst()
{
    QVERIFY(makeList({u"Contoso"_s, u"Fabrikam"_s}));
    start();
    QVERIFY(shown());
    for (const QFileInfo &one : QFileInfo(file()).dir().entryInfoList(QDir::Files | QDir::System)) {
        QVERIFY2((one.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0,
                 qPrintable(one.filePath()));
    }
    mainWindow()->showMinimized();
    QVERIFY(eventually([] { return mainWindow()->isMinimized(); }));
    const auto second = startOther({u"fabrikam"_s});
    QCOMPARE(ended(*second), 0);
    QCOMPARE(second->readAllStandardError(), QByteArray());
    QVERIFY(opened(u"Fabrikam"_s));
    QVERIFY(eventually([] { return !mainWindow()->isMinimized() && mainWindow()->isActiveWindow(); }));
    QCOMPARE(ended(*startOther({u"--new"_s})), 0);
    QVERIFY(eventually([] { return headingOn(mainWindow()) == u"What do you want to connect?"_s; }));
    QVERIFY(mainWindow()->wizard() == nullptr);
    QCOMPARE(ended(*startOther()), 0); // only comes forward
    QCOMPARE(headingOn(mainWindow()), u"What do you want to connect?"_s);
    endProgram();
    QVERIFY(!listens());
    QVERIFY(!QFileInfo::exists(lockName(file())));
}

void StartTest::aSecondStartLeavesWhatIsHalfTypedToItsOwner()
{
    QVERIFY(makeList({u"Contoso"_s, u"Fabrikam"_s}));
    start({u"Contoso"_s});
    QVERIFY(shown() && opened(u"Contoso"_s));
    QVERIFY(eventually([] { return mainWindow()->isActiveWindow(); }));
    mainWindow()->wizard()->flow().draft().setSecret(u"password"_s, Secret(u"half typed"));
    QCOMPARE(ended(*startOther({u"Fabrikam"_s})), 0);
    QVERIFY(waitForDialog());
    const auto third = startOther({u"Fabrikam"_s});
    QCOMPARE(ended(*third), 0);
    QVERIFY(third->readAllStandardError().contains("Answer that first"));
    QVERIFY(press(u"Stay here"_s));
    QVERIFY(eventually([] { return QApplication::activeModalWidget() == nullptr; }));
    QCOMPARE(mainWindow()->wizard()->flow().connection().client, u"Contoso"_s);
    QVERIFY(mainWindow()->wizard()->flow().draft().hasUnkeptSecrets());
    QCOMPARE(ended(*startOther({u"Fabrikam"_s})), 0);
    QVERIFY(waitForDialog() && press(u"Forget it"_s));
    QVERIFY(opened(u"Fabrikam"_s));
}

void StartTest::aNameThatNobodyHasIsSaid()
{
    QVERIFY(makeList({u"Contoso"_s}));
    start({u"Nobody"_s});
    QVERIFY(shown());
    QVERIFY(eventually([] { return says(mainWindow(), u"There is no connection “Nobody”."_s); }));
    const auto second = startOther({u"Somebody"_s});
    QCOMPARE(ended(*second), 0);
    QVERIFY(second->readAllStandardError().contains("There is no connection “Somebody”."));
    QVERIFY(says(mainWindow(), u"There is no connection “Somebody”."_s));
}

void StartTest::theFirstStartOpensWhatItsArgumentsName()
{
    QVERIFY(makeList({u"Contoso"_s}));
    start({u"--new"_s});
    QVERIFY(shown());
    QVERIFY(eventually([] { return headingOn(mainWindow()) == u"What do you want to connect?"_s; }));
}

void StartTest::aMessageThatIsNotOursIsIgnored()
{
    QVERIFY(makeList({u"Contoso"_s}));
    start();
    QVERIFY(shown());
    for (const QByteArray &message :
         {"hello\n"_ba, "{}\n"_ba, R"({"v":2,"arguments":["Contoso"]})"_ba + '\n',
          R"({"v":1,"arguments":["Contoso"]})"_ba + QByteArray(70'000, ' ') + '\n',
          QByteArray(200'000, 'x')}) {
        QLocalSocket visitor;
        visitor.connectToServer(socketName(file()));
        visitor.write(message);
        QVERIFY(eventually([&] { return visitor.state() == QLocalSocket::UnconnectedState; }));
        QCOMPARE(visitor.readAll(), QByteArray());
        QVERIFY(mainWindow()->wizard() == nullptr);
    }
    QCOMPARE(ended(*startOther({u"Contoso"_s})), 0);
    QVERIFY(opened(u"Contoso"_s));
}

void StartTest::aKilledProgramIsNoObstacle()
{
    QVERIFY(makeList({u"Contoso"_s}));
    const auto first = startOther();
    QVERIFY(eventually([this] { return listens(); }));
    QCOMPARE(owner(), first->processId());
    first->kill();
    QCOMPARE(ended(*first), -1);
    QVERIFY(listens()); // what it left
    start();
    QVERIFY(shown());
    QCOMPARE(owner(), QCoreApplication::applicationPid());
    QCOMPARE(ended(*startOther({u"Contoso"_s})), 0);
    QVERIFY(opened(u"Contoso"_s));
}

void StartTest::aHungProgramIsSaidToHang()
{
    QVERIFY(makeList({u"Contoso"_s}));
    const auto first = startOther();
    QVERIFY(eventually([this] { return listens(); }));
    const auto process = static_cast<pid_t>(first->processId());
    QCOMPARE(::kill(process, SIGSTOP), 0);
    const auto second = startOther({u"Contoso"_s});
    QByteArray said;
    QVERIFY(eventually([&] {
        said += second->readAllStandardError();
        return said.contains("does not answer");
    }));
    second->kill(); // it shows the same in a box
    QCOMPARE(ended(*second), -1);
    QCOMPARE(::kill(process, SIGCONT), 0);
    QCOMPARE(ended(*startOther({u"Contoso"_s})), 0);
    first->kill();
    QCOMPARE(ended(*first), -1);
}

void StartTest::practiceIsAProgramOfItsOwn()
{
    QVERIFY(makeList({u"Contoso"_s}));
    start();
    QVERIFY(shown());
    const auto practice = startOther({u"--practice"_s});
    const QString socket = socketName(dataFolder() + u"/ats-connect-practice/connections.db"_s);
    QVERIFY(eventually([&] { return QFileInfo::exists(socket); }));
    QCOMPARE(ended(*startOther({u"--practice"_s})), 0);
    practice->kill();
    QCOMPARE(ended(*practice), -1);
    QVERIFY(mainWindow()->isVisible());
}

void StartTest::largeLettersLeaveTheWindowOnTheScreen()
{
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(2 * usual.pointSizeF());
    QApplication::setFont(large);
    start();
    QVERIFY(shown());
    const QSize screen = mainWindow()->screen()->availableGeometry().size();
    QVERIFY(eventually([&] {
        return mainWindow()->frameGeometry().size().boundedTo(screen) == mainWindow()->frameGeometry().size();
    }));
    endProgram();
    QApplication::setFont(usual);
}

ATS_TEST(StartTest)
#include "starttest.moc"
