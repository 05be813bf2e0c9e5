// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/secret.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <optional>

namespace ats
{

/// What an authenticator app shows (RFC 6238 with SHA-1, six digits, thirty seconds).
struct TotpCode {
    QString digits;
    int secondsLeft = 0; ///< 1 to 30: how long the digits stay

    /// The code of a secret in base32, cleaned; nothing when that is none.
    [[nodiscard]] static std::optional<TotpCode> at(const Secret &base32, const QDateTime &time);
};

/// The bytes of base32 text in upper case without padding (RFC 4648); empty when it is none. Wipe them.
[[nodiscard]] QByteArray fromBase32(QByteArrayView text);

} // namespace ats
