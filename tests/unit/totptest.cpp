// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/totp.h"

#include "tests/support/registry.h"

#include <QtTest/QTest>

using namespace ats;
using namespace Qt::StringLiterals;

class TotpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase() { QVERIFY(initSecrets()); }

    /// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
    static void theVectorsOfTheStandardHold_data()
    {
        QTest::addColumn<qint64>("time");
        QTest::addColumn<QString>("digits");
        QTest::addColumn<int>("left");
        QTest::newRow("59") << qint64(59) << u"287082"_s << 1;
        QTest::newRow("1111111109") << qint64(1111111109) << u"081804"_s << 1;
        QTest::newRow("1111111111") << qint64(1111111111) << u"050471"_s << 29;
        QTest::newRow("1234567890") << qint64(1234567890) << u"005924"_s << 30;
        QTest::newRow("2000000000") << qint64(2000000000) << u"279037"_s << 10;
        QTest::newRow("20000000000") << qint64(20000000000) << u"353130"_s << 10;
    }

    static void theVectorsOfTheStandardHold()
    {
        QFETCH(qint64, time);
        QFETCH(QString, digits);
        QFETCH(int, left);
        // "12345678901234567890" in base32.
        const Secret secret(u"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_s);
        const auto code = TotpCode::at(secret, QDateTime::fromSecsSinceEpoch(time, Qt::UTC));
        QVERIFY(code);
        QCOMPARE(code->digits, digits);
        QCOMPARE(code->secondsLeft, left);
    }

    static void base32IsReadAsTheStandardSays_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("f") << "MY"_ba
                           << "f"_ba;
        QTest::newRow("fo") << "MZXQ"_ba
                            << "fo"_ba;
        QTest::newRow("foo") << "MZXW6"_ba
                             << "foo"_ba;
        QTest::newRow("foob") << "MZXW6YQ"_ba
                              << "foob"_ba;
        QTest::newRow("fooba") << "MZXW6YTB"_ba
                               << "fooba"_ba;
        QTest::newRow("foobar") << "MZXW6YTBOI"_ba
                                << "foobar"_ba;
        QTest::newRow("lower case") << "mzxw6"_ba << QByteArray();
        QTest::newRow("a digit that is none") << "MZXW1"_ba << QByteArray();
        QTest::newRow("padding") << "MY======"_ba << QByteArray();
    }

    static void base32IsReadAsTheStandardSays()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, bytes);
        QCOMPARE(fromBase32(text), bytes);
    }

    static void aSecretThatIsNoneHasNoCode()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(!TotpCode::at(Secret(), now));
        QVERIFY(!TotpCode::at(Secret(u"123456"_s), now));
    }
};

ATS_TEST(TotpTest)
#include "totptest.moc"
