// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/pause.h"

#include "tests/support/registry.h"
#include "tests/unit/testguide.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace ats;

namespace
{

using Seconds = QList<int>;

const QDateTime noon({2026, 11, 22}, {12, 0}, Qt::UTC);

QDateTime second(int at) { return noon.addSecs(at); }

SignInRecord refusedAt(const Seconds &seconds)
{
    SignInRecord record;
    for (const int at : seconds) {
        record.refused.push_back(second(at));
    }
    return record;
}

SignInRecord asked(int from, int seconds) { return {{}, AskedWait{second(from), seconds}}; }

Report reportOf(RowState state, std::optional<Cause> cause)
{
    Report report;
    report.rows = {{u"service"_s, RowState::Passed, {}, 1, {}}, {u"sign-in"_s, state, cause, 1, {}}};
    return report;
}

Report limited(const QString &row, std::optional<int> wait)
{
    Report report = reportOf(RowState::Passed, {});
    if (row == "service"_L1) {
        report.rows = {{row, RowState::Failed, Cause::RateLimited, 1, {}},
                       {u"sign-in"_s, RowState::NotRun, {}, {}, {}}};
    } else {
        report.rows.push_back({row, RowState::Failed, Cause::RateLimited, 1, {}});
    }
    std::ranges::find(report.rows, row, &CheckRow::id)->facts.retryAfterSeconds = wait;
    return report;
}

} // namespace

class PauseTest : public QObject
{
    Q_OBJECT

private slots:
    static void refusalsBringAPause_data()
    {
        QTest::addColumn<Seconds>("refused");
        QTest::addColumn<int>("now");
        QTest::addColumn<int>("left"); // 0: none
        const auto row = [](const char *name, const Seconds &refused, int now, int left) {
            QTest::newRow(name) << refused << now << left;
        };
        row("nothing known", {}, 0, 0);
        row("one", {0}, 0, 0);
        row("two", {0, 1}, 1, 0);
        row("three at once", {0, 0, 0}, 0, 300);
        row("three within ten minutes", {0, 200, 599}, 599, 300);
        row("three in just ten minutes", {0, 200, 600}, 600, 0);
        row("a second left", {0, 1, 2}, 301, 1);
        row("over", {0, 1, 2}, 302, 0);
        row("another after the pause", {0, 1, 2, 303}, 303, 300);
        row("another when the first are long ago", {0, 1, 2, 602}, 602, 0);
        row("four, the user went on", {0, 1, 2, 3}, 4, 299);
        row("not in order", {2, 0, 1}, 2, 300);
        // A clock that was set back: what seems to come later counts for nothing.
        row("set back before all", {0, 1, 2}, -3600, 0);
        row("set back between", {0, 1, 2}, 1, 0);
        row("set back, refused anew", {3600, 3601, 3602, 0, 1, 2}, 2, 300);
    }

    static void refusalsBringAPause()
    {
        QFETCH(Seconds, refused);
        QFETCH(int, now);
        QFETCH(int, left);
        const std::optional<Pause> pause = pauseAt(refusedAt(refused), second(now));
        QCOMPARE(pause.has_value(), left > 0);
        if (pause) {
            QCOMPARE(pause->reason, PauseReason::Refusals);
            QCOMPARE(pause->left.count(), left);
            QCOMPARE(pause->until, second(now + left));
        }
    }

    static void anAskedWaitIsKept_data()
    {
        QTest::addColumn<int>("wait");
        QTest::addColumn<int>("now");
        QTest::addColumn<int>("left");
        QTest::newRow("at once") << 90 << 0 << 90;
        QTest::newRow("half of it") << 90 << 45 << 45;
        QTest::newRow("over") << 90 << 90 << 0;
        QTest::newRow("an hour") << 3600 << 1 << 3599;
        QTest::newRow("ten years") << 315'360'000 << 0 << 3600;
        QTest::newRow("ten years, an hour later") << 315'360'000 << 3600 << 0;
        QTest::newRow("the clock was set back") << 90 << -1 << 0;
        QTest::newRow("none") << 0 << 0 << 0;
        QTest::newRow("less than none") << -5 << 0 << 0;
    }

    static void anAskedWaitIsKept()
    {
        QFETCH(int, wait);
        QFETCH(int, now);
        QFETCH(int, left);
        const std::optional<Pause> pause = pauseAt(asked(0, wait), second(now));
        QCOMPARE(pause.has_value(), left > 0);
        if (pause) {
            QCOMPARE(pause->reason, PauseReason::Asked);
            QCOMPARE(pause->left.count(), left);
            QCOMPARE(pause->asked.count(), wait);
        }
    }

    static void theLongerOfTwoHolds()
    {
        SignInRecord both = refusedAt({0, 0, 0});
        both.asked = AskedWait{second(0), 60};
        QCOMPARE(pauseAt(both, second(1))->reason, PauseReason::Refusals);
        both.asked->seconds = 1000;
        QCOMPARE(pauseAt(both, second(1))->reason, PauseReason::Asked);
        both.asked->seconds = 60;
        QCOMPARE(pauseAt(both, second(1))->left.count(), 299);
    }

    static void aPartOfASecondIsRoundedUp()
    {
        QCOMPARE(pauseAt(refusedAt({0, 0, 0}), noon.addMSecs(1))->left.count(), 300);
        QCOMPARE(pauseAt(refusedAt({0, 0, 0}), noon.addMSecs(299'999))->left.count(), 1);
    }

    static void whatATestAddsIsRemembered_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<int>("remembered"); // of two refusals before
        const auto row = [](const char *name, RowState state, std::optional<Cause> cause, int remembered) {
            QTest::newRow(name) << static_cast<int>(state) << (cause ? QString(toId(*cause)) : QString())
                                << remembered;
        };
        row("passed", RowState::Passed, {}, 0);
        row("details refused", RowState::Failed, Cause::CredentialsRejected, 3);
        row("key refused", RowState::Failed, Cause::KeyRejected, 3);
        row("Client ID refused", RowState::Failed, Cause::ClientIdMalformed, 3);
        row("not understood", RowState::Failed, Cause::AnswerNotUnderstood, 2);
        row("wrong address", RowState::Failed, Cause::RouteMissing, 2);
        row("stopped", RowState::Failed, Cause::Cancelled, 2);
        row("not run", RowState::NotRun, {}, 2);
    }

    static void whatATestAddsIsRemembered()
    {
        QFETCH(int, state);
        QFETCH(QString, cause);
        QFETCH(int, remembered);
        const Report report = reportOf(static_cast<RowState>(state), causeFromId(cause));
        const SignInRecord record = noted(refusedAt({0, 1}), report, second(2));
        QCOMPARE(static_cast<int>(record.refused.size()), remembered);
        QCOMPARE(pauseAt(record, second(2)).has_value(), remembered == 3);
    }

    static void aReportWithoutASignInChangesNothing()
    {
        QVERIFY(noted(refusedAt({0, 1}), Report(), second(2)) == refusedAt({0, 1}));
    }

    static void whatIsOldOrInTheFutureIsForgotten()
    {
        const Report refusal = reportOf(RowState::Failed, Cause::CredentialsRejected);
        QVERIFY(noted(refusedAt({0, 100, 9000}), refusal, second(650)) == refusedAt({100, 650}));
    }

    static void aLimitIsRememberedAndEndsWithAnAnswer()
    {
        const SignInRecord signIn = noted({}, limited(u"service"_s, 42), second(1));
        QVERIFY(signIn == asked(1, 42));
        // After a good sign-in the refusals are over, and the wait is not.
        const SignInRecord read = noted(refusedAt({0}), limited(u"read"_s, 42), second(1));
        QVERIFY(read == asked(1, 42));
        QVERIFY(noted(read, reportOf(RowState::Passed, {}), second(2)) == SignInRecord());
        QVERIFY(noted({}, limited(u"service"_s, 0), second(1)) == SignInRecord());
        QVERIFY(noted({}, limited(u"service"_s, {}), second(1)) == SignInRecord());
        QVERIFY(noted(asked(0, 42), Report(), second(1)) == asked(0, 42)); // e.g. no network
        Report down = limited(u"service"_s, 42);
        down.rows.front().cause = Cause::VendorDown;
        QVERIFY(noted({}, down, second(1)) == asked(1, 42));
    }

    static void theWordsSayWhyAndForHowLong()
    {
        const test::TestGuide guide;
        const auto words = [&](const SignInRecord &record, int now) {
            const Pause pause = *pauseAt(record, second(now));
            return pauseText(pause, &guide.guide) + u' ' + pauseCountdown(pause);
        };
        QCOMPARE(words(refusedAt({0, 0, 0}), 0),
                 u"JobDiva has refused three times. Waiting protects the account from being locked. "
                 "Next try in 5:00."_s);
        QVERIFY(words(refusedAt({0, 0, 0, 0}), 241).startsWith("JobDiva has refused 4 times."_L1));
        QVERIFY(words(refusedAt({0, 0, 0, 0}), 241).endsWith("Next try in 0:59."_L1));
        QCOMPARE(words(asked(0, 90), 0), u"JobDiva wants a pause of 90 seconds. Next try in 1:30."_s);
        QCOMPARE(words(asked(0, 7200), 0),
                 u"JobDiva wants a pause of 2 hours. This program waits for 60 minutes at most. "
                 "Next try in 1:00:00."_s);
        QVERIFY(words(asked(0, 315'360'000), 0).startsWith("JobDiva wants a pause of a day or more."_L1));
        QVERIFY(!pauseWarning(*pauseAt(asked(0, 9), noon), nullptr).isEmpty());
        QVERIFY(!pauseWarning(*pauseAt(refusedAt({0, 0, 0}), noon), nullptr).isEmpty());
    }
};

ATS_TEST(PauseTest)
#include "pausetest.moc"
