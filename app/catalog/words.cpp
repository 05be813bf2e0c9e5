// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/words.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

bool isLower(QChar character) { return character >= u'a' && character <= u'z'; }
bool isDigit(QChar character) { return character >= u'0' && character <= u'9'; }
bool isLetter(QChar character) { return isLower(character.toLower()) && character.unicode() < 128; }

/// The end of a {name} that begins at `open`, or -1.
qsizetype endOfPlaceholder(QStringView text, qsizetype open)
{
    const qsizetype close = text.indexOf(u'}', open);
    return close > open && isName(text.sliced(open + 1, close - open - 1)) ? close : -1;
}

} // namespace

bool isId(QStringView text)
{
    return !text.isEmpty() && text.size() <= 64 && isLower(text.front()) && text.back() != u'-' &&
           !text.contains(u"--"_s) && std::ranges::all_of(text, [](QChar character) {
               return isLower(character) || isDigit(character) || character == u'-';
           });
}

bool isName(QStringView text)
{
    return !text.isEmpty() && text.size() <= 64 && isLetter(text.front()) &&
           std::ranges::all_of(text,
                               [](QChar character) { return isLetter(character) || isDigit(character); });
}

bool isEmailAddress(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && text.indexOf(u'@', at + 1) < 0 && text.indexOf(u'.', at) > at + 1 &&
           text.back() != u'.' && std::ranges::all_of(text, [](QChar character) {
               return isLetter(character) || isDigit(character) || u"@.-_+"_s.contains(character);
           });
}

bool isRequestPath(const QString &text)
{
    return text.startsWith(u'/') && !text.startsWith("//"_L1) && !text.contains(".."_L1) &&
           std::ranges::all_of(text, [](QChar c) {
               return (c.unicode() < 128 && c.isLetterOrNumber()) || u"/-_.~"_s.contains(c);
           });
}

bool isHeaderName(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-';
    });
}

bool isHeaderValue(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

bool checkId(const PlacedText &text, ErrorList &errors)
{
    if (isId(text.text())) {
        return true;
    }
    errors.add(text.start(), Lint::tr("the id %1").arg(quoted(text.text())),
               Lint::tr("lower-case words joined by “-”"));
    return false;
}

std::optional<QUrl> readAddress(const PlacedText &text, const QStringList *hosts, ErrorList &errors)
{
    const QUrl url(text.text(), QUrl::StrictMode);
    const bool clean =
        std::ranges::none_of(text.text(), [](QChar c) { return c.isSpace() || u"{}\\"_s.contains(c); });
    if (!clean || !url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() ||
        !url.userInfo().isEmpty() || url.port() != -1) {
        errors.add(text.start(), Lint::tr("the address %1").arg(quoted(text.text())),
                   Lint::tr("https:// and a host, without user name, password or port"));
        return std::nullopt;
    }
    if (hosts != nullptr && !hosts->contains(url.host())) {
        errors.add(text.start(), Lint::tr("the undeclared host %1").arg(quoted(url.host())),
                   hosts->isEmpty() ? Lint::tr("no links: “link-hosts” names no host") : oneOf(*hosts));
        return std::nullopt;
    }
    return url;
}

void checkPlain(const PlacedText &text, ErrorList &errors)
{
    for (qsizetype i = 0; i < text.text().size(); ++i) {
        if (u"*`[]<>\\"_s.contains(text.text()[i])) {
            errors.add(text.at(i), quoted(text.text().sliced(i, 1)),
                       Lint::tr("plain text without Markdown here"));
            return;
        }
    }
}

QString fill(const PlacedText &text, const QMap<QString, QString> &values, const QStringList &kept,
             ErrorList &errors)
{
    const QString &source = text.text();
    QString result;
    result.reserve(source.size());
    for (qsizetype i = 0; i < source.size() && !errors.isFull(); ++i) {
        if (source[i] == u'{') {
            if (const qsizetype close = endOfPlaceholder(source, i); close > 0) {
                const QString name = source.sliced(i + 1, close - i - 1);
                if (const auto value = values.constFind(name); value != values.constEnd()) {
                    result += *value;
                } else if (kept.contains(name)) {
                    result += QStringView(source).sliced(i, close - i + 1);
                } else {
                    errors.add(text.at(i), Lint::tr("the unknown variable %1").arg(quoted(name)),
                               oneOf(values.keys() + kept));
                }
                i = close;
                continue;
            }
        }
        if (source[i] == u'{' || source[i] == u'}') {
            errors.add(text.at(i), quoted(source.sliced(i, 1)),
                       Lint::tr("braces only around the name of a variable"));
            return result;
        }
        result += source[i];
    }
    return result;
}

QString filled(const QString &text, const QMap<QString, QString> &values)
{
    ErrorList ignored;
    return fill(PlacedText(text, {}), values, placeholders(text), ignored);
}

QStringList placeholders(QStringView text)
{
    QStringList names;
    for (qsizetype i = text.indexOf(u'{'); i >= 0; i = text.indexOf(u'{', i + 1)) {
        if (const qsizetype close = endOfPlaceholder(text, i); close > 0) {
            const QString name = text.sliced(i + 1, close - i - 1).toString();
            if (!names.contains(name)) {
                names.append(name);
            }
        }
    }
    return names;
}

QStringList mailPlaceholders() { return {u"company"_s, u"account"_s, u"name"_s, u"clientName"_s}; }

} // namespace ats
