// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionstore.h"
#include "app/store/database.h"
#include "tests/store/storechild.h"
#include "tests/support/patience.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace ats;

class StoreProcesses : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString file() const { return m_folder->filePath(u"list/connections.db"_s); }

    void start(QProcess &child, const QString &verb)
    {
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {u"--child"_s, verb, file()});
    }
    QString line(QProcess &child)
    {
        while (!child.canReadLine()) {
            if (!child.waitForReadyRead(test::patience)) {
                return {};
            }
        }
        return QString::fromUtf8(child.readLine()).trimmed();
    }

    /// The child without the superuser's right to pass over a file's mode; what it printed.
    QString openedWithoutRights(int expectedStatus)
    {
        QProcess child;
        child.setChildProcessModifier([] {
            if (::geteuid() == 0 && ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE) != 0) {
                ::_exit(99);
            }
        });
        start(child, u"open"_s);
        if (!child.waitForFinished(test::patience) || child.exitCode() != expectedStatus) {
            return u"status %1: "_s.arg(child.exitCode()) + QString::fromUtf8(child.readAll());
        }
        return QString::fromUtf8(child.readAll()).trimmed();
    }

    static void chmod(const QString &path, mode_t mode)
    {
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aKilledWriterLosesNothingItWasPromised()
    {
        QStringList promised;
        for (const int rounds : {0, 1, 2, 3, 5, 12}) {
            QProcess child;
            start(child, u"write"_s);
            QCOMPARE(line(child), u"ready"_s);
            for (int round = 0; round < rounds; ++round) {
                QCOMPARE(line(child), u"switching"_s);
                promised << line(child);
                QVERIFY(!promised.last().isEmpty());
            }
            QCOMPARE(line(child), u"switching"_s);
            child.kill(); // SIGKILL, in the middle of a change of many rows
            QVERIFY(child.waitForFinished(test::patience));
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);
            for (const QByteArray &late : child.readAll().split('\n')) {
                if (late.endsWith('}')) {
                    promised << QString::fromUtf8(late);
                }
            }

            auto opened = ConnectionStore::open(file());
            QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.problem().text));
            const auto all = opened.value()->all();
            QVERIFY(all.ok());
            QHash<QUuid, Connection> found;
            for (const Connection &connection : all.value()) {
                found.insert(connection.id, connection);
                // A transaction is there whole or not at all, promised or not.
                QVERIFY(connection.inForce.isEmpty() || connection.inForce.size() == storeChildFields);
                QCOMPARE(connection.slot.has_value(), !connection.inForce.isEmpty());
            }
            for (const QString &text : promised) {
                const auto one = found.constFind(QUuid::fromString(text));
                QVERIFY2(one != found.constEnd(), qPrintable(text));
                QCOMPARE(one->client, u"Client "_s + one->notes.value(u"round"_s));
                QCOMPARE(one->inForce.value(u"field7"_s), one->notes.value(u"round"_s));
                QVERIFY(one->lastPassed.isValid());
            }
            auto database = Database::open(file());
            QCOMPARE(database.value()->value(u"PRAGMA integrity_check"_s).value().toString(), u"ok"_s);
        }
        QVERIFY(promised.size() >= 23);
    }

    void windowAndConsoleSeeEachOther()
    {
        auto opened = ConnectionStore::open(file());
        QVERIFY(opened.ok());
        ConnectionStore &store = *opened.value();
        QProcess child;
        start(child, u"hold"_s);
        QCOMPARE(line(child), u"ready"_s);

        const qint64 before = store.dataVersion().value();
        const QUuid mine = store.add(u"Mine"_s, u"g"_s).value();
        QCOMPARE(store.dataVersion().value(), before); // one's own writes are not news

        child.write("\n");
        const QUuid theirs = QUuid::fromString(line(child));
        QVERIFY(store.dataVersion().value() != before);
        QCOMPARE(store.load(theirs).value().client, u"From the other program"_s);
        QCOMPARE(store.all().value().size(), 2U);
        QVERIFY(store.rename(theirs, u"Renamed"_s).ok());
        QVERIFY(store.load(mine).ok());
        child.closeWriteChannel();
        QVERIFY(child.waitForFinished(test::patience));
        QCOMPARE(child.exitCode(), 0);
        QCOMPARE(store.load(theirs).value().client, u"Renamed"_s);
    }

    void twoInOneProgramSeeEachOther()
    {
        auto one = ConnectionStore::open(file());
        auto two = ConnectionStore::open(file());
        QVERIFY(one.ok() && two.ok());
        const qint64 before = two.value()->dataVersion().value();
        const QUuid id = one.value()->add(u"Client"_s, u"g"_s).value();
        QVERIFY(two.value()->dataVersion().value() != before);
        QVERIFY(two.value()->setSection(id, u"there"_s).ok());
        QCOMPARE(one.value()->load(id).value().section, u"there"_s);
    }

    void manyMayMakeTheFileAtTheSameMoment()
    {
        for (int attempt = 0; attempt < 3; ++attempt) {
            m_folder = std::make_unique<QTemporaryDir>();
            std::vector<std::unique_ptr<QProcess>> children;
            for (int i = 0; i < 6; ++i) {
                children.push_back(std::make_unique<QProcess>());
                start(*children.back(), u"open"_s);
            }
            for (const auto &child : children) {
                QVERIFY(child->waitForFinished(test::patience));
            }
            for (const auto &child : children) {
                // On a crowded disk one may have given up waiting; it then says so, and its next try works.
                if (child->exitCode() != 0) {
                    const QByteArray said = child->readAll();
                    QVERIFY2(said.contains("is in use by another"), said.constData());
                    start(*child, u"open"_s);
                    QVERIFY(child->waitForFinished(test::patience));
                    QVERIFY2(child->exitCode() == 0, child->readAll().constData());
                }
            }
            const auto all = ConnectionStore::open(file()).value()->all();
            QVERIFY(all.ok());
            QCOMPARE(std::ranges::count_if(all.value(),
                                           [](const Connection &one) { return one.lastPassed.isValid(); }),
                     6);
        }
    }

    void aFileHeldByAnotherProgramIsSaidToBeInUse()
    {
        auto opened = ConnectionStore::open(file());
        QVERIFY(opened.ok());
        auto other = Database::open(file());
        QVERIFY(other.ok());
        const Done held = other.value()->transaction(Database::Access::Write, [&]() -> Done {
            const auto added = opened.value()->add(u"Client"_s, u"g"_s);
            return added ? Problem{u"was not held"_s} : added.problem();
        });
        QVERIFY2(held.problem().text.contains(u"is in use by another"_s), qPrintable(held.problem().text));
        QVERIFY(opened.value()->all().value().empty());
        QVERIFY(opened.value()->add(u"Client"_s, u"g"_s).ok());
    }

    void aListThatNobodyMayReadMeanwhileIsSaidToBeInUse()
    {
        // On disks without WAL a writer keeps readers out while it commits.
        const auto reader = ConnectionStore::open(file()).value()->reader();
        auto other = Database::open(file());
        QVERIFY(other.ok() && other.value()->value(u"PRAGMA journal_mode = DELETE"_s));
        QVERIFY(other.value()->run(u"BEGIN EXCLUSIVE"_s));
        const auto held = reader();
        QVERIFY(!held.ok());
        QVERIFY2(held.problem().text.contains(u"is in use by another"_s), qPrintable(held.problem().text));
        QVERIFY(other.value()->run(u"COMMIT"_s));
        QVERIFY(reader().ok());
    }

    void aReadOnlyFileIsSaidToBeSo()
    {
        QVERIFY(ConnectionStore::open(file()).ok());
        chmod(file(), 0400);
        const QString said = openedWithoutRights(1);
        QVERIFY2(said.contains(file()) && said.contains(u"cannot be opened for writing"_s), qPrintable(said));
        chmod(file(), 0600);
        QVERIFY(!QUuid::fromString(openedWithoutRights(0).section(u'\n', -1)).isNull());
    }

    void aFolderThatCannotBeWrittenIsSaidToBeSo()
    {
        QVERIFY(ConnectionStore::open(file()).ok());
        chmod(QFileInfo(file()).path(), 0500);
        QString said = openedWithoutRights(1);
        QVERIFY2(said.contains(file()) && said.contains(u"cannot be opened for writing"_s), qPrintable(said));
        QVERIFY(QFile::remove(file()) || ::geteuid() != 0);
        if (!QFileInfo::exists(file())) {
            said = openedWithoutRights(1);
            QVERIFY2(said.contains(file()) && said.contains(u"cannot be opened for writing"_s),
                     qPrintable(said));
        }
        chmod(QFileInfo(file()).path(), 0700);
        QVERIFY(QDir(QFileInfo(file()).path()).removeRecursively());
        chmod(m_folder->path(), 0500);
        said = openedWithoutRights(1);
        QVERIFY2(said.contains(u"cannot be made"_s), qPrintable(said));
        chmod(m_folder->path(), 0700);
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--child"_L1) {
        return runStoreChild(arguments.mid(2));
    }
    StoreProcesses test;
    return QTest::qExec(&test, argc, argv);
}

#include "storeprocesses.moc"
