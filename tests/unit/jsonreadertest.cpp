// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/jsonreader.h"

#include "tests/support/registry.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QtTest>

using namespace ats;
using namespace Qt::StringLiterals;

/// JSON that holds secrets is read as Qt reads it, but leaves no copies.
class JsonReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(initSecrets()); }
    void agreesWithQtWhatIsJson_data();
    void agreesWithQtWhatIsJson();
    void textsComeOutAsQtReadsThem_data();
    void textsComeOutAsQtReadsThem();
    void membersComeInOrderAndStopWhenToldTo();
    void deepNestingEnds();
};

void JsonReaderTest::agreesWithQtWhatIsJson_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {R"({})",
                             R"({"a":1})",
                             R"( { "a" : [ 1 , -2.5e3 , "x" , null , true , false , { } , [ ] ] } )",
                             R"({"a":"b","a":"c"})",
                             R"({"a":{"b":{"c":["d"]}}})",
                             R"({"a":})",
                             R"({"a":1,})",
                             R"({"a" 1})",
                             R"({a:1})",
                             R"({"a":1)",
                             R"({"a":1}})",
                             R"({"a":1}x)",
                             R"({"a":nul})",
                             R"({"a":"b)",

                             R"({"a":"\u12"})",
                             R"({"a":[1,]})",
                             R"({"a":[1 2]})",
                             "{\"a\":\"\xff\"}",
                             R"([1,"a",[]])",
                             R"([)",
                             R"({,})",
                             R"({"a":"\u00e9\n\t\/\\\""})"}) {
        QTest::newRow(json) << QByteArray(json);
    }
}

void JsonReaderTest::agreesWithQtWhatIsJson()
{
    QFETCH(const QByteArray, json);
    QJsonParseError error;
    (void)QJsonDocument::fromJson(json, &error);
    JsonReader reader{QByteArrayView(json)};
    const bool isRead = reader.skip() && reader.isAtEnd();
    QCOMPARE(isRead, error.error == QJsonParseError::NoError);
}

void JsonReaderTest::textsComeOutAsQtReadsThem_data()
{
    QTest::addColumn<QByteArray>("quoted");
    for (const char *quoted : {R"("")", R"("plain")", R"("a\"b\\c\/d\b\f\n\r\t")", R"("\u0041\u00e9\u20ac")",
                               R"("\ud83d\ude00")", "\"\xc3\xa9\xf0\x9f\x98\x80\"", R"("{\"not\":1}")"}) {
        QTest::newRow(quoted) << QByteArray(quoted);
    }
}

void JsonReaderTest::textsComeOutAsQtReadsThem()
{
    QFETCH(const QByteArray, quoted);
    JsonReader reader{QByteArrayView(quoted)};
    const std::optional<Secret> text = reader.text();
    QVERIFY(text && reader.isAtEnd());
    QCOMPARE(text->exposeText(), QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString());
}

void JsonReaderTest::membersComeInOrderAndStopWhenToldTo()
{
    JsonReader reader{QByteArrayView(R"({"a":"x","b":7.5,"c":{},"d":1})")};
    QStringList names;
    const bool isRead = reader.members([&](const QString &name) {
        names += name;
        return name == "a"_L1   ? reader.text().has_value()
               : name == "b"_L1 ? reader.number() == 7.5
               : name == "c"_L1 ? reader.kind() == JsonReader::Kind::Object && reader.skip()
                                : false;
    });
    QVERIFY(!isRead);
    QCOMPARE(names, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    // Stricter than Qt with an escape that is none. Half a pair, which no text has, and a text where
    // something else is wanted.
    QVERIFY(!JsonReader(QByteArrayView(R"("\ud83d")")).text());
    QVERIFY(!JsonReader(QByteArrayView(R"("\ude00")")).text());
    QVERIFY(!JsonReader(QByteArrayView(R"("\x")")).text());
    QVERIFY(!JsonReader(QByteArrayView("7")).text());
    QVERIFY(!JsonReader(QByteArrayView(R"("7")")).number());
}

void JsonReaderTest::deepNestingEnds()
{
    const QByteArray fine = QByteArray(60, '[') + QByteArray(60, ']');
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QVERIFY(JsonReader(QByteArrayView(fine)).skip());
    QVERIFY(!JsonReader(QByteArrayView(deep)).skip());
}

ATS_TEST(JsonReaderTest)
#include "jsonreadertest.moc"
