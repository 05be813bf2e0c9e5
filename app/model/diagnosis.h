// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"
#include "app/model/report.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <vector>

namespace ats
{

/// What is known around a failed row. Pointers are borrowed and may be null.
struct DiagnosisContext {
    const Guide *guide = nullptr;
    QDateTime lastPassed;                ///< UTC; invalid: never
    bool sameValuesAsLastPassed = false; ///< the very values that passed then
    const Report *soFar = nullptr;       ///< all rows known; only those that passed rule anything out
};

/// A failed or warning row in plain words. Everything but `look` is plain text; nothing in here is secret.
struct Diagnosis {
    Cause cause = Cause::InternalError;
    QString happened;             ///< one sentence
    QString words;                ///< "JobDiva says: “Invalid username/password”", or empty
    QString why;                  ///< why that is likely
    std::vector<AdviceItem> look; ///< what to look at or do, in this order; inline Markdown
    Who who = Who::You;
    QString whoText;  ///< "Your JobDiva administrator"
    QString ruledOut; ///< "Your network, this computer and JobDiva's service are fine." or empty
    QString forIt;    ///< a message for the office's IT with the host list, or empty

    /// Everything as plain text, for clipboard and console.
    [[nodiscard]] QString asText() const;
};

/// The diagnosis of a row with a cause; a row without one is taken as internal-error.
[[nodiscard]] Diagnosis diagnose(const CheckRow &row, const DiagnosisContext &context);

/// The cause in a few words, to follow a colon: "no network", "the sign-in was refused".
[[nodiscard]] QString causePhrase(Cause cause, const Guide *guide);
/// The same of any service, by its name.
[[nodiscard]] QString causePhrase(Cause cause, const QString &service);
/// "You", "Your JobDiva administrator", "Nobody: waiting helps", …
[[nodiscard]] QString whoText(Who who, const Guide *guide);
/// What really passed, as one sentence, as far as `cause` leaves it standing; empty when nothing can be ruled
/// out.
[[nodiscard]] QString ruledOutText(const Report &report, Cause cause, const Guide *guide);

} // namespace ats
