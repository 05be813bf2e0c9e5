// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/connectionstore.h"
#include "app/store/connectionwriter.h"
#include "app/store/database.h"
#include "tests/support/registry.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace ats;

namespace
{

const QDateTime firstNoon({2026, 11, 22}, {12, 0}, Qt::UTC);

} // namespace

/// A history is bounded, and nothing that a state is made of falls out of it.
class StoreHistory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConnectionStore> m_store;
    QUuid m_id;
    int m_second = 0;

    void add(Verdict verdict, std::optional<Cause> cause = {}, int times = 1)
    {
        if (times == 1) {
            QVERIFY(m_store->addAttempt(m_id, {firstNoon.addSecs(++m_second), verdict, cause, 1, 2}).ok());
            return;
        }
        // Many in one transaction: each would be waited for until it is on the disk.
        auto database = Database::open(m_folder->filePath(u"connections.db"_s));
        ConnectionWriter writer(*database.value());
        const Done added = writer.change(m_id, [&](qint64 number) {
            Done done;
            for (int i = 0; done && i < times; ++i) {
                done = writer.addAttempt(number, {firstNoon.addSecs(++m_second), verdict, cause, 1, 2});
            }
            return done;
        });
        QVERIFY2(added.ok(), added ? "" : qPrintable(added.problem().text));
    }
    [[nodiscard]] std::vector<Attempt> history() { return m_store->history(m_id).value(); }
    [[nodiscard]] Connection loaded() { return m_store->load(m_id).value(); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = ConnectionStore::open(m_folder->filePath(u"connections.db"_s)).value();
        m_id = m_store->add(u"Contoso"_s, u"g"_s).value();
        m_second = 0;
    }
    void cleanup() { m_store.reset(); }

    void theNewestStayAndTheLastThatPassed()
    {
        add(Verdict::Connected, {}, 2);
        add(Verdict::NotConnected, Cause::CredentialsRejected, longestHistory + 30);
        const std::vector<Attempt> kept = history();
        QCOMPARE(kept.size(), static_cast<std::size_t>(longestHistory) + 1);
        QCOMPARE(kept.front().at, firstNoon.addSecs(m_second));
        QCOMPARE(kept[longestHistory - 1].at, firstNoon.addSecs(m_second - longestHistory + 1));
        QVERIFY(kept.back().verdict == Verdict::Connected);
        QCOMPARE(kept.back().at, firstNoon.addSecs(2));
        QCOMPARE(loaded().lastPassed, firstNoon.addSecs(2));
        // The next that passes takes its place, and the old one goes.
        add(Verdict::Connected);
        QCOMPARE(history().size(), static_cast<std::size_t>(longestHistory));
        QCOMPARE(loaded().lastPassed, firstNoon.addSecs(m_second));
    }

    void couldNotTellNeverPushesAResultOut()
    {
        add(Verdict::ConnectedWithGaps, Cause::ClockWrong);
        add(Verdict::NotConnected, Cause::KeyRejected);
        add(Verdict::CouldNotTell, Cause::Offline);
        const Connection before = loaded();
        add(Verdict::CouldNotTell, Cause::Cancelled, longestHistory + 5);
        QCOMPARE(history().size(), static_cast<std::size_t>(longestHistory) + 3);
        QVERIFY(loaded() == before);
    }

    void otherConnectionsKeepTheirs()
    {
        const QUuid first = m_id;
        add(Verdict::Connected, {}, 3);
        m_id = m_store->add(u"Fabrikam"_s, u"g"_s).value();
        add(Verdict::CouldNotTell, Cause::Offline, longestHistory + 1);
        QCOMPARE(history().size(), static_cast<std::size_t>(longestHistory));
        QCOMPARE(m_store->history(first).value().size(), 3U);
    }
};

ATS_TEST(StoreHistory)
#include "storehistory.moc"
