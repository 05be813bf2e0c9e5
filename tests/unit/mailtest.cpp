// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/mail.h"

#include "tests/support/registry.h"
#include "tests/unit/testguide.h"

#include <QtCore/QUrlQuery>
#include <QtTest/QTest>

using namespace ats;
using namespace Qt::StringLiterals;

namespace
{

MailTemplate request()
{
    return {.id = u"request-client-id"_s,
            .to = u"support@jobdiva.com"_s,
            .subject = u"Client ID for {company}"_s,
            .body = u"Hello,\nwe are {company}.\nAccount: {account}\n{name}\n"_s,
            .reminderSubject = {},
            .reminderBody = u"Hello again from {company}."_s,
            .needs = {u"company"_s, u"account"_s}};
}

const QMap<QString, QString> values{
    {u"company"_s, u"Tailspin & Söhne"_s}, {u"account"_s, u"T-1 {name}"_s}, {u"name"_s, u"Ann"_s}};

} // namespace

class MailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase() { QVERIFY(initSecrets()); }

    static void fillsEveryPlaceholderOnce()
    {
        const MailMessage message = fillMail(request(), values, MailKind::First, u"JobDiva"_s);
        QCOMPARE(message.to, u"support@jobdiva.com"_s);
        QCOMPARE(message.subject, u"Client ID for Tailspin & Söhne"_s);
        QCOMPARE(message.body, u"Hello,\nwe are Tailspin & Söhne.\nAccount: T-1 {name}\nAnn\n"_s);
        QVERIFY(message.missing.empty());
    }

    static void saysWhatIsMissing()
    {
        const MailMessage message =
            fillMail(request(), {{u"company"_s, u"  "_s}}, MailKind::First, u"JobDiva"_s);
        QCOMPARE(message.missing.size(), 2U);
        QCOMPARE(message.missing[0].name, u"company"_s);
        QCOMPARE(message.missing[0].text, u"Company name is empty: JobDiva needs it to find you."_s);
        QCOMPARE(message.subject, u"Client ID for …"_s);
        QVERIFY(!message.body.contains(u'{'));
    }

    static void aReminderHasItsOwnWordsOrTheFirstOnes()
    {
        const MailMessage reminder = fillMail(request(), values, MailKind::Reminder, u"JobDiva"_s);
        QCOMPARE(reminder.subject, u"Reminder: Client ID for Tailspin & Söhne"_s);
        QCOMPARE(reminder.body, u"Hello again from Tailspin & Söhne."_s);
        MailTemplate plain = request();
        plain.reminderBody.clear();
        plain.reminderSubject = u"Still waiting"_s;
        QCOMPARE(fillMail(plain, values, MailKind::Reminder, u"JobDiva"_s).subject, u"Still waiting"_s);
        QVERIFY(fillMail(plain, values, MailKind::Reminder, u"JobDiva"_s).body.startsWith("Hello,"_L1));
    }

    static void aSubjectStaysOneLine()
    {
        const MailMessage message =
            fillMail(request(), {{u"company"_s, u"A\r\nBcc: x@y.example"_s}}, MailKind::First, u"JobDiva"_s);
        QCOMPARE(message.subject, u"Client ID for A Bcc: x@y.example"_s);
    }

    static void theAddressSurvivesAnyCharacter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("signs") << u"a&b=c+d%20e?f#g\"h'i"_s;
        QTest::newRow("beyond ASCII") << u"Söhne – “x” 日本"_s;
        QTest::newRow("lines") << u"one\ntwo\r\nthree"_s;
    }

    static void theAddressSurvivesAnyCharacter()
    {
        QFETCH(QString, text);
        const QUrl url = mailtoUrl({u"support@jobdiva.com"_s, u"S & T"_s, text, {}});
        QVERIFY(url.isValid());
        QCOMPARE(url.scheme(), u"mailto"_s);
        QCOMPARE(url.path(), u"support@jobdiva.com"_s);
        const QByteArray sent = url.toEncoded();
        QVERIFY(!sent.contains('+') && !sent.contains(' ') && !sent.contains('\n'));
        QCOMPARE(sent.count('&'), 1);
        QCOMPARE(sent.count('#'), 0);
        const QUrlQuery query(url);
        QCOMPARE(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded), u"S & T"_s);
        QString expected = text;
        expected.replace(u"\r\n"_s, u"\n"_s).replace(u"\n"_s, u"\r\n"_s);
        QCOMPARE(query.queryItemValue(u"body"_s, QUrl::FullyDecoded), expected);
    }

    static void refusesSecrets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("refused");
        QTest::newRow("harmless") << u"We are Tailspin Recruiting."_s << false;
        QTest::newRow("the word alone") << u"No password is in this mail. Password: \nThanks"_s << false;
        QTest::newRow("a label without value") << u"Password: …"_s << false;
        QTest::newRow("typed secret") << u"use canary-Hunter2!"_s << true;
        QTest::newRow("labelled") << u"user: x\npassword: abc"_s << true;
        QTest::newRow("other spellings") << u"PWD = abc"_s << true;
        QTest::newRow("key") << u"API key: abc"_s << true;
        QTest::newRow("German") << u"Passwort: abc"_s << true;
        QTest::newRow("empty") << QString() << false;
    }

    static void refusesSecrets()
    {
        QFETCH(QString, text);
        QFETCH(bool, refused);
        Credentials draft;
        draft.secrets.emplace(u"password"_s, Secret(u"canary-Hunter2 "_s));
        draft.secrets.emplace(u"short"_s, Secret(u"a"_s));
        draft.secrets.emplace(u"empty"_s, Secret());
        const QString said = refuseSecret(text, draft, u"JobDiva"_s);
        QCOMPARE(said, refused ? u"Do not send passwords. JobDiva does not need one for this."_s : QString());
        QVERIFY(!said.contains("canary"_L1));
    }

    static void aReminderIsDueFromTheThirdDay()
    {
        const QDate asked(2026, 11, 18);
        QCOMPARE(waitingDays(asked, asked.addDays(-1)), 0);
        QCOMPARE(waitingDays(asked, asked.addDays(3)), 3);
        QCOMPARE(waitingDays({}, asked), 0);
        QVERIFY(!reminderDue(asked, asked.addDays(2)));
        QVERIFY(reminderDue(asked, asked.addDays(3)));
        QVERIFY(!reminderDue({}, asked));
    }
};

ATS_TEST(MailTest)
#include "mailtest.moc"
