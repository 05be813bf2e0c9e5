// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/stage.h"
#include "tests/support/registry.h"
#include "tests/unit/testguide.h"

#include <QtTest/QTest>

using namespace ats;
using namespace Qt::StringLiterals;

namespace
{

/// What Home knows, written as words; see connection() for each of them.
Connection connection(const QString &known)
{
    Connection made;
    const QDateTime earlier = QDateTime({2026, 11, 18}, {9, 0}, Qt::UTC);
    for (const QString &word : known.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList parts = word.split(u'=');
        const QString name = parts.value(0);
        if (name == "fields"_L1) {
            made.values = {{u"clientId"_s, u"1"_s}, {u"username"_s, u"a@b.example"_s}};
        } else if (name == "in-force"_L1) {
            made.inForce = {{u"clientId"_s, u"1"_s}, {u"username"_s, u"a@b.example"_s}};
            made.slot = Slot::A;
        } else if (name == "draft-secret"_L1) {
            made.draftKept = true;
        } else if (name == "asked"_L1) {
            made.asked.insert(parts.value(1), earlier.date());
        } else if (name == "linked"_L1) {
            made.ticks = {u"link/connect/seen"_s};
        } else if (name == "stale"_L1) {
            made.platformStale = true;
        } else if (name == "passed-before"_L1) {
            made.lastPassed = earlier;
        } else { // a test: "connected", "not-connected=credentials-rejected", in the order they were made
            Attempt attempt{.at = earlier, .verdict = verdictFromId(name).value(), .cause = {}};
            if (parts.size() > 1) {
                attempt.cause = causeFromId(parts.value(1)).value();
            }
            made.lastAttempt = attempt;
            if (attempt.verdict != Verdict::CouldNotTell) {
                made.lastJudgement = attempt;
            }
            if (attempt.verdict == Verdict::Connected || (attempt.verdict == Verdict::ConnectedWithGaps &&
                                                          attempt.cause != Cause::PermissionMissing)) {
                made.lastPassed = earlier;
            }
        }
    }
    return made;
}

} // namespace

class ConnectionStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void stateFollowsTheTable_data()
    {
        QTest::addColumn<QString>("known");
        QTest::addColumn<QString>("state");
        const auto row = [](const QString &known, const QString &state) {
            QTest::newRow(qPrintable(known.isEmpty() ? u"nothing"_s : known)) << known << state;
        };
        row({}, u"draft"_s);
        row(u"draft-secret"_s, u"draft"_s);
        row(u"fields"_s, u"draft"_s);
        row(u"asked=system"_s, u"waiting-for-system"_s);
        row(u"asked=administrator"_s, u"waiting-for-administrator"_s);
        row(u"asked=system asked=administrator"_s, u"waiting-for-system"_s);
        row(u"asked=system fields"_s, u"draft"_s); // the answer is there, the password is not
        row(u"asked=system asked=administrator fields"_s, u"waiting-for-administrator"_s);
        row(u"asked=system fields draft-secret"_s, u"ready-to-test"_s);
        row(u"fields draft-secret"_s, u"ready-to-test"_s);
        row(u"in-force connected"_s, u"not-yet-linked"_s);
        row(u"in-force connected linked"_s, u"authenticated"_s);
        row(u"in-force connected linked stale"_s, u"update-platform"_s);
        row(u"in-force connected stale"_s, u"update-platform"_s);
        row(u"in-force linked connected-with-gaps=clock-wrong"_s, u"works-with-warning"_s);
        row(u"in-force linked connected-with-gaps=endpoint-refused"_s, u"works-with-warning"_s);
        row(u"in-force connected-with-gaps=clock-wrong"_s, u"not-yet-linked"_s);
        for (const char *cause :
             {"credentials-rejected", "key-rejected", "client-id-malformed", "session-refused"}) {
            const QString refused = u" not-connected="_s + QLatin1StringView(cause);
            row(u"fields draft-secret"_s + refused, u"not-connected-yet"_s);
            row(u"in-force linked connected"_s + refused, u"needs-attention"_s);
        }
        row(u"connected-with-gaps=permission-missing"_s, u"not-connected-yet"_s);
        row(u"connected-with-gaps=permission-missing connected-with-gaps=permission-missing"_s,
            u"not-connected-yet"_s);
        row(u"in-force linked connected connected-with-gaps=permission-missing"_s, u"needs-attention"_s);
        // The refused sign-in counts even where an earlier row failed, too.
        row(u"passed-before not-connected=clock-wrong"_s, u"needs-attention"_s);
        row(u"not-connected=clock-wrong"_s, u"not-connected-yet"_s);
        row(u"connected not-connected=credentials-rejected connected linked"_s, u"authenticated"_s);
        for (const char *trouble :
             {"offline", "captive-portal", "proxy-sign-in", "tls-untrusted", "too-slow", "vendor-down",
              "rate-limited", "route-missing", "answer-not-understood"}) {
            row(u"in-force linked connected could-not-tell="_s + QLatin1StringView(trouble),
                u"could-not-check"_s);
        }
        row(u"fields draft-secret could-not-tell=offline"_s, u"could-not-check"_s);
        row(u"connected not-connected=credentials-rejected could-not-tell=offline"_s, u"could-not-check"_s);
    }

    static void stateFollowsTheTable()
    {
        QFETCH(QString, known);
        QFETCH(QString, state);
        const test::TestGuide guide;
        QCOMPARE(QString(toId(stateOf(connection(known), guide.guide))), state);
    }

    static void stageFollowsTheState_data()
    {
        QTest::addColumn<QString>("known");
        QTest::addColumn<QString>("stage");
        const auto row = [](const QString &known, const QString &stage) {
            QTest::newRow(qPrintable(known.isEmpty() ? u"nothing"_s : known)) << known << stage;
        };
        row({}, u"preparing"_s);
        row(u"fields"_s, u"preparing"_s);
        row(u"asked=system"_s, u"waiting"_s);
        row(u"asked=administrator"_s, u"waiting"_s);
        row(u"fields draft-secret"_s, u"ready-to-test"_s);
        row(u"in-force"_s, u"ready-to-test"_s);
        row(u"in-force connected"_s, u"not-yet-linked"_s);
        row(u"in-force connected linked stale"_s, u"not-yet-linked"_s);
        row(u"in-force connected linked"_s, u"authenticated"_s);
        row(u"in-force linked connected-with-gaps=clock-wrong"_s, u"authenticated"_s);
        row(u"in-force linked connected not-connected=key-rejected"_s, u"needs-attention"_s);
        row(u"fields draft-secret not-connected=key-rejected"_s, u"needs-attention"_s);
        // What could not tell leaves the stage where it was.
        row(u"in-force connected linked could-not-tell=offline"_s, u"authenticated"_s);
        row(u"in-force connected could-not-tell=offline"_s, u"not-yet-linked"_s);
        row(u"in-force connected linked stale could-not-tell=vendor-down"_s, u"not-yet-linked"_s);
        row(u"connected not-connected=key-rejected could-not-tell=offline"_s, u"needs-attention"_s);
        row(u"fields draft-secret could-not-tell=offline"_s, u"ready-to-test"_s);
        row(u"asked=system could-not-tell=offline"_s, u"waiting"_s);
        row(u"could-not-tell=offline"_s, u"preparing"_s);
    }

    static void stageFollowsTheState()
    {
        QFETCH(QString, known);
        QFETCH(QString, stage);
        const test::TestGuide guide;
        QCOMPARE(QString(toId(stageOf(connection(known), guide.guide))), stage);
        QCOMPARE(waitingSince(connection(known), guide.guide).isValid(), stage == u"waiting");
    }

    static void everyStageHasAnIdAndWordsOfItsOwn()
    {
        QSet<QString> words;
        for (const Stage stage : allStages()) {
            QVERIFY(stageFromId(QString(toId(stage))) == stage);
            words.insert(stagePill(stage).text);
        }
        QCOMPARE(words.size(), 6);
        QVERIFY(!stageFromId(u"Authenticated"));
    }

    static void onlyStoppedUnsentAndUnreadTestsSayNothing()
    {
        QStringList nothing;
        for (const Cause cause : allCauses()) {
            if (saysNothing(cause)) {
                nothing.append(toId(cause));
            }
        }
        QCOMPARE(nothing, (QStringList{u"entry-missing"_s, u"entry-malformed"_s, u"keychain-absent"_s,
                                       u"keychain-locked"_s, u"keychain-refused"_s, u"keychain-mismatch"_s,
                                       u"keychain-missing"_s, u"cancelled"_s}));
    }

    static void optionalFieldsNeedNotBeThere()
    {
        test::TestGuide guide;
        guide.system.fields[2].optional = true;
        QVERIFY(hasAllFields(connection(u"fields"_s), guide.guide));
        guide.system.fields[2].optional = false;
        QVERIFY(!hasAllFields(connection(u"fields"_s), guide.guide));
        QVERIFY(hasAllFields(connection(u"in-force"_s), guide.guide));
    }

    static void theAwaitedFieldIsTheOneWithAnAnswerBox()
    {
        test::TestGuide guide;
        QCOMPARE(answerField(guide.guide), u"clientId"_s);
        guide.guide.sections[0].steps.clear();
        QCOMPARE(answerField(guide.guide), QString());
    }

    static void aGuideWithoutLinkSectionIsLinked()
    {
        test::TestGuide guide;
        QVERIFY(!isLinked(Connection(), guide.guide));
        guide.guide.sections.pop_back();
        QVERIFY(isLinked(Connection(), guide.guide));
    }
};

ATS_TEST(ConnectionStateTest)
#include "connectionstatetest.moc"
