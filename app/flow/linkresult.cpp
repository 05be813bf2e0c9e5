// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/linkresult.h"

#include "app/flow/keychainrow.h"
#include "app/model/diagnosis.h"
#include "app/model/words.h"

#include <QtCore/QCoreApplication>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct LinkWords {
    Q_DECLARE_TR_FUNCTIONS(ats::LinkWords)
};

QString couldNotAskText(const LinkResult &result, const LinkApi &api)
{
    const Cause cause = result.cause.value_or(Cause::InternalError);
    QString text;
    switch (cause) {
    case Cause::EntryMalformed:
        text = LinkWords::tr("The kept key cannot be a key of %1: it has blanks or signs that no key has.")
                   .arg(api.label);
        break;
    case Cause::RouteMissing:
    case Cause::AnswerNotUnderstood:
        text = LinkWords::tr("%1 answered in a way that this program does not understand.").arg(api.label);
        break;
    default:
        text = LinkWords::tr("%1 could not be asked: %2.").arg(api.label, causePhrase(cause, api.label));
        break;
    }
    if (result.retryAfterSeconds && *result.retryAfterSeconds > 0) {
        text += u' ' + LinkWords::tr("Try again in %1.").arg(durationText(*result.retryAfterSeconds));
    }
    return text;
}

QString noKeyText(const LinkResult &result, const LinkApi &api)
{
    if (result.keychain == VaultStatus::Missing) {
        return LinkWords::tr("There is no API key of %1 in your keychain. Enter it in the settings.")
            .arg(api.label);
    }
    return diagnose(keychainRow(result.keychain, {}), {}).happened;
}

} // namespace

QLatin1StringView toId(LinkEnd end)
{
    switch (end) {
    case LinkEnd::Linked:
        return "linked"_L1;
    case LinkEnd::WasActive:
        return "was-active"_L1;
    case LinkEnd::Refused:
        return "refused"_L1;
    case LinkEnd::NotYet:
        return "not-yet"_L1;
    case LinkEnd::NoKey:
        return "no-key"_L1;
    case LinkEnd::KeyRefused:
        return "key-refused"_L1;
    case LinkEnd::CouldNotAsk:
        return "could-not-ask"_L1;
    case LinkEnd::Stopped:
        return "stopped"_L1;
    }
    Q_UNREACHABLE();
}

QString linkText(const LinkResult &result, const LinkApi &api)
{
    switch (result.end) {
    case LinkEnd::Linked:
        return LinkWords::tr("%1 says that the account is active.").arg(api.label) +
               (result.notNoted.isEmpty() ? QString() : u' ' + result.notNoted);
    case LinkEnd::WasActive:
        return LinkWords::tr(
                   "The account was active before, and %1 does not say when it was changed. When its "
                   "page says that it worked, tick the steps yourself.")
            .arg(api.label);
    case LinkEnd::Refused:
        return LinkWords::tr("%1 says that the account does not work: %2.")
            .arg(api.label, result.account ? result.account->word : QString());
    case LinkEnd::NotYet:
        // An account that was active all the time: nobody can tell whether it was changed.
        return result.account && result.account->status == AccountStatus::Active
                   ? LinkWords::tr(
                         "The account is as it was before. When the page of %1 said that it worked, tick "
                         "the steps yourself.")
                         .arg(api.label)
                   : LinkWords::tr("The account is not active yet. %1").arg(accountText(result.account, api));
    case LinkEnd::NoKey:
        return noKeyText(result, api);
    case LinkEnd::KeyRefused:
        return LinkWords::tr("%1 does not accept the API key. Enter another one in the settings.")
            .arg(api.label);
    case LinkEnd::CouldNotAsk:
        return couldNotAskText(result, api);
    case LinkEnd::Stopped:
        return LinkWords::tr("Stopped. Nothing was changed here.");
    }
    Q_UNREACHABLE();
}

QString reasonsText(const LinkResult &result, const LinkApi &api)
{
    QStringList lines;
    if (result.account && result.end != LinkEnd::Linked) {
        lines = result.account->reasons;
    }
    if (!result.words.isEmpty()) {
        lines.append(LinkWords::tr("%1: %2", "who says it, and what").arg(api.label, result.words));
    }
    return lines.join(u'\n');
}

QString accountText(const std::optional<LinkedAccount> &account, const LinkApi &api)
{
    return account ? LinkWords::tr("%1 says: %2.").arg(api.label, account->word)
                   : LinkWords::tr("%1 has no account for it yet.").arg(api.label);
}

QString waitingText(bool reconnect, const std::optional<LinkedAccount> &seen, std::optional<Cause> trouble,
                    const LinkApi &api)
{
    if (trouble) {
        return LinkWords::tr("%1 cannot be asked just now: %2. Going on as soon as it can.")
            .arg(api.label, causePhrase(*trouble, api.label));
    }
    if (reconnect && !seen) {
        return LinkWords::tr("Waiting until %1 says that the account was changed and is active.")
            .arg(api.label);
    }
    return LinkWords::tr("Waiting for the account to become active. %1").arg(accountText(seen, api));
}

} // namespace ats
