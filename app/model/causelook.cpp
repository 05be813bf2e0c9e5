// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/causetext.h"
#include "app/model/words.h"

#include <QtCore/QCoreApplication>

namespace ats
{

namespace
{

struct LookText {
    Q_DECLARE_TR_FUNCTIONS(ats::Diagnosis)
};

using Items = std::vector<AdviceItem>;

Items say(const QStringList &texts)
{
    Items items;
    for (const QString &text : texts) {
        items.push_back({text, {}, {}});
    }
    return items;
}

QStringList kindOf(const CauseCase &at, FieldKind kind)
{
    QStringList ids;
    if (at.guide == nullptr || at.guide->system == nullptr) {
        return ids;
    }
    for (const QString &id : at.guide->fields) {
        const FieldSpec *field = at.guide->system->field(id);
        if (field != nullptr && field->kind == kind && !field->secret) {
            ids.append(id);
        }
    }
    return ids;
}

QStringList allFields(const CauseCase &at) { return at.guide == nullptr ? QStringList{} : at.guide->fields; }

QStringList secretFields(const CauseCase &at)
{
    QStringList ids;
    for (const QString &id : allFields(at)) {
        const FieldSpec *field = at.guide->system == nullptr ? nullptr : at.guide->system->field(id);
        if (field != nullptr && field->secret) {
            ids.append(id);
        }
    }
    return ids;
}

/// One item per field at fault, in the field's own words where the catalog has some.
Items entryItems(const CauseCase &at)
{
    Items items;
    for (const QString &id : at.row.facts.fields) {
        const FieldSpec *field =
            at.guide == nullptr || at.guide->system == nullptr ? nullptr : at.guide->system->field(id);
        const QString own = field == nullptr                  ? QString()
                            : at.cause == Cause::EntryMissing ? field->missing
                                                              : field->help;
        items.push_back(
            {own.isEmpty() ? LookText::tr("Look at %1.").arg(fieldLabel(at.guide, id)) : own, {}, {id}});
    }
    return items.empty() ? say({LookText::tr("Go through the fields once more.")}) : items;
}

Items refusedSignIn(const CauseCase &at)
{
    if (at.workedBefore) {
        return {{LookText::tr("The password was changed inside %1: enter the new one.").arg(at.system),
                 {},
                 secretFields(at)},
                {LookText::tr("The API user or its permission was switched off: ask your %1 administrator.")
                     .arg(at.system),
                 {},
                 {}}};
    }
    return {{LookText::tr("These are the API user's details, not your own sign-in."),
             {},
             kindOf(at, FieldKind::Email)},
            {LookText::tr("The API user has the permission to use the API, and it is saved."), {}, {}},
            {LookText::tr("Every field is copied whole, the password, too."), {}, allFields(at)}};
}

QString sendToIt()
{
    return LookText::tr("Send the prepared text to your IT. It names the addresses to allow.");
}
QString tryAgain() { return LookText::tr("Test again."); }
QString waitAndTry() { return LookText::tr("Wait a few minutes and test again."); }
QString reportIt() { return LookText::tr("Copy the report and send it to us. Nothing secret is in it."); }

} // namespace

Items generalAdvice(const CauseCase &at)
{
    switch (at.cause) {
    case Cause::EntryMissing:
    case Cause::EntryMalformed:
        return entryItems(at);
    case Cause::Offline:
        return say({LookText::tr("Plug in the cable or switch on the Wi-Fi."), tryAgain()});
    case Cause::CaptivePortal:
        return say({LookText::tr("Open your browser, sign in to the Wi-Fi there, then test again.")});
    case Cause::ProxyUnreachable:
        return say({LookText::tr("Start the VPN, or switch to the office network."), sendToIt()});
    case Cause::ProxySignIn:
        return say({sendToIt()});
    case Cause::NameNotFound:
        return say({LookText::tr("Switch the VPN on, or off, and test again."), sendToIt()});
    case Cause::Unreachable:
        return say({LookText::tr("Try another network, such as a phone's hotspot, to see the difference."),
                    sendToIt()});
    case Cause::ConnectionClosed:
        return say({tryAgain(), sendToIt()});
    case Cause::TooSlow:
        return say({waitAndTry(), LookText::tr("If it stays slow, try another network.")});
    case Cause::TlsUntrusted:
        return say({LookText::tr("Do not go on through this network: a password could be read on the way."),
                    sendToIt()});
    case Cause::TlsExpired:
        return say({LookText::tr("Compare this computer's date and time with your phone's."), sendToIt(),
                    LookText::tr("Tell %1 support if it is the same in every network.").arg(at.system)});
    case Cause::TlsClock:
        return say({LookText::tr("Set this computer's date and time, best by itself from the internet."),
                    tryAgain()});
    case Cause::TlsName:
        return say(
            {LookText::tr("Open your browser and see whether the Wi-Fi wants a sign-in."), sendToIt()});
    case Cause::TlsFailed:
        return say({tryAgain(), sendToIt()});
    case Cause::Intercepted:
        return say({LookText::tr("Open your browser: sign in there if the Wi-Fi or your office asks for it."),
                    sendToIt()});
    case Cause::VendorDown:
        return say({at.row.facts.retryAfterSeconds ? LookText::tr("Wait %1, then test again.")
                                                         .arg(durationText(*at.row.facts.retryAfterSeconds))
                                                   : waitAndTry(),
                    LookText::tr("If it lasts, ask %1 support.").arg(at.system)});
    case Cause::RateLimited:
        return say({LookText::tr("Wait %1, then test again.")
                        .arg(durationText(at.row.facts.retryAfterSeconds.value_or(180)))});
    case Cause::RouteMissing:
    case Cause::ApiVersion:
        return say({LookText::tr("See whether there is a newer version of this program."), reportIt()});
    case Cause::AnswerNotUnderstood:
        return say({tryAgain(), reportIt()});
    case Cause::ClockWrong:
        return say({LookText::tr("Open the date and time settings and let the clock be set by itself.")});
    case Cause::CredentialsRejected:
        return refusedSignIn(at);
    case Cause::ClientIdMalformed:
        return {{LookText::tr("Take the number from %1 support's answer, digits only.").arg(at.system),
                 {},
                 kindOf(at, FieldKind::Digits)}};
    case Cause::KeyRejected:
        return {{at.workedBefore ? LookText::tr("Make a new key inside %1 and enter it here.").arg(at.system)
                                 : LookText::tr("Copy the key again, whole, or make a new one."),
                 {},
                 secretFields(at)}};
    case Cause::SessionRefused:
        return say(
            {tryAgain(), LookText::tr("If it happens again, send the report to %1 support.").arg(at.system)});
    case Cause::PermissionMissing:
        return say({LookText::tr("Ask your %1 administrator, or %1 support, to open this for the API user.")
                        .arg(at.system)});
    case Cause::EndpointRefused:
        return say(
            {LookText::tr("Ask %1 support to switch it on, and quote the words shown.").arg(at.system)});
    case Cause::ResumeSourceMissing:
        return say({LookText::tr("Add the resume source inside %1, spelled exactly so, and test again.")
                        .arg(at.system)});
    case Cause::AccountMismatch:
        return {{LookText::tr("See whether the details of another client were entered."),
                 {},
                 at.row.facts.fields.isEmpty() ? allFields(at) : at.row.facts.fields}};
    case Cause::UserMissing:
        return {
            {LookText::tr("Compare the address letter by letter."), {}, kindOf(at, FieldKind::Email)},
            {LookText::tr("Ask your %1 administrator whether the user is there.").arg(at.system), {}, {}}};
    case Cause::InvitationOpen:
        return say({LookText::tr(
            "Find the invitation mail, also among spam, and accept it. An administrator can send "
            "it again.")});
    case Cause::RoleTooLow:
        return say({LookText::tr("Ask your %1 administrator to raise the user's role.").arg(at.system)});
    case Cause::KeychainAbsent:
        if (at.row.facts.keychain == KeychainFault::Broken) {
            return say({LookText::tr("Try again. Most keychains start again by themselves."),
                        LookText::tr("If that does not help, sign out of this computer and in again.")});
        }
        return say({LookText::tr("Install or start a keychain, such as GNOME Keyring or KDE Wallet."),
                    LookText::tr("Or use the details for this session only.")});
    case Cause::KeychainLocked:
        return say({LookText::tr("Unlock the keychain and try again.")});
    case Cause::KeychainRefused:
        if (at.row.facts.keychain == KeychainFault::TooLarge) {
            return {{LookText::tr("Look for a value that holds more than it should, such as a whole mail."),
                     {},
                     allFields(at)},
                    {LookText::tr("Or use the details for this session only."), {}, {}}};
        }
        return say({LookText::tr("Try again and allow it when your computer asks."),
                    LookText::tr("Or use the details for this session only.")});
    case Cause::KeychainMismatch:
        if (at.row.facts.keychain == KeychainFault::Newer) {
            return say({LookText::tr("Update ATS Connect, then try again."),
                        LookText::tr("Or delete this connection and add it anew: that removes the entry.")});
        }
        if (at.row.facts.keychain != KeychainFault::NotOurs) {
            return say({LookText::tr("Try again. The earlier set is still there."), reportIt()});
        }
        [[fallthrough]];
    case Cause::KeychainMissing:
        return {{LookText::tr("Enter the details again: use *Reconnect*."), {}, secretFields(at)}};
    case Cause::Cancelled:
        return say({tryAgain()});
    case Cause::InternalError:
        return say({tryAgain(), reportIt()});
    }
    Q_UNREACHABLE();
}

} // namespace ats
