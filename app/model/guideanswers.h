// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"

/// Which parts of a guide are meant for this user. `notes` are those of the connection: answers are kept
/// there.
namespace ats
{

/// The key of the note that holds the answer to a question.
[[nodiscard]] QString questionKey(QStringView question);
/// The id of the option that counts: the answer, else the question's own assumption, else nothing.
[[nodiscard]] QString answerTo(const Guide &guide, QStringView question, const QMap<QString, QString> &notes);

[[nodiscard]] bool applies(const std::optional<Condition> &condition, const Guide &guide,
                           const QMap<QString, QString> &notes);
/// As tickKeys(), without the steps that are not meant for these answers.
[[nodiscard]] QStringList neededTickKeys(const Guide &guide, const Section &section,
                                         const QMap<QString, QString> &notes);
/// All of neededTickKeys() are among `ticks`; ends at the first that is not.
[[nodiscard]] bool isTicked(const Guide &guide, const Section &section, const QMap<QString, QString> &notes,
                            const QSet<QString> &ticks);
/// Whether the form is incomplete without this field.
[[nodiscard]] bool isNeeded(const FieldSpec &field, const Guide &guide, const QMap<QString, QString> &notes);

/// What the guide expects in a field, whoever fills it in; empty when anything may stand there.
[[nodiscard]] QString expectedValue(const Guide &guide, QStringView field);
/// The nearest section before (-1) or after (1) one that is meant for these answers; -1: there is none.
[[nodiscard]] int neighbour(const Guide &guide, int section, int direction,
                            const QMap<QString, QString> &notes);

} // namespace ats
