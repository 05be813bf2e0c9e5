// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/apikeyverb.h"

#include "app/cli/entries.h"
#include "app/flow/apikey.h"
#include "app/flow/keychainrow.h"
#include "app/flow/ownsecretremover.h"
#include "app/flow/ownsecretsaver.h"
#include "app/model/diagnosis.h"

namespace ats
{

using namespace Qt::StringLiterals;

void ApiKeyVerb::run()
{
    const QString known = QString::fromLatin1(apiKeyPlatform);
    if (arguments().names.first() != known) {
        fail(tr("“%1” is not known here. Known is: %2.").arg(arguments().names.first(), known));
        return;
    }
    if (arguments().flags.contains(u"--stdin"_s) && arguments().flags.contains(u"--remove"_s)) {
        fail(tr("Either --stdin or --remove, not both."));
        return;
    }
    if (arguments().flags.contains(u"--stdin"_s)) {
        keep();
    } else if (arguments().flags.contains(u"--remove"_s)) {
        auto *remover = new OwnSecretRemover(ports(), OwnName::StackOneKey, this);
        connect(remover, &KeychainTask::waitingForUser, this, &Console::sayWaiting);
        connect(remover, &OwnSecretRemover::finished, this, [this](VaultStatus status) {
            ended(status, tr("The API key is removed from your keychain."));
        });
        remover->start();
    } else {
        const bool kept = hasApiKey(ports());
        say(kept);
        if (!console().json()) {
            console().print(kept ? tr("An API key is kept in your keychain.") : tr("No API key is kept."));
        }
        Q_EMIT finished(Exit::Connected);
    }
}

void ApiKeyVerb::keep()
{
    const Outcome<Secret> read = secretInput();
    if (!read) {
        fail(read.problem().text);
        return;
    }
    Secret key(read.value().bytes().trimmed());
    if (const Done good = checkApiKey(key); !good) {
        fail(good.problem().text);
        return;
    }
    auto *saver = new OwnSecretSaver(ports(), OwnName::StackOneKey, std::move(key), {}, this);
    connect(saver, &KeychainTask::waitingForUser, this, &Console::sayWaiting);
    connect(saver, &OwnSecretSaver::finished, this,
            [this](VaultStatus status) { ended(status, tr("The API key is kept in your keychain.")); });
    saver->start();
}

void ApiKeyVerb::ended(VaultStatus status, const QString &what)
{
    if (status != VaultStatus::Ok) {
        fail(diagnose(keychainRow(status, {}), {}).happened, Exit::Keychain);
        return;
    }
    say(hasApiKey(ports()));
    if (!console().json()) {
        console().print(what);
    }
    Q_EMIT finished(Exit::Connected);
}

void ApiKeyVerb::say(bool kept)
{
    if (console().json()) {
        console().print(QJsonObject{{u"platform"_s, arguments().names.first()}, {u"kept"_s, kept}});
    }
}

} // namespace ats
