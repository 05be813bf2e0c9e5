// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/handoff/receivingcode.h"

#include "app/handoff/sealing.h"
#include "app/handoff/wordlist.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct CodeText {
    Q_DECLARE_TR_FUNCTIONS(ats::ReceivingCode)
};

constexpr int codeVersion = 1;
constexpr qsizetype mostCodeText = 4096;
/// Without those that look alike: 0 and O, 1 and I.
constexpr QLatin1StringView codeLetters("23456789ABCDEFGHJKLMNPQRSTUVWXYZ");
constexpr int letterBits = 5;
constexpr int groupLetters = 5;
constexpr int allBits = 300; ///< 8 of the version, 256 of the key, 36 of the checksum
constexpr int allLetters = allBits / letterBits;
constexpr int allWords = allBits / WordList::bits;
/// 30 words have at least 90 letters; what is shorter is meant as groups.
constexpr int mostTextLetters = 80;

/// The 300 bits in 38 bytes; the last four bits are zero.
QByteArray packed(int version, const QByteArray &key)
{
    QByteArray body(1, static_cast<char>(version));
    body += key;
    QByteArray sum = digest("ATS-CONNECT-RECEIVING-CODE" + body, 16).first(5);
    sum[4] = static_cast<char>(static_cast<unsigned char>(sum[4]) & 0xf0U);
    return body + sum;
}

int bitsAt(const QByteArray &bytes, int from, int count)
{
    unsigned value = 0;
    for (int bit = from; bit < from + count; ++bit) {
        const unsigned byte = static_cast<unsigned char>(bytes[bit / 8]);
        value = value << 1U | (byte >> static_cast<unsigned>(7 - bit % 8) & 1U);
    }
    return static_cast<int>(value);
}

void putBits(QByteArray &bytes, int from, int count, int value)
{
    for (int bit = 0; bit < count; ++bit) {
        if ((static_cast<unsigned>(value) >> static_cast<unsigned>(count - 1 - bit) & 1U) != 0) {
            const int at = from + bit;
            const unsigned old = static_cast<unsigned char>(bytes[at / 8]);
            bytes[at / 8] = static_cast<char>(old | 1U << static_cast<unsigned>(7 - at % 8));
        }
    }
}

QString shortened(const QString &text) { return text.size() > 20 ? text.left(20) + u'…' : text; }

/// The letters between blanks, line ends, dashes and other signs; numbers before words are left out.
QStringList piecesOf(QStringView text)
{
    QStringList pieces;
    QString piece;
    for (const QChar letter : text) {
        if (letter.isLetterOrNumber()) {
            piece += letter;
        } else if (!piece.isEmpty()) {
            pieces.append(std::exchange(piece, {}));
        }
    }
    if (!piece.isEmpty()) {
        pieces.append(piece);
    }
    return pieces;
}

Outcome<QByteArray> bitsOfWords(QStringList pieces)
{
    pieces.removeIf([](const QString &one) {
        return std::ranges::all_of(one, [](QChar letter) { return letter.isDigit(); });
    });
    QByteArray bytes((allBits + 7) / 8, '\0');
    for (int place = 0; place < pieces.size(); ++place) {
        const std::optional<int> index = WordList::instance().indexOf(pieces[place].toLower());
        if (!index) {
            return Problem{CodeText::tr("Word %1 of the receiving code, “%2”, is not one of its words. Look "
                                        "at how it is written.")
                               .arg(place + 1)
                               .arg(shortened(pieces[place]))};
        }
        if (place < allWords) {
            putBits(bytes, place * WordList::bits, WordList::bits, *index);
        }
    }
    if (pieces.size() != allWords) {
        return Problem{CodeText::tr("A receiving code has %n words, and these are %1.", nullptr, allWords)
                           .arg(pieces.size())};
    }
    return bytes;
}

Outcome<QByteArray> bitsOfText(const QString &letters)
{
    QByteArray bytes((allBits + 7) / 8, '\0');
    for (int place = 0; place < letters.size(); ++place) {
        const qsizetype value = codeLetters.indexOf(letters[place].toUpper());
        if (value < 0) {
            return Problem{
                CodeText::tr("Group %1 of the receiving code, “%2”, has a “%3” in it, which no receiving "
                             "code has.")
                    .arg(place / groupLetters + 1)
                    .arg(letters.mid(place / groupLetters * groupLetters, groupLetters), letters[place])};
        }
        if (place < allLetters) {
            putBits(bytes, place * letterBits, letterBits, static_cast<int>(value));
        }
    }
    if (letters.size() != allLetters) {
        return Problem{
            CodeText::tr("A receiving code has %n letters and digits, and these are %1.", nullptr, allLetters)
                .arg(letters.size())};
    }
    return bytes;
}

} // namespace

QString ReceivingCode::asText() const
{
    const QByteArray bytes = packed(codeVersion, key);
    QString text;
    for (int place = 0; place < allLetters; ++place) {
        if (place > 0 && place % groupLetters == 0) {
            text += u'-';
        }
        text += QChar(codeLetters[bitsAt(bytes, place * letterBits, letterBits)]);
    }
    return text;
}

QStringList ReceivingCode::asWords() const
{
    const QByteArray bytes = packed(codeVersion, key);
    QStringList words;
    for (int place = 0; place < allWords; ++place) {
        words.append(WordList::instance().word(bitsAt(bytes, place * WordList::bits, WordList::bits)));
    }
    return words;
}

Outcome<ReceivingCode> ReceivingCode::parse(QStringView text)
{
    if (text.size() > mostCodeText) {
        return Problem{CodeText::tr("This is too long for a receiving code.")};
    }
    const QStringList pieces = piecesOf(text);
    const QString letters = pieces.join(QString());
    if (letters.isEmpty()) {
        return Problem{CodeText::tr("There is no receiving code yet.")};
    }
    const Outcome<QByteArray> read =
        letters.size() > mostTextLetters ? bitsOfWords(pieces) : bitsOfText(letters);
    if (!read) {
        return read.problem();
    }
    const QByteArray &bytes = read.value();
    const int version = static_cast<unsigned char>(bytes[0]);
    ReceivingCode code{bytes.mid(1, publicKeySize)};
    if (packed(version, code.key) != bytes) {
        return Problem{
            CodeText::tr("This receiving code has a mistake in it. Compare it with the original: all its "
                         "parts are known, but one is not the right one, or two have changed places.")};
    }
    if (version != codeVersion) {
        return Problem{CodeText::tr("This receiving code was made with a newer version (%1). Update to use "
                                    "it.")
                           .arg(version)};
    }
    return code;
}

} // namespace ats
