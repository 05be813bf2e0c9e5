// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/connectiontable.h"

#include "app/model/csv.h"
#include "tests/support/registry.h"
#include "tests/unit/testguide.h"

#include <QtTest/QTest>

using namespace ats;
using namespace Qt::StringLiterals;

class ConnectionTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void cellsAreQuotedAndHarmless_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *name, const QString &cell, const QString &written) {
            QTest::newRow(name) << cell << written;
        };
        row("plain", u"Contoso Talent"_s, u"Contoso Talent"_s);
        row("empty", u""_s, u""_s);
        row("comma", u"Zoë, Łukasz"_s, u"\"Zoë, Łukasz\""_s);
        row("quotes", u"a \"b\""_s, u"\"a \"\"b\"\"\""_s);
        row("line break", u"a\r\nb"_s, u"\"a\r\nb\""_s);
        row("other separator", u"a;b"_s, u"\"a;b\""_s);
        row("equals", u"=1+1"_s, u"'=1+1"_s);
        row("call", u"=HYPERLINK(\"http://x\",\"y\")"_s, u"\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""_s);
        row("plus", u"+1"_s, u"'+1"_s);
        row("minus", u"-1"_s, u"'-1"_s);
        row("at", u"@SUM(A1)"_s, u"'@SUM(A1)"_s);
        row("tab first", u"\t=1"_s, u"'\t=1"_s);
        row("carriage return first", u"\r=1"_s, u"\"'\r=1\""_s);
        row("blank first", u" =1"_s, u"' =1"_s);
        row("no-break blank first", u"\u00A0=1"_s, u"'\u00A0=1"_s);
        row("byte order mark first", u"\uFEFF=1"_s, u"'\uFEFF=1"_s);
        row("wide equals", u"\uFF1D1"_s, u"'\uFF1D1"_s);
        row("sign inside", u"a=1"_s, u"a=1"_s);
    }

    static void cellsAreQuotedAndHarmless()
    {
        QFETCH(QString, cell);
        QFETCH(QString, written);
        QCOMPARE(csvLine({u"x"_s, cell, u"y"_s}), u"x,"_s + written + u",y\r\n"_s);
    }

    static void aListHasALineEachAndSaysNothingUnknown()
    {
        const test::TestGuide guide;
        Connection one;
        one.id = QUuid(u"00000000-0000-4000-8000-000000000001"_s);
        one.client = u"=Contoso\n, Talent"_s;
        one.guideId = guide.guide.id;
        one.slot = Slot::A;
        one.inForce = {{u"clientId"_s, u"123456"_s}, {u"username"_s, u"api@example.org"_s}};
        one.lastAttempt = Attempt{.at = QDateTime({2026, 11, 22}, {10, 0}, Qt::UTC),
                                  .verdict = Verdict::NotConnected,
                                  .cause = Cause::CredentialsRejected};
        one.lastJudgement = one.lastAttempt;
        one.replaceBy = QDate(2027, 1, 31);
        Connection unknown;
        unknown.guideId = u"from-the-future"_s;
        const QString csv = connectionsAsCsv({{&one, &guide.guide}, {&unknown, nullptr}});
        const QStringList lines = csv.split(u"\r\n"_s);
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines.at(1).startsWith(u"00000000-0000-4000-8000-000000000001,\"'=Contoso , Talent\","_s),
                 qPrintable(lines.at(1)));
        QVERIFY2(
            lines.at(1).endsWith(u",needs-attention,not-connected-yet,not-connected,credentials-rejected,"
                                 "2026-11-22T10:00:00Z,,,2027-01-31,,"_s),
            qPrintable(lines.at(1)));
        QVERIFY(lines.at(2).contains(u",from-the-future,,,,unknown-guide,"_s));
        // What is shown of a set is nobody else's business.
        const QString text =
            connectionsAsText({{&one, &guide.guide}, {&unknown, nullptr}}, one.lastAttempt->at);
        for (const QString &value : one.inForce) {
            QVERIFY(!csv.contains(value) && !text.contains(value));
        }
        QCOMPARE(text.count(u'\n'), 5);
        QVERIFY2(text.startsWith(u"=Contoso , Talent\n    Not connected yet"_s), qPrintable(text));
    }
};

ATS_TEST(ConnectionTableTest)
#include "connectiontabletest.moc"
