// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/guidetext.h"

#include "app/catalog/catalog.h"
#include "app/catalog/guidesearch.h"
#include "app/model/plaintext.h"
#include "tests/support/registry.h"

#include <QtCore/QObject>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace ats::test
{

/// The guide as the console prints it.
class GuideTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksAreTakenOff_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"Save it."_s << u"Save it."_s;
        QTest::newRow("bold and italic") << u"Click **My *own* Team**."_s << u"Click My own Team."_s;
        QTest::newRow("code keeps stars") << u"a `*.md` file"_s << u"a *.md file"_s;
        QTest::newRow("link") << u"see [the page](https://a.example/x) now"_s
                              << u"see the page <https://a.example/x> now"_s;
        QTest::newRow("half a link") << u"[x"_s << u"[x"_s;
    }
    void marksAreTakenOff()
    {
        QFETCH(QString, markdown);
        QTEST(plainText(markdown), "expected");
    }

    void wholeGuideIsThere()
    {
        const auto loaded = Catalog::load();
        QVERIFY(loaded.ok());
        const Guide *guide = loaded.value()->guide(u"jobdiva-stackone");
        const QString text = guideAsText(*guide);
        for (const Section &section : guide->sections) {
            QVERIFY2(text.contains(section.title), qPrintable(section.title));
            for (const Step &step : section.steps) {
                QVERIFY2(text.contains(step.title), qPrintable(step.title));
                for (const Block &block : step.blocks) {
                    if (const auto *task = std::get_if<Task>(&block)) {
                        QVERIFY2(text.contains(u"[ ] "_s + plainText(task->markdown)),
                                 qPrintable(task->markdown));
                    } else if (const auto *open = std::get_if<OpenAddress>(&block)) {
                        QVERIFY2(text.contains(open->url.toString()), qPrintable(open->url.toString()));
                    }
                }
            }
        }
        for (const QString &part :
             {u"To: support@jobdiva.com"_s,
              u"Subject: Request for API Client ID for third-party integration"_s,
              u"connect our JobDiva account to StackOne Hub"_s, u"Company: {company}"_s,
              u"Name: StackOne API User"_s, u"Enter: Client ID – Digits only"_s, u"Enter: API Password"_s,
              u"Copy your value: API Username"_s, u"may also read “Only allow to access JobDiva API Calls”"_s,
              u"Important: Without this permission"_s,
              u"https://docs.stackone.com/connectors/jobdiva/guides/link-account/api-key"_s}) {
            QVERIFY2(text.contains(part), qPrintable(part + u"\n\n"_s + text));
        }
        QVERIFY(!text.contains("**"_L1));
        QVERIFY(!text.contains("llms.txt"_L1));
        QVERIFY(text.endsWith(u'\n'));
    }

    void branchesSayWhenTheyApply()
    {
        const auto loaded = Catalog::load();
        QVERIFY(loaded.ok());
        const QString text = guideAsText(*loaded.value()->guide(u"teamtailor-stackone"));
        for (const QString &part :
             {u"Question: Does your company use single sign-on (SSO) for Teamtailor?"_s,
              u"    ( ) I do not know – If people sign in"_s,
              u"Only when the answer to “Does your company use single sign-on (SSO) for Teamtailor?” is "
              u"“Yes” or "
              "“I do not know”."_s,
              u"Go to: 2.1 Create a New Employee"_s, u"The app shows the six-digit code"_s,
              u"(Sketch of the Employees tab. The plus button is marked.)"_s, u"You need: API key"_s,
              u"Copy your value: Company UUID"_s, u"When something does not work"_s}) {
            QVERIFY2(text.contains(part), qPrintable(part + u"\n\n"_s + text));
        }
        const QString oneUp = guideAsText(*loaded.value()->guide(u"jobdiva-oneup"));
        QVERIFY(oneUp.contains("In the app: Reconnect (Enter new credentials)"_L1));
        QVERIFY(oneUp.contains("To: (your Implementation Engineer)"_L1));
        QVERIFY(oneUp.contains("To: (OneUp Support)"_L1));
        QVERIFY(oneUp.contains("After a passed test: OneUp now starts to pull in data"_L1));
        const QString refAssured = guideAsText(*loaded.value()->guide(u"jobdiva-refassured"));
        QVERIFY(refAssured.contains("    api/jobdiva/SearchContacts\n"_L1));
        QVERIFY(refAssured.contains("Expected in API Username: api@refassured.com"_L1));
    }

    void everySearchFindsItsPlace_data()
    {
        QTest::addColumn<QString>("guide");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *guide, const char *text, const char *where) {
            QTest::addRow("%s: %s", guide, text)
                << QString::fromLatin1(guide) << QString::fromUtf8(text) << QString::fromLatin1(where);
        };
        for (const char *guide : {"jobdiva-stackone", "jobdiva-oneup", "jobdiva-refassured"}) {
            row(guide, "API only", "permissions/api-only");
            row(guide, "api calls", "permissions/api-only");
            row(guide, "permission", "permissions/api-only");
            row(guide, "Only allow access to JobDiva API Calls", "permissions/api-only");
            row(guide, "only allow to access jobdiva api calls", "permissions/api-only");
            row(guide, "reconnect",
                qstrcmp(guide, "jobdiva-oneup") == 0      ? "oneup/updated"
                : qstrcmp(guide, "jobdiva-stackone") == 0 ? "stackone-hub/updated"
                                                          : "refassured/updated");
        }
        row("jobdiva-oneup", "24 hours", "oneup/no-data");
        row("jobdiva-refassured", "resume source", "resume-source/add");
        row("jobdiva-refassured", "searchcontacts", "endpoints/allow");
        row("teamtailor-stackone", "2FA", "two-factor/profile");
        row("teamtailor-stackone", "2fa", "teamtailor/codes");
        row("teamtailor-stackone", "SSO", "sso");
        row("teamtailor-stackone", "company ID", "api-key/company-id");
        row("teamtailor-stackone", "Company-ID", "api-key/company-id");
        row("teamtailor-stackone", "permission", "api-key/permissions");
        row("teamtailor-stackone", "pérmissions", "api-key/permissions");
        row("teamtailor-stackone", "email", "user/fill");
        row("teamtailor-stackone", "keyring", "network/keychain-locked");
    }
    void everySearchFindsItsPlace()
    {
        QFETCH(QString, guide);
        QFETCH(QString, text);
        QFETCH(QString, where);
        const auto loaded = Catalog::load();
        QVERIFY(loaded.ok());
        const std::vector<SearchHit> hits = searchGuide(*loaded.value()->guide(guide), text);
        QStringList found;
        for (const SearchHit &hit : hits) {
            QVERIFY2(!hit.title.isEmpty(), qPrintable(hit.where));
            found.append(u"%1 %2 “%3”"_s.arg(hit.rank).arg(hit.where, hit.excerpt));
        }
        QVERIFY2(std::ranges::is_sorted(hits, {}, &SearchHit::rank), qPrintable(found.join(u'\n')));
        QVERIFY2(std::ranges::find(hits, where, &SearchHit::where) != hits.end(),
                 qPrintable(found.join(u'\n')));
    }

    void aSearchWithoutWordsFindsNothing()
    {
        const auto loaded = Catalog::load();
        QVERIFY(loaded.ok());
        const Guide &guide = *loaded.value()->guide(u"jobdiva-oneup");
        for (const QString &text : {u""_s, u"  "_s, u"-"_s, u"zebra"_s, u"zebra permission"_s}) {
            QVERIFY2(searchGuide(guide, text).empty(), qPrintable(text));
        }
        QCOMPARE(searchGuide(guide, u"my connection failed").front().where, u"oneup/failed"_s);
        QVERIFY(searchGuide(guide, u"24 hours").front().trouble);
    }

    void platformsOwnLabelIsUsed()
    {
        const auto loaded = Catalog::load(QStringLiteral(ATS_SOURCE_DIR "/tests/data/catalog/acme"));
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(loaded.problem().text));
        const QString text = guideAsText(*loaded.value()->guide(u"acme-demo"));
        QVERIFY2(text.contains("Copy your value: Acme token"_L1), qPrintable(text));
        QVERIFY2(text.contains("Permissions needed: admin"_L1), qPrintable(text));
    }
};

ATS_TEST(GuideTextTest)

} // namespace ats::test

#include "guidetext.moc"
