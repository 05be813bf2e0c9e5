// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QStringView>

#include <vector>

namespace ats
{

/// Only the beginning of a pasted answer is read, in characters.
inline constexpr qsizetype answerLimit = 100'000;

/// A number that may be the one asked for.
struct AnswerCandidate {
    QString number; ///< digits only, 1 to 18 of them
    QString words;  ///< the words it was found by, as written ("Client ID"); empty: it just stood there
    QString around; ///< the line it stands in, shortened, to choose by
    bool operator==(const AnswerCandidate &) const = default;
};

/// The numbers in a mail that may answer "what is our Client ID?", best first, each once. When some stand by
/// one of `labels` (any case), only those. Else all that are not a phone number, date, time, year, ticket,
/// amount or part of an address. Never judged by length.
[[nodiscard]] std::vector<AnswerCandidate> findClientIds(QStringView text, const QStringList &labels);
[[nodiscard]] std::vector<AnswerCandidate> findClientIds(QStringView text, const FieldSpec &field);

/// "Found 123456 after the words “Client ID”. Use it?", or that there is none, or that one has to be chosen.
[[nodiscard]] QString answerText(const std::vector<AnswerCandidate> &candidates, const FieldSpec &field);

} // namespace ats
