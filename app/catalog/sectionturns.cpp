// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/questionreader.h"
#include "app/catalog/requestreader.h"
#include "app/catalog/sectionreader.h"
#include "app/catalog/words.h"

#include <algorithm>

/// Directives that lead to another place, and those that say when something is meant.
namespace ats
{

using namespace Qt::StringLiterals;

bool SectionReader::readMark(const MarkdownItem &item)
{
    if (item.name == "when"_L1) {
        readWhen(item);
    } else if (item.name == "for"_L1) {
        readFor(item);
    } else if (item.name == "words"_L1) {
        readWordList(item);
    } else {
        return false;
    }
    return true;
}

bool SectionReader::readTurn(const MarkdownItem &item)
{
    if (item.name == "ask"_L1) {
        const QString &id = item.text.text();
        const QStringList known = questionIds(m_context.questions);
        if (!known.contains(id)) {
            m_errors.add(item.text.start(), Lint::tr("the unknown question %1").arg(quoted(id)),
                         oneOf(known));
        }
        add(AskQuestion{id});
    } else if (item.name == "jump"_L1) {
        readJump(item);
    } else if (item.name == "sketch"_L1) {
        readSketch(item);
    } else if (item.name == "endpoints"_L1) {
        add(EndpointList{});
    } else if (item.name == "reconnect"_L1) {
        if (!item.text.text().startsWith("| "_L1)) {
            m_errors.add(item.text.start(), quoted(item.text.text()), Lint::tr("“@reconnect | LABEL”"));
        } else {
            add(OpenReconnect{plainText(item.text.mid(2))});
        }
    } else {
        return false;
    }
    return true;
}

void SectionReader::readWhen(const MarkdownItem &item)
{
    std::optional<Condition> &when = m_result.steps.empty() ? m_result.when : m_result.steps.back().when;
    if (!m_fresh || when) {
        m_errors.add(item.place, Lint::tr("“@when” in the middle"),
                     Lint::tr("one “@when”, right below the heading"));
        return;
    }
    when = readCondition(item.text, m_context.questions, m_errors);
}

void SectionReader::readFor(const MarkdownItem &item)
{
    std::vector<Cause> &causes = m_result.marks.back().causes;
    for (const QString &part : item.text.text().split(u',')) {
        const std::optional<Cause> cause = causeFromId(part.trimmed());
        if (!cause || std::ranges::find(causes, *cause) != causes.end()) {
            m_errors.add(item.text.start(),
                         Lint::tr("the unknown or repeated cause %1").arg(quoted(part.trimmed())),
                         oneOf(causeIds()));
        } else {
            causes.push_back(*cause);
        }
    }
}

void SectionReader::readWordList(const MarkdownItem &item)
{
    QStringList &words = m_result.marks.back().words;
    for (const QString &part : plainText(item.text).split(u',')) {
        const QString word = part.trimmed();
        if (word.isEmpty() || words.contains(word)) {
            m_errors.add(item.text.start(), Lint::tr("an empty or repeated search word"),
                         Lint::tr("words joined by commas, each once"));
        } else {
            words.append(word);
        }
    }
}

void SectionReader::readJump(const MarkdownItem &item)
{
    if (const auto parts = sides(item, Lint::tr("“@jump SECTION/STEP | LABEL”"))) {
        m_result.jumps.push_back(parts->first);
        add(Jump{parts->first.text(), plainText(parts->second)});
    }
}

void SectionReader::readSketch(const MarkdownItem &item)
{
    const auto parts = sides(item, Lint::tr("“@sketch NAME | WHAT IS ON IT”"));
    if (!parts) {
        return;
    }
    if (!m_context.sketches.contains(parts->first.text())) {
        m_errors.add(parts->first.start(), Lint::tr("the unknown sketch %1").arg(quoted(parts->first.text())),
                     oneOf(m_context.sketches));
    }
    add(Sketch{parts->first.text(), plainText(parts->second)});
}

} // namespace ats
