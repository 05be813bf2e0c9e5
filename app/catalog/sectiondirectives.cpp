// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/sectionreader.h"
#include "app/catalog/words.h"

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// Directives that belong to a step: they stand for something the user does there.
const QStringList &stepDirectives()
{
    static const QStringList names{u"field"_s, u"make-password"_s, u"paste-answer"_s, u"copy-field"_s,
                                   u"mail"_s,  u"code"_s,          u"expect-value"_s};
    return names;
}

const QStringList &freeDirectives()
{
    static const QStringList names{u"note"_s,       u"warning"_s,       u"important"_s, u"copy"_s,  u"open"_s,
                                   u"also-reads"_s, u"administrator"_s, u"scopes"_s,    u"ask"_s,   u"jump"_s,
                                   u"reconnect"_s,  u"endpoints"_s,     u"sketch"_s,    u"needed"_s};
    return names;
}

const QStringList &troubleDirectives()
{
    static const QStringList names{u"for"_s,  u"words"_s,     u"jump"_s,      u"mail"_s,
                                   u"copy"_s, u"reconnect"_s, u"open"_s,      u"note"_s,
                                   u"ask"_s,  u"warning"_s,   u"important"_s, u"also-reads"_s};
    return names;
}

} // namespace

bool SectionReader::checkDirective(const MarkdownItem &item)
{
    const bool atTop = m_result.steps.empty();
    QStringList allowed;
    if (m_shape == Shape::Trouble) {
        allowed = atTop ? QStringList() : troubleDirectives();
    } else {
        allowed = freeDirectives();
        if (!atTop) {
            allowed += stepDirectives();
        } else if (m_shape == Shape::Steps) {
            allowed.append(u"hint"_s);
        }
        if (m_shape == Shape::Steps) {
            allowed.append(u"when"_s);
        }
    }
    if (!allowed.contains(item.name)) {
        for (QString &name : allowed) {
            name.prepend(u'@');
        }
        m_errors.add(item.place, Lint::tr("the directive %1").arg(quoted(u'@' + item.name)), oneOf(allowed));
        return false;
    }
    const bool alone = item.name == "endpoints"_L1;
    if (item.text.text().isEmpty() != alone) {
        const QString found = alone ? Lint::tr("the directive %1 with something behind it")
                                    : Lint::tr("the directive %1 with nothing behind it");
        m_errors.add(item.place, found.arg(quoted(u'@' + item.name)),
                     alone ? Lint::tr("nothing after it") : Lint::tr("a text or id after it"));
        return false;
    }
    return true;
}

void SectionReader::readDirective(const MarkdownItem &item)
{
    if (checkDirective(item) && !readTextDirective(item) && !readMark(item) && !readTurn(item)) {
        readReference(item);
    }
}

bool SectionReader::readTextDirective(const MarkdownItem &item)
{
    if (item.name == "hint"_L1) {
        if (!m_result.hint.isEmpty()) {
            m_errors.add(item.place, Lint::tr("a second “@hint”"), Lint::tr("one “@hint” in a section"));
        }
        m_result.hint = plainText(item.text);
    } else if (item.name == "note"_L1) {
        add(Callout{CalloutKind::Note, inlineText(item.text)});
    } else if (item.name == "warning"_L1) {
        add(Callout{CalloutKind::Warning, inlineText(item.text)});
    } else if (item.name == "important"_L1) {
        add(Callout{CalloutKind::Important, inlineText(item.text)});
    } else if (item.name == "copy"_L1) {
        add(CopyText{fill(item.text, m_context.variables, {}, m_errors)});
    } else if (item.name == "open"_L1) {
        readOpen(item);
    } else if (item.name == "also-reads"_L1) {
        readAlsoReads(item);
    } else if (item.name == "scopes"_L1) {
        readScopes(item);
    } else {
        return false;
    }
    return true;
}

std::optional<std::pair<PlacedText, PlacedText>> SectionReader::sides(const MarkdownItem &item,
                                                                      const QString &allowed)
{
    const QString &text = item.text.text();
    const qsizetype bar = text.indexOf(u" | "_s);
    if (bar <= 0 || text.indexOf(u'|', bar + 3) >= 0) {
        m_errors.add(item.text.start(), quoted(text), allowed);
        return std::nullopt;
    }
    return std::pair(item.text.mid(0, bar), item.text.mid(bar + 3));
}

void SectionReader::readOpen(const MarkdownItem &item)
{
    const auto parts = sides(item, Lint::tr("“@open ADDRESS | LABEL”"));
    if (!parts) {
        return;
    }
    const QString label = plainText(parts->second);
    const QString &address = parts->first.text();
    if (const QLatin1StringView scheme("mailto:"); address.startsWith(scheme)) {
        const QString receiver = address.sliced(scheme.size());
        if (m_context.mailAddresses.contains(receiver)) {
            add(OpenAddress{QUrl(address), label});
        } else {
            m_errors.add(parts->first.at(scheme.size()),
                         Lint::tr("the undeclared mail address %1").arg(quoted(receiver)),
                         oneOf(m_context.mailAddresses));
        }
        return;
    }
    if (const std::optional<QUrl> url = readAddress(parts->first, &m_context.linkHosts, m_errors)) {
        add(OpenAddress{*url, label});
    }
}

void SectionReader::readAlsoReads(const MarkdownItem &item)
{
    if (const auto parts = sides(item, Lint::tr("“@also-reads LABEL | OTHER LABEL”"))) {
        add(AlsoReads{plainText(parts->first), plainText(parts->second)});
    }
}

void SectionReader::readScopes(const MarkdownItem &item)
{
    QStringList &scopes = m_result.steps.empty() ? m_result.scopes : m_result.steps.back().scopes;
    for (const QString &part : plainText(item.text).split(u',')) {
        const QString scope = part.trimmed();
        if (scope.isEmpty() || scopes.contains(scope)) {
            m_errors.add(item.text.start(), Lint::tr("an empty or repeated scope"),
                         Lint::tr("scopes joined by commas, each once"));
        } else {
            scopes.append(scope);
        }
    }
}

} // namespace ats
