// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/catalog.h"
#include "app/model/credentials.h"
#include "app/store/connectionstore.h"
#include "app/store/migrations.h"
#include "app/store/storecopy.h"
#include "app/vault/keychainvault.h"
#include "tests/cli/keepfixture.h"
#include "tests/support/registry.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// A list and a keychain as the first release wrote them, read with today's programs. Neither is made by
/// today's code: see tests/data/first-release.
class CliFirstReleaseTest : public QObject, private KeepFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theConsoleListsEveryConnection();
    void everythingInTheListIsThere();
    void everySecretIsThere();
    void theConsoleTestsWithTheKeptSecrets();
    void theListBeforeTheUpdateIsKept();

private:
    [[nodiscard]] static QByteArray data(const QString &name)
    {
        QFile file(QStringLiteral(ATS_SOURCE_DIR "/tests/data/first-release/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString file() const { return m_cli->dataFolder() + u"/ats-connect/connections.db"_s; }
    [[nodiscard]] static QUuid id(int number)
    {
        return QUuid(u"0b7c2f4e-5d1a-4c3b-9e8f-0a1b2c3d4e0%1"_s.arg(number));
    }
    [[nodiscard]] static QDateTime at(qint64 seconds)
    {
        return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    }
    void placeList();
    void placeEntries();
};

void CliFirstReleaseTest::placeList()
{
    QVERIFY(QDir().mkpath(QFileInfo(file()).path()));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"first"_s);
        database.setDatabaseName(file());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"PRAGMA journal_mode = WAL"_s));
        query.finish();
        QString statement;
        for (const QString &line : QString::fromUtf8(data(u"connections.sql"_s)).split(u'\n')) {
            if (!line.startsWith("--"_L1)) {
                statement += line + u'\n';
            }
            if (line.endsWith(u';')) {
                QVERIFY2(query.exec(std::exchange(statement, {})), qPrintable(line));
            }
        }
    }
    QSqlDatabase::removeDatabase(u"first"_s);
}

void CliFirstReleaseTest::placeEntries()
{
    const QJsonObject all = QJsonDocument::fromJson(data(u"keychain.json"_s)).object();
    const QString service = all.value(u"service"_s).toString();
    const QJsonObject entries = all.value(u"entries"_s).toObject();
    QCOMPARE(entries.size(), 5);
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        QProcess tool;
        tool.start(u"secret-tool"_s,
                   {u"store"_s, u"--label="_s + service, u"xdg:schema"_s, u"org.qt.keychain"_s, u"user"_s,
                    entry.key(), u"server"_s, service, u"type"_s, u"plaintext"_s});
        tool.write(entry.value().toString().toUtf8());
        tool.closeWriteChannel();
        QVERIFY(tool.waitForFinished(60'000) && tool.exitCode() == 0);
    }
}

void CliFirstReleaseTest::initTestCase()
{
    QVERIFY(m_practice.isRunning() && initSecrets());
    placeList();
    placeEntries();
}

void CliFirstReleaseTest::theConsoleListsEveryConnection()
{
    const QJsonArray all = m_cli->list();
    QStringList names;
    for (const QJsonValue &one : all) {
        names.append(one.toObject().value(u"name"_s).toString());
        QVERIFY(one.toObject().value(u"state"_s).toString() != u"unknown-guide"_s);
    }
    QCOMPARE(names, QStringList({u"Contoso Talent"_s, u"Fabrikam People"_s, u"Adventure Works"_s,
                                 u"Northwind"_s, u"Ärzte & Co \"Nord\""_s}));
}

void CliFirstReleaseTest::everythingInTheListIsThere()
{
    const auto opened = ConnectionStore::open(file());
    QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.problem().text));
    ConnectionStore &store = *opened.value();
    const Connection linked = store.load(id(1)).value();
    QCOMPARE(linked.created, at(1769421600));
    QCOMPARE(linked.guideId, u"jobdiva-stackone"_s);
    QCOMPARE(linked.section, u"link"_s);
    QVERIFY(linked.slot == Slot::B && linked.keychainUsed && !linked.draftKept);
    QCOMPARE(linked.slotSince, at(1769680800));
    QCOMPARE(linked.inForce, (QMap<QString, QString>{{u"clientId"_s, u"123456"_s},
                                                     {u"username"_s, u"stackone-api@practice.example"_s}}));
    QCOMPARE(linked.notes, (QMap<QString, QString>{{u"company"_s, u"Contoso Talent Ltd & Söhne „West“"_s},
                                                   {u"senderName"_s, u"Zoë Łukasz 山田"_s}}));
    QCOMPARE(linked.asked, (QMap<QString, QDate>{{u"system"_s, QDate(2026, 1, 20)},
                                                 {u"administrator"_s, QDate(2026, 1, 21)}}));
    QCOMPARE(linked.ticks, (QSet<QString>{u"client-id/contact/sent"_s, u"client-id/save/saved"_s,
                                          u"permissions/api-only/deselect"_s, u"link/open-hub"_s,
                                          u"link/accounts/listed"_s}));
    const std::vector<Attempt> history{
        {at(1769767200), Verdict::CouldNotTell, Cause::TooSlow, 2, 3},
        {at(1769680800), Verdict::ConnectedWithGaps, Cause::ClockWrong, 7, 8},
        {at(1769422600), Verdict::Connected, {}, 8, 8},
        {at(1769422000), Verdict::NotConnected, Cause::CredentialsRejected, 5, 6}};
    QVERIFY(store.history(id(1)).value() == history);
    QCOMPARE(linked.lastPassed, at(1769680800));

    const Connection draft = store.load(id(2)).value();
    QVERIFY(!draft.slot && draft.draftKept);
    QCOMPARE(draft.values, (QMap<QString, QString>{{u"clientId"_s, u" 98 76 "_s}, {u"username"_s, u""_s}}));

    const Connection reconnecting = store.load(id(4)).value();
    QVERIFY(reconnecting.slot == Slot::A && reconnecting.reconnecting && reconnecting.platformStale &&
            reconnecting.draftKept);
    QCOMPARE(reconnecting.values.value(u"clientId"_s), u"4712"_s);
    QCOMPARE(reconnecting.inForce.value(u"clientId"_s), u"4711"_s);
    QVERIFY(reconnecting.lastJudgement->cause == Cause::CredentialsRejected);
    QCOMPARE(reconnecting.lastPassed, at(1769432400));

    QCOMPARE(store.load(id(5)).value().notes.value(u"answer/sso"_s), u"yes"_s);
    QVERIFY(!store.load(id(7)).value().keychainUsed);
    QCOMPARE(store.setting(u"window.open"_s).value(), id(2).toString(QUuid::WithoutBraces));
    QVERIFY(!store.setting(u"window.geometry"_s).value().isEmpty());
}

void CliFirstReleaseTest::everySecretIsThere()
{
    const auto catalog = Catalog::load();
    QVERIFY(catalog.ok());
    const auto opened = ConnectionStore::open(file());
    const QJsonObject written =
        QJsonDocument::fromJson(data(u"keychain.json"_s)).object().value(u"entries"_s).toObject();
    KeychainVault vault(u"org.atsconnect.AtsConnect"_s);
    const QList<std::pair<int, Slot>> places{
        {1, Slot::B}, {2, Slot::Draft}, {4, Slot::A}, {4, Slot::Draft}, {5, Slot::A}};
    for (const auto &[number, slot] : places) {
        const QString key = keychainKey(id(number), slot);
        const Guide *guide = catalog.value()->guide(opened.value()->load(id(number)).value().guideId);
        QVERIFY2(guide != nullptr && written.contains(key), qPrintable(key));
        QMap<QString, QString> found;
        bool ended = false;
        connect(vault.read(key), &VaultJob::finished, this, [&](const VaultResult &result) {
            ended = true;
            const auto set = Credentials::fromEntry(result.value, *guide->system);
            if (result.status == VaultStatus::Ok && set) {
                found = set.value().plain;
                for (const auto &[field, secret] : set.value().secrets) {
                    QVERIFY(guide->system->field(field) != nullptr && guide->system->field(field)->secret);
                    found.insert(field, secret.exposeText());
                }
            }
        });
        QTRY_VERIFY(ended);
        const QJsonObject fields = fieldsOf(written.value(key).toString().toUtf8());
        QCOMPARE(found.size(), fields.size());
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            QCOMPARE(found.value(field.key()), field.value().toString());
        }
    }
}

void CliFirstReleaseTest::theConsoleTestsWithTheKeptSecrets()
{
    const CliResult result = m_cli->run(QStringList{u"check"_s, u"contoso talent"_s, u"--json"_s} + host());
    QVERIFY2(result.rows().contains(u"sign-in=passed"_s), result.said().constData());
    QCOMPARE(m_cli->run({u"history"_s, u"Contoso Talent"_s, u"--json"_s})
                 .json()
                 .value(u"attempts"_s)
                 .toArray()
                 .size(),
             5);
}

void CliFirstReleaseTest::theListBeforeTheUpdateIsKept()
{
    const Outcome<StoreCopy> copy = checkedCopy(backupName(file(), 1));
    QVERIFY2(copy.ok(), copy ? "" : qPrintable(copy.problem().text));
    QCOMPARE(copy.value().connections, 5);
    const auto last = lastGoodCopy(file());
    QVERIFY(last && last->file == lastCopyName(file()) && last->connections == 5);
}

ATS_TEST(CliFirstReleaseTest)
#include "clifirstrelease.moc"
