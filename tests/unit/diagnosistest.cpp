// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/diagnosis.h"

#include "app/model/words.h"
#include "tests/support/registry.h"
#include "tests/unit/testguide.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace ats;
using namespace Qt::StringLiterals;

namespace
{

CheckRow failed(const QString &id, Cause cause, const RowFacts &facts = {})
{
    return {.id = id, .state = RowState::Failed, .cause = cause, .elapsedMs = {}, .facts = facts};
}

Report passedRows(const QStringList &ids)
{
    Report report;
    for (const QString &id : ids) {
        report.rows.push_back(
            {.id = id, .state = RowState::Passed, .cause = {}, .elapsedMs = {}, .facts = {}});
    }
    return report;
}

const QStringList untilSignIn{u"entries"_s, u"name"_s, u"reach"_s, u"secure"_s, u"service"_s, u"clock"_s};
const QDateTime worked({2026, 11, 18}, {9, 0}, Qt::UTC);

QStringList texts(const Diagnosis &diagnosis)
{
    QStringList all{diagnosis.happened, diagnosis.why,   diagnosis.whoText,
                    diagnosis.ruledOut, diagnosis.forIt, diagnosis.asText()};
    for (const AdviceItem &item : diagnosis.look) {
        all << item.text;
    }
    return all;
}

} // namespace

class DiagnosisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase() { test::fixSurroundings(); }

    static void everyCauseHasWholeSentences_data()
    {
        QTest::addColumn<int>("cause");
        for (const Cause cause : allCauses()) {
            QTest::newRow(toId(cause).data()) << static_cast<int>(cause);
        }
    }

    static void everyCauseHasWholeSentences()
    {
        QFETCH(int, cause);
        const test::TestGuide guide;
        RowFacts rich;
        rich.host = u"api.jobdiva.com"_s;
        rich.proxy = u"proxy.office"_s;
        rich.issuer = u"Office CA"_s;
        rich.what = u"resume sources"_s;
        rich.words = u"No such luck"_s;
        rich.fields = QStringList{u"clientId"_s};
        rich.httpStatus = 503;
        rich.retryAfterSeconds = 30;
        rich.clockSkewSeconds = 420;
        const Report report = passedRows(untilSignIn);
        for (const RowFacts &facts : {RowFacts(), rich}) {
            for (const Guide *known : {static_cast<const Guide *>(nullptr), &guide.guide}) {
                for (const bool again : {false, true}) {
                    const Diagnosis made = diagnose(failed(u"sign-in"_s, static_cast<Cause>(cause), facts),
                                                    {known, worked, again, &report});
                    QCOMPARE(made.cause, static_cast<Cause>(cause));
                    QVERIFY(made.happened.endsWith(u'.'));
                    // Only a host or a field's id may begin in lower case.
                    QVERIFY2(made.happened.front().isUpper() || made.happened.startsWith("api."_L1) ||
                                 made.happened.startsWith("clientId"_L1),
                             qPrintable(made.happened));
                    QVERIFY(made.why.size() > 10);
                    QVERIFY2(!made.asText().contains("**"_L1), qPrintable(made.asText()));
                    QVERIFY(!made.look.empty());
                    QVERIFY(!made.whoText.isEmpty());
                    for (const QString &text : texts(made)) {
                        QVERIFY2(!text.contains(u'%') && !text.contains(".."_L1), qPrintable(text));
                    }
                    QVERIFY(!causePhrase(made.cause, known).isEmpty());
                }
            }
        }
    }

    static void happenedNamesWhatWasSeen_data()
    {
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("happened");
        const auto row = [](const QString &cause, const QString &text) {
            QTest::newRow(qPrintable(cause)) << cause << text;
        };
        row(u"entry-missing"_s, u"Client ID and API Password are empty."_s);
        row(u"proxy-unreachable"_s, u"The proxy proxy.office does not answer."_s);
        row(u"name-not-found"_s, u"api.jobdiva.com could not be found."_s);
        row(u"unreachable"_s, u"api.jobdiva.com does not answer on port 443."_s);
        row(u"tls-untrusted"_s, u"The certificate is issued by “Office CA”, not by a public authority."_s);
        row(u"vendor-down"_s, u"JobDiva has a problem (503)."_s);
        row(u"rate-limited"_s, u"JobDiva got too many requests and wants a pause of 30 seconds."_s);
        row(u"clock-wrong"_s, u"Your clock is 7 minutes slow."_s);
        row(u"credentials-rejected"_s, u"JobDiva refused this combination."_s);
        row(u"permission-missing"_s, u"Signed in, but this is closed for your API user."_s);
    }

    static void happenedNamesWhatWasSeen()
    {
        QFETCH(QString, cause);
        QFETCH(QString, happened);
        const test::TestGuide guide;
        RowFacts facts;
        facts.host = u"api.jobdiva.com"_s;
        facts.proxy = u"proxy.office"_s;
        facts.issuer = u"Office CA"_s;
        facts.fields = QStringList{u"clientId"_s, u"password"_s};
        facts.httpStatus = 503;
        facts.retryAfterSeconds = 30;
        facts.clockSkewSeconds = 420;
        QCOMPARE(
            diagnose(failed(u"x"_s, causeFromId(cause).value(), facts), {&guide.guide, {}, false, nullptr})
                .happened,
            happened);
    }

    static void entriesAreNamedByTheirField()
    {
        const test::TestGuide guide;
        RowFacts facts;
        facts.fields = QStringList{u"password"_s};
        const Diagnosis missing =
            diagnose(failed(u"entries"_s, Cause::EntryMissing, facts), {&guide.guide, {}, false, nullptr});
        QCOMPARE(missing.happened, u"API Password is empty."_s);
        QCOMPARE(missing.look.front().text, u"Enter the API Password."_s);
        QCOMPARE(missing.look.front().fields, QStringList{u"password"_s});
        facts.fields = QStringList{u"clientId"_s};
        QCOMPARE(
            diagnose(failed(u"entries"_s, Cause::EntryMalformed, facts), {&guide.guide, {}, false, nullptr})
                .happened,
            u"The Client ID has only digits."_s);
    }

    static void aRefusalIsToldByWhetherTheSameValuesWorked()
    {
        const test::TestGuide guide;
        const CheckRow row = failed(u"sign-in"_s, Cause::CredentialsRejected);
        const Diagnosis first = diagnose(row, {&guide.guide, {}, true, nullptr});
        QCOMPARE(first.why, u"JobDiva does not say which part."_s);
        QCOMPARE(first.look.size(), 2U);
        QCOMPARE(first.look[1].step, u"permissions/api-only"_s);
        QCOMPARE(first.who, Who::You);
        const Diagnosis again = diagnose(row, {&guide.guide, worked, true, nullptr});
        QCOMPARE(again.look.size(), 1U);
        QCOMPARE(again.look[0].fields, QStringList{u"password"_s});
        QVERIFY2(again.why.startsWith("These same details worked on 18 Nov"_L1), qPrintable(again.why));
        const CheckRow key = failed(u"sign-in"_s, Cause::KeyRejected);
        QVERIFY(diagnose(key, {&guide.guide, worked, true, nullptr})
                    .why.startsWith("This same key worked on 18 Nov"_L1));
        QCOMPARE(again.whoText, u"Your JobDiva administrator"_s);
        // Other values than those that worked are new values.
        QCOMPARE(diagnose(row, {&guide.guide, worked, false, nullptr}).look.size(), 2U);
    }

    static void generalAdviceStandsInWhereTheSystemHasNone()
    {
        test::TestGuide guide;
        guide.system.advice.clear();
        const Diagnosis first =
            diagnose(failed(u"sign-in"_s, Cause::CredentialsRejected), {&guide.guide, {}, false, nullptr});
        QCOMPARE(first.look.back().fields, guide.guide.fields);
        const Diagnosis again =
            diagnose(failed(u"sign-in"_s, Cause::CredentialsRejected), {&guide.guide, worked, true, nullptr});
        QCOMPARE(again.look.front().fields, QStringList{u"password"_s});
    }

    static void theSystemsOwnWordsAreShown()
    {
        const test::TestGuide guide;
        RowFacts facts;
        facts.words = u"Candidate module is off"_s;
        const Diagnosis made =
            diagnose(failed(u"read"_s, Cause::EndpointRefused, facts), {&guide.guide, {}, false, nullptr});
        QCOMPARE(made.words, u"JobDiva says: “Candidate module is off”"_s);
        QVERIFY(made.asText().contains(made.words));
        QCOMPARE(made.whoText, u"JobDiva support"_s);
    }

    static void rulesOutOnlyWhatPassed_data()
    {
        QTest::addColumn<QStringList>("passed");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QStringList &passed, const QString &cause,
                            const QString &text) { QTest::newRow(name) << passed << cause << text; };
        row("all before the sign-in", untilSignIn, u"credentials-rejected"_s,
            u"Your network, this computer and JobDiva's service are fine."_s);
        row("plain http without a clock", {u"reach"_s, u"service"_s}, u"credentials-rejected"_s,
            u"Your network and JobDiva's service are fine."_s);
        row("signed in", untilSignIn + QStringList{u"sign-in"_s}, u"permission-missing"_s,
            u"Your network, this computer, JobDiva's service and your sign-in details are fine."_s);
        row("the service failed later", untilSignIn + QStringList{u"sign-in"_s}, u"vendor-down"_s,
            u"Your network, this computer and your sign-in details are fine."_s);
        row("the network failed later", untilSignIn + QStringList{u"sign-in"_s}, u"connection-closed"_s,
            u"Your sign-in details are fine."_s);
        row("the network failed", {u"entries"_s, u"name"_s, u"reach"_s}, u"tls-untrusted"_s, QString());
        row("the keychain is on this computer", untilSignIn, u"keychain-locked"_s,
            u"Your network and JobDiva's service are fine."_s);
        row("nothing", {}, u"credentials-rejected"_s, QString());
    }

    static void rulesOutOnlyWhatPassed()
    {
        QFETCH(QStringList, passed);
        QFETCH(QString, cause);
        QFETCH(QString, text);
        const test::TestGuide guide;
        QCOMPARE(ruledOutText(passedRows(passed), causeFromId(cause).value(), &guide.guide), text);
    }

    static void aWrongClockIsNotRuledOut()
    {
        const test::TestGuide guide;
        Report report = passedRows(untilSignIn);
        report.rows.back().state = RowState::Warning;
        QCOMPARE(ruledOutText(report, Cause::CredentialsRejected, &guide.guide),
                 u"Your network and JobDiva's service are fine."_s);
    }

    static void aBrokenWayNeverBlamesThePassword()
    {
        const test::TestGuide guide;
        for (const Cause cause : allCauses()) {
            if (cause < Cause::Offline || cause > Cause::AnswerNotUnderstood) {
                continue;
            }
            const Diagnosis made =
                diagnose(failed(u"sign-in"_s, cause), {&guide.guide, worked, true, nullptr});
            QVERIFY2(made.why.contains("says nothing about your details"_L1) ||
                         made.why.contains("neither confirmed"_L1),
                     toId(cause).data());
            for (const AdviceItem &item : made.look) {
                QVERIFY2(item.fields.isEmpty(), toId(cause).data());
            }
        }
    }

    static void aDangerousCertificateIsNeverToBeIgnored()
    {
        const test::TestGuide guide;
        for (const Cause cause : {Cause::TlsUntrusted, Cause::TlsExpired, Cause::TlsClock, Cause::TlsName}) {
            const QString all =
                texts(diagnose(failed(u"secure"_s, cause), {&guide.guide, {}, false, nullptr})).join(u'\n');
            QVERIFY(!all.contains("ignore"_L1, Qt::CaseInsensitive) && !all.contains("anyway"_L1));
        }
    }

    static void itGetsTheAddressesWhereItCanHelp()
    {
        const test::TestGuide guide;
        const QStringList forIt{u"captive-portal"_s, u"proxy-unreachable"_s, u"proxy-sign-in"_s,
                                u"name-not-found"_s, u"unreachable"_s,       u"connection-closed"_s,
                                u"too-slow"_s,       u"tls-untrusted"_s,     u"tls-expired"_s,
                                u"tls-name"_s,       u"tls-failed"_s,        u"intercepted"_s};
        for (const Cause cause : allCauses()) {
            const QString text = diagnose(failed(u"x"_s, cause), {&guide.guide, {}, false, nullptr}).forIt;
            QCOMPARE(!text.isEmpty(), forIt.contains(toId(cause)));
            QVERIFY(text.isEmpty() || text.contains("- api.jobdiva.com, port 443, HTTPS"_L1));
        }
        RowFacts facts;
        facts.issuer = u"Office CA"_s;
        QVERIFY(diagnose(failed(u"secure"_s, Cause::TlsUntrusted, facts), {&guide.guide, {}, false, nullptr})
                    .forIt.contains("Certificate issued by: Office CA"_L1));
    }

    static void aRowWithoutCauseIsOurMistake()
    {
        QCOMPARE(diagnose({}, {}).cause, Cause::InternalError);
        QVERIFY(diagnose({}, {}).whoText.startsWith("Us"_L1));
    }
};

ATS_TEST(DiagnosisTest)
#include "diagnosistest.moc"
