// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/credentials.h"

#include <vector>

namespace ats
{

/// Takes known secrets out of a text by their value, so that a vendor's words can be shown wherever they come
/// from. Holds guarded copies.
class Redactor
{
public:
    Redactor() = default;
    explicit Redactor(const Credentials &credentials);
    void add(const Secret &secret);
    /// Replaces each secret, also percent-encoded, in base64 or escaped for JSON. A text with a secret so
    /// short that its gaps would give it away comes back empty.
    [[nodiscard]] QString redacted(QString text) const;

private:
    std::vector<Secret> m_secrets;
};

/// One line of at most 200 characters, without control characters.
[[nodiscard]] QString oneLine(const QString &text);

} // namespace ats
