// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/tour/knownwords.h"

#include "app/model/plaintext.h"
#include "tests/support/marks.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QLocale>

#include <algorithm>

namespace ats::tour
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int fewestLetters = 8;
constexpr int fewestCodeWords = 8;

/// Without what stands around words in any language.
QString bare(const QString &words)
{
    static const QRegularExpression edge(u"^[^\\p{L}{]+|[^\\p{L}\\p{N}}]+$"_s);
    return words.simplified().remove(edge);
}

/// Addresses, file names, ids, versions, dates: no word that a translator would be asked for.
bool isData(const QString &word)
{
    static const QRegularExpression data(u"[@/\\d]|\\w\\.\\w|[a-z][-_][a-zA-Z]|^\\W*HTTP$"_s);
    static const QSet<QString> dates = [] {
        const QLocale locale;
        QSet<QString> names{locale.amText(), locale.pmText()};
        for (const auto form : {QLocale::LongFormat, QLocale::ShortFormat}) {
            for (int month = 1; month <= 12; ++month) {
                names += locale.monthName(month, form);
                names += locale.dayName(1 + month % 7, form);
            }
        }
        return names;
    }();
    return bare(word).size() <= 1 || data.match(word).hasMatch() || dates.contains(bare(word));
}

} // namespace

KnownWords::KnownWords()
{
    static const QRegularExpression quoted(u"\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    QFile list(u":/handoff/words.txt"_s); // receiving codes are told in these
    if (list.open(QIODevice::ReadOnly)) {
        const QStringList words = QString::fromUtf8(list.readAll()).split(u'\n');
        m_codeWords = QSet<QString>(words.begin(), words.end());
    }
    for (QDirIterator files(u":/catalog"_s, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const bool prose = file.fileName().endsWith(".md"_L1);
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            for (const QString &part : line.split(u" | "_s)) {
                addCatalogLine(part);
            }
            for (auto found = quoted.globalMatch(line); !prose && found.hasNext();) {
                addCatalogLine(found.next().captured(1));
            }
        }
    }
}

void KnownWords::addCatalogLine(QString line)
{
    static const QRegularExpression shape(u"^(#+|@[a-z-]+|- \\[ \\])\\s+|\\{#[^}]*\\}\\s*$"_s);
    static const QRegularExpression place(u"\\\\\\{[A-Za-z]+\\\\\\}"_s);
    const QString words = bare(plainText(line.remove(shape)));
    if (words.contains(u'{')) {
        QString pattern = QRegularExpression::escape(words);
        if (QString(pattern).remove(place).size() < fewestLetters) {
            return; // would fit anything
        }
        pattern.replace(place, u".+"_s);
        m_patterns.emplace_back(QRegularExpression::anchoredPattern(pattern));
    } else {
        m_words.insert(words);
    }
}

void KnownWords::add(const QString &words)
{
    for (const QString &line : test::unmarked(words).split(u'\n')) {
        m_words.insert(bare(line));
    }
}

void KnownWords::addTyped(const QString &text) { m_typed += text.simplified() + u'\n'; }

bool KnownWords::holdsWhole(const QString &words) const
{
    const QStringList each = words.split(u' ', Qt::SkipEmptyParts);
    const bool code = each.size() >= fewestCodeWords && std::ranges::all_of(each, [this](const QString &one) {
                          return m_codeWords.contains(one);
                      });
    return code || m_typed.contains(words) || m_words.contains(words) || std::ranges::all_of(each, isData) ||
           std::ranges::any_of(m_patterns, [&words](const QRegularExpression &pattern) {
               return pattern.match(words).hasMatch();
           });
}

bool KnownWords::holds(const QString &piece) const
{
    const QString words = bare(piece);
    if (holdsWhole(words)) {
        return true;
    }
    // Lines, sentences one after the other, and lists as the locale joins them.
    static const QString both = QLocale().createSeparatedList({QString(), QString()}).trimmed();
    static const QRegularExpression joint(u"\\n|[.?] |,? %1 |, | → "_s.arg(QRegularExpression::escape(both)));
    for (auto found = joint.globalMatch(piece); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (holdsWhole(bare(piece.left(match.capturedStart()))) && holds(piece.mid(match.capturedEnd()))) {
            return true;
        }
    }
    return false;
}

} // namespace ats::tour
