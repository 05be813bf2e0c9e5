// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/reportredactor.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct RedactorText {
    Q_DECLARE_TR_FUNCTIONS(ats::ReportRedactor)
};

constexpr qsizetype shortestAnywhere = 4; ///< shorter names count as whole words only

constexpr std::array kinds{LeftOut::Secret,      LeftOut::Line,       LeftOut::UserName,   LeftOut::AccountId,
                           LeftOut::CompanyName, LeftOut::HomeFolder, LeftOut::AddressPart};

QString markWords(LeftOut kind)
{
    switch (kind) {
    case LeftOut::Secret:
        return RedactorText::tr("[secret left out]");
    case LeftOut::Line:
        return RedactorText::tr("[line left out]");
    case LeftOut::UserName:
        return RedactorText::tr("[user name left out]");
    case LeftOut::AccountId:
        return RedactorText::tr("[account ID left out]");
    case LeftOut::CompanyName:
        return RedactorText::tr("[company name left out]");
    case LeftOut::HomeFolder:
        return RedactorText::tr("[home folder left out]");
    case LeftOut::AddressPart:
        return RedactorText::tr("[rest of the address left out]");
    }
    Q_UNREACHABLE();
}

bool isWholeWord(const QString &text, const TextRange &range)
{
    const qsizetype end = range.from + range.length;
    return (range.from == 0 || !text.at(range.from - 1).isLetterOrNumber()) &&
           (end >= text.size() || !text.at(end).isLetterOrNumber());
}

/// The range of the first group of every match.
std::vector<TextRange> groups(const QRegularExpression &pattern, const QString &text)
{
    std::vector<TextRange> found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        found.push_back({match.capturedStart(1), match.capturedLength(1)});
    }
    return found;
}

std::vector<TextRange> addressParts(const QString &text)
{
    // What comes behind the path, with or without a name for the host, and a sign-in before the host.
    static const QRegularExpression query(u"[?#;]([^\\s?#;\"'<>“”]*=[^\\s\"'<>“”]*)"_s);
    static const QRegularExpression rest(u"[a-z][a-z0-9+.-]*:[/][/][^\\s?#\"'<>“”]*[?#]([^\\s\"'<>“”]+)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression signIn(u"[a-z][a-z0-9+.-]*:[/][/]([^\\s/?#@\"'<>“”]+)@"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    std::vector<TextRange> all;
    for (const QRegularExpression &pattern : {query, rest, signIn}) {
        const std::vector<TextRange> found = groups(pattern, text);
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

std::vector<TextRange> homeFolders(const QString &text)
{
    static const QRegularExpression folder(
        u"([/](?:home|Users)[/][^\\s/:\"'<>“”]+|[A-Z]:\\\\Users\\\\[^\\s\\\\"
        "/:\"'<>“”]+)"_s);
    std::vector<TextRange> found = groups(folder, text);
    const QString home = QDir::homePath();
    for (qsizetype at = home.size() > 1 ? text.indexOf(home) : -1; at >= 0; at = text.indexOf(home, at + 1)) {
        found.push_back({at, home.size()});
    }
    return found;
}

} // namespace

bool ReportTicks::shows(LeftOut kind) const
{
    return (kind == LeftOut::UserName && userNames) || (kind == LeftOut::AccountId && accountIds) ||
           (kind == LeftOut::CompanyName && companyNames);
}

LeftOut kindOfShown(const CheckRow &row)
{
    return row.id == "user"_L1 ? LeftOut::UserName : LeftOut::CompanyName;
}

ReportRedactor::ReportRedactor(const Redactor &secrets, std::vector<PrivateValue> names,
                               const ReportTicks &ticks)
    : m_secrets(secrets)
    , m_names(std::move(names))
    , m_ticks(ticks)
{
    std::erase_if(m_names, [](const PrivateValue &name) { return name.value.trimmed().isEmpty(); });
    for (const LeftOut kind : kinds) {
        m_marks.emplace(kind, chooseMark(kind));
    }
}

QString ReportRedactor::chooseMark(LeftOut kind) const
{
    for (const QString &mark : {markWords(kind), u"[•••]"_s, u"[---]"_s, u"***"_s, u"___"_s}) {
        if (m_secrets.find(mark).empty() && findNames(mark, false).empty()) {
            return mark;
        }
    }
    return {};
}

std::vector<ReportRedactor::Found> ReportRedactor::findNames(const QString &text, bool wholeWords) const
{
    std::vector<Found> found;
    if (m_names.empty() || text.isEmpty()) {
        return found;
    }
    const Echoes echoes(text);
    for (const PrivateValue &name : m_names) {
        if (m_ticks.shows(name.kind)) {
            continue;
        }
        const bool whole = wholeWords || name.value.trimmed().size() < shortestAnywhere;
        for (const TextRange &range : echoes.of(name.value)) {
            if (!whole || isWholeWord(text, range)) {
                found.push_back({range, name.kind, name.value.trimmed().toCaseFolded()});
            }
        }
    }
    return found;
}

QString ReportRedactor::replaced(const QString &text, std::vector<Found> found)
{
    std::ranges::stable_sort(found, {}, [](const Found &each) { return each.range.from; });
    std::vector<Found> apart;
    for (const Found &each : found) {
        const qsizetype end = apart.empty() ? -1 : apart.back().range.from + apart.back().range.length;
        if (each.range.from < end) {
            Found &last = apart.back();
            last.range.length = std::max(end, each.range.from + each.range.length) - last.range.from;
            last.kind = std::min(last.kind, each.kind); // a secret is the most that can be said of it
        } else {
            apart.push_back(each);
        }
    }
    QString result = text;
    for (auto each = apart.rbegin(); each != apart.rend(); ++each) {
        m_leftOut[each->kind].insert(each->name);
        result.replace(each->range.from, each->range.length, mark(each->kind));
    }
    return result;
}

QString ReportRedactor::value(const QString &text)
{
    const std::vector<TextRange> secrets = m_secrets.find(text);
    if (!secrets.empty() && m_secrets.redacted(text).isEmpty()) {
        return mark(LeftOut::Secret); // so short that the gaps would give it away
    }
    std::vector<Found> found = findNames(text, false);
    for (const TextRange &range : secrets) {
        found.push_back({range, LeftOut::Secret, {}});
    }
    for (const TextRange &range : addressParts(text)) {
        found.push_back({range, LeftOut::AddressPart, {}});
    }
    for (const TextRange &range : homeFolders(text)) {
        found.push_back({range, LeftOut::HomeFolder, {}});
    }
    const QString result = replaced(text, std::move(found));
    // What stood apart may have come together.
    return m_secrets.find(result).empty() ? result : mark(LeftOut::Secret);
}

QString ReportRedactor::name(const PrivateValue &name)
{
    if (name.value.isEmpty() || m_ticks.shows(name.kind)) {
        return value(name.value);
    }
    m_leftOut[name.kind].insert(name.value.trimmed().toCaseFolded());
    return mark(name.kind);
}

CheckRow ReportRedactor::row(const CheckRow &row)
{
    CheckRow clean = row;
    RowFacts &facts = clean.facts;
    facts.words = value(facts.words);
    facts.issuer = value(facts.issuer);
    facts.reason = value(facts.reason);
    facts.shown = name({kindOfShown(row), facts.shown});
    facts.found.clear();
    return clean;
}

QString ReportRedactor::line(const QString &text)
{
    if (!m_secrets.find(text).empty()) {
        return mark(LeftOut::Line);
    }
    std::vector<Found> found = findNames(text, true);
    for (const TextRange &range : homeFolders(text)) {
        found.push_back({range, LeftOut::HomeFolder, {}});
    }
    const QString result = replaced(text, std::move(found));
    return m_secrets.find(result).empty() ? result : mark(LeftOut::Line);
}

std::vector<TextRange> ReportRedactor::marksIn(const QString &text) const
{
    std::vector<TextRange> found;
    for (const auto &[kind, mark] : m_marks) {
        for (qsizetype at = mark.isEmpty() ? -1 : text.indexOf(mark); at >= 0;
             at = text.indexOf(mark, at + mark.size())) {
            found.push_back({at, mark.size()});
        }
    }
    return joined(std::move(found));
}

int ReportRedactor::count(LeftOut kind) const
{
    const auto found = m_leftOut.find(kind);
    return found == m_leftOut.end() ? 0 : static_cast<int>(found->second.size());
}

} // namespace ats
