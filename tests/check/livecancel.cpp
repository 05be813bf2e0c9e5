// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/liverun.h"
#include "tests/support/registry.h"

#include <QtCore/QSemaphore>

using namespace Qt::StringLiterals;
using namespace ats;
using namespace ats::test;

namespace
{

const QStringList &stages()
{
    static const QStringList all{u"entries"_s, u"network"_s, u"portal"_s,  u"proxy"_s,
                                 u"name"_s,    u"reach"_s,   u"secure"_s,  u"service"_s,
                                 u"clock"_s,   u"sign-in"_s, u"session"_s, u"read"_s};
    return all;
}

enum class When { Started, StartedLater, Finished };

void addStages()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<int>("when");
    for (const QString &row : stages()) {
        QTest::addRow("%s, at once", qPrintable(row)) << row << static_cast<int>(When::Started);
        QTest::addRow("%s, a turn later", qPrintable(row)) << row << static_cast<int>(When::StartedLater);
        QTest::addRow("%s, when it ends", qPrintable(row)) << row << static_cast<int>(When::Finished);
    }
}

/// Calls `act` when `row` has begun or ended.
template<typename Act>
void at(LiveCheck &check, const QString &row, When when, QObject &context, Act act)
{
    if (when == When::Finished) {
        QObject::connect(&check, &LiveCheck::rowFinished, &context, [row, act](const CheckRow &ended) {
            if (ended.id == row) {
                act();
            }
        });
        return;
    }
    QObject::connect(&check, &LiveCheck::rowStarted, &context, [row, act, when, &context](const QString &id) {
        if (id == row && when == When::Started) {
            act();
        } else if (id == row) {
            QMetaObject::invokeMethod(&context, act, Qt::QueuedConnection);
        }
    });
}

} // namespace

class LiveCancel : public QObject
{
    Q_OBJECT

private:
    Authority m_authority{u"Known Authority"_s};
    Peer m_peer{script(goodSignIn()), m_authority.issue(u"IP:127.0.0.1"_s)};

private slots:
    void initTestCase() { QVERIFY(initSecrets()); }

    void cancellingEndsTheTestOnce_data() { addStages(); }

    void cancellingEndsTheTestOnce()
    {
        QFETCH(QString, row);
        QFETCH(int, when);
        LiveRun run(m_peer.url(), {m_authority.certificate()});
        run.prepare();
        QObject context;
        at(*run.check, row, When(when), context, [&run] {
            run.check->cancel();
            run.check->cancel();
        });
        run.check->start();
        QVERIFY(run.wait());
        QTest::qWait(0);
        QCOMPARE(run.finished, 1);
        QCOMPARE(run.started, run.ended);
        int cancelled = 0;
        bool after = false;
        for (const CheckRow &one : run.report.rows) {
            QVERIFY(!after || one.state == RowState::NotRun);
            after = after || one.cause == Cause::Cancelled;
            cancelled += one.cause == Cause::Cancelled ? 1 : 0;
        }
        const bool tooLate = row == "read"_L1 && When(when) == When::Finished;
        QVERIFY(tooLate ? cancelled == 0 : cancelled <= 1);
        if (When(when) == When::Started) {
            QCOMPARE(run.report.row(row)->cause, std::optional(Cause::Cancelled));
            QVERIFY(run.report.row(row)->state == RowState::Failed);
            QCOMPARE(run.report.verdict, Verdict::CouldNotTell);
        }
    }

    void theOwnerMayDestroyItAtAnyMoment_data() { addStages(); }

    void theOwnerMayDestroyItAtAnyMoment()
    {
        QFETCH(QString, row);
        QFETCH(int, when);
        LiveRun run(m_peer.url(), {m_authority.certificate()});
        run.prepare();
        QObject context;
        bool done = false;
        at(*run.check, row, When(when), context, [&] {
            run.check.reset();
            done = true;
        });
        run.check->start();
        QVERIFY(QTest::qWaitFor([&] { return done; }, 60'000));
        QTest::qWait(0);
        QVERIFY(run.finished == 0 || When(when) == When::StartedLater);
    }

    void cancellingWhileTheServiceIsSilentEndsAtOnce()
    {
        for (const bool atRead : {false, true}) {
            Peer peer(script(atRead ? goodSignIn() : PeerAct{}, PeerAct{}));
            LiveRun run(peer.url());
            run.options.limits.answerMs = 60'000;
            run.prepare();
            run.check->start();
            QTRY_COMPARE(peer.count(atRead ? "GET" : "POST"), 1);
            run.check->cancel();
            QVERIFY(run.wait());
            const QString row = atRead ? u"session"_s : u"service"_s;
            QCOMPARE(run.report.row(row)->cause, std::optional(Cause::Cancelled));
            QCOMPARE(peer.count("POST"), 1);
        }
    }

    void aHangingProxyLookUpHoldsNobodyUp()
    {
        auto gate = std::make_shared<QSemaphore>();
        const auto hanging = [&gate](LiveRun &run) {
            run.options.proxies = [gate](const QUrl &) {
                gate->acquire();
                return QList<QNetworkProxy>{};
            };
            run.prepare();
            run.check->start();
            return QTest::qWaitFor([&] { return run.started.contains(u"proxy"_s); }, 60'000);
        };
        LiveRun cancelled{QUrl()};
        QVERIFY(hanging(cancelled));
        cancelled.check->cancel();
        QVERIFY(cancelled.wait());
        QCOMPARE(cancelled.report.row(u"proxy")->cause, std::optional(Cause::Cancelled));
        LiveRun destroyed{QUrl()};
        QVERIFY(hanging(destroyed));
        destroyed.check.reset();
        gate->release(2);
    }

    void cancelBeforeTheStartIsAnEndToo()
    {
        LiveRun run(m_peer.url());
        run.prepare();
        run.check->cancel();
        run.check->start();
        QVERIFY(run.wait());
        QCOMPARE(run.report.row(u"entries")->cause, std::optional(Cause::Cancelled));
        QCOMPARE(run.finished, 1);
    }
};

ATS_TEST(LiveCancel)
#include "livecancel.moc"
