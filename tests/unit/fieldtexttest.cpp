// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/fieldtext.h"

#include "app/flow/entryadvice.h"
#include "app/model/credentials.h"
#include "app/model/faulttext.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace ats;
using namespace Qt::StringLiterals;

namespace
{

/// A field of every kind that is more than text.
System system()
{
    System made;
    made.hosts = {{u"eu"_s, u"Europe"_s, QUrl(u"https://eu.example"_s)},
                  {u"na"_s, u"North America"_s, QUrl(u"https://na.example"_s)}};
    FieldSpec key;
    key.id = key.label = u"apiKey"_s;
    key.kind = FieldKind::Key;
    key.secret = true;
    key.stripPrefixes = {u"Token token="_s};
    key.minLength = 6;
    key.hint = u"Copied whole?"_s;
    FieldSpec company;
    company.id = company.label = u"companyId"_s;
    company.kind = FieldKind::PathPart;
    company.takeAfter = u"/companies/"_s;
    company.splitRegion = true;
    FieldSpec totp;
    totp.id = totp.label = u"totp"_s;
    totp.kind = FieldKind::Totp;
    totp.secret = true;
    FieldSpec region;
    region.id = region.label = u"region"_s;
    region.kind = FieldKind::Region;
    FieldSpec password;
    password.id = password.label = u"password"_s;
    password.secret = true;
    made.fields = {key, company, totp, region, password};
    return made;
}

} // namespace

class FieldTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase() { QVERIFY(initSecrets()); }

    static void whatIsLeftAndWhyItCannotBeRight_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("left");
        QTest::addColumn<int>("fault"); // -1: none
        const auto row = [](const char *name, const QString &field, const QString &text, const QString &left,
                            int fault = -1) { QTest::newRow(name) << field << text << left << fault; };
        const auto at = [](TextFault fault) { return static_cast<int>(fault); };
        const QString key = u"apiKey"_s;
        row("key as it is", key, u"aB-_./+=9"_s, u"aB-_./+=9"_s);
        row("key with blanks around", key, u"\t abcdef \r\n"_s, u"abcdef"_s);
        row("key with its prefix", key, u" token TOKEN= abcdef"_s, u"abcdef"_s);
        row("prefix twice", key, u"Token token=Token token=abc"_s, u"abc"_s);
        row("prefix alone stays", key, u"Token token="_s, u"Token token="_s, at(TextFault::BlankInside));
        row("key with an invisible letter", key, u"abc\u200Bdef"_s, u"abcdef"_s);
        row("key in two words", key, u"abc def"_s, u"abc def"_s, at(TextFault::BlankInside));
        row("key in two lines", key, u"abc\nX-Evil: 1"_s, u"abc\nX-Evil: 1"_s, at(TextFault::BlankInside));
        row("control character", key, u"abc\u0007"_s, u"abc\u0007"_s, at(TextFault::NotPlainAscii));
        row("other letters", key, u"abcdéf"_s, u"abcdéf"_s, at(TextFault::NotPlainAscii));
        const QString company = u"companyId"_s;
        row("id as it is", company, u" abc-_DEF123 "_s, u"abc-_DEF123"_s);
        row("address", company, u"https://app.x.example/companies/abc-_DEF123/settings?x=1"_s,
            u"abc-_DEF123"_s);
        row("address that ends there", company, u"https://app.x.example/companies/abc"_s, u"abc"_s);
        row("address with region", company, u"https://app.x.example/companies/abc@na/jobs"_s, u"abc"_s);
        row("id with region", company, u"abc@eu"_s, u"abc"_s);
        row("address of another page", company, u"https://app.x.example/jobs"_s,
            u"https://app.x.example/jobs"_s, at(TextFault::NotPathPart));
        row("mail address", company, u"me@client.example"_s, u"me@client.example"_s,
            at(TextFault::NotPathPart));
        const QString totp = u"totp"_s;
        row("secret in groups", totp, u"gezd gnbv-GY3T qojq=="_s, u"GEZDGNBVGY3TQOJQ"_s);
        row("address of a code", totp, u"otpauth://totp/X:me?secret=gezdgnbv&issuer=X"_s, u"GEZDGNBV"_s);
        row("address without secret", totp, u"otpauth://totp/X:me?issuer=X"_s, QString());
        row("the code", totp, u"123 456"_s, u"123456"_s, at(TextFault::CodeNotSecret));
        row("no base32", totp, u"GEZD1890"_s, u"GEZD1890"_s, at(TextFault::NotBase32));
        row("region", u"region"_s, u" NA "_s, u"na"_s);
        row("no such region", u"region"_s, u"mars"_s, u"mars"_s, at(TextFault::UnknownRegion));
        row("a password is left alone", u"password"_s, u" a b\u200B "_s, u" a b\u200B "_s);
    }

    static void whatIsLeftAndWhyItCannotBeRight()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, left);
        QFETCH(int, fault);
        const System all = system();
        const FieldSpec &spec = *all.field(field);
        const QString clean = cleaned(spec, text);
        QCOMPARE(clean, left);
        QCOMPARE(cleaned(spec, clean), clean); // again it changes nothing
        QVERIFY(cleaned(spec, Secret(QStringView(text))) == Secret(QStringView(left)));
        if (!clean.isEmpty()) {
            const auto found = faultIn(all, spec, clean);
            QCOMPARE(found ? static_cast<int>(*found) : -1, fault);
            QVERIFY(!found || !faultText(spec, *found).contains(clean));
        }
    }

    static void aPastedRegionIsKept()
    {
        const System all = system();
        Credentials set;
        set.plain = {{u"companyId"_s, u"https://x.example/companies/abc@na/jobs"_s}, {u"region"_s, {}}};
        set.tidy(all);
        QCOMPARE(set.plain, (QMap<QString, QString>{{u"companyId"_s, u"abc"_s}, {u"region"_s, u"na"_s}}));
        set.plain = {{u"companyId"_s, u"abc@na"_s}, {u"region"_s, u"eu"_s}};
        set.tidy(all);
        QCOMPARE(set.plain.value(u"region"_s), u"eu"_s); // what was chosen stands
        set.plain = {{u"companyId"_s, u"abc@mars"_s}};
        set.tidy(all);
        QVERIFY(!set.plain.contains(u"region"_s));
    }

    static void aHintNeverBlocks()
    {
        const System all = system();
        const FieldSpec &key = *all.field(u"apiKey");
        const auto kinds = [&](const FieldSpec &field, const QString &text) {
            QList<int> found;
            for (const EntryNote &note : adviseEntry(field, text, {&all, nullptr, {}, false})) {
                found.append(static_cast<int>(note.kind));
            }
            return found;
        };
        QCOMPARE(kinds(key, u"abcde"_s), QList<int>{static_cast<int>(EntryNoteKind::Unusual)});
        QVERIFY(!faultIn(all, key, u"abcde"));
        QVERIFY(kinds(key, u"Token token=abcdef"_s).isEmpty());
        QCOMPARE(kinds(key, u"abc def"_s), QList<int>{static_cast<int>(EntryNoteKind::CannotBeRight)});
        QCOMPARE(kinds(*all.field(u"companyId"), u"https://x.example/companies/abc"_s),
                 QList<int>{static_cast<int>(EntryNoteKind::TakenFromAddress)});
    }
};

ATS_TEST(FieldTextTest)
#include "fieldtexttest.moc"
