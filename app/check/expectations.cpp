// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/check/expectations.h"

#include "app/check/jsontext.h"
#include "app/check/redactor.h"
#include "app/check/requestbuilder.h"
#include "app/model/fieldtext.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int deepestContent = 16;

/// RFC 6901; Undefined where it leads nowhere.
QJsonValue valueAt(QJsonValue value, const QString &pointer)
{
    const QStringList parts = pointer.isEmpty() ? QStringList() : pointer.sliced(1).split(u'/');
    for (QString part : parts) {
        part.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
        if (value.isArray()) {
            bool isNumber = false;
            const int index = part.toInt(&isNumber);
            const QJsonArray list = value.toArray();
            value = isNumber && index >= 0 && index < list.size() ? list.at(index)
                                                                  : QJsonValue(QJsonValue::Undefined);
        } else {
            value = value.isObject() ? value.toObject().value(part) : QJsonValue(QJsonValue::Undefined);
        }
    }
    return value;
}

QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString().trimmed();
}

bool isThere(const QJsonValue &value)
{
    const bool empty = (value.isString() && textOf(value).isEmpty()) ||
                       (value.isArray() && value.toArray().isEmpty()) ||
                       (value.isObject() && value.toObject().isEmpty());
    return !value.isUndefined() && !value.isNull() && !empty;
}

bool hasString(const QJsonValue &value, const QString &wanted, int depth = 0)
{
    if (value.isString()) {
        return textOf(value).compare(wanted, Qt::CaseInsensitive) == 0;
    }
    if (depth > deepestContent) {
        return false;
    }
    const auto below = [&](const QJsonValue &inner) { return hasString(inner, wanted, depth + 1); };
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        return std::any_of(list.begin(), list.end(), below);
    }
    const QJsonObject object = value.toObject();
    return std::any_of(object.begin(), object.end(), below);
}

QString plainName(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace() || c == u'-' || c == u'_'; });
    return std::move(text).toLower();
}

bool isMet(const Expectation &expected, const QJsonValue &value, const QString &fieldText)
{
    switch (expected.kind) {
    case ExpectKind::Present:
        return !value.isUndefined();
    case ExpectKind::NotNull:
        return isThere(value);
    case ExpectKind::EqualsField:
        return fieldText.isEmpty() || !isThere(value) || textOf(value) == fieldText;
    case ExpectKind::AnyString:
        return hasString(value, expected.texts.value(0));
    case ExpectKind::NoneOf: {
        const QString name = plainName(textOf(value));
        return std::ranges::none_of(expected.texts,
                                    [&name](const QString &text) { return plainName(text) == name; });
    }
    }
    Q_UNREACHABLE();
}

} // namespace

ContentFinding judgeContent(const ReadCheck &check, const QByteArray &body, const System &system,
                            const Credentials &credentials)
{
    const QJsonValue content = jsonContent(body);
    const auto entered = [&](const QString &field) {
        const FieldSpec *spec = system.field(field);
        return spec == nullptr || spec->secret ? QString()
                                               : QString::fromUtf8(sentValue(system, credentials, field));
    };
    ContentFinding finding;
    if (!check.shows.isEmpty()) {
        finding.shown = oneLine(textOf(valueAt(content, check.shows)));
    }
    if (const QJsonValue number = valueAt(content, check.count);
        !check.count.isEmpty() && number.isDouble()) {
        finding.count = number.toInt();
    }
    if (check.fills && entered(check.fills->field).isEmpty()) {
        const QString value = oneLine(textOf(valueAt(content, check.fills->pointer)));
        const FieldSpec *spec = system.field(check.fills->field);
        if (!value.isEmpty() && spec != nullptr && !faultIn(system, *spec, value)) {
            finding.found.insert(check.fills->field, value);
        }
    }
    for (const Expectation &expected : check.expect) {
        if (!isMet(expected, valueAt(content, expected.pointer), entered(expected.field))) {
            finding.state = expected.warning ? RowState::Warning : RowState::Failed;
            finding.cause = expected.means;
            break;
        }
    }
    return finding;
}

} // namespace ats
