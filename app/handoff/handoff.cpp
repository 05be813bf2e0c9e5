// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/handoff/handoff.h"

#include "app/handoff/formreader.h"
#include "app/handoff/handoffproblem.h"
#include "app/model/catalog.h"
#include "app/model/jsonreader.h"

#include <QtCore/QCoreApplication>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto handoffFormat = "ats-connect-handoff"_L1;
constexpr int handoffVersion = 1;

} // namespace

Secret Handoff::toJson() const
{
    const std::pair<const char *, QString> texts[] = {
        {"matter", matter.toString(QUuid::WithoutBraces)},
        {"client", client},
        {"guide", guideId},
        {"name", name},
        {"contact", contact},
        {"for", forWhom},
        {"note", note},
        {"made", made.toUTC().toString(Qt::ISODate)},
        {"openBy", openBy.toString(Qt::ISODate)},
    };
    qsizetype room = 256;
    for (const auto &[key, text] : texts) {
        room += 18 * text.size() + 32;
    }
    for (auto it = details.plain.begin(); it != details.plain.end(); ++it) {
        room += 18 * (it.key().size() + it.value().size()) + 8;
    }
    for (const auto &[id, secret] : details.secrets) {
        room += 18 * id.size() + 6 * secret.bytes().size() + 8;
    }
    QByteArray json;
    json.reserve(room); // never grows, so it leaves no half copies behind
    json += R"({"format":")" + QByteArray(handoffFormat.data(), handoffFormat.size()) + R"(","version":)";
    json += QByteArray::number(handoffVersion);
    for (const auto &[key, text] : texts) {
        json += ",\"" + QByteArray(key) + "\":" + jsonText(text.toUtf8());
    }
    json += ",\"fields\":{";
    bool isFirst = true;
    const auto member = [&](const QString &id, QByteArray text) {
        json += (isFirst ? "" : ",") + jsonText(id.toUtf8()) + ':';
        json += text;
        isFirst = false;
        wipe(text);
    };
    for (auto it = details.plain.begin(); it != details.plain.end(); ++it) {
        member(it.key(), jsonText(it.value().toUtf8()));
    }
    for (const auto &[id, secret] : details.secrets) {
        member(id, jsonText(secret.bytes()));
    }
    json += "}}";
    Secret whole{QByteArrayView(json)};
    wipe(json);
    return whole;
}

Outcome<Handoff> Handoff::fromJson(const Secret &json, const GuideFinder &guides)
{
    FormReader form(json.bytes(), handoffFormat, handoffVersion);
    Handoff handoff;
    handoff.matter = form.uuid("matter"_L1);
    handoff.client = form.text("client"_L1, mostNameText);
    handoff.guideId = form.text("guide"_L1, mostNameText);
    handoff.name = form.text("name"_L1, mostNameText);
    handoff.contact = form.optionalText("contact"_L1, mostNameText);
    handoff.forWhom = form.optionalText("for"_L1, mostNameText);
    handoff.note = form.optionalText("note"_L1, mostNoteText, true);
    handoff.made = form.moment("made"_L1);
    handoff.openBy = form.day("openBy"_L1);
    std::map<QString, Secret> fields = form.texts("fields"_L1);
    if (const Done done = form.done(); !done) {
        return done.problem();
    }
    const Guide *guide = guides(handoff.guideId);
    if (guide == nullptr) {
        return unknownHandoffGuide(handoff.guideId);
    }
    for (auto &[id, text] : fields) {
        const FieldSpec *spec = guide->fields.contains(id) ? guide->system->field(id) : nullptr;
        if (spec == nullptr) {
            form.fail({QCoreApplication::translate("ats::Handoff",
                                                   "The field “%1” in this file is not one of its guide.")
                           .arg(isPlainText(id, false) ? id.left(60) : u"?"_s)});
        } else if (spec->secret) {
            handoff.details.secrets.emplace(id, std::move(text));
        } else {
            const QString plain = text.exposeText();
            if (plain.size() > mostValueText || !isPlainText(plain, false)) {
                form.fail({QCoreApplication::translate(
                               "ats::Handoff", "The field “%1” in this file does not hold a plain text.")
                               .arg(id)});
            }
            handoff.details.plain.insert(id, plain);
        }
    }
    if (const Done done = form.done(); !done) {
        return done.problem();
    }
    return handoff;
}

} // namespace ats
