// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/entryadvice.h"

#include "app/model/fieldtext.h"
#include "tests/support/registry.h"
#include "tests/unit/testguide.h"

#include <QtTest/QTest>

using namespace ats;
using namespace Qt::StringLiterals;

namespace
{

QStringList names(const std::vector<EntryNote> &notes)
{
    static const QStringList kinds{u"blank-removed"_s,   u"blank-asked"_s, u"line-break"_s, u"not-digits"_s,
                                   u"email"_s,           u"number"_s,      u"twice"_s,      u"own"_s,
                                   u"not-expected"_s,    u"caps"_s,        u"risky"_s,      u"from-address"_s,
                                   u"cannot-be-right"_s, u"unusual"_s};
    QStringList result;
    for (const EntryNote &note : notes) {
        result << kinds.at(static_cast<int>(note.kind));
    }
    return result;
}

} // namespace

class EntryAdviceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase() { QVERIFY(initSecrets()); }

    static void hintsFollowTheText_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("notes");
        const auto row = [](const char *name, const QString &field, const QString &text,
                            const QStringList &notes) { QTest::newRow(name) << field << text << notes; };
        const QString id = u"clientId"_s;
        const QString user = u"username"_s;
        const QString secret = u"password"_s;
        row("empty", id, {}, {});
        row("digits", id, u"123456"_s, {});
        row("one digit", id, u"7"_s, {});
        row("twenty-five digits", id, QString(25, u'1'), {});
        row("blank at the end", id, u"123456 "_s, {u"blank-removed"_s});
        row("no-break blank", id, u"\u00A0123456"_s, {u"blank-removed"_s});
        row("invisible inside", id, u"123\u200B456"_s, {u"blank-removed"_s});
        row("only blanks", id, u"  "_s, {u"blank-removed"_s});
        row("letters", id, u"abc"_s, {u"not-digits"_s});
        row("blank inside", id, u"123 456"_s, {u"not-digits"_s});
        row("foreign digits", id, u"١٢٣"_s, {u"not-digits"_s});
        row("line break inside", id, u"123\n456"_s, {u"line-break"_s, u"not-digits"_s});
        row("e-mail as number", id, u"a@b.example"_s, {u"email"_s});
        row("e-mail and blank", id, u"a@b.example "_s, {u"blank-removed"_s, u"email"_s});
        row("user name", user, u"a@b.example"_s, {});
        row("user name without @", user, u"recruiter"_s, {});
        row("number as user name", user, u"123456"_s, {u"number"_s});
        row("own address", user, u"Me@Office.example"_s, {u"own"_s});
        row("same as another field", user, u"654321 "_s, {u"blank-removed"_s, u"number"_s, u"twice"_s});
        row("same as the password", user, u"canary-Hunter2"_s, {u"twice"_s});
        row("good password", secret, u"Ab-9_x."_s, {});
        row("password with blank at the end", secret, u"Ab9 "_s, {u"blank-asked"_s});
        row("password with blanks at both ends", secret, u" Ab9\u00A0"_s, {u"blank-asked"_s});
        row("password with a line end", secret, u"Ab9\n"_s, {u"blank-asked"_s});
        row("password with a line break", secret, u"Ab\n9"_s, {u"line-break"_s, u"risky"_s});
        row("password with a sign", secret, u"Ab+9"_s, {u"risky"_s});
        row("password with a blank inside", secret, u"Ab 9"_s, {u"risky"_s});
        row("password beyond ASCII", secret, u"pässwort"_s, {u"risky"_s});
        row("password is the Client ID", secret, u"654321"_s, {u"twice"_s});
    }

    static void hintsFollowTheText()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QStringList, notes);
        const test::TestGuide guide;
        Credentials draft;
        draft.plain = {{u"clientId"_s, u"654321"_s}};
        draft.secrets.emplace(u"password"_s, Secret(u"canary-Hunter2"_s));
        const EntryContext context{&guide.system, &draft, u"me@office.example"_s, false};
        QCOMPARE(names(adviseEntry(*guide.system.field(field), text, context)), notes);
    }

    static void wordsSayWhatToDo()
    {
        const test::TestGuide guide;
        const auto first = [&](const QString &field, const QString &text) {
            return adviseEntry(*guide.system.field(field), text, {&guide.system, nullptr, {}, false}).at(0);
        };
        const EntryNote email = first(u"clientId"_s, u"a@b.example"_s);
        QCOMPARE(email.text,
                 u"The Client ID has only digits. “a@b.example” looks like an e-mail address: move it to "
                 "API Username?"_s);
        QCOMPARE(email.actions.at(0).kind, EntryActionKind::MoveTo);
        QCOMPARE(email.actions.at(0).field, u"username"_s);
        QCOMPARE(first(u"clientId"_s, u"1 "_s).text, u"A space at the end was removed."_s);
        QCOMPARE(first(u"clientId"_s, u" 1"_s).text, u"A space at the beginning was removed."_s);
        QCOMPARE(first(u"clientId"_s, u"1\u200B"_s).text, u"Invisible characters were removed."_s);
        QCOMPARE(first(u"clientId"_s, u"1 2"_s).actions.at(0).kind, EntryActionKind::Remove);
        const EntryNote blank = first(u"password"_s, u"x "_s);
        QCOMPARE(blank.text, u"There is a space at the end. Keep or remove it?"_s);
        QCOMPARE(blank.actions.size(), 2U);
    }

    static void capsLockIsSaidOnlyForSecrets()
    {
        const test::TestGuide guide;
        const EntryContext context{&guide.system, nullptr, {}, true};
        QCOMPARE(names(adviseEntry(*guide.system.field(u"password"), {}, context)), QStringList{u"caps"_s});
        QVERIFY(adviseEntry(*guide.system.field(u"clientId"), u"1", context).empty());
    }

    static void noHintHoldsASecret_data()
    {
        QTest::addColumn<QString>("secret");
        for (const char *secret :
             {"canary@hunter.example", " canary hunter2 ", "canary+hunter2", "canary\nhunter2", "48151623"}) {
            QTest::newRow(secret) << QString(QLatin1StringView(secret));
        }
    }

    static void noHintHoldsASecret()
    {
        QFETCH(QString, secret);
        const test::TestGuide guide;
        Credentials draft;
        draft.plain = {{u"clientId"_s, secret}, {u"username"_s, secret}};
        draft.secrets.emplace(u"password"_s, Secret(QStringView(secret)));
        const EntryContext context{&guide.system, &draft, secret, true};
        for (const FieldSpec &field : guide.system.fields) {
            for (const QString &text : {secret, secret.trimmed(), secret + u' '}) {
                for (const EntryNote &note : adviseEntry(field, text, context)) {
                    QVERIFY2(!note.text.contains(secret.trimmed()), qPrintable(note.text));
                    for (const EntryAction &action : note.actions) {
                        QVERIFY(!action.text.contains(secret.trimmed()) &&
                                !action.field.contains(secret.trimmed()));
                    }
                }
            }
        }
    }

    static void cleaningTouchesOnlyWhatIsUnseen()
    {
        QCOMPARE(cleaned(u" \u00A0\uFEFF123456\u200B\r\n"), u"123456"_s);
        QCOMPARE(cleaned(u"a b"), u"a b"_s);
        QCOMPARE(cleaned(u"A@B.example"), u"A@B.example"_s);
        QCOMPARE(cleaned(u"  "), QString());
        QCOMPARE(withoutStrayBlanks(u" pa ss\n ").exposeText(), u"pa ss"_s);
        QCOMPARE(digitsOnly(u"123 456"), u"123456"_s);
    }
};

ATS_TEST(EntryAdviceTest)
#include "entryadvicetest.moc"
