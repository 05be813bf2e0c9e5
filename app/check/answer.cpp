// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/answer.h"

#include "app/check/jsontext.h"
#include "app/model/jsonreader.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int deepest = 4;
constexpr qsizetype mostPhrases = 32;
constexpr qsizetype longestPhrase = 4096;
constexpr qsizetype longestToken = 16 * 1024;
constexpr qsizetype shortestPlainToken = 16;

constexpr std::array wrappers{"apierror"_L1, "apiError"_L1, "error"_L1, "errors"_L1, "message"_L1};
constexpr std::array sentences{"message"_L1, "error_description"_L1, "detail"_L1, "error"_L1, "title"_L1};
constexpr std::array marks{"code"_L1, "status"_L1, "errorCode"_L1};

/// JSON that is a single text or number counts as well, which QJsonDocument does not read.
std::optional<QJsonValue> parsed(const QByteArray &body)
{
    if (const QJsonValue whole = jsonContent(body); !whole.isUndefined()) {
        return whole;
    }
    if (body.startsWith('"')) {
        const QJsonArray wrapped = QJsonDocument::fromJson('[' + body + ']').array();
        if (wrapped.size() == 1) {
            return wrapped.first();
        }
    }
    return std::nullopt;
}

void collect(const QJsonValue &value, int depth, QStringList &phrases)
{
    if (depth > deepest || phrases.size() >= mostPhrases) {
        return;
    }
    if (value.isString()) {
        const QString text = value.toString().left(longestPhrase).trimmed();
        if (!text.isEmpty()) {
            phrases.append(text);
        }
    } else if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < std::min<qsizetype>(list.size(), mostPhrases); ++i) {
            collect(list.at(i), depth + 1, phrases);
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QLatin1StringView name : sentences) {
            if (object.value(name).isString()) {
                collect(object.value(name), depth + 1, phrases);
            }
        }
        for (const QLatin1StringView name : wrappers) {
            if (!object.value(name).isString()) {
                collect(object.value(name), depth + 1, phrases);
            }
        }
        for (const QLatin1StringView name : marks) {
            if (object.value(name).isString()) {
                collect(object.value(name), depth + 1, phrases);
            }
        }
    }
}

bool startsLikeHtml(const QByteArray &body)
{
    const QByteArray start = body.left(64).toLower();
    static constexpr std::array<const char *, 8> openings{"<!doctype html", "<html", "<head",  "<body",
                                                          "<script",        "<meta", "<title", "<!--"};
    return std::ranges::any_of(openings, [&start](const char *opening) { return start.startsWith(opening); });
}

bool isTokenLetter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || QByteArrayView("-._~+/=").contains(letter);
}

/// A part of the body, which is borrowed: without its mark for UTF-8 and the blanks around it.
QByteArrayView stripped(const QByteArray &body)
{
    return QByteArrayView(body).sliced(body.startsWith("\xef\xbb\xbf") ? 3 : 0).trimmed();
}

} // namespace

bool isHeaderSafe(QByteArrayView text)
{
    return !text.isEmpty() &&
           std::ranges::all_of(text, [](char letter) { return letter > 0x20 && letter < 0x7f; });
}

Answer readAnswer(const HttpReply &reply)
{
    Answer answer;
    const QByteArray body = stripped(reply.body).toByteArray();
    const std::optional<QJsonValue> value = parsed(body);
    answer.json = value.has_value();
    const bool saysHtml =
        reply.contentType == "text/html"_ba || reply.contentType == "application/xhtml+xml"_ba;
    answer.html = !answer.json && (startsLikeHtml(body) || (saysHtml && body.contains('<')));
    if (answer.json) {
        collect(*value, 0, answer.phrases);
    } else if (!answer.html && !body.contains('\0')) {
        collect(QString::fromUtf8(body.left(longestPhrase)), 0, answer.phrases);
    }
    answer.message = answer.phrases.value(0);
    return answer;
}

QString versionIn(const Answer &answer)
{
    static const QRegularExpression eightDigits(u"(?<![0-9])[0-9]{8}(?![0-9])"_s);
    QString version;
    for (const QString &phrase : answer.phrases) {
        auto matches = eightDigits.globalMatch(phrase);
        while (matches.hasNext()) {
            version = matches.next().captured();
        }
    }
    return version;
}

Secret readToken(const QByteArray &body, const QString &key)
{
    const QByteArrayView text = stripped(body);
    JsonReader json(text);
    Secret token;
    if (json.kind() == JsonReader::Kind::Object) {
        const bool isRead = json.members([&](const QString &name) {
            if (name != key || json.kind() != JsonReader::Kind::Text) {
                return json.skip();
            }
            token = json.text().value_or(Secret());
            return true;
        });
        if (!isRead || !json.isAtEnd()) {
            return {};
        }
    } else if (json.kind() == JsonReader::Kind::Text) {
        token = json.text().value_or(Secret());
        if (!json.isAtEnd()) {
            return {};
        }
    } else if (text.size() >= shortestPlainToken && std::ranges::all_of(text, isTokenLetter)) {
        token = Secret(text);
    } // "OK" and sentences are no tokens
    return token.bytes().size() <= longestToken && isHeaderSafe(token.bytes()) ? std::move(token) : Secret();
}

} // namespace ats
