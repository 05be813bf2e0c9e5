// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{

constexpr int noMount = 98; ///< exit status of a child that was not given a disk

} // namespace

/// A disk that is really full.
class StoreDisks : public QObject
{
    Q_OBJECT

private:
    const QTemporaryDir m_folder;
    [[nodiscard]] QString file() const { return m_folder.filePath(u"list/connections.db"_s); }

    /// The child with a disk of its own, so small that it can be filled; nothing where nobody may mount one.
    std::optional<QStringList> onSmallDisk()
    {
        QProcess child;
        const QByteArray folder = QFile::encodeName(QFileInfo(file()).path());
        const QByteArray map = "0 " + QByteArray::number(::geteuid()) + " 1";
        child.setChildProcessModifier([folder, map] {
            if (::unshare(::geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0) {
                ::_exit(noMount);
            }
            if (const int uids = ::open("/proc/self/uid_map", O_WRONLY); uids >= 0) {
                if (::write(uids, map.constData(), static_cast<std::size_t>(map.size())) < 0 &&
                    errno != EPERM) { // as root there is nothing to map
                    ::_exit(noMount);
                }
                ::close(uids);
            }
            if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
                ::mount("none", folder.constData(), "tmpfs", 0, "size=256k") != 0) {
                ::_exit(noMount);
            }
        });
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QStringLiteral(ATS_BIN_DIR "/store_processes"), {u"--child"_s, u"full"_s, file()});
        if (!child.waitForFinished(60'000) || child.exitCode() == noMount) {
            return std::nullopt;
        }
        return QString::fromUtf8(child.readAll()).trimmed().split(u'\n');
    }

private slots:
    void aFullDiskIsSaidToBeSoAndNothingIsLost()
    {
        QVERIFY(QDir().mkpath(QFileInfo(file()).path()));
        const std::optional<QStringList> said = onSmallDisk();
        if (!said) {
            QSKIP("no file system can be mounted here");
        }
        const QString whole = said->join(u'\n');
        QVERIFY2(said->size() == 8, qPrintable(whole));
        const QString noRoom = u"There is no room left on the disk for %1"_s;
        QVERIFY2(said->at(0).startsWith(u"write: "_s + noRoom.arg(file())), qPrintable(whole));
        QVERIFY2(said->at(1).startsWith(u"copy: "_s + noRoom.left(20)), qPrintable(whole));
        QCOMPARE(said->at(2), u"still there: as before"_s);
        QCOMPARE(said->at(3), u"room again: ok"_s);
        QVERIFY2(said->at(4).startsWith(u"open: "_s + noRoom.arg(file())), qPrintable(whole));
        QVERIFY2(said->at(5).startsWith(u"begin: "_s + noRoom.left(20)), qPrintable(whole));
        QCOMPARE(said->at(6), u"copies: 1"_s);
        QCOMPARE(said->at(7), u"after: typed"_s);
    }
};

ATS_TEST(StoreDisks)
#include "storedisks.moc"
