// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/peer.h"

#include <functional>

namespace ats::test
{

class FaultWorld;

/// The way that a test takes to the service that is played.
enum class Way {
    Here,   ///< TLS on this computer, in place of the declared host
    Plain,  ///< the same without TLS
    Office, ///< the declared host by its name, through a proxy
};

/// One fault, and everything that must become of it.
struct FaultCase {
    const char *name;
    Way way = Way::Here;
    std::optional<PeerAct> signIn = {}; ///< in place of a good answer
    std::optional<PeerAct> read = {};   ///< the same for every later request
    /// The rows that differ from a good test. After a failed one the others are not-run; with " and on"
    /// behind it they go on as in a good test. "clock:not-tested": an answer without a date.
    const char *rows = "";
    const char *verdict = "could-not-tell";
    int signIns = 1;                                ///< on the wire
    int answerMs = 20'000;                          ///< little only where the peer stays silent
    std::function<void(FaultWorld &)> arrange = {}; ///< what is no matter of answers
    const char *guide = "jobdiva-stackone";
    bool trustsOffice = false; ///< this computer believes the office's authority, too
};

inline constexpr char teamtailor[] = "teamtailor-stackone";

/// An answer that says what time it is, as real ones do.
[[nodiscard]] PeerAct says(int status, const QByteArray &body, const QByteArray &type = "application/json",
                           const QList<QByteArray> &headers = {});
/// JobDiva's way to put an error.
[[nodiscard]] PeerAct complains(int status, const QByteArray &message);
/// "Date: …" for a moment.
[[nodiscard]] QByteArray dateLine(const QDateTime &moment = QDateTime::currentDateTimeUtc());

void addFaults(const std::vector<FaultCase> &cases);
/// For a test function with the data of addFaults(): runs the case and compares every row.
void runFault(const std::vector<FaultCase> &cases);

} // namespace ats::test
