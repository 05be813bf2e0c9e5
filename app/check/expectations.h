// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/credentials.h"
#include "app/model/report.h"
#include "app/model/system.h"

#include <QtCore/QByteArray>

namespace ats
{

/// What an answer's content says.
struct ContentFinding {
    RowState state = RowState::Passed; ///< Passed, Warning or Failed
    std::optional<Cause> cause;
    QString shown;
    std::optional<int> count;
    QMap<QString, QString> found; ///< values of fields that are empty in the credentials
};

/// Compares the content of a good answer with what `check` expects. Pure. Answers of other shapes than
/// expected are "not there", never an error.
[[nodiscard]] ContentFinding judgeContent(const ReadCheck &check, const QByteArray &body,
                                          const System &system, const Credentials &credentials);

} // namespace ats
