// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/diagnosis.h"
#include "app/model/words.h"

#include <QtCore/QCoreApplication>

namespace ats
{

namespace
{

struct PhraseText {
    Q_DECLARE_TR_FUNCTIONS(ats::Words)
};

} // namespace

QString causePhrase(Cause cause, const Guide *guide) { return causePhrase(cause, systemName(guide)); }

QString causePhrase(Cause cause, const QString &system)
{
    switch (cause) {
    case Cause::EntryMissing:
        return PhraseText::tr("a field is empty");
    case Cause::EntryMalformed:
        return PhraseText::tr("a field cannot be right");
    case Cause::Offline:
        return PhraseText::tr("no network");
    case Cause::CaptivePortal:
        return PhraseText::tr("this Wi-Fi wants you to sign in first");
    case Cause::ProxyUnreachable:
        return PhraseText::tr("the proxy does not answer");
    case Cause::ProxySignIn:
        return PhraseText::tr("the proxy wants its own sign-in");
    case Cause::NameNotFound:
        return PhraseText::tr("%1 could not be found").arg(system);
    case Cause::Unreachable:
        return PhraseText::tr("%1 could not be reached").arg(system);
    case Cause::ConnectionClosed:
        return PhraseText::tr("the connection was closed");
    case Cause::TooSlow:
        return PhraseText::tr("no answer in time");
    case Cause::TlsUntrusted:
        return PhraseText::tr("the certificate is not trusted");
    case Cause::TlsExpired:
        return PhraseText::tr("the certificate has expired");
    case Cause::TlsClock:
        return PhraseText::tr("the certificate is not yet valid");
    case Cause::TlsName:
        return PhraseText::tr("the certificate is for another name");
    case Cause::TlsFailed:
        return PhraseText::tr("no secure connection");
    case Cause::Intercepted:
        return PhraseText::tr("something else answered instead of %1").arg(system);
    case Cause::VendorDown:
        return PhraseText::tr("%1 has a problem").arg(system);
    case Cause::RateLimited:
        return PhraseText::tr("%1 wants a pause").arg(system);
    case Cause::RouteMissing:
        return PhraseText::tr("the sign-in address is gone");
    case Cause::ApiVersion:
        return PhraseText::tr("this program is too old for %1").arg(system);
    case Cause::AnswerNotUnderstood:
        return PhraseText::tr("the answer was not understood");
    case Cause::ClockWrong:
        return PhraseText::tr("the clock is wrong");
    case Cause::CredentialsRejected:
        return PhraseText::tr("the sign-in was refused");
    case Cause::ClientIdMalformed:
        return PhraseText::tr("the Client ID was refused");
    case Cause::KeyRejected:
        return PhraseText::tr("the key was refused");
    case Cause::SessionRefused:
        return PhraseText::tr("the session was not accepted");
    case Cause::PermissionMissing:
        return PhraseText::tr("a permission is missing");
    case Cause::EndpointRefused:
        return PhraseText::tr("%1 refused to read this").arg(system);
    case Cause::ResumeSourceMissing:
        return PhraseText::tr("the resume source is missing");
    case Cause::AccountMismatch:
        return PhraseText::tr("the details belong to another account");
    case Cause::UserMissing:
        return PhraseText::tr("the user was not found");
    case Cause::InvitationOpen:
        return PhraseText::tr("the invitation is still open");
    case Cause::RoleTooLow:
        return PhraseText::tr("the user may not do enough");
    case Cause::KeychainAbsent:
        return PhraseText::tr("there is no keychain");
    case Cause::KeychainLocked:
        return PhraseText::tr("the keychain is locked");
    case Cause::KeychainRefused:
        return PhraseText::tr("the keychain stayed closed");
    case Cause::KeychainMismatch:
        return PhraseText::tr("the keychain gave back something else");
    case Cause::KeychainMissing:
        return PhraseText::tr("the details are not in the keychain");
    case Cause::Cancelled:
        return PhraseText::tr("the test was stopped");
    case Cause::InternalError:
        return PhraseText::tr("this program made a mistake");
    }
    Q_UNREACHABLE();
}

} // namespace ats
