// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/guidesearch.h"

#include "app/catalog/searchtext.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestExcerpt = 140;

/// Smaller is better; the order of what a hit can be.
enum Rank { PhraseInTitle, PhraseInWords, PhraseInText, WordsInTitle, WordsAnywhere, Nothing };

/// Judges one place after another against one way to write the search.
class Matcher
{
public:
    explicit Matcher(const QString &text)
        : m_phrase(folded(text).chopped(1)) // the last word may be a beginning
        , m_words(m_phrase.split(u' ', Qt::SkipEmptyParts))
    {
    }

    bool isEmpty() const { return m_words.isEmpty(); }

    Rank rank(const QString &title, const QString &words, const QStringList &lines) const
    {
        const QString all = title + words + foldedBothWays(lines.join(u'\n'));
        return title.contains(m_phrase)   ? PhraseInTitle
               : words.contains(m_phrase) ? PhraseInWords
               : all.contains(m_phrase)   ? PhraseInText
               : count(title) == total()  ? WordsInTitle
               : count(all) == total()    ? WordsAnywhere
                                          : Nothing;
    }

    /// The first of the lines with the most words.
    QString best(const QStringList &lines) const
    {
        const auto found = std::ranges::max_element(lines, {}, [this](const QString &line) {
            const QString text = foldedBothWays(line);
            return text.contains(m_phrase) ? total() + 1 : count(text);
        });
        if (found == lines.end()) {
            return {};
        }
        return found->size() > longestExcerpt ? found->first(longestExcerpt).trimmed() + u'…' : *found;
    }

private:
    qsizetype total() const { return m_words.size(); }
    qsizetype count(const QString &text) const
    {
        return std::ranges::count_if(m_words,
                                     [&text](const QString &word) { return text.contains(u' ' + word); });
    }

    QString m_phrase;
    QStringList m_words;
};

/// The search as typed, and with each label in its other spelling.
std::vector<Matcher> matchersFor(const Guide &guide, QStringView text)
{
    QStringList ways{folded(text).trimmed()};
    const auto addWays = [&ways](const std::vector<Block> &blocks) {
        for (const Block &block : blocks) {
            if (const auto *pair = std::get_if<AlsoReads>(&block)) {
                const QString label = folded(pair->label).trimmed();
                const QString other = folded(pair->other).trimmed();
                ways.append(QString(ways.first()).replace(label, other));
                ways.append(QString(ways.first()).replace(other, label));
            }
        }
    };
    for (const Section &section : guide.sections) {
        std::ranges::for_each(section.steps, addWays, &Step::blocks);
    }
    ways.removeDuplicates();
    std::vector<Matcher> matchers;
    for (const QString &way : ways) {
        matchers.emplace_back(way);
    }
    return matchers;
}

} // namespace

std::vector<SearchHit> searchGuide(const Guide &guide, QStringView text)
{
    std::vector<SearchHit> hits;
    const std::vector<Matcher> matchers = matchersFor(guide, text);
    if (matchers.front().isEmpty()) {
        return hits;
    }
    const auto look = [&](const QString &title, const QStringList &words, const QString &where, bool trouble,
                          const std::vector<Block> &blocks) {
        const QStringList lines = searchLines(guide, blocks);
        const QString foldedTitle = foldedBothWays(title);
        const QString foldedWords = foldedBothWays(words.join(u'\n'));
        SearchHit hit{title, where, trouble, {}, Nothing};
        for (const Matcher &matcher : matchers) {
            if (const Rank rank = matcher.rank(foldedTitle, foldedWords, lines); rank < hit.rank) {
                hit.rank = rank;
                hit.excerpt = matcher.best(lines);
            }
        }
        if (hit.rank < Nothing) {
            hits.push_back(std::move(hit));
        }
    };
    for (const Section &section : guide.sections) {
        look(section.title, {section.hint}, section.id, false, section.intro);
        for (const Step &step : section.steps) {
            look(step.title, {}, section.id + u'/' + step.id, false, step.blocks);
        }
    }
    for (const TroubleEntry &entry : guide.troubleshooting) {
        look(entry.title, entry.words, entry.id, true, entry.blocks);
    }
    std::ranges::stable_sort(hits, {}, &SearchHit::rank);
    return hits;
}

std::vector<const TroubleEntry *> entriesFor(const Guide &guide, Cause cause)
{
    std::vector<const TroubleEntry *> found;
    for (const TroubleEntry &entry : guide.troubleshooting) {
        if (std::ranges::find(entry.causes, cause) != entry.causes.end()) {
            found.push_back(&entry);
        }
    }
    return found;
}

} // namespace ats
