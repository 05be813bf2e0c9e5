// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/fieldtext.h"

#include "app/model/totp.h"

#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

QString cleanedKey(const FieldSpec &field, QStringView text)
{
    QStringView core = withoutEnds(text);
    const auto prefix = [&core](const QString &words) {
        return core.startsWith(words, Qt::CaseInsensitive) && core.size() > words.size();
    };
    for (auto found = std::ranges::find_if(field.stripPrefixes, prefix); found != field.stripPrefixes.end();
         found = std::ranges::find_if(field.stripPrefixes, prefix)) {
        core = withoutEnds(core.sliced(found->size()));
    }
    QString key = core.toString();
    key.removeIf(isInvisible);
    return key;
}

/// The whole of what stands in for the value in a cleaned address, with a region that may follow it.
QStringView partOf(const FieldSpec &field, QStringView text)
{
    const qsizetype at = field.takeAfter.isEmpty() ? -1 : text.indexOf(field.takeAfter);
    if (at < 0) {
        return text;
    }
    const QStringView core = text.sliced(at + field.takeAfter.size());
    const auto end = std::ranges::find_if(core, [](QChar c) { return u"/?#"_s.contains(c) || isBlank(c); });
    return core.first(end - core.begin());
}

/// Where "@eu" begins, or the end.
qsizetype regionStart(const FieldSpec &field, QStringView part)
{
    const qsizetype at = field.splitRegion ? part.indexOf(u'@') : -1;
    return at > 0 &&
                   std::ranges::all_of(part.sliced(at + 1), [](QChar c) { return isLetter(c) || c == u'-'; })
               ? at
               : part.size();
}

QString cleanedTotp(QStringView text)
{
    const QStringView core = withoutEnds(text);
    QString secret;
    if (core.startsWith(u"otpauth://"_s, Qt::CaseInsensitive)) {
        secret = QUrlQuery(QUrl(core.toString())).queryItemValue(u"secret"_s, QUrl::FullyDecoded);
    } else {
        secret = core.toString();
    }
    secret.removeIf([](QChar c) { return isBlank(c) || c == u'-' || c == u'='; });
    return std::move(secret).toUpper();
}

std::optional<TextFault> faultInKey(QStringView value)
{
    if (std::ranges::any_of(value, [](QChar c) { return c.isSpace(); })) {
        return TextFault::BlankInside;
    }
    const bool plain = std::ranges::all_of(value, [](QChar c) { return c > u' ' && c <= u'~'; });
    return plain ? std::nullopt : std::optional(TextFault::NotPlainAscii);
}

std::optional<TextFault> faultInTotp(QStringView value)
{
    if (value.size() == 6 && std::ranges::all_of(value, isDigit)) {
        return TextFault::CodeNotSecret;
    }
    QByteArray text = value.toUtf8();
    QByteArray bytes = fromBase32(text);
    const bool right = !bytes.isEmpty();
    wipe(bytes);
    wipe(text);
    return right ? std::nullopt : std::optional(TextFault::NotBase32);
}

std::optional<TextFault> faultInDigits(QStringView value)
{
    QByteArray text = value.toUtf8();
    const bool right = sentNumber(text).has_value();
    wipe(text);
    return right ? std::nullopt : std::optional(TextFault::NotDigits);
}

} // namespace

std::optional<qint64> sentNumber(QByteArrayView text)
{
    constexpr qsizetype mostDigits = 18;
    const bool digits = !text.isEmpty() && text.size() <= mostDigits &&
                        std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
    const qint64 number = digits ? text.toLongLong() : 0;
    return number > 0 ? std::optional(number) : std::nullopt;
}

QString cleaned(const FieldSpec &field, QStringView text)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Digits:
    case FieldKind::Email:
        return field.secret ? text.toString() : cleaned(text);
    case FieldKind::Key:
        return cleanedKey(field, text);
    case FieldKind::PathPart: {
        const QString visible = cleaned(text);
        const QStringView part = partOf(field, visible);
        return part.first(regionStart(field, part)).toString();
    }
    case FieldKind::Totp:
        return cleanedTotp(text);
    case FieldKind::Region:
        return cleaned(text).toLower();
    }
    Q_UNREACHABLE();
}

Secret cleaned(const FieldSpec &field, const Secret &value)
{
    QString text = value.exposeText();
    QString clean = cleaned(field, text);
    Secret result{QStringView(clean)};
    wipe(clean);
    wipe(text);
    return result;
}

QString regionIn(const System &system, const FieldSpec &field, QStringView text)
{
    const QString visible = cleaned(text);
    const QStringView part = partOf(field, visible);
    const qsizetype at = regionStart(field, part);
    QString region = at < part.size() ? part.sliced(at + 1).toString().toLower() : QString();
    return !region.isEmpty() && system.host(region) != nullptr ? region : QString();
}

std::optional<TextFault> faultIn(const System &system, const FieldSpec &field, QStringView value)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Email:
        return std::nullopt;
    case FieldKind::Digits:
        return faultInDigits(value);
    case FieldKind::Key:
        return faultInKey(value);
    case FieldKind::PathPart:
        return std::ranges::all_of(
                   value, [](QChar c) { return isLetter(c) || isDigit(c) || c == u'-' || c == u'_'; })
                   ? std::nullopt
                   : std::optional(TextFault::NotPathPart);
    case FieldKind::Totp:
        return faultInTotp(value);
    case FieldKind::Region:
        return system.host(value) != nullptr ? std::nullopt : std::optional(TextFault::UnknownRegion);
    }
    Q_UNREACHABLE();
}

} // namespace ats
