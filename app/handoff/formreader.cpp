// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/handoff/formreader.h"

#include "app/handoff/handoffproblem.h"
#include "app/model/jsonreader.h"

#include <QtCore/QCoreApplication>

#include <cmath>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct FormText {
    Q_DECLARE_TR_FUNCTIONS(ats::FormReader)
};

constexpr std::size_t mostMembers = 64;

QString placeName(const QString &name)
{
    const QString text = isPlainText(name, false) ? name : u"?"_s;
    return text.size() > 60 ? text.left(60) + u'…' : text;
}

bool isTurning(char32_t letter)
{
    return (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069) ||
           letter == 0x200e || letter == 0x200f || letter == 0x061c;
}

} // namespace

bool isPlainText(QStringView text, bool lines)
{
    const QList<uint> letters = text.toUcs4();
    for (const char32_t letter : letters) {
        const QChar::Category category = QChar::category(letter);
        const bool isLineEnd = lines && letter == U'\n';
        if ((category == QChar::Other_Control && !isLineEnd) || category == QChar::Separator_Line ||
            category == QChar::Separator_Paragraph || isTurning(letter) || letter == 0xfeff) {
            return false;
        }
    }
    return true;
}

QString formatOf(QByteArrayView json)
{
    JsonReader reader(json);
    QString format;
    bool isRead = reader.members([&](const QString &name) {
        if (name == "format"_L1 && reader.kind() == JsonReader::Kind::Text) {
            const std::optional<Secret> text = reader.text();
            format = text ? text->exposeText() : QString();
            return text.has_value();
        }
        return reader.skip();
    });
    isRead = isRead && reader.isAtEnd();
    return isRead ? format : QString();
}

FormReader::FormReader(QByteArrayView json, QLatin1StringView format, int version)
{
    if (formatOf(json) != format) {
        m_problem = notAHandoffFile();
        return;
    }
    JsonReader reader(json);
    bool isTwice = false;
    QString odd;
    const auto readTexts = [&](std::map<QString, Secret> &texts, const QString &name) {
        if (reader.kind() != JsonReader::Kind::Text || texts.size() == mostMembers) {
            odd = name;
            return reader.skip();
        }
        std::optional<Secret> text = reader.text();
        isTwice = isTwice || texts.contains(name);
        if (text) {
            texts.insert_or_assign(name, std::move(*text));
        }
        return text.has_value();
    };
    const bool isRead = reader.members([&](const QString &name) {
        Value value;
        switch (reader.kind()) {
        case JsonReader::Kind::Text:
            value.text = reader.text();
            break;
        case JsonReader::Kind::Number:
            value.number = reader.number();
            break;
        case JsonReader::Kind::Object:
            value.texts.emplace();
            if (!reader.members([&](const QString &inner) { return readTexts(*value.texts, inner); })) {
                return false;
            }
            break;
        case JsonReader::Kind::List:
        case JsonReader::Kind::Other:
        case JsonReader::Kind::None:
            odd = name;
            return reader.skip();
        }
        isTwice = isTwice || m_values.contains(name);
        if (m_values.size() == mostMembers || (!value.text && !value.number && !value.texts)) {
            return false;
        }
        m_values.insert_or_assign(name, std::move(value));
        return true;
    });
    const auto stated = m_values.find(u"version"_s);
    const std::optional<double> number = stated == m_values.end() ? std::nullopt : stated->second.number;
    const bool isVersion = number && *number >= 1 && *number <= 1'000'000 && *number == std::floor(*number);
    if (isVersion && *number > version) {
        m_problem = newerHandoff(static_cast<qint64>(*number));
    } else if (!isVersion || !isRead || !reader.isAtEnd() || isTwice) {
        m_problem = damagedHandoff();
    } else if (!odd.isEmpty()) {
        m_problem = Problem{
            FormText::tr("“%1” in this file is not of a kind that belongs there.").arg(placeName(odd))};
    }
    m_values.erase(u"version"_s);
    m_values.erase(u"format"_s);
}

void FormReader::fail(const Problem &problem)
{
    if (!m_problem) {
        m_problem = problem;
    }
}

void FormReader::failAt(QLatin1StringView name)
{
    fail({FormText::tr("“%1” in this file is not what belongs there.").arg(name)});
}

std::optional<FormReader::Value> FormReader::take(QLatin1StringView name)
{
    const auto found = m_values.find(QString(name));
    if (m_problem) {
        return std::nullopt;
    }
    if (found == m_values.end()) {
        fail({FormText::tr("This file is not complete: “%1” is missing.").arg(name)});
        return std::nullopt;
    }
    Value value = std::move(found->second);
    m_values.erase(found);
    return value;
}

QString FormReader::text(QLatin1StringView name, qsizetype most, bool lines)
{
    QString text = optionalText(name, most, lines);
    if (!m_problem && text.trimmed().isEmpty()) {
        fail({FormText::tr("“%1” in this file is empty.").arg(name)});
    }
    return text;
}

QString FormReader::optionalText(QLatin1StringView name, qsizetype most, bool lines)
{
    const std::optional<Value> value = take(name);
    if (!value) {
        return {};
    }
    if (!value->text) {
        failAt(name);
        return {};
    }
    QString text = value->text->exposeText();
    if (text.size() > most) {
        fail({FormText::tr("“%1” in this file is longer than %n characters.", nullptr, static_cast<int>(most))
                  .arg(name)});
    } else if (!isPlainText(text, lines)) {
        fail({FormText::tr("“%1” in this file holds characters that do not belong into a text.").arg(name)});
    } else {
        return text;
    }
    return {};
}

QUuid FormReader::uuid(QLatin1StringView name)
{
    const QString text = this->text(name, mostNameText);
    const QUuid uuid = QUuid::fromString(text);
    if (!m_problem && uuid.isNull()) {
        failAt(name);
    }
    return uuid;
}

QDateTime FormReader::moment(QLatin1StringView name)
{
    const QDateTime moment = QDateTime::fromString(text(name, mostNameText), Qt::ISODate);
    const int year = moment.isValid() ? moment.date().year() : 0;
    if (!m_problem && (moment.timeSpec() == Qt::LocalTime || year < 2000 || year > 9999)) {
        failAt(name);
        return {};
    }
    return moment.toUTC();
}

QDate FormReader::day(QLatin1StringView name)
{
    const QDate day = QDate::fromString(text(name, mostNameText), Qt::ISODate);
    if (!m_problem && (!day.isValid() || day.year() < 2000 || day.year() > 9999)) {
        failAt(name);
        return {};
    }
    return day;
}

int FormReader::number(QLatin1StringView name, int most)
{
    const std::optional<Value> value = take(name);
    if (!value) {
        return 0;
    }
    const double number = value->number.value_or(-1);
    if (number < 0 || number > most || number != std::floor(number)) {
        failAt(name);
        return 0;
    }
    return static_cast<int>(number);
}

std::map<QString, Secret> FormReader::texts(QLatin1StringView name)
{
    std::optional<Value> value = take(name);
    if (!value) {
        return {};
    }
    if (!value->texts) {
        failAt(name);
        return {};
    }
    for (const auto &[id, text] : *value->texts) {
        if (text.bytes().size() > mostSecretBytes) {
            fail({FormText::tr("“%1” in this file is too long.").arg(placeName(id))});
            return {};
        }
    }
    return std::move(*value->texts);
}

Done FormReader::done()
{
    if (!m_problem && !m_values.empty()) {
        fail({FormText::tr("“%1” in this file is not known to this version. Update, then open it again.")
                  .arg(placeName(m_values.begin()->first))});
    }
    return m_problem ? Done(*m_problem) : Done();
}

} // namespace ats
