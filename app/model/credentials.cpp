// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/credentials.h"

#include "app/model/fieldtext.h"
#include "app/model/jsonreader.h"

#include <QtCore/QCoreApplication>

#include <map>
#include <optional>
#include <utility>

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

using Fields = std::map<QString, Secret>;

/// The entry's fields, read without Qt's JSON classes, which leave copies behind; none with any other fault
/// than None.
Fields fieldsOf(const Secret &entry, KeychainFault &fault)
{
    Fields fields;
    std::optional<double> version;
    bool hasFields = false;
    bool onlyTexts = true;
    JsonReader json(entry.bytes());
    const auto field = [&](const QString &id) {
        if (json.kind() != JsonReader::Kind::Text) {
            onlyTexts = false;
            return json.skip();
        }
        std::optional<Secret> text = json.text();
        if (text) {
            fields.insert_or_assign(id, std::move(*text));
        }
        return text.has_value();
    };
    const bool isRead = json.members([&](const QString &name) {
        if (name == "v"_L1 && json.kind() == JsonReader::Kind::Number) {
            version = json.number();
            return version.has_value();
        }
        if (name == "fields"_L1 && json.kind() == JsonReader::Kind::Object) {
            hasFields = json.members(field);
            return hasFields;
        }
        return json.skip();
    });
    // Only the version of a newer form can be relied on.
    const bool isOurs = isRead && json.isAtEnd() && version;
    if (isOurs && *version > entryVersion) {
        fault = KeychainFault::Newer;
        return {};
    }
    if (!isOurs || *version < entryVersion || !hasFields || !onlyTexts) {
        fault = KeychainFault::NotOurs;
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

void Credentials::keepUnknown(const Credentials &from, const System &system)
{
    for (const auto &[id, secret] : from.secrets) {
        if (system.field(id) == nullptr && !has(id)) {
            secrets.insert_or_assign(id, secret.clone());
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
    // Written here and not by Qt's JSON classes, which leave copies behind; in their order, by name.
    QStringList ids = plain.keys();
    qsizetype room = 32;
    for (const auto &[id, secret] : secrets) {
        ids.append(id);
        room += 6 * secret.bytes().size();
    }
    ids.removeDuplicates();
    ids.sort();
    for (const QString &id : std::as_const(ids)) {
        room += 18 * (id.size() + plain.value(id).size()) + 8;
    }
    QByteArray json;
    json.reserve(room); // never grows, so it leaves no half copies behind
    json += "{\"fields\":{";
    for (const QString &id : std::as_const(ids)) {
        const auto secret = secrets.find(id);
        QByteArray text =
            secret == secrets.end() ? jsonText(plain.value(id).toUtf8()) : jsonText(secret->second.bytes());
        json += (id == ids.constFirst() ? "" : ",") + jsonText(id.toUtf8()) + ':';
        json += text;
        wipe(text);
    }
    json += "},\"v\":" + QByteArray::number(entryVersion) + '}';
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
    Fields fields = fieldsOf(entry, fault);
    if (fault != KeychainFault::None) {
        return problemOf(fault);
    }
    Credentials credentials;
    for (auto &[id, text] : fields) {
        // A field this version does not know is kept as a secret: it is never shown and never dropped.
        const FieldSpec *spec = system.field(id);
        if (spec == nullptr || spec->secret) {
            credentials.secrets.emplace(id, std::move(text));
        } else {
            credentials.plain.insert(id, text.exposeText());
        }
    }
    return credentials;
}

} // namespace ats
