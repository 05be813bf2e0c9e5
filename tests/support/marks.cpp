// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/marks.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace ats::test
{

using namespace Qt::StringLiterals;

namespace
{

// Neither blank nor punctuation, and drawn by no font.
constexpr QChar beginMark(0x2062);
constexpr QChar endMark(0x2063);
constexpr QChar padMark(0x2064); // around what lengthens

} // namespace

QString marked(const QString &text)
{
    // Not inside of an HTML tag or of a Markdown link's address, which the marks would break.
    static const QRegularExpression place(u"<[^<>]*>|\\]\\([^)]*\\)|(%L?[1-9][0-9]?)"_s);
    QString result(beginMark);
    qsizetype at = 0;
    for (auto found = place.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        result += QStringView(text).mid(at, match.capturedStart() - at);
        result += match.hasCaptured(1) ? endMark + match.captured() + beginMark : match.captured();
        at = match.capturedEnd();
    }
    return result + text.sliced(at) + endMark;
}

QString lengthened(const QString &text)
{
    // Nothing that a date's pattern, a mnemonic or Markdown would read.
    static const QString filler = u" ––– ––––––– –––– ––"_s;
    QString longer = text + padMark;
    for (qsizetype more = 0; more < (text.size() * 2 + 4) / 5; ++more) {
        longer += filler[more % filler.size()];
    }
    return longer + padMark;
}

QString unmarked(QString text)
{
    static const QRegularExpression padding(u"\u2064[^\u2064]*\u2064"_s);
    return text.remove(padding).remove(beginMark).remove(endMark);
}

QStringList outsideMarks(const QString &text)
{
    QStringList pieces{QString()};
    int depth = 0;
    for (const QChar letter : text) {
        if (letter == beginMark) {
            ++depth;
        } else if (letter == endMark) {
            depth = std::max(0, depth - 1);
            pieces += QString();
        } else if (depth == 0) {
            pieces.last() += letter;
        }
    }
    pieces.removeIf([](const QString &piece) {
        return std::none_of(piece.begin(), piece.end(), [](QChar letter) { return letter.isLetter(); });
    });
    return pieces;
}

} // namespace ats::test
