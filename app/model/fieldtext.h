// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/blanks.h"
#include "app/model/secret.h"
#include "app/model/system.h"

#include <QtCore/QString>

#include <optional>

/// What the text of a field comes to, and whether it can be right. Pure; the one home for both.
namespace ats
{

/// A value as it is kept and sent: without what people copy along with it. Texts of kind `text` that are
/// secret stay untouched, because a blank may belong to a password.
[[nodiscard]] QString cleaned(const FieldSpec &field, QStringView text);
[[nodiscard]] Secret cleaned(const FieldSpec &field, const Secret &value);
/// The region that a pasted address names ("…/companies/abc@eu"); empty when it names none that is known.
[[nodiscard]] QString regionIn(const System &system, const FieldSpec &field, QStringView text);

/// The text of a field of digits as it is sent: a positive number of at most 18 digits.
[[nodiscard]] std::optional<qint64> sentNumber(QByteArrayView text);

enum class TextFault {
    NotDigits,
    BlankInside,
    NotPlainAscii, ///< control characters, or letters beyond ASCII
    NotPathPart,
    NotBase32,
    CodeNotSecret, ///< six digits: what the authenticator shows, not what it is set up with
    UnknownRegion,
};

/// Why a cleaned value, not empty, cannot be right.
[[nodiscard]] std::optional<TextFault> faultIn(const System &system, const FieldSpec &field,
                                               QStringView value);

} // namespace ats
