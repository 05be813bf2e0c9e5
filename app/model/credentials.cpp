// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/credentials.h"

#include "app/model/fieldtext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int entryVersion = 1;

Problem damaged()
{
    return {QCoreApplication::translate("ats::Credentials",
                                        "The keychain entry is not in the form this program writes.")};
}

} // namespace

Credentials Credentials::clone() const
{
    Credentials copy;
    copy.plain = plain;
    for (const auto &[id, secret] : secrets) {
        copy.secrets.emplace(id, secret.clone());
    }
    return copy;
}

void Credentials::tidy(const System &system)
{
    const FieldSpec *regionField = system.regionField();
    for (const FieldSpec &field : system.fields) {
        if (const auto text = plain.find(field.id); text != plain.end()) {
            const QString region = field.splitRegion ? regionIn(system, field, *text) : QString();
            *text = cleaned(field, *text);
            if (!region.isEmpty() && regionField != nullptr && plain.value(regionField->id).isEmpty()) {
                plain.insert(regionField->id, region);
            }
        }
        if (const auto secret = secrets.find(field.id); secret != secrets.end() && field.secret) {
            secret->second = cleaned(field, secret->second);
        }
    }
}

bool Credentials::isEmpty() const
{
    for (const QString &text : plain) {
        if (!text.isEmpty()) {
            return false;
        }
    }
    for (const auto &[id, secret] : secrets) {
        if (!secret.isEmpty()) {
            return false;
        }
    }
    return true;
}

bool Credentials::has(const QString &fieldId) const
{
    const auto secret = secrets.find(fieldId);
    return secret != secrets.end() ? !secret->second.isEmpty() : !plain.value(fieldId).isEmpty();
}

bool Credentials::holds(const QString &fieldId, const Secret &secret) const
{
    const auto found = secrets.find(fieldId);
    return found != secrets.end() && found->second == secret;
}

bool Credentials::operator==(const Credentials &other) const
{
    return plain == other.plain && secrets == other.secrets;
}

Secret Credentials::toEntry() const
{
    QJsonObject fields;
    for (auto it = plain.begin(); it != plain.end(); ++it) {
        fields.insert(it.key(), it.value());
    }
    for (const auto &[id, secret] : secrets) {
        fields.insert(id, secret.exposeText());
    }
    QByteArray json = QJsonDocument(QJsonObject{{u"v"_s, entryVersion}, {u"fields"_s, fields}})
                          .toJson(QJsonDocument::Compact);
    Secret entry{QByteArrayView(json)};
    wipe(json);
    return entry;
}

Outcome<Credentials> Credentials::fromEntry(const Secret &entry, const System &system)
{
    QByteArray json = entry.bytes().toByteArray();
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    wipe(json);
    if (error.error != QJsonParseError::NoError || !root.value("v"_L1).isDouble() ||
        !root.value("fields"_L1).isObject()) {
        return damaged();
    }
    if (root.value("v"_L1).toInt() != entryVersion) {
        return Problem{QCoreApplication::translate(
            "ats::Credentials", "The keychain entry was written by a newer version of this program.")};
    }
    Credentials credentials;
    const QJsonObject fields = root.value("fields"_L1).toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (!it.value().isString()) {
            return damaged();
        }
        // A field this version does not know is kept as a secret: it is never shown and never dropped.
        const FieldSpec *spec = system.field(it.key());
        if (spec == nullptr || spec->secret) {
            QString text = it.value().toString();
            credentials.secrets.emplace(it.key(), Secret(QStringView(text)));
        } else {
            credentials.plain.insert(it.key(), it.value().toString());
        }
    }
    return credentials;
}

} // namespace ats
