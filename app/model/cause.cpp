// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/cause.h"

#include <QtCore/QStringView>

#include <algorithm>
#include <array>

namespace ats
{

namespace
{

struct Entry {
    Cause cause;
    QLatin1StringView id;
};

constexpr Entry entry(Cause cause, const char *id) { return {cause, QLatin1StringView(id)}; }

constexpr std::array entries{
    entry(Cause::EntryMissing, "entry-missing"),
    entry(Cause::EntryMalformed, "entry-malformed"),
    entry(Cause::Offline, "offline"),
    entry(Cause::CaptivePortal, "captive-portal"),
    entry(Cause::ProxyUnreachable, "proxy-unreachable"),
    entry(Cause::ProxySignIn, "proxy-sign-in"),
    entry(Cause::NameNotFound, "name-not-found"),
    entry(Cause::Unreachable, "unreachable"),
    entry(Cause::ConnectionClosed, "connection-closed"),
    entry(Cause::TooSlow, "too-slow"),
    entry(Cause::TlsUntrusted, "tls-untrusted"),
    entry(Cause::TlsExpired, "tls-expired"),
    entry(Cause::TlsClock, "tls-clock"),
    entry(Cause::TlsName, "tls-name"),
    entry(Cause::TlsFailed, "tls-failed"),
    entry(Cause::Intercepted, "intercepted"),
    entry(Cause::VendorDown, "vendor-down"),
    entry(Cause::RateLimited, "rate-limited"),
    entry(Cause::RouteMissing, "route-missing"),
    entry(Cause::ApiVersion, "api-version"),
    entry(Cause::AnswerNotUnderstood, "answer-not-understood"),
    entry(Cause::ClockWrong, "clock-wrong"),
    entry(Cause::CredentialsRejected, "credentials-rejected"),
    entry(Cause::ClientIdMalformed, "client-id-malformed"),
    entry(Cause::KeyRejected, "key-rejected"),
    entry(Cause::SessionRefused, "session-refused"),
    entry(Cause::PermissionMissing, "permission-missing"),
    entry(Cause::EndpointRefused, "endpoint-refused"),
    entry(Cause::ResumeSourceMissing, "resume-source-missing"),
    entry(Cause::AccountMismatch, "account-mismatch"),
    entry(Cause::UserMissing, "user-missing"),
    entry(Cause::InvitationOpen, "invitation-open"),
    entry(Cause::RoleTooLow, "role-too-low"),
    entry(Cause::KeychainAbsent, "keychain-absent"),
    entry(Cause::KeychainLocked, "keychain-locked"),
    entry(Cause::KeychainRefused, "keychain-refused"),
    entry(Cause::KeychainMismatch, "keychain-mismatch"),
    entry(Cause::KeychainMissing, "keychain-missing"),
    entry(Cause::Cancelled, "cancelled"),
    entry(Cause::InternalError, "internal-error"),
};

constexpr auto causes = [] {
    std::array<Cause, entries.size()> list{};
    for (std::size_t i = 0; i < entries.size(); ++i) {
        list[i] = entries[i].cause;
    }
    return list;
}();

// The table stands in the enum's order, so that a look-up is an index and a missing row does not compile.
static_assert(entries.size() == static_cast<std::size_t>(Cause::InternalError) + 1);
static_assert([] {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (static_cast<std::size_t>(entries[i].cause) != i) {
            return false;
        }
    }
    return true;
}());

} // namespace

QLatin1StringView toId(Cause cause) { return entries[static_cast<std::size_t>(cause)].id; }

std::optional<Cause> causeFromId(QStringView id)
{
    const auto found = std::ranges::find_if(entries, [id](const Entry &entry) { return entry.id == id; });
    return found == entries.end() ? std::nullopt : std::optional(found->cause);
}

std::span<const Cause> allCauses() { return causes; }

bool isSignInRefusal(Cause cause)
{
    return cause == Cause::CredentialsRejected || cause == Cause::KeyRejected ||
           cause == Cause::ClientIdMalformed || cause == Cause::SessionRefused;
}

bool isKeychain(Cause cause) { return cause >= Cause::KeychainAbsent && cause <= Cause::KeychainMissing; }

bool saysNothing(Cause cause)
{
    return cause == Cause::Cancelled || cause == Cause::EntryMissing || cause == Cause::EntryMalformed ||
           isKeychain(cause);
}

bool isRefusal(Cause cause) { return isSignInRefusal(cause) || cause == Cause::PermissionMissing; }

} // namespace ats
