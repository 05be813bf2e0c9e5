// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/credentials.h"
#include "tests/support/registry.h"
#include "tests/unit/testguide.h"

#include <QtTest/QTest>

#include <type_traits>

using namespace ats;
using namespace Qt::StringLiterals;

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase() { QVERIFY(initSecrets()); }

    static void isMovedAndNeverCopied()
    {
        static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
        Secret first(u"hunter2"_s);
        Secret second(std::move(first));
        QVERIFY(first.isEmpty()); // NOLINT: what is left behind is the point
        QCOMPARE(second.exposeText(), u"hunter2"_s);
        Secret third;
        third = std::move(second);
        QCOMPARE(third.exposeText(), u"hunter2"_s);
        QVERIFY(second.isEmpty()); // NOLINT
    }

    static void keepsAnyText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("blanks at both ends") << u"  a b  "_s;
        QTest::newRow("beyond ASCII") << u"pä√s\U0001F511"_s;
        QTest::newRow("null inside") << u"a\0b"_s;
        QTest::newRow("long") << QString(5000, u'x');
    }

    static void keepsAnyText()
    {
        QFETCH(QString, text);
        const Secret secret{QStringView(text)};
        QCOMPARE(secret.exposeText(), text);
        QCOMPARE(secret.bytes().toByteArray(), text.toUtf8());
        QCOMPARE(secret.isEmpty(), text.isEmpty());
        QVERIFY(secret.clone() == secret);
    }

    static void comparesByContent()
    {
        QVERIFY(Secret(u"a"_s) == Secret(u"a"_s));
        QVERIFY(!(Secret(u"a"_s) == Secret(u"b"_s)));
        QVERIFY(!(Secret(u"a"_s) == Secret(u"ab"_s)));
        QVERIFY(Secret() == Secret(QStringView()));
    }

    static void wipeEmptiesTheBuffer()
    {
        QString text = u"hunter"_s + QString::number(2);
        wipe(text);
        QVERIFY(text.isEmpty());
        QByteArray bytes("hunter2");
        bytes.detach();
        wipe(bytes);
        QVERIFY(bytes.isEmpty());
    }

    static void madePasswordsAreLongSafeAndDifferent()
    {
        const QString text = makePassword().exposeText();
        QCOMPARE(text.size(), 20);
        for (const QChar c : text) {
            QVERIFY2(u"abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_"_s.contains(c),
                     qPrintable(QString(c)));
        }
        QVERIFY(!(makePassword() == makePassword()));
        QCOMPARE(makePassword(8).bytes().size(), 8);
    }

    static void credentialsSurviveTheKeychainEntry_data()
    {
        QTest::addColumn<QString>("password");
        QTest::newRow("plain") << u"s3cret"_s;
        QTest::newRow("quotes and braces") << u"a\"b\\c{}"_s;
        QTest::newRow("blank at the end") << u"secret "_s;
        QTest::newRow("beyond ASCII") << u"pä√s"_s;
    }

    static void credentialsSurviveTheKeychainEntry()
    {
        QFETCH(QString, password);
        const test::TestGuide guide;
        Credentials set;
        set.plain = {{u"clientId"_s, u"123456"_s}, {u"username"_s, u"api@x.example"_s}};
        set.secrets.emplace(u"password"_s, Secret(QStringView(password)));
        const auto read = Credentials::fromEntry(set.toEntry(), guide.system);
        QVERIFY(read.ok());
        QVERIFY(read.value() == set);
        QVERIFY(set.clone() == set);
        QCOMPARE(read.value().secrets.at(u"password"_s).exposeText(), password);
        QVERIFY(set.has(u"password"_s) && set.has(u"clientId"_s) && !set.has(u"other"_s));
        QVERIFY(!set.isEmpty() && Credentials().isEmpty());
    }

    static void anUnknownFieldOfAnEntryIsKeptAsASecret()
    {
        const test::TestGuide guide;
        const auto read = Credentials::fromEntry(Secret(uR"({"v":1,"fields":{"new":"x"}})"_s), guide.system);
        QVERIFY(read.ok());
        QVERIFY(read.value().plain.isEmpty());
        QCOMPARE(read.value().secrets.at(u"new"_s).exposeText(), u"x"_s);
    }

    static void refusesOtherEntries_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::newRow("empty") << QString();
        QTest::newRow("no JSON") << u"canary-hunter2"_s;
        QTest::newRow("cut short") << uR"({"v":1,"fields":{"password":"canary-hunter2")"_s;
        QTest::newRow("newer") << uR"({"v":2,"fields":{"password":"canary-hunter2"}})"_s;
        QTest::newRow("no version") << uR"({"fields":{"password":"canary-hunter2"}})"_s;
        QTest::newRow("no fields") << uR"({"v":1})"_s;
        QTest::newRow("a number for a value") << uR"({"v":1,"fields":{"password":5}})"_s;
    }

    static void refusesOtherEntries()
    {
        QFETCH(QString, entry);
        const test::TestGuide guide;
        const auto read = Credentials::fromEntry(Secret(QStringView(entry)), guide.system);
        QVERIFY(!read.ok());
        QVERIFY(!read.problem().text.isEmpty());
        QVERIFY(!read.problem().text.contains("canary"_L1));
    }
};

ATS_TEST(SecretTest)
#include "secrettest.moc"
