// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/guideanswers.h"

#include "tests/support/registry.h"
#include "tests/unit/testguide.h"

#include <QtTest/QTest>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

namespace
{

/// A guide that asks whether there is SSO, and shows a section and a step for some answers only.
class AskingGuide : public TestGuide
{
public:
    explicit AskingGuide(const QString &assumed)
    {
        Question sso;
        sso.id = u"sso"_s;
        sso.options = {{u"yes"_s, {}, {}}, {u"no"_s, {}, {}}, {u"unsure"_s, {}, {}}};
        sso.assumed = assumed;
        guide.questions = {sso};
        Section extra = sectionOf(u"extra"_s, SectionKind::Steps,
                                  {stepOf(u"first"_s, {}), stepOf(u"second"_s, {Task{u"tick"_s, {}}})});
        extra.when = Condition{u"sso"_s, {u"yes"_s, u"unsure"_s}};
        extra.steps[1].when = Condition{u"sso"_s, {u"yes"_s}};
        guide.sections.push_back(extra);
        Section &link = guide.sections[2];
        link.steps.push_back(stepOf(u"only"_s, {}));
        link.steps.back().when = Condition{u"sso"_s, {u"yes"_s}};
        system.fields[1].optional = true;
        guide.neededWhen.insert(u"username"_s, Condition{u"sso"_s, {u"yes"_s}});
    }
};

QMap<QString, QString> answered(const QString &option) { return {{u"question/sso"_s, option}}; }

} // namespace

namespace ats::test
{

/// Which steps and fields count for which answers.
class GuideAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void answersDecide_data()
    {
        QTest::addColumn<QString>("assumed");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("counts");
        QTest::addColumn<QStringList>("extra");
        const QStringList both{u"extra/first"_s, u"extra/second/tick"_s};
        const QStringList first{u"extra/first"_s};
        QTest::newRow("no answer, nothing assumed") << u""_s << u""_s << u""_s << QStringList();
        QTest::newRow("no answer, one assumed") << u"unsure"_s << u""_s << u"unsure"_s << first;
        QTest::newRow("yes") << u"no"_s << u"yes"_s << u"yes"_s << both;
        QTest::newRow("no") << u"unsure"_s << u"no"_s << u"no"_s << QStringList();
        QTest::newRow("an option that is gone") << u"unsure"_s << u"perhaps"_s << u"unsure"_s << first;
    }
    static void answersDecide()
    {
        QFETCH(QString, assumed);
        QFETCH(QString, answer);
        const AskingGuide made(assumed);
        const QMap<QString, QString> notes = answer.isEmpty() ? QMap<QString, QString>() : answered(answer);
        QTEST(answerTo(made.guide, u"sso", notes), "counts");
        QTEST(neededTickKeys(made.guide, *made.guide.section(u"extra"), notes), "extra");
        QCOMPARE(answerTo(made.guide, u"unknown", notes), QString());
        QVERIFY(applies(std::nullopt, made.guide, notes));
    }

    static void keysStayTheSameForAllAnswers()
    {
        const AskingGuide made(u"no"_s);
        QCOMPARE(tickKeys(*made.guide.section(u"extra")),
                 (QStringList{u"extra/first"_s, u"extra/second/tick"_s}));
        QCOMPARE(questionKey(u"sso"), u"question/sso"_s);
    }

    static void linkedMeansTheStepsThatCount()
    {
        const AskingGuide made(u"no"_s);
        Connection connection;
        connection.ticks = {u"link/connect/seen"_s};
        QVERIFY(isLinked(connection, made.guide));
        connection.notes = answered(u"yes"_s);
        QVERIFY(!isLinked(connection, made.guide));
        connection.ticks.insert(u"link/only"_s);
        QVERIFY(isLinked(connection, made.guide));
    }

    static void answersMakeAFieldNeeded()
    {
        const AskingGuide made(u"no"_s);
        Connection connection;
        connection.slot = Slot::A;
        connection.values = {{u"clientId"_s, u"1"_s}};
        QVERIFY(hasAllFields(connection, made.guide));
        QVERIFY(!isNeeded(*made.system.field(u"username"), made.guide, connection.notes));
        connection.notes = answered(u"yes"_s);
        QVERIFY(isNeeded(*made.system.field(u"username"), made.guide, connection.notes));
        QVERIFY(!hasAllFields(connection, made.guide));
    }

    /// The state “waiting for the system” hangs on its mail, and a platform's mail is none of that.
    static void onlyTheSystemsMailIsWaitedFor()
    {
        TestGuide made;
        MailTemplate own;
        own.id = u"ask"_s;
        MailTemplate platforms;
        platforms.id = u"tell"_s;
        platforms.ofPlatform = true;
        made.system.mails = {own, platforms};
        made.guide.sections.front().steps = {stepOf(u"tell"_s, {MailHere{u"tell"_s}})};
        QVERIFY(mailTickKeys(made.guide).isEmpty());
        made.guide.sections.front().steps.push_back(stepOf(u"ask"_s, {MailHere{u"ask"_s}}));
        QCOMPARE(mailTickKeys(made.guide), QStringList{u"client-id/ask"_s});
    }
};

ATS_TEST(GuideAnswersTest)

} // namespace ats::test

#include "guideanswerstest.moc"
