// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>

#include <optional>

namespace ats
{

/// The Date header's form, "Sun, 06 Nov 1994 08:49:37 GMT", in UTC; nothing for any other text.
[[nodiscard]] std::optional<QDateTime> parseHttpDate(const QByteArray &text);
/// Retry-After, as seconds or as a date seen from `now`; between 0 and one day.
[[nodiscard]] std::optional<int> parseRetryAfter(const QByteArray &text, const QDateTime &now);

} // namespace ats
