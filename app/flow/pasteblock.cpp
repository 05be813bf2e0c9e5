// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/pasteblock.h"

#include "app/flow/entryadvice.h"
#include "app/model/fieldtext.h"
#include "app/model/jsonreader.h"

#include <QtCore/QHash>

#include <algorithm>
#include <array>
#include <vector>

namespace ats
{

namespace
{

using Lines = std::vector<QStringView>;

/// A label as it is compared: letters and digits only, so that "client_id", "Client-ID:" and "• Client ID"
/// agree.
QString squashed(QStringView label)
{
    QString result;
    for (const QChar c : label) {
        if (c.isLetterOrNumber()) {
            result.append(c.toCaseFolded());
        }
    }
    return result;
}

class Labels
{
public:
    explicit Labels(const Guide &guide)
    {
        for (const QString &id : guide.fields) {
            const FieldSpec *field = guide.system->field(id);
            if (field == nullptr) {
                continue;
            }
            QStringList spellings = field->pasteLabels;
            spellings << field->label << field->id;
            if (guide.platform != nullptr) {
                spellings << guide.platform->fieldLabels.value(id);
            }
            for (const QString &spelling : std::as_const(spellings)) {
                const QString key = squashed(spelling);
                if (!key.isEmpty() && !m_fields.contains(key)) {
                    m_fields.insert(key, field);
                    m_longest = std::max(m_longest, spelling.size());
                }
            }
        }
    }

    /// A list's number before the label ("1. Client ID") is passed over.
    [[nodiscard]] const FieldSpec *find(QStringView label) const
    {
        if (label.size() > m_longest + 12) {
            return nullptr;
        }
        const QString key = squashed(label);
        const auto first = std::ranges::find_if(key, [](QChar c) { return !c.isDigit(); });
        const FieldSpec *whole = m_fields.value(key, nullptr);
        return whole != nullptr ? whole : m_fields.value(key.mid(first - key.begin()), nullptr);
    }

    [[nodiscard]] qsizetype longest() const { return m_longest; }

private:
    QHash<QString, const FieldSpec *> m_fields;
    qsizetype m_longest = 0;
};

bool isSeparator(QChar c) { return c == u':' || c == u'=' || c == u'\t' || c == QChar(0xFF1A); }

QStringView skipBlanks(QStringView text)
{
    while (!text.isEmpty() && text.front().isSpace()) {
        text = text.mid(1);
    }
    return text;
}

/// Takes off one pair of quotes, with the comma that JSON puts after it.
QStringView unquoted(QStringView value)
{
    static constexpr std::array pairs{std::pair(u'"', u'"'), std::pair(u'\'', u'\''), std::pair(u'“', u'”'),
                                      std::pair(u'„', u'“'), std::pair(u'‘', u'’'),   std::pair(u'`', u'`')};
    const QStringView whole = value.trimmed();
    for (const auto &[open, close] : pairs) {
        QStringView inner = whole;
        if (inner.endsWith(u',') && inner.chopped(1).endsWith(close)) {
            inner.chop(1);
        }
        if (inner.size() >= 2 && inner.front() == open && inner.back() == close) {
            return inner.mid(1, inner.size() - 2);
        }
    }
    return value;
}

Lines linesOf(QStringView text)
{
    Lines lines;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i == text.size() || text[i] == u'\n' || text[i] == u'\r' || text[i] == QChar(0x2028)) {
            lines.push_back(text.mid(start, i - start));
            start = i + 1;
        }
    }
    return lines;
}

struct Labelled {
    const FieldSpec *field = nullptr;
    QStringView value;
};

/// "label <separator> value", or a label alone.
Labelled splitLine(QStringView line, const Labels &labels)
{
    const QStringView core = line.trimmed();
    const auto separator = std::ranges::find_if(core, isSeparator);
    const qsizetype at = separator - core.begin();
    if (const FieldSpec *field = labels.find(core.left(at))) {
        // The value runs to the line's real end: a blank there may belong to a password.
        const qsizetype offset = core.data() - line.data() + std::min(at + 1, core.size());
        return {field, skipBlanks(line.mid(offset))};
    }
    for (const QStringView dash : {QStringView(u" - "), QStringView(u" – ")}) {
        const qsizetype place = core.indexOf(dash);
        if (place > 0) {
            if (const FieldSpec *field = labels.find(core.left(place))) {
                return {field, skipBlanks(core.mid(place + dash.size()))};
            }
        }
    }
    return {};
}

void take(const Labelled &found, Credentials &credentials)
{
    const QStringView value = unquoted(found.value);
    if (value.trimmed().isEmpty() || credentials.has(found.field->id)) {
        return;
    }
    if (found.field->secret) {
        credentials.secrets.emplace(found.field->id, Secret(value));
    } else {
        credentials.plain.insert(found.field->id, cleaned(value));
    }
}

Credentials byLines(QStringView text, const Labels &labels)
{
    Credentials credentials;
    const FieldSpec *waiting = nullptr; // its label stood alone: the value is on the next line
    for (const QStringView line : linesOf(text)) {
        if (line.trimmed().isEmpty()) {
            continue;
        }
        const Labelled found = splitLine(line, labels);
        if (found.field != nullptr) {
            waiting = found.value.trimmed().isEmpty() ? found.field : nullptr;
            take(found, credentials);
        } else if (waiting != nullptr) {
            take({waiting, skipBlanks(line)}, credentials);
            waiting = nullptr;
        }
    }
    return credentials;
}

/// The label that ends right before the separator at `at`, as long as possible, and where it begins.
Labelled labelBefore(QStringView text, qsizetype at, const Labels &labels)
{
    Labelled found;
    const qsizetype earliest = std::max<qsizetype>(0, at - labels.longest() - 2);
    for (qsizetype start = at - 1; start >= earliest; --start) {
        const bool wordBegins =
            text[start].isLetterOrNumber() && (start == 0 || !text[start - 1].isLetterOrNumber());
        if (wordBegins) {
            if (const FieldSpec *field = labels.find(text.mid(start, at - start))) {
                found = {field, text.mid(start, at - start)};
            }
        }
    }
    return found;
}

/// All values on one line. A value ends where the next label begins.
Credentials byWords(QStringView text, const Labels &labels)
{
    Credentials credentials;
    Labelled current;
    qsizetype valueStart = 0;
    const auto finish = [&](qsizetype end) {
        if (current.field == nullptr) {
            return;
        }
        QStringView value = skipBlanks(text.mid(valueStart, end - valueStart));
        if (end < text.size()) {
            value = value.trimmed();
            if (value.endsWith(u',') || value.endsWith(u';') || value.endsWith(u'|')) {
                value = value.chopped(1).trimmed();
            }
        }
        while (value.endsWith(u'\n') || value.endsWith(u'\r')) {
            value.chop(1);
        }
        take({current.field, value}, credentials);
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isSeparator(text[i])) {
            continue;
        }
        const Labelled label = labelBefore(text, i, labels);
        if (label.field != nullptr) {
            finish(label.value.data() - text.data());
            current = label;
            valueStart = i + 1;
        }
    }
    finish(text.size());
    return credentials;
}

/// A JSON object: its own rules for quotes and escapes are not ours to guess.
Credentials byNames(QStringView text, const Labels &labels)
{
    Credentials credentials;
    QByteArray utf8 = text.toUtf8();
    JsonReader json{QByteArrayView(utf8)};
    const bool isRead = json.members([&](const QString &name) {
        const FieldSpec *field = labels.find(name);
        if (field == nullptr) {
            return json.skip();
        }
        if (json.kind() == JsonReader::Kind::Number) {
            const std::optional<double> value = json.number();
            take({field, value ? QString::number(static_cast<qint64>(*value)) : QString()}, credentials);
            return value.has_value();
        }
        if (json.kind() != JsonReader::Kind::Text) {
            return json.skip();
        }
        std::optional<Secret> value = json.text();
        if (!value) {
            return false;
        }
        QString shown = value->exposeText();
        if (!QStringView(shown).trimmed().isEmpty()) {
            if (field->secret) {
                credentials.secrets.insert_or_assign(field->id, std::move(*value));
            } else {
                credentials.plain.insert(field->id, cleaned(shown));
            }
        }
        wipe(shown);
        return true;
    });
    const bool isWhole = isRead && json.isAtEnd();
    wipe(utf8);
    return isWhole ? std::move(credentials) : Credentials();
}

std::size_t count(const Credentials &credentials)
{
    return static_cast<std::size_t>(credentials.plain.size()) + credentials.secrets.size();
}

} // namespace

std::optional<Credentials> parseBlock(QStringView text, const Guide &guide)
{
    if (text.size() > pasteBlockLimit || guide.system == nullptr) {
        return std::nullopt;
    }
    const Labels labels(guide);
    const bool json = text.trimmed().startsWith(u'{');
    Credentials found = json ? byNames(text, labels) : byLines(text, labels);
    // A line is cut in the middle only where that finds more: a password may hold what looks like a label.
    if (Credentials cut = json ? Credentials() : byWords(text, labels); count(cut) > count(found)) {
        found = std::move(cut);
    }
    if (count(found) < 2) {
        return std::nullopt;
    }
    found.tidy(*guide.system);
    return found;
}

} // namespace ats
