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
        QCOMPARE(attemptAsText(attempt, &guide.guide),
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
    }
};

ATS_TEST(HistoryTextTest)
#include "historytexttest.moc"
