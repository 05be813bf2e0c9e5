// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/pause.h"
#include "app/model/report.h"

#include <QtCore/QUuid>

namespace ats
{

/// What became of one connection in a batch of tests.
enum class BatchEnd {
    Tested,         ///< verdict and cause say how
    NothingStored,  ///< no set of details is in force yet
    Paused,         ///< left alone after refused sign-ins: nothing was sent
    NoGuide,        ///< this version has none for it
    Gone,           ///< removed meanwhile, or being removed
    Unreadable,     ///< the list did not give it
    KeychainFailed, ///< its own entry could not be had; the cause says why
    KeychainClosed, ///< not asked for: the keychain had stopped answering
    Stopped,        ///< by the user, before its test began
};
/// "tested", "nothing-stored", …
[[nodiscard]] QLatin1StringView toId(BatchEnd end);

struct BatchResult {
    QUuid id;
    QString client;
    QString guideId;
    BatchEnd end = BatchEnd::Tested;
    Verdict verdict = Verdict::CouldNotTell;
    std::optional<Cause> cause;
    int elapsedMs = 0;          ///< of the test alone
    std::optional<Pause> pause; ///< with Paused
};

/// A whole batch, in numbers.
struct BatchSummary {
    int connected = 0;
    int gaps = 0;
    int notConnected = 0;
    int couldNotTell = 0;
    int keychain = 0; ///< KeychainFailed and KeychainClosed
    int paused = 0;
    int nothingStored = 0;
    int noGuide = 0; ///< and Unreadable
    int stopped = 0;
    int unwritten = 0;                   ///< tested, and the history did not take it
    std::optional<CheckRow> keychainRow; ///< why no more entries were asked for

    [[nodiscard]] int tested() const { return connected + gaps + notConnected + couldNotTell; }
    void count(const BatchResult &result);
};

/// "connected · 4 of 6 passed"-like words for one line: "connected", "sign-in refused", "skipped: …".
[[nodiscard]] QString batchResultText(const BatchResult &result, const Guide *guide);
/// "12 tested: 9 connected, 2 refused, 1 could not be checked. 3 were skipped: …" in sentences; plain text.
[[nodiscard]] QString batchSummaryText(const BatchSummary &summary);

} // namespace ats
