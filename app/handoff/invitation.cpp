// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/handoff/invitation.h"

#include "app/handoff/formreader.h"
#include "app/handoff/handoffproblem.h"
#include "app/handoff/sealedfile.h"
#include "app/model/catalog.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct InvitationText {
    Q_DECLARE_TR_FUNCTIONS(ats::Invitation)
};

constexpr auto invitationFormat = "ats-connect-invitation"_L1;
constexpr int invitationVersion = 1;

} // namespace

Done mayInvite(const Guide &guide, const QString &field, const QString &text)
{
    const FieldSpec *spec = guide.fields.contains(field) ? guide.system->field(field) : nullptr;
    const QString name = isPlainText(field, false) ? field.left(60) : u"?"_s;
    if (spec == nullptr) {
        return Problem{InvitationText::tr("“%1” is not a field of the guide %2.").arg(name, guide.id)};
    }
    if (spec->secret) {
        return Problem{
            InvitationText::tr("“%1” is a secret, and an invitation must not hold any.").arg(name)};
    }
    if (text.size() > mostValueText || !isPlainText(text, false)) {
        return Problem{InvitationText::tr("The value of “%1” is not a plain text.").arg(name)};
    }
    return {};
}

QByteArray Invitation::toFile() const
{
    QJsonObject fields;
    for (auto it = values.begin(); it != values.end(); ++it) {
        fields.insert(it.key(), it.value());
    }
    return QJsonDocument(QJsonObject{{u"format"_s, QString(invitationFormat)},
                                     {u"version"_s, invitationVersion},
                                     {u"matter"_s, matter.toString(QUuid::WithoutBraces)},
                                     {u"client"_s, client},
                                     {u"guide"_s, guideId},
                                     {u"values"_s, fields},
                                     {u"name"_s, name},
                                     {u"contact"_s, contact},
                                     {u"code"_s, code.asText()},
                                     {u"note"_s, note}})
        .toJson();
}

Outcome<Invitation> Invitation::fromFile(QByteArrayView file, const GuideFinder &guides)
{
    if (file.size() > largestHandoffFile) {
        return tooLargeForHandoff();
    }
    FormReader form(file, invitationFormat, invitationVersion);
    Invitation invitation;
    invitation.matter = form.uuid("matter"_L1);
    invitation.client = form.text("client"_L1, mostNameText);
    invitation.guideId = form.text("guide"_L1, mostNameText);
    invitation.name = form.text("name"_L1, mostNameText);
    invitation.contact = form.optionalText("contact"_L1, mostNameText);
    invitation.note = form.optionalText("note"_L1, mostNoteText, true);
    const QString code = form.text("code"_L1, mostNameText);
    const std::map<QString, Secret> values = form.texts("values"_L1);
    if (const Done done = form.done(); !done) {
        return done.problem();
    }
    Outcome<ReceivingCode> read = ReceivingCode::parse(code);
    if (!read) {
        return read.problem();
    }
    invitation.code = std::move(read).value();
    const Guide *guide = guides(invitation.guideId);
    if (guide == nullptr) {
        return unknownHandoffGuide(invitation.guideId);
    }
    for (const auto &[field, value] : values) {
        const QString text = value.exposeText();
        if (const Done may = mayInvite(*guide, field, text); !may) {
            return may.problem();
        }
        invitation.values.insert(field, text);
    }
    return invitation;
}

} // namespace ats
