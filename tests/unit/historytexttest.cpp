// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/historytext.h"

#include "tests/support/registry.h"
#include "tests/unit/testguide.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace ats;

namespace
{

const QDateTime historyNoon({2026, 11, 22}, {12, 0}, Qt::UTC);

} // namespace

class HistoryTextTest : public QObject
{
    Q_OBJECT

private slots:
    static void aTestIsToldInWords_data()
    {
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("pill");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, Verdict verdict, std::optional<Cause> cause,
                            const QString &pill, const QString &line) {
            QTest::newRow(name) << static_cast<int>(verdict) << (cause ? QString(toId(*cause)) : QString())
                                << pill << line;
        };
        const QString counts = u"4 of 6 passed"_s;
        row("passed", Verdict::Connected, {}, u"Connected"_s, counts);
        row("refused", Verdict::NotConnected, Cause::CredentialsRejected, u"Sign-in refused"_s, counts);
        row("key", Verdict::NotConnected, Cause::KeyRejected, u"Key refused"_s, counts);
        row("session", Verdict::NotConnected, Cause::SessionRefused, u"Session refused"_s, counts);
        row("refused, and the clock is wrong", Verdict::NotConnected, Cause::ClockWrong, u"Sign-in refused"_s,
            u"the clock is wrong · "_s + counts);
        row("permission", Verdict::ConnectedWithGaps, Cause::PermissionMissing, u"Permission missing"_s,
            counts);
        row("warning", Verdict::ConnectedWithGaps, Cause::ClockWrong, u"Connected, with a warning"_s,
            u"the clock is wrong · "_s + counts);
        row("network", Verdict::CouldNotTell, Cause::Offline, u"No network"_s, counts);
        row("down", Verdict::CouldNotTell, Cause::VendorDown, u"Could not check"_s,
            u"JobDiva has a problem · "_s + counts);
        row("stopped", Verdict::CouldNotTell, Cause::Cancelled, u"Stopped"_s, counts);
        row("nothing known", Verdict::CouldNotTell, {}, u"Could not check"_s, counts);
    }

    static void aTestIsToldInWords()
    {
        QFETCH(int, verdict);
        QFETCH(QString, cause);
        QFETCH(QString, pill);
        QFETCH(QString, line);
        const test::TestGuide guide;
        const Attempt attempt{historyNoon, static_cast<Verdict>(verdict), causeFromId(cause), 4, 6};
        QCOMPARE(attemptPill(attempt).text, pill);
        QCOMPARE(attemptLine(attempt, &guide.guide), line);
        QCOMPARE(entryAsText(attempt, &guide.guide),
                 historyNoon.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) + u"  "_s + pill + u" · "_s +
                     line);
    }

    static void theLastGoodResultIsNamed()
    {
        const Attempt passed{historyNoon, Verdict::Connected, {}, 6, 6};
        const QDateTime now = historyNoon.addSecs(240);
        QCOMPARE(lastWorkedText({}, {}, now), u"Not tested yet."_s);
        QCOMPARE(lastWorkedText({{historyNoon, Verdict::NotConnected, {}, 1, 2}}, {}, now),
                 u"It has not worked yet."_s);
        QCOMPARE(lastWorkedText({passed}, historyNoon, now), u"Last worked 4 minutes ago: 6 of 6 passed."_s);
        QCOMPARE(lastWorkedText({}, historyNoon, now), u"Last worked 4 minutes ago."_s);
        QCOMPARE(testedText(historyNoon, now), u"Tested 4 minutes ago"_s);
        QVERIFY(exactMoment(historyNoon).contains(u"2026"_s));
        QVERIFY(momentText(historyNoon, now.addDays(9)).startsWith(u"on 22 Nov, "_s));
        QVERIFY(bareMomentText(historyNoon, now.addDays(9)).startsWith(u"22 Nov, "_s));
    }

    static void everythingThatHappensHasWords()
    {
        QStringList seen;
        for (int kind = 0; kind <= static_cast<int>(EventKind::Unshared); ++kind) {
            const Event event{historyNoon, static_cast<EventKind>(kind)};
            const PillText pill = entryPill(event);
            QVERIFY(!pill.text.isEmpty() && !pill.icon.isEmpty() && !seen.contains(pill.text));
            seen.append(pill.text);
            QVERIFY(entryLine(event, nullptr).isEmpty());
            QCOMPARE(eventFromId(toId(event.kind)), event.kind);
        }
        QVERIFY(!eventFromId(u"unheard-of"_s));
    }

    static void testsAndEventsAreToldInOneOrder()
    {
        const auto at = [](int minutes) { return historyNoon.addSecs(60 * minutes); };
        const std::vector<Attempt> attempts{{at(5), Verdict::Connected, {}, 6, 6},
                                            {at(1), Verdict::NotConnected, Cause::CredentialsRejected, 4, 6}};
        const std::vector<Event> events{{at(6), EventKind::Replaced}, {at(0), EventKind::Created}};
        const std::vector<HistoryEntry> all = historyOf(attempts, events);
        QCOMPARE(all.size(), 4U);
        for (std::size_t next = 1; next < all.size(); ++next) {
            QVERIFY(momentOf(all[next - 1]) > momentOf(all[next]));
        }
        const test::TestGuide guide;
        const QStringList lines = historyAsText(u"Contoso"_s, &guide.guide, all).split(u'\n');
        QCOMPARE(lines.first(), u"Contoso"_s);
        QVERIFY(lines.at(2).endsWith(u"Credentials replaced"));
        QVERIFY(lines.at(3).endsWith(u"Connected · 6 of 6 passed"));
        QVERIFY(lines.at(4).endsWith(u"Sign-in refused · 4 of 6 passed"));
        QVERIFY(lines.at(5).endsWith(u"Created"));
    }
};

ATS_TEST(HistoryTextTest)
#include "historytexttest.moc"
