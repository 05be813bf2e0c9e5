// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/rowtext.h"

#include "tests/support/registry.h"
#include "tests/unit/testguide.h"

#include <QtTest/QTest>

using namespace ats;
using namespace Qt::StringLiterals;

namespace
{

CheckRow row(const QString &id, RowState state, std::optional<Cause> cause = {})
{
    return {.id = id, .state = state, .cause = cause, .elapsedMs = {}, .facts = {}};
}

Report refused()
{
    Report report;
    report.at = QDateTime({2026, 11, 22}, {9, 12}, Qt::UTC);
    report.rows = {row(u"entries"_s, RowState::Passed), row(u"reach"_s, RowState::Passed),
                   row(u"sign-in"_s, RowState::Failed, Cause::CredentialsRejected),
                   row(u"session"_s, RowState::NotRun), row(u"read"_s, RowState::NotRun)};
    report.rows[2].elapsedMs = 412;
    report.rows[2].facts.httpStatus = 500;
    report.judge();
    return report;
}

} // namespace

class RowTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase() { test::fixSurroundings(); }

    static void titlesAreShortAndTold_data()
    {
        QTest::addColumn<QString>("title");
        QTest::newRow("entries") << u"Your entries"_s;
        QTest::newRow("network") << u"Your network"_s;
        QTest::newRow("portal") << u"Wi-Fi sign-in page"_s;
        QTest::newRow("proxy") << u"Your proxy"_s;
        QTest::newRow("name") << u"Find api.jobdiva.com"_s;
        QTest::newRow("reach") << u"Reach api.jobdiva.com"_s;
        QTest::newRow("secure") << u"Secure connection"_s;
        QTest::newRow("service") << u"JobDiva's service"_s;
        QTest::newRow("clock") << u"Your clock"_s;
        QTest::newRow("sign-in") << u"Sign in as the API user"_s;
        QTest::newRow("session") << u"Session accepted"_s;
        QTest::newRow("read") << u"Read resume sources"_s;
        QTest::newRow("endpoint:/apiv2/x") << u"/apiv2/x"_s;
        QTest::newRow("resume-source") << u"Resume source"_s;
        QTest::newRow("keychain") << u"Keep in GNOME Keyring"_s;
        QTest::newRow("something-new") << u"something-new"_s;
    }

    static void titlesAreShortAndTold()
    {
        QFETCH(QString, title);
        const test::TestGuide guide;
        const QString id = QLatin1StringView(QTest::currentDataTag());
        QCOMPARE(rowTitle(id, {&guide.guide, u"GNOME Keyring"_s, {}, {}}), title);
    }

    static void aRowsOwnFactsGoBeforeThePlan()
    {
        const test::TestGuide guide;
        CheckRow seen = row(u"reach"_s, RowState::Passed);
        seen.facts.host = u"127.0.0.1:8080"_s;
        QCOMPARE(rowTitle(seen, {&guide.guide, {}, {}, {}}), u"Reach 127.0.0.1:8080"_s);
        QVERIFY(!rowTitle(u"read"_s, {}).isEmpty() && !rowTitle(u"keychain"_s, {}).isEmpty());
    }

    static void keySystemsSignInWithAKey()
    {
        test::TestGuide guide;
        guide.system.signIn.kind = SignInKind::HeaderKey;
        QCOMPARE(rowTitle(u"sign-in"_s, {&guide.guide, {}, {}, {}}), u"Sign in with the API key"_s);
    }

    static void passedRowsSayWhatWorked_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("entries") << u"All fields filled in"_s;
        QTest::newRow("network") << u"Online"_s;
        QTest::newRow("proxy") << u"Through proxy.office"_s;
        QTest::newRow("name") << u"Found"_s;
        QTest::newRow("reach") << u"Found and answered"_s;
        QTest::newRow("secure") << u"Certificate by DigiCert, valid until 1 Mar 2027"_s;
        QTest::newRow("service") << u"JobDiva answers"_s;
        QTest::newRow("clock") << u"Your clock is right"_s;
        QTest::newRow("sign-in") << u"Signed in"_s;
        QTest::newRow("session") << u"Accepted with the first read"_s;
        QTest::newRow("read") << u"Reading works"_s;
        QTest::newRow("keychain") << u"Kept and read back"_s;
    }

    static void passedRowsSayWhatWorked()
    {
        QFETCH(QString, line);
        const test::TestGuide guide;
        CheckRow passed = row(QLatin1StringView(QTest::currentDataTag()), RowState::Passed);
        passed.facts.proxy = u"proxy.office"_s;
        passed.facts.issuer = u"DigiCert"_s;
        passed.facts.validUntil = QDateTime({2027, 3, 1}, {0, 0}, Qt::UTC);
        QCOMPARE(rowLine(passed, nullptr, {&guide.guide, {}, {}, {}}), line);
    }

    static void otherRowsSayWhy()
    {
        const test::TestGuide guide;
        const RowNames names{&guide.guide, {}, {}, {}};
        const Report report = refused();
        QCOMPARE(rowLine(report.rows[2], &report, names), u"JobDiva refused this combination"_s);
        QCOMPARE(rowLine(report.rows[3], &report, names), u"Not run: the sign-in was refused"_s);
        QCOMPARE(rowLine(row(u"read"_s, RowState::NotRun), nullptr, names), u"Not run"_s);
        CheckRow untested = row(u"secure"_s, RowState::NotTested);
        untested.facts.reason = u"plain http"_s;
        QCOMPARE(rowLine(untested, nullptr, names), u"Not tested. plain http"_s);
        QCOMPARE(rowLine(row(u"proxy"_s, RowState::NotTested), nullptr, names), u"No proxy"_s);
    }

    static void aRowThatWasNotReachedIsNotExplainedByALaterOne()
    {
        const test::TestGuide guide;
        Report report;
        report.rows = {row(u"network"_s, RowState::NotRun),
                       row(u"sign-in"_s, RowState::Failed, Cause::TooSlow)};
        QCOMPARE(rowLine(report.rows[0], &report, {&guide.guide, {}, {}, {}}), u"Not run"_s);
    }

    static void everyRowStateHasItsOwnWords()
    {
        QStringList words;
        for (const RowState state :
             {RowState::Passed, RowState::Warning, RowState::Failed, RowState::NotRun, RowState::NotTested}) {
            words << rowPill(state).text;
            QVERIFY(!rowPill(state).icon.isEmpty());
        }
        QCOMPARE(words.removeDuplicates(), 0);
    }

    static void aStoppedRowIsNotAFailedOne()
    {
        const test::TestGuide guide;
        const CheckRow stopped = row(u"read"_s, RowState::Failed, Cause::Cancelled);
        QCOMPARE(rowPill(stopped).text, u"Stopped"_s);
        QCOMPARE(static_cast<int>(rowPill(stopped).tone), static_cast<int>(Tone::Resting));
        QVERIFY(rowPill(stopped).icon != rowPill(RowState::Failed).icon);
        QVERIFY(rowAsText(stopped, nullptr, {&guide.guide, {}, {}, {}}).startsWith(u"Stopped: "_s));
        const CheckRow failed = row(u"read"_s, RowState::Failed, Cause::TooSlow);
        QCOMPARE(static_cast<int>(rowPill(failed).tone), static_cast<int>(Tone::Failed));
    }

    static void thePracticeServiceIsNamedAsSuch()
    {
        const test::TestGuide guide;
        RowNames names{&guide.guide, {}, u"127.0.0.1:40123"_s, {}, true};
        QCOMPARE(rowTitle(u"reach"_s, names), u"Reach the practice service (127.0.0.1:40123)"_s);
        CheckRow reached = row(u"reach"_s, RowState::Passed);
        reached.facts.host = u"127.0.0.1:40124"_s; // asked before another scenario was chosen
        QCOMPARE(rowTitle(reached, names), u"Reach the practice service (127.0.0.1:40124)"_s);
        names.practice = false;
        QCOMPARE(rowTitle(reached, names), u"Reach 127.0.0.1:40124"_s);
    }

    static void timesBelowAMillisecondAreNotTold()
    {
        const test::TestGuide guide;
        CheckRow quick = row(u"clock"_s, RowState::Passed);
        quick.elapsedMs = 0;
        QVERIFY(!rowAsText(quick, nullptr, {&guide.guide, {}, {}, {}}).contains(u"ms"_s));
        quick.elapsedMs = 1;
        QVERIFY(rowAsText(quick, nullptr, {&guide.guide, {}, {}, {}}).contains(u"1 ms"_s));
    }

    static void verdictsHaveAPill_data()
    {
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("tone");
        const auto line = [](Verdict verdict, const QString &cause, const QString &text, Tone tone) {
            QTest::newRow(qPrintable(text))
                << static_cast<int>(verdict) << cause << text << static_cast<int>(tone);
        };
        line(Verdict::Connected, {}, u"Connected"_s, Tone::Passed);
        line(Verdict::ConnectedWithGaps, u"clock-wrong"_s, u"Connected, with a warning"_s, Tone::Warning);
        line(Verdict::ConnectedWithGaps, u"permission-missing"_s, u"Permission missing"_s, Tone::Failed);
        line(Verdict::NotConnected, u"credentials-rejected"_s, u"Sign-in refused"_s, Tone::Failed);
        line(Verdict::NotConnected, u"client-id-malformed"_s, u"Client ID refused"_s, Tone::Failed);
        line(Verdict::NotConnected, u"key-rejected"_s, u"Key refused"_s, Tone::Failed);
        line(Verdict::NotConnected, u"session-refused"_s, u"Session refused"_s, Tone::Failed);
        line(Verdict::CouldNotTell, u"offline"_s, u"No network"_s, Tone::Resting);
        line(Verdict::CouldNotTell, u"vendor-down"_s, u"Could not check"_s, Tone::Resting);
        line(Verdict::CouldNotTell, u"cancelled"_s, u"Stopped"_s, Tone::Resting);
        line(Verdict::CouldNotTell, u"entry-missing"_s, u"Look at your entries"_s, Tone::Warning);
    }

    static void verdictsHaveAPill()
    {
        QFETCH(int, verdict);
        QFETCH(QString, cause);
        QFETCH(QString, text);
        QFETCH(int, tone);
        Report report;
        report.verdict = static_cast<Verdict>(verdict);
        report.cause = causeFromId(cause);
        report.rows = {row(u"sign-in"_s, RowState::Failed, report.cause)};
        QCOMPARE(verdictPill(report).text, text);
        QCOMPARE(static_cast<int>(verdictPill(report).tone), tone);
    }

    static void theSummaryCountsAndNames()
    {
        const test::TestGuide guide;
        const RowNames names{&guide.guide, {}, {}, {}};
        Report report = refused();
        QCOMPARE(reportSummary(report, names), u"Test finished: 2 passed, 1 failed: sign-in."_s);
        report.rows = {row(u"sign-in"_s, RowState::Passed),
                       row(u"clock"_s, RowState::Warning, Cause::ClockWrong),
                       row(u"read"_s, RowState::Passed)};
        report.judge();
        QCOMPARE(reportSummary(report, names), u"Test finished: 2 passed, 1 with a warning: your clock."_s);
        report.rows = {row(u"entries"_s, RowState::Passed),
                       row(u"name"_s, RowState::Failed, Cause::Cancelled)};
        report.judge();
        QCOMPARE(reportSummary(report, names), u"Test stopped: 1 passed."_s);
    }

    static void theTextForTheClipboardIsComplete()
    {
        const test::TestGuide guide;
        const QString text = rowsAsText(refused(), {&guide.guide, {}, {}, {}});
        QVERIFY(text.contains("Verdict: Sign-in refused"_L1));
        QVERIFY(text.contains("Time: 2026-11-22T09:12:00Z"_L1));
        QVERIFY(text.contains(u"Failed: Sign in as the API user – JobDiva refused this combination "
                              "(credentials-rejected, HTTP 500, 412 ms)"_s));
        QCOMPARE(text.split(u'\n').size(), 4 + 5);
    }
};

ATS_TEST(RowTextTest)
#include "rowtexttest.moc"
