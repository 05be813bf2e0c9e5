// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exportverb.h"

#include "app/catalog/catalog.h"
#include "app/cli/handoffverbs.h"
#include "app/handoff/invitation.h"
#include "app/handoff/passphrase.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>

namespace ats
{

using namespace Qt::StringLiterals;

void ExportVerb::run()
{
    const std::optional<Connection> named = connection();
    if (!named) {
        return;
    }
    SealRequest request;
    request.connection = named->id;
    request.file =
        arguments().texts.value(u"--out"_s, handoffFileName(named->client, HandoffFileKind::Handoff));
    request.name =
        arguments().texts.value(u"--name"_s, named->notes.value(QLatin1StringView(senderNameNote)));
    request.contact = arguments().texts.value(u"--contact"_s);
    request.note = arguments().texts.value(u"--note"_s);
    request.forWhom = named->handoff.name;
    if (request.name.trimmed().isEmpty()) {
        fail(tr("Add --name: your own, so that the receiver sees who the details come from."));
        return;
    }
    if (arguments().flags.contains(u"--passphrase"_s)) {
        request.passphrase = std::make_shared<const Secret>(makePassphrase());
    } else {
        const Outcome<ReceivingCode> code = receiver(*named);
        if (!code) {
            fail(code.problem().text);
            return;
        }
        request.to = code.value();
    }
    if (!arguments().values.isEmpty() || arguments().secretsFromStdin) {
        request.typed = typed(*named);
        if (!request.typed) {
            return;
        }
    }
    auto *sealer = new HandoffSealer(ports(), request, this);
    connect(sealer, &HandoffSealer::waitingForUser, this, &Console::sayWaiting);
    connect(sealer, &HandoffSealer::finished, this,
            [this, request](const SealEnd &end) { ended(request, end); });
    sealer->start();
}

std::shared_ptr<const Credentials> ExportVerb::typed(const Connection &connection)
{
    const Guide *guide = ports().catalog->guide(connection.guideId);
    if (guide == nullptr || connection.slot) {
        fail(tr("“%1” has kept details, and they are what is sealed. “reconnect” replaces them.")
                 .arg(connection.client));
        return nullptr;
    }
    std::optional<Credentials> given = entries(*guide);
    if (!given) {
        return nullptr;
    }
    for (auto it = connection.values.begin(); it != connection.values.end(); ++it) {
        if (!given->has(it.key())) {
            given->plain.insert(it.key(), it.value());
        }
    }
    given->tidy(*guide->system);
    return std::make_shared<const Credentials>(std::move(*given));
}

Outcome<ReceivingCode> ExportVerb::receiver(const Connection &connection) const
{
    QString given = arguments().texts.value(u"--to"_s);
    if (given.isEmpty() && connection.handoff.code.isEmpty()) {
        return Problem{tr("Say who may open it: --to with their receiving code, or --passphrase.")};
    }
    if (given.isEmpty()) {
        return ReceivingCode::parse(connection.handoff.code);
    }
    if (QFileInfo(given).isFile()) {
        const Outcome<QByteArray> bytes = readHandoffFile(given);
        if (!bytes) {
            return bytes.problem();
        }
        const Outcome<HandoffFileKind> kind = kindOfFile(bytes.value());
        if (kind && kind.value() == HandoffFileKind::Invitation) {
            const Outcome<Invitation> invitation = Invitation::fromFile(bytes.value(), guideFinder(ports()));
            return invitation ? Outcome<ReceivingCode>(invitation.value().code)
                              : Outcome<ReceivingCode>(invitation.problem());
        }
        given = QString::fromUtf8(bytes.value());
    }
    return ReceivingCode::parse(given);
}

void ExportVerb::ended(const SealRequest &request, const SealEnd &end)
{
    if (!end.sealed) {
        const bool atKeychain = end.keychain != VaultStatus::Ok;
        fail(atKeychain ? keychainWords(end.keychain, {}) : end.text,
             atKeychain ? Exit::Keychain : Exit::Usage);
        return;
    }
    if (!end.text.isEmpty()) {
        Console::complain(end.text);
    }
    const QString lock = request.passphrase ? u"passphrase"_s : u"receiving-code"_s;
    if (console().json()) {
        const QJsonObject object{{u"file"_s, request.file}, {u"lock"_s, lock}};
        if (!request.passphrase) {
            console().print(object);
        } else {
            // Qt's JSON classes would keep a copy; the words need no escaping.
            QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
            json.chop(1);
            Console::printAround(json + R"(,"passphrase":")", *request.passphrase, "\"}\n");
        }
    } else if (request.passphrase) {
        console().print(tr("Sealed: %1\nWho has this passphrase can open it. It is shown this once; tell it "
                           "by another way than the file:")
                            .arg(request.file));
        Console::printAround({}, *request.passphrase, "\n");
    } else {
        console().print(
            tr("Sealed: %1\nOnly the owner of this receiving code can open it.").arg(request.file));
    }
    Q_EMIT finished(Exit::Connected);
}

} // namespace ats
