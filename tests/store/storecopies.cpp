// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionstore.h"
#include "app/store/database.h"
#include "app/store/migrations.h"
#include "app/store/storefile.h"
#include "app/store/storerecovery.h"
#include "tests/support/registry.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace ats;

/// The last good copy: how it is made, when it is believed, and how a list begins from it again.
class StoreCopies : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString file() const { return m_folder->filePath(u"connections.db"_s); }
    [[nodiscard]] QString copy() const { return lastCopyName(file()); }

    static QByteArray bytesOf(const QString &path)
    {
        QFile content(path);
        return content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray();
    }
    static void writeTo(const QString &path, const QByteArray &bytes)
    {
        QFile content(path);
        QVERIFY(content.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(content.write(bytes), bytes.size());
    }
    /// Everything in the folder but what SQLite keeps beside an open list.
    [[nodiscard]] QMap<QString, QByteArray> everything() const
    {
        QMap<QString, QByteArray> all;
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden)) {
            all.insert(name, bytesOf(m_folder->filePath(name)));
        }
        return all;
    }
    /// Adds one connection to the list and ends as a program does.
    void addOne(const QString &client)
    {
        auto opened = ConnectionStore::open(file());
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.problem().text));
        const auto id = opened.value()->add(client, u"g"_s);
        QVERIFY(id.ok() && opened.value()->setNote(id.value(), u"note"_s, QString(9000, u'n')).ok());
        const Done kept = opened.value()->keepCopy();
        QVERIFY2(kept.ok(), kept ? "" : qPrintable(kept.problem().text));
    }
    void ruin()
    {
        QByteArray bytes = bytesOf(file());
        bytes.replace(0, 16, QByteArray(16, '\0')); // what a power cut makes of a page
        writeTo(file(), bytes);
    }
    [[nodiscard]] QStringList clients()
    {
        QStringList names;
        const auto opened = ConnectionStore::open(file());
        if (opened) {
            const auto all = opened.value()->all();
            for (const Connection &one : all ? all.value() : std::vector<Connection>()) {
                names.append(one.client);
            }
        }
        return names;
    }
    [[nodiscard]] static bool isDamageAt(const QString &file)
    {
        const auto opened = ConnectionStore::open(file);
        return !opened && isDamage(opened.problem(), file) && opened.problem().text.contains(file);
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theCopyIsWholeAndItsOwnersAlone()
    {
        const mode_t old = ::umask(0);
        addOne(u"Contoso"_s);
        addOne(u"Fabrikam"_s);
        ::umask(old);
        const auto made = lastGoodCopy(file());
        QVERIFY(made.has_value());
        QCOMPARE(made->file, copy());
        QCOMPARE(made->connections, 2);
        QVERIFY(made->at.isValid());
        const QFileInfoList files = QDir(m_folder->path()).entryInfoList(QDir::Files | QDir::Hidden);
        for (const QFileInfo &info : files) {
            QCOMPARE(info.permissions() &
                         (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                     QFile::Permissions());
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList({u"connections.db"_s, u"connections.db.backup"_s}));
    }

    void aProgramThatChangedNothingLeavesTheCopyAlone()
    {
        addOne(u"Contoso"_s);
        const QDateTime then(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
        {
            QFile touched(copy());
            QVERIFY(touched.open(QIODevice::ReadWrite) &&
                    touched.setFileTime(then, QFileDevice::FileModificationTime));
        }
        {
            auto opened = ConnectionStore::open(file());
            QVERIFY(opened.ok() && opened.value()->all().ok() && opened.value()->keepCopy().ok());
        }
        QCOMPARE(lastGoodCopy(file())->at.toUTC(), then);
        QVERIFY(QFile::remove(copy()));
        QVERIFY(ConnectionStore::open(file()).value()->keepCopy().ok()); // there was none
        QCOMPARE(lastGoodCopy(file())->connections, 1);
    }

    void aDamagedListLeavesTheCopyAlone()
    {
        addOne(u"Contoso"_s);
        addOne(u"Fabrikam"_s);
        QByteArray bytes = bytesOf(file());
        // Behind the page that is read when the list is opened.
        for (qsizetype page = 1; page * 4096 < bytes.size(); ++page) {
            bytes.replace(page * 4096, 64, QByteArray(64, '\xee'));
        }
        writeTo(file(), bytes);
        const QByteArray before = bytesOf(copy());
        auto opened = ConnectionStore::open(file());
        QVERIFY(opened.ok());
        QVERIFY(isDamage(opened.value()->all().problem(), file()));
        QVERIFY(!makeCopy(*Database::open(file()).value(), copy()).ok());
        QCOMPARE(bytesOf(copy()), before);
        QVERIFY(QFile::remove(copy()));
        QVERIFY(!opened.value()->keepCopy().ok());
        QVERIFY(!QFileInfo::exists(copy()));
        QVERIFY(isDamage(checkList(file()).problem(), file()));
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.copying.*"_s}), QStringList());
    }

    void aListBeginsFromItsCopyAgainAndNothingIsDeleted_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how :
             {"ruined", "cut short", "emptied", "gone", "text", "folder", "half set aside"}) {
            QTest::newRow(how) << QString::fromLatin1(how);
        }
    }

    void aListBeginsFromItsCopyAgainAndNothingIsDeleted()
    {
        QFETCH(QString, how);
        addOne(u"Contoso"_s);
        addOne(u"Fabrikam"_s);
        if (how == "ruined"_L1) {
            ruin();
        } else if (how == "cut short"_L1) {
            writeTo(file(), bytesOf(file()).left(5000));
        } else if (how == "emptied"_L1) {
            writeTo(file(), {});
        } else if (how == "text"_L1) {
            writeTo(file(), "my notes\n"_ba);
        } else {
            QVERIFY(QFile::remove(file()));
        }
        if (how == "folder"_L1) {
            QVERIFY(QDir().mkpath(file()));
        }
        if (how == "half set aside"_L1) { // killed after the list was moved and before its journal was
            writeTo(file() + u"-wal"_s, "of a list that is not here any more"_ba);
        }
        const QMap<QString, QByteArray> before = everything();
        QVERIFY(isDamageAt(file()));
        QCOMPARE(everything(), before); // looking changed nothing
        const auto restored = restoreLastCopy(file());
        QVERIFY2(restored.ok(), restored ? "" : qPrintable(restored.problem().text));
        QCOMPARE(restored.value().copy.connections, 2);
        QCOMPARE(clients(), QStringList({u"Contoso"_s, u"Fabrikam"_s}));
        for (const auto &[name, bytes] : before.asKeyValueRange()) {
            QVERIFY2(everything().values().contains(bytes), qPrintable(name));
        }
        const QString aside = restored.value().aside;
        QCOMPARE(aside.isEmpty(), how == "gone"_L1 || how == "half set aside"_L1);
        QVERIFY(aside.isEmpty() || (aside.startsWith(file() + u".damaged-"_s) && QFileInfo::exists(aside)));
        const auto opened = ConnectionStore::open(file());
        const QDateTime at =
            QDateTime::fromString(opened.value()->setting(restoredSetting).value(), Qt::ISODate);
        QVERIFY(at.isValid() && qAbs(at.secsTo(QDateTime::currentDateTimeUtc())) < 600);
        QVERIFY(checkList(file()).ok());
        QCOMPARE(QFileInfo(file()).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void anEmptyListSetsTheCopiesAsideToo()
    {
        addOne(u"Contoso"_s);
        QVERIFY(QFile::copy(copy(), backupName(file(), 1)));
        ruin();
        const QMap<QString, QByteArray> before = everything();
        const auto begun = startEmptyList(file());
        QVERIFY2(begun.ok(), begun ? "" : qPrintable(begun.problem().text));
        QCOMPARE(everything().values(), before.values()); // other names, nothing else
        QCOMPARE(clients(), QStringList());
        QVERIFY(QFileInfo::exists(file()));
        addOne(u"New"_s);
        for (const QByteArray &bytes : before) {
            QVERIFY(everything().values().contains(bytes));
        }
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.damaged-*"_s}).size(), 3);
    }

    void aCopyThatIsDamagedIsNotOffered()
    {
        addOne(u"Contoso"_s);
        QByteArray bytes = bytesOf(copy());
        bytes.replace(4096, 2000, QByteArray(2000, '\x11'));
        writeTo(copy(), bytes);
        ruin();
        QVERIFY(!lastGoodCopy(file()));
        const QMap<QString, QByteArray> before = everything();
        const auto restored = restoreLastCopy(file());
        QVERIFY(!restored.ok() && restored.problem().text.contains(file()));
        QCOMPARE(everything(), before);
        // What was there before an update is better than nothing.
        {
            QTemporaryDir other;
            auto older = ConnectionStore::open(other.filePath(u"connections.db"_s));
            QVERIFY(older.value()->add(u"Older"_s, u"g"_s).ok() && older.value()->keepCopy().ok());
            QVERIFY(QFile::copy(other.filePath(u"connections.db.backup"_s), backupName(file(), 1)));
        }
        QVERIFY(restoreLastCopy(file()).ok() && clients() == QStringList{u"Older"_s});
    }

    void anEmptyCopyDoesNotStandInTheWayOfANewList()
    {
        QVERIFY(ConnectionStore::open(file()).value()->keepCopy().ok());
        QVERIFY(QFile::remove(file()));
        QVERIFY(ConnectionStore::open(file()).ok());
    }

    void whatIsNotDamageIsNotCalledSo()
    {
        addOne(u"Contoso"_s);
        QVERIFY(checkList(file()).ok());
        for (const int code : {5, sqliteReadOnly, 10, 13, sqliteCantOpen, sqliteMoved, 99}) {
            QVERIFY(!isDamage(storeProblem(code, file(), u"words"_s), file()));
        }
        QVERIFY(isDamage(storeProblem(sqliteCorrupt | 3 << 8, file(), {}), file()));
    }

    void aListThatWasMovedAwayIsNotWrittenInto()
    {
        addOne(u"Contoso"_s);
        const auto opened = ConnectionStore::open(file());
        ConnectionStore &store = *opened.value();
        const QUuid id = store.all().value().front().id;
        const QString elsewhere = m_folder->filePath(u"elsewhere"_s);
        QVERIFY(QFile::rename(file(), elsewhere));
        const auto refused = [&](const Done &done) {
            return !done && done.problem().text.contains(file()) &&
                   done.problem().text.contains(u"was moved"_s);
        };
        QVERIFY(refused(store.setNote(id, u"note"_s, u"typed meanwhile"_s)));
        QVERIFY(!store.add(u"Lost"_s, u"g"_s).ok());
        QVERIFY(QFile::copy(elsewhere, m_folder->filePath(u"other"_s)));
        QVERIFY(QFile::rename(m_folder->filePath(u"other"_s), file()));
        QVERIFY(refused(store.setSetting(u"key"_s, u"value"_s))); // another file by the same name
        QVERIFY(QFile::remove(file()) && QFile::rename(elsewhere, file()));
        QVERIFY(store.setNote(id, u"note"_s, u"typed meanwhile"_s).ok());
        QCOMPARE(store.load(id).value().notes.value(u"note"_s), u"typed meanwhile"_s);
    }

    void whatAKilledProgramWasCopyingIsClearedAway()
    {
        addOne(u"Contoso"_s);
        const QString left = copy() + u".copying.0123"_s;
        writeTo(left, "half"_ba);
        addOne(u"Fabrikam"_s);
        QVERIFY(QFileInfo::exists(left)); // somebody may be at it
        QFile old(left);
        QVERIFY(old.open(QIODevice::ReadWrite) && old.setFileTime(QDateTime::currentDateTimeUtc().addDays(-1),
                                                                  QFileDevice::FileModificationTime));
        old.close();
        addOne(u"Adventure"_s);
        QVERIFY(!QFileInfo::exists(left));
        QCOMPARE(lastGoodCopy(file())->connections, 3);
    }
};

ATS_TEST(StoreCopies)
#include "storecopies.moc"
