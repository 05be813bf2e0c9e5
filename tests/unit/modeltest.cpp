// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/connection.h"
#include "app/model/outcome.h"
#include "tests/support/registry.h"
#include "tests/unit/testguide.h"

#include <QtTest/QTest>

using namespace ats;
using namespace Qt::StringLiterals;

namespace
{

// Written out a second time on purpose: data files, stores and scripts hold these words.
const QStringList causeIds{
    u"entry-missing"_s,
    u"entry-malformed"_s,
    u"offline"_s,
    u"captive-portal"_s,
    u"proxy-unreachable"_s,
    u"proxy-sign-in"_s,
    u"name-not-found"_s,
    u"unreachable"_s,
    u"connection-closed"_s,
    u"too-slow"_s,
    u"tls-untrusted"_s,
    u"tls-expired"_s,
    u"tls-clock"_s,
    u"tls-name"_s,
    u"tls-failed"_s,
    u"intercepted"_s,
    u"vendor-down"_s,
    u"rate-limited"_s,
    u"route-missing"_s,
    u"api-version"_s,
    u"answer-not-understood"_s,
    u"clock-wrong"_s,
    u"credentials-rejected"_s,
    u"client-id-malformed"_s,
    u"key-rejected"_s,
    u"session-refused"_s,
    u"permission-missing"_s,
    u"endpoint-refused"_s,
    u"resume-source-missing"_s,
    u"account-mismatch"_s,
    u"user-missing"_s,
    u"invitation-open"_s,
    u"role-too-low"_s,
    u"keychain-absent"_s,
    u"keychain-locked"_s,
    u"keychain-refused"_s,
    u"keychain-mismatch"_s,
    u"keychain-missing"_s,
    u"cancelled"_s,
    u"internal-error"_s,
};

/// "sign-in:passed read:failed:permission-missing": rows as one readable word each.
Report report(const QString &rows)
{
    Report report;
    for (const QString &word : rows.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList parts = word.split(u'=');
        CheckRow row;
        row.id = parts.value(0);
        row.state = rowStateFromId(parts.value(1)).value();
        if (parts.size() > 2) {
            row.cause = causeFromId(parts.value(2)).value();
        }
        report.rows.push_back(row);
    }
    return report;
}

} // namespace

class ModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void aValueTakenFromATemporaryOutlivesIt()
    {
        static_assert(std::is_same_v<decltype(std::declval<Outcome<QString>>().value()), QString>);
        const auto make = [] { return Outcome<QStringList>(QStringList{u"one"_s, u"two"_s}); };
        QStringList seen;
        for (const QString &text : make().value()) {
            seen.append(text);
        }
        QCOMPARE(seen, (QStringList{u"one"_s, u"two"_s}));
    }

    static void causeIdsAreTheAgreedOnes()
    {
        QStringList ids;
        for (const Cause cause : allCauses()) {
            ids << toId(cause);
            QCOMPARE(causeFromId(QString(toId(cause))), std::optional(cause));
        }
        QCOMPARE(ids, causeIds);
        QVERIFY(!causeFromId(u"Offline") && !causeFromId(u""));
    }

    static void onlyRefusalsAreRefusals()
    {
        const QStringList signIn{u"credentials-rejected"_s, u"client-id-malformed"_s, u"key-rejected"_s,
                                 u"session-refused"_s};
        for (const Cause cause : allCauses()) {
            QCOMPARE(isSignInRefusal(cause), signIn.contains(toId(cause)));
            QCOMPARE(isRefusal(cause), isSignInRefusal(cause) || cause == Cause::PermissionMissing);
        }
    }

    static void rowStatesVerdictsAndStatesHaveTheAgreedIds()
    {
        const QStringList states{u"passed"_s, u"warning"_s, u"failed"_s, u"not-run"_s, u"not-tested"_s};
        for (const QString &id : states) {
            QCOMPARE(toId(rowStateFromId(id).value()), id);
        }
        const QStringList verdicts{u"not-connected"_s, u"could-not-tell"_s, u"connected-with-gaps"_s,
                                   u"connected"_s};
        for (const QString &id : verdicts) {
            QCOMPARE(toId(verdictFromId(id).value()), id);
        }
        QVERIFY(!rowStateFromId(u"x") && !verdictFromId(u"x"));
        const QStringList shown{u"draft"_s,
                                u"waiting-for-system"_s,
                                u"waiting-for-administrator"_s,
                                u"ready-to-test"_s,
                                u"not-yet-linked"_s,
                                u"authenticated"_s,
                                u"update-platform"_s,
                                u"works-with-warning"_s,
                                u"needs-attention"_s,
                                u"not-connected-yet"_s,
                                u"could-not-check"_s};
        for (qsizetype i = 0; i < shown.size(); ++i) {
            QCOMPARE(toId(static_cast<ConnectionState>(i)), shown.at(i));
        }
    }

    static void keychainNamesAreFixed()
    {
        const QUuid id(u"{67C8770B-44F1-410A-AB9A-F9B5446F13EE}"_s);
        const QString start = u"org.atsconnect.AtsConnect/67c8770b-44f1-410a-ab9a-f9b5446f13ee/"_s;
        QCOMPARE(keychainKey(id, Slot::A), start + u'a');
        QCOMPARE(keychainKey(id, Slot::B), start + u'b');
        QCOMPARE(keychainKey(id, Slot::Draft), start + "draft"_L1);
        QCOMPARE(otherSlot(Slot::A), Slot::B);
        QCOMPARE(otherSlot(Slot::B), Slot::A);
    }

    static void judgesByTheFirstRuleThatFits_data()
    {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char *name, const QString &rows, const QString &verdict,
                            const QString &cause) { QTest::newRow(name) << rows << verdict << cause; };
        const QString good = u"entries=passed sign-in=passed session=passed "_s;
        row("nothing ran", {}, u"could-not-tell"_s, {});
        row("all passed", good + u"read=passed"_s, u"connected"_s, {});
        row("not tested never counts", u"network=not-tested proxy=not-tested "_s + good + u"read=passed"_s,
            u"connected"_s, {});
        for (const char *refusal :
             {"credentials-rejected", "client-id-malformed", "key-rejected", "session-refused"}) {
            const QString id = QLatin1StringView(refusal);
            row(refusal, u"entries=passed sign-in=failed="_s + id + u" read=not-run"_s, u"not-connected"_s,
                id);
        }
        row("session refused after a good sign-in",
            u"sign-in=passed session=failed=session-refused read=not-run"_s, u"not-connected"_s,
            u"session-refused"_s);
        row("refused with a warning before",
            u"clock=warning=clock-wrong sign-in=failed=credentials-rejected"_s, u"not-connected"_s,
            u"credentials-rejected"_s);
        row("field missing", u"entries=failed=entry-missing sign-in=not-run"_s, u"could-not-tell"_s,
            u"entry-missing"_s);
        row("no network", u"network=failed=offline sign-in=not-run"_s, u"could-not-tell"_s, u"offline"_s);
        row("service down", u"service=failed=vendor-down sign-in=not-run"_s, u"could-not-tell"_s,
            u"vendor-down"_s);
        row("sign-in not understood", u"sign-in=failed=answer-not-understood read=not-run"_s,
            u"could-not-tell"_s, u"answer-not-understood"_s);
        row("read limited", u"sign-in=passed read=failed=rate-limited"_s, u"could-not-tell"_s,
            u"rate-limited"_s);
        row("read stopped", u"sign-in=passed read=failed=cancelled"_s, u"could-not-tell"_s, u"cancelled"_s);
        row("read by HTML", u"sign-in=passed read=failed=intercepted"_s, u"could-not-tell"_s,
            u"intercepted"_s);
        row("read closed", good + u"read=failed=permission-missing"_s, u"connected-with-gaps"_s,
            u"permission-missing"_s);
        row("read refused", good + u"read=failed=endpoint-refused"_s, u"connected-with-gaps"_s,
            u"endpoint-refused"_s);
        row("a warning", u"clock=warning=clock-wrong "_s + good + u"read=passed"_s, u"connected-with-gaps"_s,
            u"clock-wrong"_s);
        row("a failure goes before a warning",
            u"clock=warning=clock-wrong "_s + good +
                u"read=passed resume-source=failed=resume-source-missing"_s,
            u"connected-with-gaps"_s, u"resume-source-missing"_s);
        row("keychain failed", good + u"read=passed keychain=failed=keychain-locked"_s,
            u"connected-with-gaps"_s, u"keychain-locked"_s);
        row("the keychain is not a read", u"sign-in=passed keychain=passed"_s, u"could-not-tell"_s, {});
        row("a guide with reads of its own", u"sign-in=passed company=passed user=failed=user-missing"_s,
            u"connected-with-gaps"_s, u"user-missing"_s);
        row("one read limited, another one fine",
            u"sign-in=passed read=failed=rate-limited endpoint:/x=passed"_s, u"connected-with-gaps"_s,
            u"rate-limited"_s);
    }

    static void judgesByTheFirstRuleThatFits()
    {
        QFETCH(QString, rows);
        QFETCH(QString, verdict);
        QFETCH(QString, cause);
        Report judged = report(rows);
        judged.judge();
        QCOMPARE(QString(toId(judged.verdict)), verdict);
        QCOMPARE(judged.cause ? QString(toId(*judged.cause)) : QString(), cause);
    }

    static void countsOnlyTestedRows()
    {
        const Report counted =
            report(u"a=passed b=passed c=warning=clock-wrong d=failed=offline e=not-run f=not-tested"_s);
        QCOMPARE(counted.passedCount(), 2);
        QCOMPARE(counted.testedCount(), 4);
        QVERIFY(counted.row(u"c") != nullptr && counted.row(u"z") == nullptr);
    }

    static void ticksAreKeptByTaskElseByStep()
    {
        const Section section =
            test::sectionOf(u"s"_s, SectionKind::Steps,
                            {test::stepOf(u"one"_s, {Task{u"a"_s, {}}, Paragraph{}, Task{u"b"_s, {}}}),
                             test::stepOf(u"two"_s, {Paragraph{}})});
        QCOMPARE(tickKeys(section), (QStringList{u"s/one/a"_s, u"s/one/b"_s, u"s/two"_s}));
    }
};

ATS_TEST(ModelTest)
#include "modeltest.moc"
