// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QLatin1StringView>

#include <optional>
#include <span>

namespace ats
{

/// Why a check failed. The one closed list; ids as console and data files spell them come from toId().
enum class Cause {
    EntryMissing,
    EntryMalformed,
    Offline,
    CaptivePortal,
    ProxyUnreachable,
    ProxySignIn,
    NameNotFound,
    Unreachable,
    ConnectionClosed,
    TooSlow,
    TlsUntrusted,
    TlsExpired,
    TlsClock,
    TlsName,
    TlsFailed,
    Intercepted,
    VendorDown,
    RateLimited,
    RouteMissing,
    ApiVersion,
    AnswerNotUnderstood,
    ClockWrong,
    CredentialsRejected,
    ClientIdMalformed,
    KeyRejected,
    SessionRefused,
    PermissionMissing,
    EndpointRefused,
    ResumeSourceMissing,
    AccountMismatch,
    UserMissing,
    InvitationOpen,
    RoleTooLow,
    KeychainAbsent,
    KeychainLocked,
    KeychainRefused,
    KeychainMismatch,
    KeychainMissing,
    Cancelled,
    InternalError,
};

[[nodiscard]] QLatin1StringView toId(Cause cause);
[[nodiscard]] std::optional<Cause> causeFromId(QStringView id);
[[nodiscard]] std::span<const Cause> allCauses();

/// The vendor judged the details and said no: the only causes that make a connection "Needs attention".
[[nodiscard]] bool isRefusal(Cause cause);
/// A sign-in was judged and refused (verdict not-connected); permission-missing is not among these.
[[nodiscard]] bool isSignInRefusal(Cause cause);
/// The keychain was in the way, not the network or the vendor.
[[nodiscard]] bool isKeychain(Cause cause);
/// A test that could not tell because of this says nothing about the connection: it was stopped by the user,
/// never left the form, or was ended by the keychain.
[[nodiscard]] bool saysNothing(Cause cause);

/// Who can put it right.
enum class Who { You, Administrator, YourIt, SystemSupport, PlatformSupport, Us, Nobody };

} // namespace ats
