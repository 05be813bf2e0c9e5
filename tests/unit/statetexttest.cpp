// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/statetext.h"

#include "tests/support/registry.h"
#include "tests/unit/testguide.h"

#include <QtTest/QTest>

using namespace ats;
using namespace Qt::StringLiterals;

namespace
{

const QDateTime now({2026, 11, 21}, {10, 44}, Qt::UTC);

Connection filledIn()
{
    Connection connection;
    connection.created = QDateTime({2026, 11, 18}, {8, 0}, Qt::UTC);
    connection.inForce = {{u"clientId"_s, u"1"_s}, {u"username"_s, u"a@b.example"_s}};
    connection.slot = Slot::A;
    return connection;
}

void addTest(Connection &connection, const QDateTime &at, Verdict verdict, std::optional<Cause> cause)
{
    const Attempt attempt{.at = at, .verdict = verdict, .cause = cause, .passed = 9, .tested = 9};
    connection.lastAttempt = attempt;
    if (verdict != Verdict::CouldNotTell) {
        connection.lastJudgement = attempt;
    }
    if (verdict == Verdict::Connected) {
        connection.lastPassed = at;
    }
}

} // namespace

class StateTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase() { test::fixSurroundings(); }

    static void pillsNameSystemAndPlatform_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("tone");
        const auto row = [](ConnectionState state, const QString &text, Tone tone) {
            QTest::newRow(toId(state).data()) << static_cast<int>(state) << text << static_cast<int>(tone);
        };
        row(ConnectionState::Draft, u"Draft"_s, Tone::Resting);
        row(ConnectionState::WaitingForSystem, u"Waiting for JobDiva"_s, Tone::Resting);
        row(ConnectionState::WaitingForAdministrator, u"Waiting for your administrator"_s, Tone::Resting);
        row(ConnectionState::ReadyToTest, u"Ready to test"_s, Tone::Resting);
        row(ConnectionState::NotYetLinked, u"Authenticated · not yet linked in StackOne Hub"_s,
            Tone::Warning);
        row(ConnectionState::Authenticated, u"Authenticated"_s, Tone::Passed);
        row(ConnectionState::UpdatePlatform, u"Authenticated · update StackOne Hub"_s, Tone::Warning);
        row(ConnectionState::WorksWithWarning, u"Works, with a warning"_s, Tone::Warning);
        row(ConnectionState::NeedsAttention, u"Needs attention"_s, Tone::Failed);
        row(ConnectionState::NotConnectedYet, u"Not connected yet"_s, Tone::Failed);
        row(ConnectionState::CouldNotCheck, u"Could not check"_s, Tone::Resting);
    }

    static void pillsNameSystemAndPlatform()
    {
        QFETCH(int, state);
        QFETCH(QString, text);
        QFETCH(int, tone);
        const test::TestGuide guide;
        const PillText pill = statePill(static_cast<ConnectionState>(state), guide.guide);
        QCOMPARE(pill.text, text);
        QCOMPARE(static_cast<int>(pill.tone), tone);
        QVERIFY(!pill.icon.isEmpty());
    }

    static void homeSaysWhatIsKnownAndWhen()
    {
        const test::TestGuide guide;
        const auto line = [&](const Connection &connection) {
            return homeLine(connection, guide.guide, now);
        };
        Connection waiting;
        waiting.created = now;
        QCOMPARE(line(waiting), u"Begun today · section 1 of 3"_s);
        waiting.asked.insert(u"system"_s, QDate(2026, 11, 18));
        QCOMPARE(line(waiting), u"Client ID asked for on 18 Nov, 3 days ago · section 1 of 3"_s);
        waiting.section = u"credentials"_s;
        waiting.asked = {{u"administrator"_s, QDate(2026, 11, 20)}};
        QCOMPARE(line(waiting), u"Your administrator was asked yesterday · section 2 of 3"_s);

        Connection ready = filledIn();
        QCOMPARE(line(ready), u"All fields are filled in, not tested yet"_s);
        addTest(ready, now.addSecs(-240), Verdict::Connected, {});
        QCOMPARE(line(ready), u"Tested 4 minutes ago · 9 of 9 passed"_s);
        ready.ticks = {u"link/connect/seen"_s};
        QCOMPARE(line(ready), u"Tested 4 minutes ago · 9 of 9 passed"_s);
        ready.platformStale = true;
        QCOMPARE(line(ready), u"Tested 4 minutes ago · the new credentials passed, StackOne Hub still has "
                              "the old ones"_s);
        ready.platformStale = false;
        addTest(ready, QDateTime({2026, 11, 19}, {9, 12}, Qt::UTC), Verdict::NotConnected,
                Cause::CredentialsRejected);
        QCOMPARE(line(ready), u"Tested 2 days ago · JobDiva refused the sign-in"_s);
        addTest(ready, now.addSecs(-240), Verdict::CouldNotTell, Cause::Offline);
        QCOMPARE(
            line(ready),
            u"Tested 4 minutes ago · could not check: no network · JobDiva refused the sign-in on 19 Nov"_s);
        addTest(ready, QDateTime({2026, 11, 18}, {9, 0}, Qt::UTC), Verdict::Connected, {});
        addTest(ready, now.addSecs(-240), Verdict::CouldNotTell, Cause::Offline);
        QCOMPARE(line(ready), u"Tested 4 minutes ago · could not check: no network · worked on 18 Nov"_s);
    }

    static void oneNextAction_data()
    {
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<bool>("passedBefore");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, int verdict, const QString &cause, bool before,
                            const QString &text) {
            QTest::newRow(name) << verdict << cause << before << text;
        };
        const auto number = [](Verdict verdict) { return static_cast<int>(verdict); };
        row("not tested", -1, {}, false, u"Test now"_s);
        row("not linked", number(Verdict::Connected), {}, false, u"Finish in StackOne Hub"_s);
        row("refused, worked before", number(Verdict::NotConnected), u"credentials-rejected"_s, true,
            u"Reconnect"_s);
        row("permission lost", number(Verdict::ConnectedWithGaps), u"permission-missing"_s, true,
            u"Test now"_s);
        row("refused, never worked", number(Verdict::NotConnected), u"credentials-rejected"_s, false,
            u"Continue"_s);
        row("offline", number(Verdict::CouldNotTell), u"offline"_s, false, u"Test now"_s);
    }

    static void oneNextAction()
    {
        QFETCH(int, verdict);
        QFETCH(QString, cause);
        QFETCH(bool, passedBefore);
        QFETCH(QString, text);
        const test::TestGuide guide;
        Connection connection = filledIn();
        if (passedBefore) {
            connection.lastPassed = now.addDays(-2);
        }
        if (verdict >= 0) {
            addTest(connection, now, static_cast<Verdict>(verdict), causeFromId(cause));
        }
        QCOMPARE(actionText(nextAction(connection, guide.guide), guide.guide), text);
        QCOMPARE(nextAction(Connection(), guide.guide), NextAction::Continue);
    }

    static void agesAreToldInPlainWords_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("future") << qint64(-90) << u"just now"_s;
        QTest::newRow("seconds") << qint64(59) << u"just now"_s;
        QTest::newRow("one minute") << qint64(60) << u"a minute ago"_s;
        QTest::newRow("minutes") << qint64(59 * 60) << u"59 minutes ago"_s;
        QTest::newRow("one hour") << qint64(3600) << u"an hour ago"_s;
        QTest::newRow("hours") << qint64(10 * 3600) << u"10 hours ago"_s;
        QTest::newRow("over midnight, but near") << qint64(11 * 3600) << u"11 hours ago"_s;
        QTest::newRow("the day before") << qint64(13 * 3600) << u"yesterday"_s;
        QTest::newRow("days") << qint64(3 * 86400) << u"3 days ago"_s;
    }

    static void agesAreToldInPlainWords()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, text);
        QCOMPARE(agoText(now.addSecs(-seconds), now), text);
    }

    static void homeSaysWhatIsAwaitedFromWhom()
    {
        const test::TestGuide made;
        const Guide &guide = made.guide;
        Connection one;
        one.created = now.addDays(-3);
        one.handoff.invited = now.addDays(-1);
        QVERIFY(homeLine(one, guide, now)
                    .startsWith(u"Invitation saved yesterday, waiting for the client's details · Begun"_s));
        one.handoff.received = now; // from then on its own state says enough
        QVERIFY(homeLine(one, guide, now).startsWith(u"Begun"_s));
        one.handoff = {};
        one.handoff.accepted = now.addDays(-2);
        one.handoff.name = u"Ada %1"_s;
        QVERIFY(homeLine(one, guide, now).startsWith(u"Prepared by Ada %1 · Begun"_s));
        one.handoff.sent = now.addDays(-1);
        QVERIFY(homeLine(one, guide, now)
                    .startsWith(u"Details sealed for Ada %1 yesterday, waiting for the slip · "_s));
        one.handoff.connected = now;
        QVERIFY(homeLine(one, guide, now)
                    .startsWith(u"Your engineer Ada %1 connected it today, according to the slip · "_s));
        one.handoff.name.clear();
        QVERIFY(homeLine(one, guide, now)
                    .startsWith(u"Your engineer connected it today, according to the slip · "_s));
    }

    static void daysFollowTheLocale()
    {
        QCOMPARE(dayText({2025, 12, 24}, now.date()), u"24 Dec 2025"_s);
        QCOMPARE(onDayText({2026, 11, 18}, now.date()), u"on 18 Nov"_s);
        QCOMPARE(momentText(now.addDays(-1), now), u"yesterday, 10:44"_s);
        QCOMPARE(durationText(1), u"1 second"_s);
        QCOMPARE(durationText(45), u"45 seconds"_s);
        QCOMPARE(durationText(180), u"3 minutes"_s);
        QCOMPARE(durationText(181), u"4 minutes"_s);
        QCOMPARE(durationText(2 * 3600), u"2 hours"_s);
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(dayText({2026, 12, 24}, now.date()), u"24 Dez."_s);
        test::fixSurroundings();
    }
};

ATS_TEST(StateTextTest)
#include "statetexttest.moc"
