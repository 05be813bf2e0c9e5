// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/causetext.h"

#include <QtCore/QCoreApplication>

namespace ats
{

namespace
{

struct WhyText {
    Q_DECLARE_TR_FUNCTIONS(ats::Diagnosis)
};

/// The end of many answers: what a failure on the way says about the details.
QString aboutDetails(const CauseCase &at)
{
    return at.signedIn ? WhyText::tr("The sign-in itself has passed.")
                       : WhyText::tr("This says nothing about your details.");
}

QString and_(const QString &first, const QString &second)
{
    return WhyText::tr("%1 %2", "one sentence after another").arg(first, second);
}

} // namespace

QString whyText(const CauseCase &at)
{
    switch (at.cause) {
    case Cause::EntryMissing:
        return WhyText::tr("Nothing was sent. The test starts when every field is filled in.");
    case Cause::EntryMalformed:
        return WhyText::tr("Nothing was sent. Often a value has landed in the wrong box.");
    case Cause::Offline:
        return and_(WhyText::tr("A cable is out, or the Wi-Fi is off or too far away."), aboutDetails(at));
    case Cause::CaptivePortal:
        return and_(
            WhyText::tr("Hotels, trains and guest networks show a page of their own before they let you on."),
            aboutDetails(at));
    case Cause::ProxyUnreachable:
        return and_(
            WhyText::tr("This computer is set up to go through your office's proxy. Away from the office, or "
                        "without the VPN, it often cannot be reached."),
            aboutDetails(at));
    case Cause::ProxySignIn:
        return and_(WhyText::tr("This is your office's proxy, not %1.").arg(at.system), aboutDetails(at));
    case Cause::NameNotFound:
        return and_(
            WhyText::tr("A VPN, a name server (DNS) or a filter in your network does not know this address."),
            aboutDetails(at));
    case Cause::Unreachable:
        return and_(WhyText::tr("Most often a firewall in your network keeps the connection from leaving."),
                    aboutDetails(at));
    case Cause::ConnectionClosed:
        return and_(
            WhyText::tr("A firewall, a proxy or a shaky network can cut a connection. For your safety the "
                        "sign-in was not sent a second time."),
            aboutDetails(at));
    case Cause::TooSlow:
        return and_(WhyText::tr("The network or %1 is slow at the moment.").arg(at.system), aboutDetails(at));
    case Cause::TlsUntrusted:
        return and_(WhyText::tr("Your office may inspect encrypted traffic. Nothing secret was sent."),
                    aboutDetails(at));
    case Cause::TlsExpired:
        return and_(
            WhyText::tr("Either this computer's date is wrong, or the certificate was not renewed in time. "
                        "Nothing secret was sent."),
            aboutDetails(at));
    case Cause::TlsClock:
        return and_(WhyText::tr("Most often this computer's date is in the past. Nothing secret was sent."),
                    aboutDetails(at));
    case Cause::TlsName:
        return and_(
            WhyText::tr("Another machine answers under this name: a filter in your network, or a Wi-Fi "
                        "sign-in page. Nothing secret was sent."),
            aboutDetails(at));
    case Cause::TlsFailed:
        return and_(
            WhyText::tr("A filter or proxy in your network may not let encrypted traffic through. Nothing "
                        "secret was sent."),
            aboutDetails(at));
    case Cause::Intercepted:
        return and_(
            WhyText::tr("A sign-in page of the Wi-Fi, a filter or a proxy stands in between. The answer was "
                        "not followed anywhere."),
            aboutDetails(at));
    case Cause::VendorDown:
        return at.signedIn
                   ? WhyText::tr("The trouble is on %1's side. The sign-in itself has passed.").arg(at.system)
                   : WhyText::tr("Your details are not the cause. They are neither confirmed nor refused.");
    case Cause::RateLimited:
        return at.signedIn ? WhyText::tr("Your details are right; only the pace was too fast.")
                           : WhyText::tr("Your details are neither confirmed nor refused.");
    case Cause::RouteMissing:
        return WhyText::tr("%1 may have moved its sign-in. This says nothing about your details.")
            .arg(at.system);
    case Cause::ApiVersion:
        return WhyText::tr(
                   "%1 has changed and this program has not followed yet. This says nothing about your "
                   "details.")
            .arg(at.system);
    case Cause::AnswerNotUnderstood:
        return and_(
            WhyText::tr("%1 may have changed, or something in between changed the answer.").arg(at.system),
            aboutDetails(at));
    case Cause::ClockWrong:
        return WhyText::tr(
                   "The comparison is with %1's own clock. A wrong clock breaks secure connections and "
                   "one-time codes.")
            .arg(at.system);
    case Cause::CredentialsRejected:
        return at.workedBefore
                   ? WhyText::tr("These same details worked %1. So something was changed inside %2.",
                                 "on a day, system")
                         .arg(at.workedOn, at.system)
                   : WhyText::tr("%1 does not say which part is wrong.").arg(at.system);
    case Cause::ClientIdMalformed:
        return WhyText::tr("A Client ID is a number that %1 support gives out. It is not a user name.")
            .arg(at.system);
    case Cause::KeyRejected:
        return at.workedBefore
                   ? WhyText::tr("This same key worked %1. So it was removed or replaced inside %2.",
                                 "on a day, system")
                         .arg(at.workedOn, at.system)
                   : WhyText::tr("A key that was cut short while copying is the usual reason.");
    case Cause::SessionRefused:
        return WhyText::tr(
                   "That is unusual. Your details were accepted, but %1 does not honour the sign-in it has "
                   "just given.")
            .arg(at.system);
    case Cause::PermissionMissing:
        return at.workedBefore
                   ? WhyText::tr(
                         "Your details are right. The permission was there before and has been taken away.")
                   : WhyText::tr("Your details are right. What the API user may read has to be opened.");
    case Cause::EndpointRefused:
        return WhyText::tr("Your details are right. Part of %1 may be switched off for your company.")
            .arg(at.system);
    case Cause::ResumeSourceMissing:
        return WhyText::tr("Your details are right. The resume source has to be added inside %1.")
            .arg(at.system);
    case Cause::AccountMismatch:
        return WhyText::tr("The details work, but for a different company than the one expected.");
    case Cause::UserMissing:
        return WhyText::tr(
            "The address may be spelled differently, or the user was never added or was removed.");
    case Cause::InvitationOpen:
        return WhyText::tr("A user can be used only after the invitation in the mail was accepted.");
    case Cause::RoleTooLow:
        return WhyText::tr("The details are right, but the user may not do what the connection needs.");
    case Cause::KeychainAbsent:
        if (at.row.facts.keychain == KeychainFault::Broken) {
            return WhyText::tr("It was ended or restarted while it was asked. What was stored before stays.");
        }
        return WhyText::tr(
            "Passwords are kept in the computer's keychain and nowhere else. None is running here.");
    case Cause::KeychainLocked:
        return WhyText::tr(
            "It opens with its own password, often the one you sign in to this computer with.");
    case Cause::KeychainRefused:
        if (at.row.facts.keychain == KeychainFault::TooLarge) {
            return WhyText::tr(
                "Keychains limit the size of an entry, that of Windows to 2,560 bytes. A value "
                "is longer than usual.");
        }
        return WhyText::tr("The request was declined, or this program is not allowed to use the keychain.");
    case Cause::KeychainMismatch:
        if (at.row.facts.keychain == KeychainFault::Newer) {
            return WhyText::tr("This version cannot read it, and leaves it as it is.");
        }
        if (at.row.facts.keychain == KeychainFault::NotOurs) {
            return WhyText::tr("Another program may have changed the entry.");
        }
        return WhyText::tr("Another program may have changed the entry, or the keychain did not save it.");
    case Cause::KeychainMissing:
        return WhyText::tr("Someone may have removed the entry, or the keychain was set up anew.");
    case Cause::Cancelled:
        return WhyText::tr("What passed before stands; the rest is unknown. Nothing stored was changed.");
    case Cause::InternalError:
        return and_(WhyText::tr("That is our mistake, not yours."), aboutDetails(at));
    }
    Q_UNREACHABLE();
}

Who whoCanAct(const CauseCase &at)
{
    switch (at.cause) {
    case Cause::EntryMissing:
    case Cause::EntryMalformed:
    case Cause::Offline:
    case Cause::CaptivePortal:
    case Cause::TlsClock:
    case Cause::ClockWrong:
    case Cause::ClientIdMalformed:
    case Cause::AccountMismatch:
    case Cause::InvitationOpen:
    case Cause::KeychainAbsent:
    case Cause::KeychainLocked:
    case Cause::KeychainRefused:
    case Cause::KeychainMismatch:
    case Cause::KeychainMissing:
    case Cause::Cancelled:
        return Who::You;
    case Cause::CredentialsRejected:
    case Cause::KeyRejected:
        // Details that worked were changed by whoever looks after the account.
        return at.workedBefore ? Who::Administrator : Who::You;
    case Cause::ProxyUnreachable:
    case Cause::ProxySignIn:
    case Cause::NameNotFound:
    case Cause::Unreachable:
    case Cause::ConnectionClosed:
    case Cause::TlsUntrusted:
    case Cause::TlsExpired:
    case Cause::TlsName:
    case Cause::TlsFailed:
    case Cause::Intercepted:
        return Who::YourIt;
    case Cause::TooSlow:
    case Cause::VendorDown:
    case Cause::RateLimited:
        return Who::Nobody;
    case Cause::RouteMissing:
    case Cause::ApiVersion:
    case Cause::AnswerNotUnderstood:
    case Cause::InternalError:
        return Who::Us;
    case Cause::SessionRefused:
    case Cause::EndpointRefused:
        return Who::SystemSupport;
    case Cause::PermissionMissing:
    case Cause::ResumeSourceMissing:
    case Cause::UserMissing:
    case Cause::RoleTooLow:
        return Who::Administrator;
    }
    Q_UNREACHABLE();
}

} // namespace ats
