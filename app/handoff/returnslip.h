// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/handoff/handoff.h"
#include "app/model/report.h"

namespace ats
{

/// What an engineer sends back: that it is connected. No secret, and not signed: anybody could have written
/// it.
struct ReturnSlip {
    QUuid matter;
    QString client;
    QString guideId;
    QDateTime at; ///< of the test, UTC
    Verdict verdict = Verdict::Connected;
    int passed = 0;
    int tested = 0;
    QString name; ///< the engineer's; may be empty

    [[nodiscard]] QByteArray toFile() const;
    [[nodiscard]] static Outcome<ReturnSlip> fromFile(QByteArrayView file, const GuideFinder &guides);
};

} // namespace ats
