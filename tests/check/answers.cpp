// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/answer.h"
#include "app/check/httpdate.h"
#include "app/check/redactor.h"
#include "app/model/jsonreader.h"
#include "tests/support/registry.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace ats;

namespace
{

HttpReply with(const QByteArray &body, const QByteArray &type = "application/json")
{
    HttpReply reply;
    reply.status = 500;
    reply.body = body;
    reply.contentType = type;
    return reply;
}

} // namespace

class ReadAnswers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(initSecrets()); }

    void theMessageComesBeforeTheErrorsName()
    {
        const Answer answer = readAnswer(with(R"({"status":500,"error":"Internal","message":"Real words"})"));
        QCOMPARE(answer.message, u"Real words"_s);
        QCOMPARE(answer.phrases, QStringList({u"Real words"_s, u"Internal"_s}));
    }

    void theMessageIsFoundInItsWrappers()
    {
        QCOMPARE(readAnswer(with(R"({"apierror":{"message":"inside"}})")).message, u"inside"_s);
        QCOMPARE(readAnswer(with(R"({"error":{"message":"inside"}})")).message, u"inside"_s);
        QCOMPARE(readAnswer(with(R"({"errors":[{"detail":"inside"}]})")).message, u"inside"_s);
        QCOMPARE(readAnswer(with("inside", "text/plain")).message, u"inside"_s);
        QCOMPARE(readAnswer(with("\xef\xbb\xbf{\"message\":\"inside\"}")).message, u"inside"_s);
    }

    void hostileBodiesAreOnlyNotUnderstood()
    {
        const QByteArray deep =
            QByteArray("{\"apierror\":").repeated(900) + "1" + QByteArray("}").repeated(900);
        const QByteArray deeper = QByteArray(400'000, '[');
        const QByteArray wide = "[" + QByteArray(R"({"message":"x"},)").repeated(50'000) + "1]";
        for (const QByteArray &body :
             {deep, deeper, wide, QByteArray("\0\0\0\xff", 4), QByteArray("\xff\xfe\xfd"),
              QByteArray(3'000'000, ' '), QByteArray("\"unfinished")}) {
            const Answer answer = readAnswer(with(body));
            QVERIFY(answer.phrases.size() <= 64);
            QVERIFY(answer.message.size() <= 4096);
        }
        QCOMPARE(readAnswer(with(deep)).message, QString());
    }

    void aTokenMustFitIntoAHeader()
    {
        const QString key = u"token"_s;
        QCOMPARE(readToken(R"({"token":"abc.def"})", key).exposeText(), u"abc.def"_s);
        QCOMPARE(readToken("\"abc.def\"", key).exposeText(), u"abc.def"_s);
        QCOMPARE(readToken("  abcdefgh.ijkl-mnop_qrst\r\n", key).exposeText(), u"abcdefgh.ijkl-mnop_qrst"_s);
        QCOMPARE(readToken("{\"token\":\"" + QByteArray(4096, 't') + "\"}", key).bytes().size(), 4096);
        QVERIFY(readToken("{\"token\":\"" + QByteArray(100'000, 't') + "\"}", key).isEmpty());
        QVERIFY(readToken(R"({"token":"a b"})", key).isEmpty());
        QVERIFY(readToken(R"({"token":"a\nb"})", key).isEmpty());
        QVERIFY(readToken(R"({"token":""})", key).isEmpty());
        QVERIFY(readToken(R"({"token":{"token":"abc"}})", key).isEmpty());
        QVERIFY(readToken(R"(["abc.def"])", key).isEmpty());
    }

    void aSecretIsTakenOutInEveryForm()
    {
        Redactor redactor;
        redactor.add(Secret(QStringView(u"pä\"ss wörd")));
        const QString secret = u"pä\"ss wörd"_s;
        const QString text = secret + u'|' + QString::fromLatin1(QUrl::toPercentEncoding(secret)) + u'|' +
                             QString::fromLatin1(secret.toUtf8().toBase64()) + u'|' + u"pä\\\"ss wörd"_s;
        const QString dots = u"\u2022\u2022\u2022"_s;
        QCOMPARE(redactor.redacted(text), QStringList({dots, dots, dots, dots}).join(u'|'));
        Redactor tiny;
        tiny.add(Secret(QStringView(u"ab")));
        QCOMPARE(tiny.redacted(u"grab it"_s), QString());
        QCOMPARE(tiny.redacted(u"take it"_s), u"take it"_s);
    }

    void wordsAreOneShortLine()
    {
        QCOMPARE(oneLine(u"one\ntwo\tthree \u202e four\u0007"_s), u"one two three four"_s);
        QCOMPARE(oneLine(QString(10'000, u'x')).size(), 200);
    }

    void jsonTextIsReadBackAsItWas()
    {
        QByteArray every;
        for (char letter = 1; letter < 127; ++letter) {
            every += letter;
        }
        every += "äöü\u20ac\U0001F600";
        const QJsonArray read = QJsonDocument::fromJson('[' + jsonText(every) + ']').array();
        QCOMPARE(read.first().toString(), QString::fromUtf8(every));
    }

    void datesAndWaitingTimesAreRead()
    {
        const QDateTime moment(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC);
        QCOMPARE(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT"), std::optional(moment));
        QCOMPARE(parseHttpDate("Sun Nov  6 08:49:37 1994"), std::nullopt);
        QCOMPARE(parseHttpDate(""), std::nullopt);
        QCOMPARE(parseHttpDate(QByteArray(100'000, ',')), std::nullopt);
        QCOMPARE(parseRetryAfter("120", moment), std::optional(120));
        QCOMPARE(parseRetryAfter("-5", moment), std::optional(0));
        QCOMPARE(parseRetryAfter("99999999999", moment), std::optional(86'400));
        QCOMPARE(parseRetryAfter("Sun, 06 Nov 1994 08:50:37 GMT", moment), std::optional(60));
        QCOMPARE(parseRetryAfter("soon", moment), std::nullopt);
    }
};

ATS_TEST(ReadAnswers)
#include "answers.moc"
