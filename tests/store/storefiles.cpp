// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionstore.h"
#include "app/store/migrations.h"
#include "tests/support/registry.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace ats;

namespace
{

unsigned modeOf(const QString &path)
{
    struct stat found {
    };
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode & 07777U : 0U;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Warnings seen while one of these is alive; Qt complains there about connections removed while in use.
class Warnings
{
public:
    Warnings()
    {
        seen.clear();
        m_before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &text) { seen << text; });
    }
    ~Warnings() { qInstallMessageHandler(m_before); }
    Warnings(const Warnings &) = delete;
    Warnings &operator=(const Warnings &) = delete;
    static inline QStringList seen;

private:
    QtMessageHandler m_before = nullptr;
};

} // namespace

class StoreFiles : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }

    /// A closed store with `count` connections in it.
    void makeStore(const QString &file, int count)
    {
        auto opened = ConnectionStore::open(file);
        QVERIFY(opened.ok());
        for (int i = 0; i < count; ++i) {
            const auto id = opened.value()->add(u"Client %1"_s.arg(i), u"g"_s);
            QVERIFY(id.ok());
            QVERIFY(opened.value()->setNote(id.value(), u"note"_s, QString(9000, u'n')).ok());
        }
    }

    /// Opening is refused with a sentence that names the file, and leaves its bytes alone.
    void refuses(const QString &file, const QString &words)
    {
        const QByteArray before = bytesOf(file);
        const auto opened = ConnectionStore::open(file);
        QVERIFY(!opened.ok());
        QVERIFY2(opened.problem().text.contains(file), qPrintable(opened.problem().text));
        QVERIFY2(opened.problem().text.contains(words), qPrintable(opened.problem().text));
        QCOMPARE(bytesOf(file), before);
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void onlyTheOwnerMayReadAnythingOfIt()
    {
        const mode_t old = ::umask(0); // the widest a user can have: rights must not come from it
        const QString file = at(u"deep/er/connections.db"_s);
        auto opened = ConnectionStore::open(file);
        QVERIFY(opened.ok());
        QVERIFY(opened.value()->add(u"Client"_s, u"g"_s).ok());
        ::umask(old);
        QCOMPARE(modeOf(at(u"deep/er"_s)), 0700U);
        const QFileInfoList files = QFileInfo(file).dir().entryInfoList(QDir::Files);
        QCOMPARE(files.size(), 3);
        for (const QFileInfo &info : files) {
            QCOMPARE(modeOf(info.filePath()), 0600U);
        }
    }

    void anOlderFileThatOthersMayReadIsClosedToThem()
    {
        const QString file = at(u"connections.db"_s);
        makeStore(file, 1);
        QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0664), 0);
        const auto opened = ConnectionStore::open(file);
        QVERIFY(opened.ok());
        QCOMPARE(opened.value()->all().value().size(), 1U);
        QCOMPARE(modeOf(file), 0600U);
        QCOMPARE(modeOf(file + u"-wal"_s), 0600U);
    }

    void aFolderThatWasThereKeepsItsRights()
    {
        QVERIFY(QDir().mkdir(at(u"shared"_s)));
        QCOMPARE(::chmod(QFile::encodeName(at(u"shared"_s)).constData(), 0755), 0);
        QVERIFY(ConnectionStore::open(at(u"shared/connections.db"_s)).ok());
        QCOMPARE(modeOf(at(u"shared"_s)), 0755U);
    }

    void writesAreDurableAndOrdered()
    {
        const QString file = at(u"connections.db"_s);
        makeStore(file, 1);
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        {
            QSqlQuery query(database);
            QVERIFY(query.exec(u"PRAGMA journal_mode"_s) && query.next());
            QCOMPARE(query.value(0).toString(), u"wal"_s);
            QVERIFY(query.exec(u"PRAGMA user_version"_s) && query.next());
            QCOMPARE(query.value(0).toInt(), static_cast<int>(migrations().size()));
        }
        database = {};
        QSqlDatabase::removeDatabase(u"look"_s);
    }

    void namesWithSpecialCharactersWork()
    {
        const QString file = at(u"a b?c=d%20#é/:memory:"_s);
        makeStore(file, 2);
        QVERIFY(QFileInfo::exists(file));
        QCOMPARE(ConnectionStore::open(file).value()->all().value().size(), 2U);
    }

    void openingAndClosingLeavesNothingBehindInQt()
    {
        const Warnings warnings;
        {
            auto one = ConnectionStore::open(at(u"connections.db"_s));
            auto two = ConnectionStore::open(at(u"connections.db"_s));
            QVERIFY(one.ok() && two.ok());
            QVERIFY(one.value()->add(u"Client"_s, u"g"_s).ok());
            QCOMPARE(two.value()->all().value().size(), 1U);
            QCOMPARE(QSqlDatabase::connectionNames().size(), 2);
        }
        writeBytes(at(u"other"_s), QByteArray(8192, 'x'));
        QVERIFY(!ConnectionStore::open(at(u"other"_s)).ok());
        QCOMPARE(QSqlDatabase::connectionNames(), QStringList());
        QCOMPARE(Warnings::seen, QStringList());
    }

    void aFileOfAnotherKindIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << "These are my notes.\n"_ba;
        QTest::newRow("one byte") << "S"_ba;
        QTest::newRow("long") << QByteArray(100000, 'z');
        QTest::newRow("the right beginning and then nothing") << QByteArray("SQLite format 3", 16);
        QTest::newRow("the right beginning and then noise")
            << QByteArray("SQLite format 3", 16) + QByteArray(8176, '\x7f');
    }

    void aFileOfAnotherKindIsLeftAlone()
    {
        QFETCH(QByteArray, bytes);
        const QString file = at(u"connections.db"_s);
        writeBytes(file, bytes);
        refuses(file, u"Nothing was changed"_s);
    }

    void aFolderInItsPlaceIsRefused()
    {
        QVERIFY(QDir().mkpath(at(u"connections.db"_s)));
        refuses(at(u"connections.db"_s), u"is not a list of connections"_s);
    }

    void aPipeInItsPlaceIsRefusedWithoutWaiting()
    {
        const QString file = at(u"connections.db"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(file).constData(), 0600), 0);
        const auto opened = ConnectionStore::open(file);
        QVERIFY(!opened.ok());
        QVERIFY(opened.problem().text.contains(u"is not a list of connections"_s));
    }

    void aFolderThatCannotBeMadeIsNamed()
    {
        writeBytes(at(u"file"_s), "x"_ba);
        const auto opened = ConnectionStore::open(at(u"file/sub/connections.db"_s));
        QVERIFY(!opened.ok());
        QVERIFY2(opened.problem().text.contains(at(u"file/sub"_s)), qPrintable(opened.problem().text));
        QVERIFY(opened.problem().text.contains(u"cannot be made"_s));
        QVERIFY(!ConnectionStore::open({}).ok());
    }

    void aDanglingLinkIsRefused()
    {
        QVERIFY(QFile::link(at(u"nowhere"_s), at(u"connections.db"_s)));
        QVERIFY(!ConnectionStore::open(at(u"connections.db"_s)).ok());
        QVERIFY(!QFileInfo::exists(at(u"nowhere"_s)));
    }

    void aTruncatedStoreIsRefused_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {1, 30, 50, 99}) {
            QTest::addRow("%d percent left", percent) << percent;
        }
    }

    void aTruncatedStoreIsRefused()
    {
        QFETCH(int, percent);
        const QString file = at(u"connections.db"_s);
        makeStore(file, 6);
        const QByteArray whole = bytesOf(file);
        writeBytes(file, whole.left(whole.size() * percent / 100));
        refuses(file, u"Nothing was changed"_s);
    }

    void damageInsideIsSaidWhenItIsMetAndChangesNothing()
    {
        const QString file = at(u"connections.db"_s);
        makeStore(file, 6);
        QByteArray bytes = bytesOf(file);
        for (qsizetype page = 1; page * 4096 < bytes.size(); ++page) {
            bytes.replace(page * 4096, 64, QByteArray(64, '\xee'));
        }
        writeBytes(file, bytes);
        {
            auto opened = ConnectionStore::open(file);
            QVERIFY(opened.ok());
            const auto all = opened.value()->all();
            QVERIFY(!all.ok());
            QVERIFY2(all.problem().text.contains(file), qPrintable(all.problem().text));
            QVERIFY(all.problem().text.contains(u"is damaged"_s));
            QVERIFY(!opened.value()->add(u"Client"_s, u"g"_s).ok());
        }
        QCOMPARE(bytesOf(file), bytes);
    }

    void anEmptyFileBecomesAStore()
    {
        const QString file = at(u"connections.db"_s);
        writeBytes(file, {});
        makeStore(file, 1);
        QCOMPARE(modeOf(file), 0600U);
    }
};

ATS_TEST(StoreFiles)
#include "storefiles.moc"
