// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/check/echoes.h"
#include "app/model/credentials.h"
#include "app/model/report.h"

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
    void add(const Redactor &other);
    [[nodiscard]] bool isEmpty() const { return m_secrets.empty(); }
    /// Where secrets stand, in any of the forms that Echoes knows.
    [[nodiscard]] std::vector<TextRange> find(const QString &text) const;
    /// Replaces each secret. A text with a secret so short that its gaps would give it away comes back empty.
    [[nodiscard]] QString redacted(QString text) const;
    /// The same for what a row has from its peers. What this program says by itself stays.
    [[nodiscard]] RowFacts redacted(RowFacts facts) const;

private:
    struct Hits {
        std::vector<TextRange> where;
        bool givenAway = false; ///< one is so short that a gap would say what it was
    };
    [[nodiscard]] Hits hits(const QString &text) const;

    std::vector<Secret> m_secrets;
};

/// One line of at most 200 characters, without control characters.
[[nodiscard]] QString oneLine(const QString &text);

} // namespace ats
