// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/hardening.h"

#include "tests/support/registry.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace ats;
using namespace Qt::StringLiterals;

namespace
{

constexpr uid_t nobody = 65534;

/// Runs `body` in a child; the status it ended with. Nothing of Qt Test runs there.
int inChild(const std::function<int()> &body)
{
    const pid_t child = fork();
    if (child == 0) {
        _exit(body());
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

/// Root may read everything, so the question is asked as somebody who is not; that ends the right to dump.
void becomeOrdinary()
{
    if (geteuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0)) {
        _exit(90);
    }
    prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
}

bool opens(const QByteArray &path)
{
    const int file = open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (file >= 0) {
        close(file);
    }
    return file >= 0;
}

/// As a parent of the same user, which even the strictest setting for debuggers allows: is the child's memory
/// open to it before, and after the child hardened itself? 0 when all is as it should be.
int askAboutAChild()
{
    becomeOrdinary();
    int toChild[2];
    int fromChild[2];
    if (pipe(toChild) != 0 || pipe(fromChild) != 0) {
        return 91;
    }
    const pid_t child = fork();
    char word = 0;
    if (child == 0) {
        if (read(toChild[0], &word, 1) != 1) {
            _exit(92);
        }
        hardenProcess(Hardening::InAnyBuild);
        word = static_cast<char>(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0));
        (void)!write(fromChild[1], &word, 1);
        (void)!read(toChild[0], &word, 1);
        _exit(0);
    }
    const QByteArray memory = "/proc/" + QByteArray::number(child) + "/mem";
    int outcome = opens(memory) ? 0 : 1;
    (void)!write(toChild[1], &word, 1);
    if (read(fromChild[0], &word, 1) != 1 || word != 0) {
        outcome = 2;
    } else if (opens(memory)) {
        outcome = 3;
    }
    (void)!write(toChild[1], &word, 1);
    waitpid(child, nullptr, 0);
    return outcome;
}

/// Where cores are wanted, in `folder`, dies of a signal that makes one.
int crashHardened(const QByteArray &folder)
{
    const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
    if (chdir(folder.constData()) != 0 || setrlimit(RLIMIT_CORE, &all) != 0) {
        return 93;
    }
    prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
    hardenProcess(Hardening::InAnyBuild);
    signal(SIGABRT, SIG_DFL);
    abort();
}

} // namespace

/// What no other process may get of this one's memory. Asked of children, because it cannot be undone.
class HardeningTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noCoreIsAllowed();
    void memoryIsClosedToTheSameUser();
    void crashLeavesNoCore();
    void buildsForDebuggingStayOpen();
    void programsBeginWithIt_data();
    void programsBeginWithIt();
};

void HardeningTest::noCoreIsAllowed()
{
    const int status = inChild([] {
        hardenProcess(Hardening::InAnyBuild);
        QFile limits(u"/proc/self/limits"_s);
        static const QRegularExpression line(u"^Max core file size\\s+0\\s+0\\s"_s,
                                             QRegularExpression::MultilineOption);
        return limits.open(QIODevice::ReadOnly) && QString::fromLatin1(limits.readAll()).contains(line) ? 0
                                                                                                        : 1;
    });
    QCOMPARE(status, 0);
}

void HardeningTest::memoryIsClosedToTheSameUser()
{
    const int status = inChild(askAboutAChild);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0); // 1: closed before already, 2: still dumpable, 3: still open
}

void HardeningTest::crashLeavesNoCore()
{
    QTemporaryDir folder;
    const QByteArray path = folder.path().toLocal8Bit();
    const int status = inChild([path] { return crashHardened(path); });
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGABRT);
    QVERIFY(!WCOREDUMP(status));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void HardeningTest::buildsForDebuggingStayOpen()
{
#ifdef NDEBUG
    QSKIP("this build is one for release");
#else
    const int status = inChild([] {
        prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
        hardenProcess();
        return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0);
    });
    QCOMPARE(WEXITSTATUS(status), 1);
#endif
}

void HardeningTest::programsBeginWithIt_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("window") << u"ui/main.cpp"_s;
    QTest::newRow("console") << u"app/cli/main.cpp"_s;
}

void HardeningTest::programsBeginWithIt()
{
    QFETCH(const QString, file);
    QFile source(QDir(QStringLiteral(ATS_SOURCE_DIR)).filePath(file));
    QVERIFY(source.open(QIODevice::ReadOnly));
    static const QRegularExpression start(u"\nint main\\([^)]*\\)\n\\{\n    ats::hardenProcess\\(\\);\n"_s);
    QVERIFY(QString::fromUtf8(source.readAll()).contains(start));
}

ATS_TEST(HardeningTest)
#include "hardeningtest.moc"
