// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/answerfinder.h"

#include "tests/support/registry.h"
#include "tests/unit/testguide.h"

#include <QtTest/QTest>

using namespace ats;
using namespace Qt::StringLiterals;

namespace
{

QStringList numbers(const std::vector<AnswerCandidate> &candidates)
{
    QStringList result;
    for (const AnswerCandidate &candidate : candidates) {
        result << candidate.number;
    }
    return result;
}

} // namespace

class AnswerFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void findsTheNumberMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const QString &text, const QStringList &found) {
            QTest::newRow(name) << text << found;
        };
        row("empty", {}, {});
        row("a lone number", u" 123456\n"_s, {u"123456"_s});
        row("one digit", u"7"_s, {u"7"_s});
        row("eighteen digits", QString(18, u'4'), {QString(18, u'4')});
        row("nineteen digits", QString(19, u'4'), {});
        row("words before", u"Hello Ann,\nYour Client ID is 123456.\nBest"_s, {u"123456"_s});
        row("colon", u"API Client ID:123456"_s, {u"123456"_s});
        row("hash and bold", u"**ClientID** = #4711"_s, {u"4711"_s});
        row("next paragraph", u"Client ID:\n\n  123456\n"_s, {u"123456"_s});
        row("wrapped line", u"the Client ID for your\naccount is 123456 and"_s, {u"123456"_s});
        row("words after", u"123456 is your Client ID."_s, {u"123456"_s});
        row("identifier", u"client identifier: 55"_s, {u"55"_s});
        row("a year can be one", u"Client ID: 2026"_s, {u"2026"_s});
        row("groups", u"Client ID: 123 456"_s, {u"123456"_s});
        row("commas", u"Client ID: 1,234,567"_s, {u"1234567"_s});
        row("full stop after it", u"Client ID: 1234."_s, {u"1234"_s});
        row("two of them", u"Client ID: 123456 (test), Client ID: 654321 (live)"_s,
            {u"123456"_s, u"654321"_s});
        row("each once", u"Client ID: 123456. Again, Client ID: 123456"_s, {u"123456"_s});
        row("the ticket is not meant",
            u"Ticket #998877\nRe: Client ID [Case 12345]\nYour Client ID: 123456\n"
            "Call (212) 555-0199 or +1 212 555 0100 ext. 33"_s,
            {u"123456"_s});
        row("only around it",
            u"Ticket #998877, Case: 12345\nOn 18 November 2026, 10:40 am, 11/18/2026, 2026-11-18\n"
            "Tel. 212 555 0199, +49 (30) 1234567, invoice no. 77, $5,000, 20%, v2.1\n"
            "a1b2@x.example https://x.example/123 ABC123 10.0.0.1"_s,
            {});
        row("a number without words", u"Hi, it's 123456, bye. Ticket 99"_s, {u"123456"_s});
        row("a year is no number", u"In 2026 we use 4711"_s, {u"4711"_s});
        row("several without words", u"Use 4711 for test and 4712 for live"_s, {u"4711"_s, u"4712"_s});
        row("our own request quoted",
            u"Yours is 4711.\n> please send us our API Client ID.\n> We have 250 people"_s,
            {u"4711"_s, u"250"_s});
        row("words without number", u"We cannot give you a Client ID yet."_s, {});
        row("in a word", u"Client ID: AB12345"_s, {});
    }

    static void findsTheNumberMeant()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        const test::TestGuide guide;
        QCOMPARE(numbers(findClientIds(text, *guide.system.field(u"clientId"))), found);
    }

    static void answersInASentence()
    {
        const test::TestGuide guide;
        const FieldSpec &field = *guide.system.field(u"clientId");
        const auto say = [&](const QString &text) { return answerText(findClientIds(text, field), field); };
        QCOMPARE(say(u"Your Client ID is 123456."_s), u"Found 123456 after the words “Client ID”. Use it?"_s);
        QCOMPARE(say(u"123456"_s), u"Found 123456. Use it?"_s);
        QCOMPARE(say(u"soon"_s),
                 u"There is no number here that looks like a Client ID. It has digits only."_s);
        QCOMPARE(say(u"4711 or 4712"_s),
                 u"There is more than one number here. Which one is the Client ID?"_s);
    }

    static void showsWhereTheNumberStands()
    {
        const test::TestGuide guide;
        const auto found =
            findClientIds(u"Hello\nuse 4711 for test\nand 4712 for live\n", *guide.system.field(u"clientId"));
        QCOMPARE(found.at(0).around, u"use 4711 for test"_s);
        QCOMPARE(found.at(1).around, u"and 4712 for live"_s);
    }

    static void readsOnlyTheBeginningOfALongText()
    {
        const test::TestGuide guide;
        const FieldSpec &field = *guide.system.field(u"clientId");
        const QString padding(answerLimit, u'x');
        QVERIFY(findClientIds(padding + u" Client ID: 5"_s, field).empty());
        QCOMPARE(numbers(findClientIds(u"Client ID: 5 "_s + padding, field)), QStringList{u"5"_s});
        QCOMPARE(findClientIds(QString(u"12 x "_s).repeated(40'000), field).size(), 1U);
        QString many;
        for (int i = 0; i < 20'000; ++i) {
            many += QString::number(30'000 + i) + u" x "_s;
        }
        QCOMPARE(findClientIds(many, field).size(), 50U);
    }
};

ATS_TEST(AnswerFinderTest)
#include "answerfindertest.moc"
