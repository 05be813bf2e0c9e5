// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/entries.h"

#include "app/model/catalog.h"
#include "app/model/jsonreader.h"
#include "app/store/connectionstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <unistd.h>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct EntriesText {
    Q_DECLARE_TR_FUNCTIONS(ats::Entries)
};

constexpr qsizetype mostInput = 64 * 1024;

QStringList fieldsOf(const Guide &guide, bool secret)
{
    QStringList ids;
    for (const QString &id : guide.fields) {
        const FieldSpec *spec = guide.system->field(id);
        if (spec != nullptr && spec->secret == secret) {
            ids.append(id);
        }
    }
    return ids;
}

Done readSecrets(const Guide &guide, Credentials &credentials)
{
    const Outcome<Secret> input = secretInput();
    if (!input) {
        return input.problem();
    }
    const QStringList allowed = fieldsOf(guide, true);
    JsonReader json(input.value().bytes());
    std::optional<Problem> wrong;
    const bool isRead = json.members([&](const QString &name) {
        if (!wrong && !allowed.contains(name)) {
            wrong =
                Problem{EntriesText::tr(
                            "“%1” on standard input is not a secret field of this guide. Allowed are: %2.")
                            .arg(name.left(60), allowed.join(u", "_s))};
        } else if (!wrong && json.kind() != JsonReader::Kind::Text) {
            wrong = Problem{EntriesText::tr("“%1” on standard input has to be a JSON string.").arg(name)};
        }
        if (wrong) {
            return json.skip();
        }
        std::optional<Secret> text = json.text();
        if (text) {
            credentials.secrets.insert_or_assign(name, std::move(*text));
        }
        return text.has_value();
    });
    const bool isWhole = isRead && json.isAtEnd();
    const qsizetype place = json.at();
    if (!isWhole) {
        return Problem{
            EntriesText::tr("Standard input is not a JSON object (at byte %1). Expected: {\"%2\": \"…\"}.")
                .arg(place)
                .arg(allowed.join(u"\": \"…\", \""_s))};
    }
    return wrong ? Done(*wrong) : Done();
}

} // namespace

Outcome<Secret> secretInput()
{
    QFile input;
    // Unbuffered, or a copy of the secret would stay behind in the buffer.
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return Problem{EntriesText::tr("Standard input cannot be read.")};
    }
    QByteArray bytes(mostInput + 1, Qt::Uninitialized);
    qsizetype length = 0;
    // A pipe gives what it has: the rest may come later.
    while (length < bytes.size()) {
        const qint64 got = input.read(bytes.data() + length, bytes.size() - length);
        if (got <= 0) {
            break;
        }
        length += got;
    }
    bytes.truncate(length);
    Secret secret{QByteArrayView(bytes)};
    wipe(bytes);
    if (length > mostInput) {
        return Problem{EntriesText::tr("Standard input is too long: a few lines are expected.")};
    }
    return secret;
}

Outcome<Credentials> readEntries(const Arguments &arguments, const Guide &guide)
{
    Credentials credentials;
    const QStringList open = fieldsOf(guide, false);
    for (auto it = arguments.values.begin(); it != arguments.values.end(); ++it) {
        if (fieldsOf(guide, true).contains(it.key())) {
            return Problem{EntriesText::tr(
                               "“%1” is a secret: give it on standard input with --secrets-stdin, not on the "
                               "command line.")
                               .arg(it.key())};
        }
        if (!open.contains(it.key())) {
            return Problem{EntriesText::tr("“%1” is not a field of the guide %2. Allowed are: %3.")
                               .arg(it.key(), guide.id, open.join(u", "_s))};
        }
        credentials.plain.insert(it.key(), it.value());
    }
    if (arguments.secretsFromStdin) {
        if (const Done read = readSecrets(guide, credentials); !read) {
            return read.problem();
        }
    }
    credentials.tidy(*guide.system);
    return credentials;
}

} // namespace ats
