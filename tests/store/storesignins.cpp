// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionstore.h"
#include "app/store/database.h"
#include "app/store/signinlog.h"
#include "tests/support/registry.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace ats;

namespace
{

const QDateTime noon({2026, 11, 22}, {12, 0}, Qt::UTC);
const QStringList account{u"jobdiva"_s, u"123456"_s, u"api@example.org"_s};

Report refusal()
{
    Report report;
    report.rows = {{u"sign-in"_s, RowState::Failed, Cause::CredentialsRejected, 1, {}}};
    return report;
}

Report passed()
{
    Report report;
    report.rows = {{u"sign-in"_s, RowState::Passed, {}, 1, {}}};
    return report;
}

Report limited(int seconds)
{
    Report report;
    report.rows = {{u"service"_s, RowState::Failed, Cause::RateLimited, 1, {}}};
    report.rows.front().facts.retryAfterSeconds = seconds;
    return report;
}

} // namespace

/// What is remembered of refused sign-ins: for every program, across restarts, and not for long.
class StoreSignIns : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConnectionStore> m_store;

    [[nodiscard]] QString file() const { return m_folder->filePath(u"connections.db"_s); }
    [[nodiscard]] std::unique_ptr<ConnectionStore> opened() const
    {
        auto store = ConnectionStore::open(file());
        return store ? std::move(store).value() : nullptr;
    }
    [[nodiscard]] int rows() const
    {
        auto database = Database::open(file());
        return database.value()->value(u"SELECT count(*) FROM sign_ins"_s).value().toInt();
    }
    SignInLog &log() { return m_store->signIns(); }
    [[nodiscard]] std::size_t refusals(const QStringList &of = account)
    {
        return log().record(of).refused.size();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = opened();
        QVERIFY(m_store != nullptr);
    }
    void cleanup() { m_store.reset(); }

    void refusalsAddUpAcrossProgramsAndRestarts()
    {
        QVERIFY(log().record(account) == SignInRecord());
        log().note(account, refusal(), noon);
        const auto other = opened(); // another window, or the console
        other->signIns().note(account, refusal(), noon.addSecs(1));
        QCOMPARE(refusals(), 2U);
        m_store = opened();
        log().note(account, refusal(), noon.addSecs(2));
        QVERIFY(pauseAt(other->signIns().record(account), noon.addSecs(2)).has_value());
        QCOMPARE(log().record(account).refused.back(), noon.addSecs(2));
        // And what passed in one ends it for all.
        other->signIns().note(account, passed(), noon.addSecs(3));
        QVERIFY(log().record(account) == SignInRecord());
        QCOMPARE(rows(), 0);
    }

    void accountsAreToldApart()
    {
        log().note(account, refusal(), noon);
        for (const QStringList &another : {QStringList{u"jobdiva"_s, u"123456"_s, u"other@example.org"_s},
                                           QStringList{u"jobdiva"_s, u"654321"_s, u"api@example.org"_s},
                                           QStringList{u"jobdiva"_s, u"123456api@example.org"_s, QString()},
                                           QStringList{u"teamtailor"_s, u"123456"_s, u"api@example.org"_s}}) {
            QCOMPARE(refusals(another), 0U);
        }
        QCOMPARE(refusals(), 1U);
    }

    void anAskedWaitIsKeptAsAsked()
    {
        log().note(account, limited(86400), noon);
        m_store = opened();
        QVERIFY((log().record(account) == SignInRecord{{}, AskedWait{noon, 86400}}));
        log().note(account, limited(7), noon.addSecs(1));
        QVERIFY((log().record(account) == SignInRecord{{}, AskedWait{noon.addSecs(1), 7}}));
        QCOMPARE(rows(), 1);
    }

    void nothingOfTheAccountCanBeRead()
    {
        log().note(account, refusal(), noon);
        m_store.reset();
        QFile content(file());
        QVERIFY(content.open(QIODevice::ReadOnly));
        const QByteArray bytes = content.readAll();
        for (const QString &part : account) {
            QVERIFY2(!bytes.contains(part.toUtf8()), qPrintable(part));
        }
    }

    void whatIsOldGoesAndSoDoesTheFuture()
    {
        const QStringList other{u"jobdiva"_s, u"1"_s};
        log().note(account, refusal(), noon.addSecs(-4000));
        log().note(other, refusal(), noon.addDays(2)); // the clock is ahead
        QCOMPARE(rows(), 1);
        QCOMPARE(refusals(), 0U);
        log().note(account, refusal(), noon); // and back again
        QCOMPARE(rows(), 1);
        QCOMPARE(refusals(other), 0U);
    }

    void aTestThatPassesWritesNothing()
    {
        log().note(account, refusal(), noon); // makes the key
        log().note(account, passed(), noon);
        const auto other = opened();
        const qint64 before = other->dataVersion().value();
        log().note(account, passed(), noon.addSecs(1));
        QCOMPARE(other->dataVersion().value(), before);
    }

    void withoutAStoreToWriteTheProgramItselfRemembers()
    {
        log().note(account, refusal(), noon);
        auto blocker = Database::open(file());
        QVERIFY(blocker.ok());
        QVERIFY(blocker.value()->run(u"DROP TABLE sign_ins"_s).ok()); // as good as a disk that fails
        log().note(account, refusal(), noon.addSecs(1));
        log().note(account, refusal(), noon.addSecs(2));
        log().note(account, refusal(), noon.addSecs(3));
        QVERIFY(pauseAt(log().record(account), noon.addSecs(3)).has_value());
        log().note(account, passed(), noon.addSecs(4));
        QVERIFY(log().record(account) == SignInRecord());
    }
};

ATS_TEST(StoreSignIns)
#include "storesignins.moc"
