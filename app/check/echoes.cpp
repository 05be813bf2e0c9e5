// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/echoes.h"

#include "app/model/secret.h"

#include <QtCore/QList>

#include <algorithm>
#include <array>
#include <optional>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype shortestCore = 4; ///< less of a base64 word is in too many others

bool isBase64(QChar letter)
{
    const char16_t code = letter.unicode();
    return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z') ||
           (code >= u'0' && code <= u'9') || code == u'+' || code == u'/' || code == u'-' || code == u'_' ||
           code == u'=';
}

std::optional<char> percentByte(QStringView text)
{
    bool ok = false;
    const uint value =
        text.size() >= 3 && text.front() == u'%' ? text.mid(1, 2).toString().toUInt(&ok, 16) : 0;
    return ok ? std::optional(static_cast<char>(value)) : std::nullopt;
}

/// How many bytes of UTF-8 a letter with this first byte has.
qsizetype sequence(char first)
{
    const auto code = static_cast<unsigned char>(first);
    return code >= 0xf0 ? 4 : code >= 0xe0 ? 3 : code >= 0xc0 ? 2 : 1;
}

/// What of `bytes` in base64 is the same whatever stands before and behind them.
std::vector<QByteArray> base64Cores(const QByteArray &bytes)
{
    std::vector<QByteArray> cores;
    for (qsizetype shift = 0; shift < 3; ++shift) {
        QByteArray shifted = QByteArray(shift, '\0') + bytes;
        QByteArray whole = shifted.toBase64();
        const qsizetype begin = (shift * 8 + 5) / 6;
        const qsizetype end = shifted.size() * 8 / 6;
        if (end - begin >= shortestCore) {
            cores.push_back(whole.mid(begin, end - begin));
        } else if (shift == 0) {
            cores.push_back(whole);
        }
        wipe(whole);
        wipe(shifted);
    }
    return cores;
}

/// A single blank for each run of blanks and control characters, none at the ends. Not QString::simplified(),
/// which leaves a copy behind.
QString collapsedText(QStringView text)
{
    QString plain = text.toString();
    qsizetype kept = 0;
    for (const QChar letter : text) {
        const bool blank = letter.isSpace() || letter.category() == QChar::Other_Control;
        if (!blank) {
            plain[kept++] = letter;
        } else if (kept > 0 && plain.at(kept - 1) != u' ') {
            plain[kept++] = u' ';
        }
    }
    kept -= kept > 0 && plain.at(kept - 1) == u' ' ? 1 : 0;
    std::fill(plain.begin() + kept, plain.end(), u' ');
    plain.truncate(kept);
    return plain;
}

} // namespace

std::vector<TextRange> joined(std::vector<TextRange> ranges)
{
    std::ranges::sort(ranges, {}, &TextRange::from);
    std::vector<TextRange> apart;
    for (const TextRange &range : ranges) {
        if (!apart.empty() && range.from <= apart.back().from + apart.back().length) {
            TextRange &last = apart.back();
            last.length = std::max(last.length, range.from + range.length - last.from);
        } else {
            apart.push_back(range);
        }
    }
    return apart;
}

Echoes::Echoes(const QString &text)
{
    Reading plain{text, {}};
    for (qsizetype i = 0; i <= text.size(); ++i) {
        plain.from.push_back(i);
    }
    add(plain);
    struct Way {
        Decoder decoder;
        QStringView signs; ///< without one of these there is nothing to decode
    };
    static constexpr std::array ways{Way{percent, u"%"}, Way{form, u"+"}, Way{json, u"\\"}, Way{html, u"&"}};
    const auto has = [](const Way &way, const QString &where) { return where.contains(way.signs); };
    for (const Way &outer : ways) {
        if (!has(outer, text)) {
            continue;
        }
        const Reading once = decoded(plain, outer.decoder);
        add(once);
        for (const Way &inner : ways) {
            if (has(inner, once.text)) {
                add(decoded(once, inner.decoder));
            }
        }
    }
}

void Echoes::add(const Reading &reading) { m_readings.push_back(collapsed(reading)); }

Echoes::Piece Echoes::percent(QStringView rest)
{
    const std::optional<char> first = percentByte(rest);
    if (!first) {
        return {};
    }
    QByteArray bytes(1, *first);
    while (bytes.size() < sequence(*first)) {
        const std::optional<char> next = percentByte(rest.mid(3 * bytes.size()));
        if (!next) {
            break;
        }
        bytes.append(*next);
    }
    return {QString::fromUtf8(bytes), 3 * bytes.size()};
}

Echoes::Piece Echoes::form(QStringView rest)
{
    return rest.front() == u'+' ? Piece{u" "_s, 1} : percent(rest);
}

Echoes::Piece Echoes::json(QStringView rest)
{
    if (rest.front() != u'\\' || rest.size() < 2) {
        return {};
    }
    const QChar kind = rest.at(1);
    if (kind == u'u' && rest.size() >= 6) {
        bool ok = false;
        const uint code = rest.mid(2, 4).toString().toUInt(&ok, 16);
        return ok ? Piece{QString(QChar(static_cast<char16_t>(code))), 6} : Piece{};
    }
    if (kind == u'"' || kind == u'\\' || kind == u'/' || kind == u'\'') {
        return {QString(kind), 2};
    }
    return QStringView(u"nrtbf").contains(kind) ? Piece{u" "_s, 2} : Piece{};
}

Echoes::Piece Echoes::html(QStringView rest)
{
    const qsizetype end = rest.front() == u'&' ? rest.left(10).indexOf(u';') : -1;
    if (end < 2) {
        return {};
    }
    const QString name = rest.mid(1, end - 1).toString();
    struct Entity {
        QLatin1StringView name;
        char16_t letter;
    };
    static constexpr std::array entities{Entity{"amp"_L1, u'&'},   Entity{"lt"_L1, u'<'},
                                         Entity{"gt"_L1, u'>'},    Entity{"quot"_L1, u'"'},
                                         Entity{"apos"_L1, u'\''}, Entity{"nbsp"_L1, u' '}};
    const auto *const known = std::ranges::find(entities, name, &Entity::name);
    if (known != entities.end()) {
        return {QString(QChar(known->letter)), end + 1};
    }
    if (!name.startsWith(u'#')) {
        return {};
    }
    bool ok = false;
    const bool hex = name.size() > 1 && name.at(1).toLower() == u'x';
    const uint code = hex ? name.mid(2).toUInt(&ok, 16) : name.mid(1).toUInt(&ok, 10);
    const auto letter = static_cast<char32_t>(code);
    return ok && code > 0 && code <= 0x10ffff ? Piece{QString::fromUcs4(&letter, 1), end + 1} : Piece{};
}

Echoes::Reading Echoes::decoded(const Reading &source, Decoder decoder)
{
    Reading result;
    for (qsizetype i = 0; i < source.text.size();) {
        const Piece piece = decoder(QStringView(source.text).mid(i));
        if (piece.length == 0) {
            result.text += source.text.at(i);
            result.from.push_back(source.from[static_cast<std::size_t>(i)]);
            ++i;
            continue;
        }
        for (const QChar letter : piece.text) {
            result.text += letter;
            result.from.push_back(source.from[static_cast<std::size_t>(i)]);
        }
        i += piece.length;
    }
    result.from.push_back(source.from.back());
    return result;
}

Echoes::Reading Echoes::collapsed(const Reading &source)
{
    Reading result;
    for (qsizetype i = 0; i < source.text.size(); ++i) {
        const QChar letter = source.text.at(i);
        const bool blank = letter.isSpace() || letter.category() == QChar::Other_Control;
        if (!blank || !result.text.endsWith(u' ')) {
            result.text += blank ? QChar(u' ') : letter;
            result.from.push_back(source.from[static_cast<std::size_t>(i)]);
        }
    }
    result.from.push_back(source.from.back());
    return result;
}

void Echoes::find(const QString &needle, Qt::CaseSensitivity sensitivity, Extent extent,
                  std::vector<TextRange> &found) const
{
    for (const Reading &reading : m_readings) {
        const QString &text = reading.text;
        for (qsizetype at = text.indexOf(needle, 0, sensitivity); at >= 0;
             at = text.indexOf(needle, at + 1, sensitivity)) {
            qsizetype begin = at;
            qsizetype end = at + needle.size();
            while (extent != Extent::AsFound && begin > 0 && isBase64(text.at(begin - 1))) {
                --begin;
            }
            while (extent != Extent::AsFound && end < text.size() && isBase64(text.at(end))) {
                ++end;
            }
            if (extent == Extent::WholeWord && end - begin != needle.size()) {
                continue;
            }
            const qsizetype from = reading.from[static_cast<std::size_t>(begin)];
            found.push_back({from, reading.from[static_cast<std::size_t>(end)] - from});
        }
    }
}

void Echoes::findEncoded(const QByteArray &bytes, std::vector<TextRange> &found) const
{
    // What so few bytes come to stands in other words, too.
    const bool few = bytes.size() <= 2;
    for (QByteArray &core : base64Cores(bytes)) {
        QString word = QString::fromLatin1(core);
        find(word, Qt::CaseSensitive, Extent::Grown, found);
        if (word.contains(u'+') || word.contains(u'/')) {
            word.replace(u'+', u'-').replace(u'/', u'_');
            find(word, Qt::CaseSensitive, Extent::Grown, found);
        }
        if (few) {
            find(word.remove(u'='), Qt::CaseSensitive, Extent::WholeWord, found);
        }
        wipe(word);
        wipe(core);
    }
    QString digits = QString::fromLatin1(bytes.toHex());
    find(digits, Qt::CaseInsensitive, few ? Extent::WholeWord : Extent::AsFound, found);
    wipe(digits);
}

std::vector<TextRange> Echoes::of(QStringView value) const
{
    std::vector<TextRange> found;
    QString plain = collapsedText(value);
    if (!plain.isEmpty()) {
        find(plain, Qt::CaseInsensitive, Extent::AsFound, found);
        QByteArray whole = value.toUtf8();
        QByteArray core = value.trimmed().toUtf8();
        findEncoded(whole, found);
        if (core != whole) { // whoever encodes a value may have cut the blanks around it
            findEncoded(core, found);
        }
        wipe(whole);
        wipe(core);
    }
    wipe(plain);
    return joined(std::move(found));
}

} // namespace ats
