// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/entries.h"

#include "app/model/catalog.h"
#include "app/store/connectionstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

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
    if (length > mostInput) {
        wipe(bytes);
        return Problem{EntriesText::tr("Standard input is too long: a small JSON object is expected.")};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    wipe(bytes);
    const QStringList allowed = fieldsOf(guide, true);
    if (!document.isObject()) {
        return Problem{
            EntriesText::tr("Standard input is not a JSON object (at byte %1). Expected: {\"%2\": \"…\"}.")
                .arg(error.offset)
                .arg(allowed.join(u"\": \"…\", \""_s))};
    }
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!allowed.contains(it.key())) {
            return Problem{EntriesText::tr(
                               "“%1” on standard input is not a secret field of this guide. Allowed are: %2.")
                               .arg(it.key().left(60), allowed.join(u", "_s))};
        }
        if (!it.value().isString()) {
            return Problem{EntriesText::tr("“%1” on standard input has to be a JSON string.").arg(it.key())};
        }
        QString text = it.value().toString();
        credentials.secrets.insert_or_assign(it.key(), Secret(QStringView(text)));
        wipe(text);
    }
    return {};
}

} // namespace

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
