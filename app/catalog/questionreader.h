// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/catalog/tablereader.h"
#include "app/model/catalog.h"

namespace ats
{

/// Reads `[[questions]]` of a guide or platform; `known` are those that exist already.
[[nodiscard]] std::vector<Question> readQuestions(TableReader &table, const QString &file,
                                                  const std::vector<Question> &known, ErrorList &errors);

/// Reads "question=option,option"; nothing, and an error, when it does not fit `questions`.
[[nodiscard]] std::optional<Condition>
readCondition(const PlacedText &text, const std::vector<Question> &questions, ErrorList &errors);

[[nodiscard]] QStringList questionIds(const std::vector<Question> &questions);

} // namespace ats
