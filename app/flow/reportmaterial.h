// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/differences.h"
#include "app/flow/reportredactor.h"
#include "app/flow/setupflow.h"
#include "app/model/rowtext.h"

namespace ats
{

/// Everything a report for support is made of, before anything is left out. A copy, so that it can be looked
/// at while the flow goes on. The guide is borrowed.
struct ReportMaterial {
    const Guide *guide = nullptr;
    RowNames names;               ///< with the guide's
    std::optional<Report> report; ///< the last test, if there was one
    QString client;
    QMap<QString, QString> plain;     ///< non-secret fields
    QStringList filledSecrets;        ///< ids; their values are no part of a report
    Redactor secrets;                 ///< those values, to be found wherever they were repeated
    std::vector<PrivateValue> others; ///< names that the user typed elsewhere
    std::vector<Difference> differences;
    const TroubleEntry *entry = nullptr; ///< the help entry it was asked for from; borrowed

    /// From the window or of a kept connection: the last test and what looked different.
    [[nodiscard]] static ReportMaterial of(const SetupFlow &flow, const RowNames &names);
    /// Of a test whose details are kept nowhere.
    [[nodiscard]] static ReportMaterial of(const Guide &guide, const Report &report,
                                           const Credentials &entries);

    /// Every name there is, also those that somebody answered with.
    [[nodiscard]] std::vector<PrivateValue> privateValues() const;
};

/// A private field's kind.
[[nodiscard]] LeftOut kindOf(const FieldSpec &field);

} // namespace ats
