// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/diagnosis.h"

/// The words for each cause, one function a question, in cause*.cpp and nowhere else. Part of diagnose();
/// screens, console and report use that.
namespace ats
{

/// One failure as the cause's words need it.
struct CauseCase {
    Cause cause;
    const CheckRow &row;
    const Guide *guide;
    QString system;
    QString host;      ///< never empty
    bool workedBefore; ///< these very values
    QString workedOn;  ///< the day they did, "on 18 Nov"
    bool signedIn;     ///< the sign-in row passed in this test
};

[[nodiscard]] QString happenedText(const CauseCase &at);
[[nodiscard]] QString whyText(const CauseCase &at);
/// What every system's users can look at; a system's own advice goes before it.
[[nodiscard]] std::vector<AdviceItem> generalAdvice(const CauseCase &at);
[[nodiscard]] Who whoCanAct(const CauseCase &at);

} // namespace ats
