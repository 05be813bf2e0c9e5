// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/jsonreader.h"

#include <utility>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int deepest = 64;

bool isSpace(char letter) { return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r'; }

bool isOfNumber(char letter)
{
    return (letter >= '0' && letter <= '9') || QByteArrayView("+-.eE").contains(letter);
}

} // namespace

JsonReader::JsonReader(QByteArrayView json)
    : m_json(json.isValidUtf8() ? json : QByteArrayView())
{
}

JsonReader::Kind JsonReader::kind()
{
    while (m_at < m_json.size() && isSpace(m_json[m_at])) {
        ++m_at;
    }
    if (m_at == m_json.size()) {
        return Kind::None;
    }
    switch (const char letter = m_json[m_at]) {
    case '{':
        return Kind::Object;
    case '[':
        return Kind::List;
    case '"':
        return Kind::Text;
    default:
        return letter == '-' || (letter >= '0' && letter <= '9') ? Kind::Number : Kind::Other;
    }
}

bool JsonReader::take(char letter)
{
    const bool there = kind() != Kind::None && m_json[m_at] == letter;
    m_at += there ? 1 : 0;
    return there;
}

bool JsonReader::takeWord(QByteArrayView word)
{
    const bool there = m_json.sliced(m_at).startsWith(word);
    m_at += there ? word.size() : 0;
    return there;
}

bool JsonReader::members(const std::function<bool(const QString &name)> &member)
{
    if (!take('{')) {
        return false;
    }
    if (take('}')) {
        return true;
    }
    do {
        std::optional<QByteArray> name = quoted(); // protected memory takes long, and a name is no secret
        if (!name || !take(':') || !member(QString::fromUtf8(*name))) {
            return false;
        }
    } while (take(','));
    return take('}');
}

std::optional<Secret> JsonReader::text()
{
    std::optional<QByteArray> bytes = quoted();
    if (!bytes) {
        return std::nullopt;
    }
    Secret secret{QByteArrayView(*bytes)};
    wipe(*bytes);
    return secret;
}

std::optional<QByteArray> JsonReader::quoted()
{
    if (kind() != Kind::Text) {
        return std::nullopt;
    }
    qsizetype end = ++m_at;
    while (end < m_json.size() && m_json[end] != '"') {
        end += m_json[end] == '\\' ? 2 : 1;
    }
    if (end >= m_json.size()) {
        return std::nullopt;
    }
    QByteArray bytes;
    bytes.reserve(end - m_at); // never grows, so it leaves no half copies behind
    while (m_at < end) {
        const char letter = m_json[m_at++];
        if (letter != '\\') {
            bytes += letter;
        } else if (!takeEscape(bytes)) {
            wipe(bytes);
            return std::nullopt;
        }
    }
    ++m_at;
    return bytes;
}

bool JsonReader::takeEscape(QByteArray &bytes)
{
    const char kind = m_at < m_json.size() ? m_json[m_at++] : '\0';
    static constexpr QByteArrayView signs = "\"\\/bfnrt";
    static constexpr QByteArrayView meant = "\"\\/\b\f\n\r\t";
    if (const qsizetype known = kind == '\0' ? -1 : signs.indexOf(kind); known >= 0) {
        bytes += meant[known];
        return true;
    }
    std::optional<char16_t> unit = kind == 'u' ? takeFourDigits() : std::nullopt;
    if (!unit || QChar::isLowSurrogate(*unit)) {
        return false;
    }
    QChar units[2] = {QChar(*unit)};
    qsizetype count = 1;
    if (QChar::isHighSurrogate(*unit)) {
        unit = takeWord("\\u") ? takeFourDigits() : std::nullopt;
        if (!unit || !QChar::isLowSurrogate(*unit)) {
            return false;
        }
        units[count++] = QChar(*unit);
    }
    QByteArray utf8 = QStringView(units, count).toUtf8();
    bytes += utf8;
    wipe(utf8);
    return true;
}

std::optional<char16_t> JsonReader::takeFourDigits()
{
    if (m_json.size() - m_at < 4) {
        return std::nullopt;
    }
    char16_t unit = 0;
    for (const char letter : m_json.sliced(m_at, 4)) {
        const int digit = letter >= '0' && letter <= '9'   ? letter - '0'
                          : letter >= 'a' && letter <= 'f' ? letter - 'a' + 10
                          : letter >= 'A' && letter <= 'F' ? letter - 'A' + 10
                                                           : -1;
        if (digit < 0) {
            return std::nullopt;
        }
        unit = static_cast<char16_t>(unit * 16 + digit);
    }
    m_at += 4;
    return unit;
}

std::optional<double> JsonReader::number()
{
    if (kind() != Kind::Number) {
        return std::nullopt;
    }
    const qsizetype start = m_at;
    while (m_at < m_json.size() && isOfNumber(m_json[m_at])) {
        ++m_at;
    }
    bool ok = false;
    const double value = m_json.sliced(start, m_at - start).toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

bool JsonReader::skip()
{
    if (m_depth == deepest) {
        return false;
    }
    ++m_depth;
    bool skipped = false;
    switch (kind()) {
    case Kind::Object:
        skipped = members([this](const QString &) { return skip(); });
        break;
    case Kind::List:
        skipped = skipList();
        break;
    case Kind::Text:
        skipped = skipText();
        break;
    case Kind::Number:
        skipped = number().has_value();
        break;
    case Kind::Other:
        skipped = takeWord("true") || takeWord("false") || takeWord("null");
        break;
    case Kind::None:
        break;
    }
    --m_depth;
    return skipped;
}

bool JsonReader::skipText()
{
    std::optional<QByteArray> bytes = quoted();
    if (bytes) {
        wipe(*bytes);
    }
    return bytes.has_value();
}

bool JsonReader::skipList()
{
    if (!take('[')) {
        return false;
    }
    if (take(']')) {
        return true;
    }
    do {
        if (!skip()) {
            return false;
        }
    } while (take(','));
    return take(']');
}

QByteArray jsonText(QByteArrayView utf8)
{
    static constexpr char digits[] = "0123456789abcdef";
    QByteArray text;
    text.reserve(utf8.size() * 6 + 2); // never grows, so it leaves no half copies behind
    text += '"';
    for (const char letter : utf8) {
        const auto code = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') {
            text += '\\';
            text += letter;
        } else if (code < 0x20 || code == 0x7f) {
            text += "\\u00";
            text += digits[code >> 4];
            text += digits[code & 0x0f];
        } else {
            text += letter;
        }
    }
    text += '"';
    return text;
}

} // namespace ats
