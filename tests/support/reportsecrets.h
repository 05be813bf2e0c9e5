// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRandomGenerator>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

/// Secrets of many shapes, and the ways in which whoever received one may write it. Knows nothing of how the
/// program looks for them.
namespace ats::test
{

using namespace Qt::StringLiterals;

/// `text` as a JSON string without its quotes.
[[nodiscard]] inline QString jsonEscaped(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(2, array.size() - 4));
}

/// Every letter that is not plain ASCII as \uXXXX.
[[nodiscard]] inline QString jsonAscii(const QString &text)
{
    QString ascii;
    for (const QChar letter : jsonEscaped(text)) {
        ascii += letter.unicode() < 0x80
                     ? QString(letter)
                     : u"\\u%1"_s.arg(static_cast<uint>(letter.unicode()), 4, 16, QChar(u'0'));
    }
    return ascii;
}

[[nodiscard]] inline QStringList writtenForms(const QString &secret)
{
    const QByteArray utf8 = secret.toUtf8();
    const auto base64 = [](const QByteArray &bytes, QByteArray::Base64Options options = {}) {
        return QString::fromLatin1(bytes.toBase64(options));
    };
    QString form = QString::fromLatin1(QUrl::toPercentEncoding(secret));
    form.replace("%20"_L1, "+"_L1);
    return {secret,
            secret.toUpper(),
            QString::fromLatin1(QUrl::toPercentEncoding(secret)),
            form.toLower(),
            jsonEscaped(secret),
            jsonAscii(secret),
            secret.toHtmlEscaped(),
            QString::fromLatin1(QUrl::toPercentEncoding(jsonEscaped(secret))),
            base64(utf8),
            base64(utf8, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
            QString::fromLatin1(utf8.toHex())};
}

/// The text holds this form of a secret; one of few letters only where it is a word of its own.
[[nodiscard]] inline bool holdsForm(const QString &text, const QString &form)
{
    for (qsizetype at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        const qsizetype end = at + form.size();
        const bool alone = (at == 0 || !text.at(at - 1).isLetterOrNumber()) &&
                           (end >= text.size() || !text.at(end).isLetterOrNumber());
        if (form.size() > 4 || alone) {
            return true;
        }
    }
    return false;
}

/// One secret, and how a failing test calls its shape.
struct Shaped {
    QString shape;
    QString secret;
};

class SecretMaker
{
public:
    explicit SecretMaker(quint32 seed)
        : m_random(seed)
    {
    }

    static constexpr int shapes = 13;

    [[nodiscard]] Shaped next(int shape, const QStringList &labels)
    {
        switch (shape) {
        case 0:
            return {u"letters"_s, letters(u"abcdefghkmnpqrstuvwxyzABCDEFGH23456789", 8 + below(20))};
        case 1:
            return {u"quotes"_s, letters(u"\"'`\\/ab", 6 + below(6))};
        case 2:
            return {u"percent"_s, letters(u"%+&=?#2fa", 6 + below(8))};
        case 3:
            return {u"non-ASCII"_s, letters(u"äöüßéñ漢字€Ωж", 5 + below(6))};
        case 4:
            return {u"short"_s, letters(u"qzxw#$7", 1 + below(3))};
        case 5:
            return {u"like base64"_s,
                    QString::fromLatin1(letters(u"abcdefgh123", 9 + below(9)).toUtf8().toBase64())};
        case 6:
            return {u"with blanks"_s,
                    letters(u"abc", 3) + u"  "_s + letters(u"def", 3) + u' ' + letters(u"xyz", 2 + below(4))};
        case 7:
            return {u"a label"_s, labels.at(below(static_cast<int>(labels.size())))};
        case 8:
            return {u"HTML"_s, u"<b>"_s + letters(u"&<>;abc", 5 + below(6)) + u"&amp;"_s};
        case 9:
            return {u"our own words"_s, QStringList{u"secret left out"_s, u"[line left out]"_s, u"Failed"_s,
                                                    u"user name"_s, u"Report for support"_s, u"sign-in"_s}
                                            .at(below(6))};
        case 10:
            return {u"digits"_s, letters(u"0123456789", 4 + below(8))};
        case 11:
            return {u"two lines"_s, letters(u"abcdef", 4) + u'\n' + letters(u"ghijk", 5)};
        default:
            return {u"long"_s, letters(u"abcdefghijklmnopqrstuvwxyz0123456789-_", 64 + below(200))};
        }
    }
    [[nodiscard]] int below(int bound) { return m_random.bounded(bound); }

private:
    [[nodiscard]] QString letters(QStringView from, int count)
    {
        QString made;
        for (int i = 0; i < count; ++i) {
            made += from.at(below(static_cast<int>(from.size())));
        }
        return made;
    }

    QRandomGenerator m_random;
};

} // namespace ats::test
