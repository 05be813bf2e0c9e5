// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/jsontext.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace ats
{

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

QJsonValue jsonContent(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isArray()) {
        return document.array();
    }
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(QJsonValue::Undefined);
}

} // namespace ats
