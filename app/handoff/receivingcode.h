// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/outcome.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

namespace ats
{

/// What somebody publishes so that details can be sealed to them: a public key with a version and a checksum,
/// written as 30 words or as 12 groups of 5 letters and digits. No secret.
struct ReceivingCode {
    QByteArray key; ///< 32 bytes; empty: none
    bool operator==(const ReceivingCode &) const = default;

    [[nodiscard]] bool isEmpty() const { return key.isEmpty(); }
    /// "7K2PQ-…", one line; fits into a mail, and into a file.
    [[nodiscard]] QString asText() const;
    /// To be read out or copied by hand.
    [[nodiscard]] QStringList asWords() const;
    /// Either form in any case, with any blanks, line ends, dashes or numbers between. Says which word or
    /// group is wrong, as far as that can be told.
    [[nodiscard]] static Outcome<ReceivingCode> parse(QStringView text);
};

} // namespace ats
