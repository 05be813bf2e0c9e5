// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/pasteblock.h"

#include "tests/support/registry.h"
#include "tests/unit/testguide.h"

#include <QtTest/QTest>

using namespace ats;
using namespace Qt::StringLiterals;

class PasteBlockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase() { QVERIFY(initSecrets()); }

    static void findsLabelledValues_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clientId");
        QTest::addColumn<QString>("username");
        QTest::addColumn<QString>("password");
        const auto row = [](const char *name, const QString &text, const QString &id = u"123456"_s,
                            const QString &user = u"api@x.example"_s,
                            const QString &password = u"s3:cr=et"_s) {
            QTest::newRow(name) << text << id << user << password;
        };
        row("colons", u"Client ID: 123456\nUsername: api@x.example\nPassword: s3:cr=et"_s);
        row("equals, other order", u"password=s3:cr=et\nusername=api@x.example\nclient_id=123456\n"_s);
        row("tabs, Windows lines",
            u"Client ID\t123456\r\nAPI Username\tapi@x.example\r\nAPI Password\ts3:cr=et\r\n"_s);
        row("label above value",
            u"Client ID\n123456\n\nAPI Username:\napi@x.example\nAPI Password\ns3:cr=et"_s);
        row("a letter around it",
            u"Hello,\nhere you are:\n\n- Client-ID: 123456\n- User name: api@x.example\n"
            "- Password: s3:cr=et\n\nRegards: Ann"_s);
        row("numbered, bold",
            u"1. **Client ID**: 123456\n2. **Username**: api@x.example\n3. **Password**: s3:cr=et"_s);
        row("quoted", u"Client ID: \"123456\"\nUsername: “api@x.example”\nPassword: 's3:cr=et'"_s);
        row("dashes", u"Client ID - 123456\nUsername – api@x.example\nPassword - s3:cr=et"_s);
        row("one line", u"Client ID: 123456 Username: api@x.example Password: s3:cr=et"_s);
        row("one line with commas", u"Client ID: 123456, API Username: api@x.example; Password: s3:cr=et"_s);
        row("JSON", uR"({"clientId": 123456, "username": "api@x.example", "password": "s3:cr=et"})"_s);
        row("JSON over lines",
            u"{\n \"clientId\": \"123456\",\n \"username\": \"api@x.example\",\n \"password\": "
            "\"s3:cr=et\"\n}"_s);
        row("two labels on the first line",
            u"Client ID: 123456 Username: api@x.example\nPassword: s3:cr=et"_s);
        row("the first of two counts",
            u"Client ID: 123456\nClient ID: 9\nUsername: api@x.example\nPassword: s3:cr=et"_s);
        row("two are enough", u"Client ID: 123456\nPassword: s3:cr=et"_s, u"123456"_s, {});
        row("visible values are cleaned", u"Client ID: \u00A0123456\u200B\nUsername: api@x.example  "_s,
            u"123456"_s, u"api@x.example"_s, {});
        row("a password's end is kept", u"Username: api@x.example\nPassword: s3cret \n"_s, {},
            u"api@x.example"_s, u"s3cret "_s);
        row("a password like a label",
            u"Client ID: 123456\nUsername: api@x.example\nPassword: my user: name"_s, u"123456"_s,
            u"api@x.example"_s, u"my user: name"_s);
    }

    static void findsLabelledValues()
    {
        QFETCH(QString, text);
        QFETCH(QString, clientId);
        QFETCH(QString, username);
        QFETCH(QString, password);
        const test::TestGuide guide;
        const auto found = parseBlock(text, guide.guide);
        QVERIFY(found.has_value());
        QCOMPARE(found->plain.value(u"clientId"_s), clientId);
        QCOMPARE(found->plain.value(u"username"_s), username);
        QVERIFY(!found->plain.contains(u"password"_s));
        const auto secret = found->secrets.find(u"password"_s);
        QCOMPARE(secret == found->secrets.end() ? QString() : secret->second.exposeText(), password);
    }

    static void leavesOtherTextsAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("a lone value") << u"123456"_s;
        QTest::newRow("a lone password with a colon") << u"user: name"_s;
        QTest::newRow("one labelled value") << u"Client ID: 123456"_s;
        QTest::newRow("labels without values") << u"Client ID:\nUsername:\nPassword:"_s;
        QTest::newRow("one label twice") << u"Password: a\nAPI Password: b"_s;
        QTest::newRow("an address") << u"https://x.example/?username=a"_s;
        QTest::newRow("prose") << u"The username and the password are with the Client ID."_s;
        QTest::newRow("too long") << u"Client ID: 1\nPassword: x\n"_s + QString(pasteBlockLimit, u'x');
        QTest::newRow("broken JSON") << u"{\"clientId\": 1, \"password\": "_s;
    }

    static void leavesOtherTextsAlone()
    {
        QFETCH(QString, text);
        const test::TestGuide guide;
        QVERIFY(!parseBlock(text, guide.guide).has_value());
    }

    static void knowsThePlatformsOwnLabels()
    {
        test::TestGuide guide;
        guide.platform.fieldLabels.insert(u"clientId"_s, u"Account Number"_s);
        const auto found = parseBlock(u"Account number: 77\nPassword: x", guide.guide);
        QVERIFY(found.has_value());
        QCOMPARE(found->plain.value(u"clientId"_s), u"77"_s);
    }
};

ATS_TEST(PasteBlockTest)
#include "pasteblocktest.moc"
