// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/handoff/receivingcode.h"

#include "app/handoff/passphrase.h"
#include "app/handoff/wordlist.h"
#include "tests/handoff/handoffsample.h"
#include "tests/support/registry.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace ats;
using namespace ats::test;
using namespace Qt::StringLiterals;

/// Receiving codes and passphrases as people copy, read out and mistype them.
class ReceivingCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(initSecrets()); }
    void theWordsAreToldApart();
    void bothFormsGoThereAndBack();
    void isReadAsPeopleWriteIt_data();
    void isReadAsPeopleWriteIt();
    void anyWrongLetterIsFound();
    void anyWrongWordIsFound();
    void changedPlacesAreFound();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void passphrasesAreReadAsTyped();
    void aPassphraseIsNeverRepeated();
};

void ReceivingCodeTest::theWordsAreToldApart()
{
    QSet<QString> beginnings;
    QSet<QString> gaps; ///< each word with each letter in turn left open
    for (int index = 0; index < WordList::size; ++index) {
        const QString &word = WordList::instance().word(index);
        QCOMPARE(WordList::instance().indexOf(word), std::optional(index));
        QVERIFY2(word.size() >= 3 && word.size() <= 6, qPrintable(word));
        beginnings.insert(word.left(4));
        for (int place = 0; place < word.size(); ++place) {
            const QString gap = QString(word).replace(place, 1, u'?');
            QVERIFY2(!gaps.contains(gap), qPrintable(gap));
            gaps.insert(gap);
        }
    }
    QCOMPARE(beginnings.size(), WordList::size);
    QCOMPARE(WordList::instance().indexOf(u"xyzzy"_s), std::nullopt);
}

void ReceivingCodeTest::bothFormsGoThereAndBack()
{
    for (int round = 0; round < 50; ++round) {
        const ReceivingCode code{makeKeyPair().publicKey};
        QCOMPARE(code.asText().size(), 60 + 11);
        QCOMPARE(code.asWords().size(), 30);
        QCOMPARE(ReceivingCode::parse(code.asText()).value(), code);
        QCOMPARE(ReceivingCode::parse(code.asWords().join(u' ')).value(), code);
    }
}

void ReceivingCodeTest::isReadAsPeopleWriteIt_data()
{
    QTest::addColumn<QString>("text");
    const QString text = sampleCode().asText();
    const QStringList words = sampleCode().asWords();
    QTest::newRow("as it is") << text;
    QTest::newRow("small letters") << text.toLower();
    QTest::newRow("without dashes") << QString(text).remove(u'-');
    QTest::newRow("blanks for dashes") << QString(text).replace(u'-', u' ');
    QTest::newRow("broken lines") << QString(text).insert(20, u"\r\n> "_s);
    QTest::newRow("blank in a group") << QString(text).insert(2, u' ');
    QTest::newRow("other dashes") << QString(text).replace(u'-', u'\u2013');
    QTest::newRow("words") << words.join(u' ');
    QTest::newRow("words, capitals") << words.join(u' ').toUpper();
    QTest::newRow("words, a line each") << words.join(u"\r\n"_s);
    QTest::newRow("words, dashes") << words.join(u'-');
    QTest::newRow("words, commas") << words.join(u", "_s);
    QString counted;
    for (int place = 0; place < words.size(); ++place) {
        counted += u"%1. %2\n"_s.arg(place + 1).arg(words[place]);
    }
    QTest::newRow("words, counted") << counted;
}

void ReceivingCodeTest::isReadAsPeopleWriteIt()
{
    QFETCH(QString, text);
    const Outcome<ReceivingCode> read = ReceivingCode::parse(text);
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.problem().text));
    QCOMPARE(read.value(), sampleCode());
}

void ReceivingCodeTest::anyWrongLetterIsFound()
{
    const QString text = sampleCode().asText();
    for (int place = 0; place < text.size(); ++place) {
        if (text[place] == u'-') {
            continue;
        }
        for (const char letter : "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"_ba) {
            QString wrong = text;
            wrong[place] = QLatin1Char(letter);
            QVERIFY2(wrong == text || !ReceivingCode::parse(wrong), qPrintable(wrong));
        }
    }
}

void ReceivingCodeTest::anyWrongWordIsFound()
{
    const QStringList words = sampleCode().asWords();
    for (int place = 0; place < words.size(); ++place) {
        for (int index = 0; index < WordList::size; index += 23) {
            QStringList wrong = words;
            wrong[place] = WordList::instance().word(index);
            QVERIFY2(wrong == words || !ReceivingCode::parse(wrong.join(u' ')), qPrintable(wrong.join(u' ')));
        }
    }
}

void ReceivingCodeTest::changedPlacesAreFound()
{
    const QStringList words = sampleCode().asWords();
    for (int one = 0; one < words.size(); ++one) {
        for (int other = one + 1; other < words.size(); ++other) {
            QStringList wrong = words;
            wrong.swapItemsAt(one, other);
            QVERIFY(wrong == words || !ReceivingCode::parse(wrong.join(u' ')));
        }
    }
}

void ReceivingCodeTest::mistakesAreNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    const QString text = sampleCode().asText();
    QStringList words = sampleCode().asWords();
    QTest::newRow("nothing") << u" \n"_s << u"There is no receiving code yet."_s;
    QTest::newRow("letter that no code has") << QString(text).replace(7, 1, u'0') << u"Group 2"_s;
    QTest::newRow("group missing") << text.left(65) << u"60 letters and digits, and these are 55"_s;
    QTest::newRow("letter changed") << QString(text).replace(70, 1, text[70] == u'A' ? u'B' : u'A')
                                    << u"has a mistake in it"_s;
    QTest::newRow("word missing") << words.mid(1).join(u' ') << u"30 words, and these are 29"_s;
    QTest::newRow("far too long") << QString(5000, u'a') << u"too long"_s;
    words[6] = u"aple"_s;
    QTest::newRow("unknown word") << words.join(u' ') << u"Word 7 of the receiving code, “aple”"_s;
}

void ReceivingCodeTest::mistakesAreNamed()
{
    QFETCH(QString, text);
    QFETCH(QString, said);
    const Outcome<ReceivingCode> read = ReceivingCode::parse(text);
    QVERIFY(!read.ok());
    QVERIFY2(read.problem().text.contains(said), qPrintable(read.problem().text));
}

void ReceivingCodeTest::passphrasesAreReadAsTyped()
{
    const Secret made = makePassphrase();
    QCOMPARE(made.exposeText().count(u'-'), passphraseWords - 1);
    QVERIFY(!(makePassphrase() == made));
    const QString text = made.exposeText();
    for (const QString &typed :
         {text, text.toUpper(), QString(text).replace(u'-', u' '),
          u"  "_s + QString(text).replace(u'-', u"\r\n"_s), QString(text).replace(u'-', u" - "_s) + u'\n'}) {
        const Outcome<Secret> read = typedPassphrase(Secret(typed));
        QVERIFY2(read.ok(), qPrintable(typed));
        QVERIFY(read.value() == made);
    }
}

void ReceivingCodeTest::aPassphraseIsNeverRepeated()
{
    const Outcome<Secret> wrong = typedPassphrase(Secret(u"apron berry apron berry apron bery apron berry"));
    QVERIFY(!wrong.ok());
    QVERIFY2(wrong.problem().text.startsWith(u"Word 6 "), qPrintable(wrong.problem().text));
    QVERIFY(!wrong.problem().text.contains(u"bery"));
    const Outcome<Secret> few = typedPassphrase(Secret(u"apron berry"));
    QVERIFY(!few.ok());
    QVERIFY2(few.problem().text.contains(u"8 words, and these are 2"), qPrintable(few.problem().text));
    QVERIFY(!typedPassphrase(Secret(QStringView(QString(2000, u'a')))).ok());
}

ATS_TEST(ReceivingCodeTest)
#include "receivingcodetest.moc"
