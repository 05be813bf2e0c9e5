// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/guidetext.h"

#include "app/catalog/catalog.h"
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
