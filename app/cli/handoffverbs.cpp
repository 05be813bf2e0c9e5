// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/handoffverbs.h"

#include "app/flow/keychainrow.h"
#include "app/flow/matters.h"
#include "app/flow/ownsecretsaver.h"
#include "app/flow/receivingkey.h"
#include "app/model/diagnosis.h"

#include <QtCore/QJsonArray>

namespace ats
{

using namespace Qt::StringLiterals;

QString keychainWords(VaultStatus status, const QString &detail)
{
    return diagnose(keychainRow(status, detail), {}).asText();
}

void ReceiveCodeVerb::run()
{
    if (receivingCode(*ports().store) && !arguments().flags.contains(u"--new"_s)) {
        show(false);
        return;
    }
    OwnSecretSaver *saver = newReceivingKey(ports(), this);
    connect(saver, &OwnSecretSaver::waitingForUser, this, &Console::sayWaiting);
    connect(saver, &OwnSecretSaver::finished, this, [this](VaultStatus status, const QString &detail) {
        if (status == VaultStatus::Ok) {
            show(true);
        } else {
            fail(keychainWords(status, detail), Exit::Keychain);
        }
    });
    saver->start();
}

void ReceiveCodeVerb::show(bool isNew)
{
    const std::optional<ReceivingCode> code = receivingCode(*ports().store);
    if (!code) {
        fail(tr("The receiving code could not be read."));
        return;
    }
    if (console().json()) {
        console().print(QJsonObject{{u"code"_s, code->asText()},
                                    {u"words"_s, QJsonArray::fromStringList(code->asWords())},
                                    {u"made"_s, isNew}});
    } else {
        console().print(arguments().flags.contains(u"--words"_s) ? code->asWords().join(u' ')
                                                                 : code->asText());
    }
    Q_EMIT finished(Exit::Connected);
}

void InviteVerb::run()
{
    const Guide *which = guide();
    std::optional<Credentials> given = which == nullptr ? std::nullopt : entries(*which);
    if (!given) {
        return;
    }
    Invitation invitation;
    invitation.client = arguments().names.first().trimmed();
    invitation.guideId = which->id;
    invitation.name = arguments().texts.value(u"--name"_s).trimmed();
    invitation.contact = arguments().texts.value(u"--contact"_s).trimmed();
    invitation.note = arguments().texts.value(u"--note"_s).trimmed();
    for (auto it = given->plain.begin(); it != given->plain.end(); ++it) {
        if (!it.value().isEmpty()) {
            invitation.values.insert(it.key(), it.value());
        }
    }
    const QString file = arguments().texts.value(u"--out"_s);
    const Outcome<QUuid> saved = saveInvitation(ports(), invitation, file);
    if (!saved) {
        const bool hasCode = receivingCode(*ports().store).has_value();
        fail(hasCode ? saved.problem().text
                     : tr("%1 “ats-connect-cli receive-code” does it.").arg(saved.problem().text));
        return;
    }
    const QString id = saved.value().toString(QUuid::WithoutBraces);
    if (console().json()) {
        console().print(QJsonObject{{u"file"_s, file}, {u"id"_s, id}});
    } else {
        console().print(tr("Invitation written: %1\nIt holds no secret. Send it to the person who has the "
                           "details.\nConnection: %2")
                            .arg(file, id));
    }
    Q_EMIT finished(Exit::Connected);
}

void SlipVerb::run()
{
    const std::optional<Connection> named = connection();
    if (!named) {
        return;
    }
    const QString file = arguments().texts.value(u"--out"_s);
    const Outcome<ReturnSlip> slip = slipFor(ports(), named->id, arguments().texts.value(u"--name"_s));
    const Done written =
        slip ? writeHandoffFile(file, slip.value().toFile(), Overwrite::No) : Done(slip.problem());
    if (!written) {
        fail(written.problem().text);
        return;
    }
    if (console().json()) {
        console().print(QJsonObject{{u"file"_s, file}});
    } else {
        console().print(tr("Return slip written: %1\nIt holds no secret.").arg(file));
    }
    Q_EMIT finished(Exit::Connected);
}

} // namespace ats
