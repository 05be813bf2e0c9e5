// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/handoff/formreader.h"
#include "app/handoff/handoffproblem.h"
#include "tests/handoff/handoffsample.h"
#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

namespace
{

enum class Form { Content, Invite, Slip };

QString readForm(Form form, const QByteArray &json)
{
    switch (form) {
    case Form::Content: {
        const auto read = Handoff::fromJson(Secret(QByteArrayView(json)), shippedGuides());
        return read ? QString() : read.problem().text;
    }
    case Form::Invite: {
        const auto read = Invitation::fromFile(json, shippedGuides());
        return read ? QString() : read.problem().text;
    }
    case Form::Slip: {
        const auto read = ReturnSlip::fromFile(json, shippedGuides());
        return read ? QString() : read.problem().text;
    }
    }
    Q_UNREACHABLE();
}

QByteArray writtenForm(Form form)
{
    switch (form) {
    case Form::Content:
        return sampleHandoff().toJson().bytes().toByteArray();
    case Form::Invite:
        return sampleInvitation().toFile();
    case Form::Slip:
        return sampleSlip().toFile();
    }
    Q_UNREACHABLE();
}

} // namespace

/// What is inside the files: there and back, and every way it can be wrong, with the place named.
class FormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { (void)shippedCatalog(); }
    void goesThereAndBack();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void everyMemberIsNeeded_data();
    void everyMemberIsNeeded();
    void cutShortAnywhereItIsRefused();
    void plainTextIsTold_data();
    void plainTextIsTold();
};

void FormTest::goesThereAndBack()
{
    const Handoff sample = sampleHandoff();
    const Handoff read = Handoff::fromJson(sample.toJson(), shippedGuides()).value();
    QVERIFY(read.details == sample.details);
    QCOMPARE(read.details.secrets.at(u"password"_s).exposeText(), sampleSecret);
    QVERIFY(read.toJson() == sample.toJson());
    QCOMPARE(read.note, sample.note);
    QCOMPARE(read.made, sample.made);
    QCOMPARE(read.openBy, sample.openBy);
    const Invitation invited = Invitation::fromFile(sampleInvitation().toFile(), shippedGuides()).value();
    QCOMPARE(invited.toFile(), sampleInvitation().toFile());
    QCOMPARE(invited.code, sampleCode());
    QCOMPARE(invited.values, sampleInvitation().values);
    const ReturnSlip slip = ReturnSlip::fromFile(sampleSlip().toFile(), shippedGuides()).value();
    QCOMPARE(slip.toFile(), sampleSlip().toFile());
    QCOMPARE(slip.at, sampleSlip().at);
    // Empty texts may be empty.
    Handoff bare = sampleHandoff();
    bare.contact.clear();
    bare.forWhom.clear();
    bare.note.clear();
    QCOMPARE(readForm(Form::Content, bare.toJson().bytes().toByteArray()), QString());
}

void FormTest::whatIsWrongIsNamed_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("instead");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, Form form, const QByteArray &what, const QByteArray &instead,
                        const QString &said) {
        QTest::newRow(name) << static_cast<int>(form) << what << instead << said;
    };
    const QString damaged = damagedHandoff().text;
    row("content: newer", Form::Content, "\"version\":1", "\"version\":2,\"list\":[1]", newerHandoff(2).text);
    row("content: older", Form::Content, "\"version\":1", "\"version\":0", damaged);
    row("content: version no number", Form::Content, "\"version\":1", "\"version\":\"1\"", damaged);
    row("content: foreign", Form::Content, "connect-handoff", "connect-other", notAHandoffFile().text);
    row("content: another form", Form::Content, "connect-handoff", "connect-slip", notAHandoffFile().text);
    row("content: twice", Form::Content, "\"for\":", "\"note\":\"x\",\"for\":", damaged);
    row("content: field twice", Form::Content, "\"fields\":{", "\"fields\":{\"clientId\":\"1\",", damaged);
    row("content: unknown member", Form::Content,
        "\"for\":", "\"host\":\"https://evil.example\",\"for\":", u"“host” in this file is not known"_s);
    row("content: list", Form::Content, "\"for\":\"Emil Engineer\"", "\"for\":[]", u"“for”"_s);
    row("content: no matter", Form::Content, "0f5e8a51-6d2c-4f0b-9f43-3a1a5c1b7e10", "x", u"“matter”"_s);
    row("content: null matter", Form::Content, "0f5e8a51-6d2c-4f0b-9f43-3a1a5c1b7e10",
        "00000000-0000-0000-0000-000000000000", u"“matter”"_s);
    row("content: no client", Form::Content, "Contoso Talent", " ", u"“client” in this file is empty"_s);
    row("content: long name", Form::Content, "Ada Example", QByteArray(201, 'x'), u"longer than 200"_s);
    row("content: control character", Form::Content, "Ada Example", "Ada\\u001b[2J", u"“name”"_s);
    row("content: line end in a name", Form::Content, "Ada Example", "Ada\\nExample", u"“name”"_s);
    row("content: writing turned round", Form::Content, "Ada Example", "Ada\\u202egnp", u"“name”"_s);
    row("content: made at no time", Form::Content, "2026-11-22T09:30:00Z", "yesterday", u"“made”"_s);
    row("content: made in no zone", Form::Content, "2026-11-22T09:30:00Z", "2026-11-22T09:30:00",
        u"“made”"_s);
    row("content: open by no day", Form::Content, "\"2026-11-29\"", "\"2026-11-31\"", u"“openBy”"_s);
    row("content: unknown guide", Form::Content, "jobdiva-stackone", "jobdiva-other",
        u"“jobdiva-other”, which this version does not have"_s);
    row("content: unknown field", Form::Content, "\"clientId\"", "\"apiHost\"", u"“apiHost”"_s);
    row("content: field of another guide", Form::Content, "\"clientId\"", "\"companyId\"", u"“companyId”"_s);
    row("content: field no text", Form::Content, "\"123456\"", "123456", u"“clientId”"_s);
    row("content: value no plain text", Form::Content, "\"123456\"", "\"12\\n34\"", u"“clientId”"_s);
    row("content: secret too long", Form::Content, "canary", QByteArray(9000, 'x'), u"“password”"_s);
    row("content: more behind it", Form::Content, "}}", "}} {}", notAHandoffFile().text);
    row("invitation: newer", Form::Invite, "\"version\": 1", "\"version\": 7", newerHandoff(7).text);
    row("invitation: secret", Form::Invite, "\"username\"", "\"password\"", u"“password” is a secret"_s);
    row("invitation: unknown field", Form::Invite, "\"username\"", "\"host\"", u"“host” is not a field"_s);
    row("invitation: host", Form::Invite, "\"client\"", "\"host\": \"https://evil.example\", \"client\"",
        u"“host” in this file is not known"_s);
    row("invitation: code mistyped", Form::Invite, "\"code\": \"", "\"code\": \"A", u"receiving code"_s);
    row("invitation: value no plain text", Form::Invite, "api@example.org", "api\\u0000", u"“username”"_s);
    row("invitation: markup stays text", Form::Invite, "Emil Engineer", "<b>Emil</b>", QString());
    row("invitation: long note", Form::Invite, "Use this", QByteArray(2001, 'x'), u"longer than 2000"_s);
    row("slip: more passed than tested", Form::Slip, "\"passed\": 9", "\"passed\": 11", u"does not say"_s);
    row("slip: refused", Form::Slip, "connected-with-gaps", "not-connected", u"does not say"_s);
    row("slip: odd count", Form::Slip, "\"passed\": 9", "\"passed\": 0.5", u"“passed”"_s);
    row("slip: negative", Form::Slip, "\"tested\": 10", "\"tested\": -1", u"“tested”"_s);
    row("slip: huge", Form::Slip, "\"tested\": 10", "\"tested\": 1e300", u"“tested”"_s);
    row("slip: unknown guide", Form::Slip, "jobdiva-stackone", "x", u"“x”"_s);
}

void FormTest::whatIsWrongIsNamed()
{
    QFETCH(int, form);
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, instead);
    QFETCH(QString, said);
    const QByteArray good = writtenForm(static_cast<Form>(form));
    QVERIFY2(good.contains(what), good.constData());
    QCOMPARE(readForm(static_cast<Form>(form), good), QString());
    QByteArray bad = good;
    bad.replace(bad.indexOf(what), what.size(), instead);
    const QString got = readForm(static_cast<Form>(form), bad);
    QVERIFY2(said.isEmpty() ? got.isEmpty() : got.contains(said), qPrintable(got));
    QVERIFY(!got.contains(u"canary"));
}

void FormTest::everyMemberIsNeeded_data()
{
    QTest::addColumn<int>("form");
    QTest::newRow("content") << static_cast<int>(Form::Content);
    QTest::newRow("invitation") << static_cast<int>(Form::Invite);
    QTest::newRow("slip") << static_cast<int>(Form::Slip);
}

void FormTest::everyMemberIsNeeded()
{
    QFETCH(int, form);
    const QByteArray good = writtenForm(static_cast<Form>(form));
    int tried = 0;
    for (const QByteArray &name : {"format"_ba, "version"_ba, "matter"_ba, "client"_ba, "guide"_ba, "name"_ba,
                                   "contact"_ba, "for"_ba, "note"_ba, "made"_ba, "openBy"_ba, "fields"_ba,
                                   "values"_ba, "code"_ba, "at"_ba, "verdict"_ba, "passed"_ba, "tested"_ba}) {
        QByteArray without = good;
        if (without.contains('"' + name + '"')) {
            without.replace('"' + name + '"', "\"gone\"");
            QVERIFY2(!readForm(static_cast<Form>(form), without).isEmpty(), name.constData());
            ++tried;
        }
    }
    QVERIFY(tried >= 10);
}

void FormTest::cutShortAnywhereItIsRefused()
{
    for (const Form form : {Form::Content, Form::Invite, Form::Slip}) {
        const QByteArray good = writtenForm(form).trimmed();
        for (qsizetype end = 0; end < good.size(); ++end) {
            QVERIFY(!readForm(form, good.first(end)).isEmpty());
        }
    }
}

void FormTest::plainTextIsTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("plain");
    QTest::newRow("letters") << u"Müller & Søn (東京) €"_s << true;
    QTest::newRow("emoji") << u"Team \U0001F680 \u200d"_s << true;
    QTest::newRow("tab") << u"a\tb"_s << false;
    QTest::newRow("null") << QString(1, u'\0') << false;
    QTest::newRow("C1") << u"\u0085"_s << false;
    QTest::newRow("line separator") << u"\u2028"_s << false;
    QTest::newRow("isolate") << u"\u2067x"_s << false;
}

void FormTest::plainTextIsTold()
{
    QFETCH(QString, text);
    QFETCH(bool, plain);
    QCOMPARE(isPlainText(text, false), plain);
    QVERIFY(isPlainText(u"a\nb"_s, true) && !isPlainText(u"a\nb"_s, false) && !isPlainText(u"a\rb"_s, true));
}

ATS_TEST(FormTest)
#include "formtest.moc"
