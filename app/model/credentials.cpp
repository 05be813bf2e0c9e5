// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/credentials.h"

#include "app/model/fieldtext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int entryVersion = 1;

Problem problemOf(KeychainFault fault)
{
    return {
        fault == KeychainFault::Newer
            ? QCoreApplication::translate(
                  "ats::Credentials", "The keychain entry was written by a newer version of this program.")
            : QCoreApplication::translate("ats::Credentials",
                                          "The keychain entry is not in the form this program writes.")};
}

/// The entry's fields; empty with any other fault than None.
QJsonObject fieldsOf(const Secret &entry, KeychainFault &fault)
{
    fault = KeychainFault::NotOurs;
    QByteArray json = entry.bytes().toByteArray();
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    wipe(json);
    const QJsonValue version = root.value("v"_L1);
    if (error.error != QJsonParseError::NoError || !version.isDouble()) {
        return {};
    }
    // Only the version of a newer form can be relied on.
    if (version.toDouble() > entryVersion) {
        fault = KeychainFault::Newer;
        return {};
    }
    const QJsonObject fields = root.value("fields"_L1).toObject();
    const bool texts = std::ranges::all_of(fields, [](const QJsonValue &value) { return value.isString(); });
    if (version.toDouble() < entryVersion || !root.value("fields"_L1).isObject() || !texts) {
        return {};
    }
    fault = KeychainFault::None;
    return fields;
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

KeychainFault Credentials::faultOf(const Secret &entry)
{
    KeychainFault fault = KeychainFault::None;
    (void)fieldsOf(entry, fault);
    return fault;
}

Outcome<Credentials> Credentials::fromEntry(const Secret &entry, const System &system)
{
    KeychainFault fault = KeychainFault::None;
    const QJsonObject fields = fieldsOf(entry, fault);
    if (fault != KeychainFault::None) {
        return problemOf(fault);
    }
    Credentials credentials;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
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
