// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/handoff/passphrase.h"

#include "app/handoff/sealing.h"
#include "app/handoff/wordlist.h"

#include <QtCore/QCoreApplication>

namespace ats
{

namespace
{

struct PassphraseText {
    Q_DECLARE_TR_FUNCTIONS(ats::Passphrase)
};

constexpr qsizetype mostTyped = 1024;
constexpr qsizetype longestWord = 16;

Secret joined(const QList<int> &places)
{
    QByteArray text;
    text.reserve(places.size() * longestWord); // never grows, so it leaves no half copies behind
    for (const int place : places) {
        text += text.isEmpty() ? "" : "-";
        text += WordList::instance().word(place).toLatin1();
    }
    Secret made{QByteArrayView(text)};
    wipe(text);
    return made;
}

} // namespace

Secret makePassphrase()
{
    QList<int> places;
    for (int word = 0; word < passphraseWords; ++word) {
        places.append(static_cast<int>(randomBelow(WordList::size)));
    }
    return joined(places);
}

Outcome<Secret> typedPassphrase(const Secret &typed)
{
    if (typed.bytes().size() > mostTyped) {
        return Problem{PassphraseText::tr("This is too long for a passphrase.")};
    }
    QList<int> places;
    QString word;
    word.reserve(longestWord);
    int number = 0;
    std::optional<Problem> wrong;
    const auto end = [&] {
        if (word.isEmpty()) {
            return;
        }
        ++number;
        const std::optional<int> place = WordList::instance().indexOf(word);
        if (place) {
            places.append(*place);
        } else if (!wrong) {
            wrong = Problem{PassphraseText::tr("Word %1 is not one that passphrases are made of. Look at how "
                                               "it is written.")
                                .arg(number)};
        }
        word.fill(u' ');
        word.resize(0);
    };
    for (const char letter : typed.bytes()) {
        const bool capital = letter >= 'A' && letter <= 'Z';
        const bool isBetween = letter == ' ' || letter == '-' || letter == '\n' || letter == '\r' ||
                               letter == '\t' || letter == '_' || letter == ',' || letter == '.';
        if (isBetween) {
            end();
        } else if (word.size() < longestWord) {
            word += QLatin1Char(capital ? static_cast<char>(letter + ('a' - 'A')) : letter);
        }
    }
    end();
    if (wrong) {
        return *wrong;
    }
    if (number < passphraseWords) {
        return Problem{
            PassphraseText::tr("A passphrase has %n words, and these are %1.", nullptr, passphraseWords)
                .arg(number)};
    }
    return joined(places);
}

} // namespace ats
