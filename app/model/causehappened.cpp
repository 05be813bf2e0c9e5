// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/causetext.h"
#include "app/model/faulttext.h"
#include "app/model/words.h"

#include <QtCore/QCoreApplication>

#include <cstdlib>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

struct HappenedText {
    Q_DECLARE_TR_FUNCTIONS(ats::Diagnosis)
};

QStringList labels(const CauseCase &at)
{
    QStringList found;
    for (const QString &id : at.row.facts.fields) {
        found.append(fieldLabel(at.guide, id));
    }
    return found;
}

QString missingEntry(const CauseCase &at)
{
    const QStringList names = labels(at);
    if (names.isEmpty()) {
        return HappenedText::tr("Something is not filled in yet.");
    }
    return names.size() == 1 ? HappenedText::tr("%1 is empty.").arg(names.first())
                             : HappenedText::tr("%1 are empty.").arg(listed(names));
}

QString mismatch(KeychainFault fault)
{
    if (fault == KeychainFault::Newer) {
        return HappenedText::tr("The entry in your keychain was written by a newer version of ATS Connect.");
    }
    return fault == KeychainFault::NotOurs
               ? HappenedText::tr("The entry in your keychain is not in the form this program writes.")
               : HappenedText::tr("Your keychain gave back something else than was stored.");
}

QString malformedEntry(const CauseCase &at)
{
    if (!at.row.facts.reason.isEmpty()) {
        return at.row.facts.reason;
    }
    const QStringList &ids = at.row.facts.fields;
    const FieldSpec *field = ids.size() == 1 && at.guide != nullptr && at.guide->system != nullptr
                                 ? at.guide->system->field(ids.first())
                                 : nullptr;
    if (field != nullptr && field->kind == FieldKind::Digits) {
        return faultText(*field, TextFault::NotDigits);
    }
    if (field != nullptr && field->kind == FieldKind::Email) {
        return HappenedText::tr("The %1 does not look like an e-mail address.").arg(field->label);
    }
    return ids.isEmpty() ? HappenedText::tr("An entry cannot be right as it stands.")
                         : HappenedText::tr("This cannot be right as it stands: %1.").arg(listed(labels(at)));
}

QString withProxy(const CauseCase &at, const QString &named, const QString &unnamed)
{
    return at.row.facts.proxy.isEmpty() ? unnamed : named.arg(at.row.facts.proxy);
}

QString withIssuer(const CauseCase &at, const QString &named, const QString &unnamed)
{
    return at.row.facts.issuer.isEmpty() ? unnamed : named.arg(at.row.facts.issuer);
}

QString withStatus(const CauseCase &at, const QString &text)
{
    return at.row.facts.httpStatus ? HappenedText::tr("%1 (%2).", "sentence, HTTP status")
                                         .arg(text, QString::number(*at.row.facts.httpStatus))
                                   : text + u'.';
}

QString wrongClock(const CauseCase &at)
{
    const int skew = at.row.facts.clockSkewSeconds.value_or(0);
    if (skew == 0) {
        return HappenedText::tr("Your computer's clock is not right.");
    }
    const QString by = durationText(std::abs(static_cast<qint64>(skew)));
    return skew > 0 ? HappenedText::tr("Your clock is %1 slow.").arg(by)
                    : HappenedText::tr("Your clock is %1 fast.").arg(by);
}

QString pause(const CauseCase &at)
{
    // Without a word from the service three minutes are known to be enough.
    return HappenedText::tr("%1 got too many requests and wants a pause of %2.")
        .arg(at.system, durationText(at.row.facts.retryAfterSeconds.value_or(180)));
}

QString keptName(const CauseCase &at, const QString &named, const QString &unnamed)
{
    return at.row.facts.what.isEmpty() ? unnamed : named.arg(at.row.facts.what);
}

} // namespace

QString happenedText(const CauseCase &at)
{
    switch (at.cause) {
    case Cause::EntryMissing:
        return missingEntry(at);
    case Cause::EntryMalformed:
        return malformedEntry(at);
    case Cause::Offline:
        return HappenedText::tr("This computer has no network.");
    case Cause::CaptivePortal:
        return HappenedText::tr("This Wi-Fi wants you to sign in first.");
    case Cause::ProxyUnreachable:
        return withProxy(at, HappenedText::tr("The proxy %1 does not answer."),
                         HappenedText::tr("The proxy does not answer."));
    case Cause::ProxySignIn:
        return withProxy(at, HappenedText::tr("The proxy %1 wants its own sign-in."),
                         HappenedText::tr("The proxy wants its own sign-in."));
    case Cause::NameNotFound:
        return HappenedText::tr("%1 could not be found.").arg(at.host);
    case Cause::Unreachable:
        return at.host.contains(u':') ? HappenedText::tr("%1 does not answer.").arg(at.host)
                                      : HappenedText::tr("%1 does not answer on port 443.").arg(at.host);
    case Cause::ConnectionClosed:
        return HappenedText::tr("The connection to %1 was closed before the whole answer was there.")
            .arg(at.host);
    case Cause::TooSlow:
        return HappenedText::tr("%1 did not answer in time.").arg(at.host);
    case Cause::TlsUntrusted:
        return withIssuer(at,
                          HappenedText::tr("The certificate is issued by “%1”, not by a public authority."),
                          HappenedText::tr("The certificate is not from a public authority."));
    case Cause::TlsExpired:
        return withIssuer(at, HappenedText::tr("The certificate issued by “%1” has expired."),
                          HappenedText::tr("The certificate has expired."));
    case Cause::TlsClock:
        return HappenedText::tr("The certificate is not yet valid.");
    case Cause::TlsName:
        return HappenedText::tr("The certificate is not for %1.").arg(at.host);
    case Cause::TlsFailed:
        return HappenedText::tr("No secure connection to %1 came about.").arg(at.host);
    case Cause::Intercepted:
        return HappenedText::tr("Something else answered instead of %1.").arg(at.system);
    case Cause::VendorDown:
        return withStatus(at, HappenedText::tr("%1 has a problem").arg(at.system));
    case Cause::RateLimited:
        return pause(at);
    case Cause::RouteMissing:
        return HappenedText::tr("%1 does not know the sign-in address this program uses.").arg(at.system);
    case Cause::ApiVersion:
        return HappenedText::tr("%1 wants a newer way of asking than this program knows.").arg(at.system);
    case Cause::AnswerNotUnderstood:
        return withStatus(
            at, HappenedText::tr("%1 gave an answer that this program does not understand").arg(at.system));
    case Cause::ClockWrong:
        return wrongClock(at);
    case Cause::CredentialsRejected:
        return HappenedText::tr("%1 refused this combination.").arg(at.system);
    case Cause::ClientIdMalformed:
        return HappenedText::tr("%1 did not accept the Client ID.").arg(at.system);
    case Cause::KeyRejected:
        return HappenedText::tr("%1 refused this key.").arg(at.system);
    case Cause::SessionRefused:
        return HappenedText::tr("Signed in, but the session was not accepted.");
    case Cause::PermissionMissing:
        return HappenedText::tr("Signed in, but this is closed for your API user.");
    case Cause::EndpointRefused:
        return HappenedText::tr("Signed in, but %1 refused this request.").arg(at.system);
    case Cause::ResumeSourceMissing:
        return keptName(at, HappenedText::tr("The resume source “%1” was not found."),
                        HappenedText::tr("The resume source was not found."));
    case Cause::AccountMismatch:
        return at.row.facts.shown.isEmpty()
                   ? HappenedText::tr("These details belong to another account.")
                   : HappenedText::tr("These details belong to “%1”, not to the account you entered.")
                         .arg(at.row.facts.shown);
    case Cause::UserMissing:
        return HappenedText::tr("%1 has no user with this address.").arg(at.system);
    case Cause::InvitationOpen:
        return HappenedText::tr("The invitation to this user is still open.");
    case Cause::RoleTooLow:
        return at.row.facts.shown.isEmpty()
                   ? HappenedText::tr("The user's role is too low for this.")
                   : HappenedText::tr("The user's role, “%1”, is too low for this.").arg(at.row.facts.shown);
    case Cause::KeychainAbsent:
        return at.row.facts.keychain == KeychainFault::Broken
                   ? HappenedText::tr("Your keychain stopped answering.")
                   : HappenedText::tr("No keychain was found on this computer.");
    case Cause::KeychainLocked:
        return HappenedText::tr("Your keychain is locked.");
    case Cause::KeychainRefused:
        return at.row.facts.keychain == KeychainFault::TooLarge
                   ? HappenedText::tr("The details are larger than your keychain can hold.")
                   : HappenedText::tr("Your keychain stayed closed: its question was dismissed or declined.");
    case Cause::KeychainMismatch:
        return mismatch(at.row.facts.keychain);
    case Cause::KeychainMissing:
        return HappenedText::tr("The stored details are not in your keychain.");
    case Cause::Cancelled:
        return HappenedText::tr("You stopped the test here.");
    case Cause::InternalError:
        return HappenedText::tr("Something went wrong inside this program.");
    }
    Q_UNREACHABLE();
}

} // namespace ats
