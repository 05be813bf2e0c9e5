// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/cause.h"

#include <QtCore/QDateTime>
#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace ats
{

enum class RowState { Passed, Warning, Failed, NotRun, NotTested };
enum class Verdict { NotConnected, CouldNotTell, ConnectedWithGaps, Connected };

[[nodiscard]] QLatin1StringView toId(RowState state);
[[nodiscard]] QLatin1StringView toId(Verdict verdict);
[[nodiscard]] std::optional<RowState> rowStateFromId(QStringView id);
[[nodiscard]] std::optional<Verdict> verdictFromId(QStringView id);

/// What exactly is the matter with the keychain, where its cause does not say enough.
enum class KeychainFault {
    None,
    Broken,   ///< it went away half-way, or answered with an error
    TooLarge, ///< it does not hold an entry of this size
    NotOurs,  ///< the entry is in no form that this program writes
    Newer,    ///< the entry was written by a newer version
};

/// What one check saw, beside its state: the material for its sentence. Nothing in here is secret.
struct RowFacts {
    QString host;         ///< host (and port when unusual) that was spoken to
    QString proxy;        ///< proxy host in use, empty = none
    QString issuer;       ///< organisation or name that issued the certificate seen
    QDateTime validUntil; ///< of that certificate, UTC
    QString what;         ///< what was read, e.g. "resume sources"
    QString words;        ///< the vendor's own words, shortened, redacted, one line
    QString reason;       ///< why a row was not tested, or an entry cannot be right
    QString shown;        ///< what the answer says, e.g. the company's name: private, never in a report
    QString region;       ///< label of the region that answered
    QStringList fields;   ///< ids of the fields at fault (rows `entries` and `sign-in`)
    std::optional<int> httpStatus;
    std::optional<int> retryAfterSeconds;
    std::optional<int> clockSkewSeconds; ///< server minus this computer
    std::optional<int> count;            ///< of what was read
    KeychainFault keychain = KeychainFault::None;
    QMap<QString, QString> found; ///< values for fields that were left empty: private
    bool operator==(const RowFacts &) const = default;
};

/// One row of the live test, ids as in facts/checks.md.
struct CheckRow {
    QString id;
    RowState state = RowState::NotRun;
    std::optional<Cause> cause;
    std::optional<int> elapsedMs;
    RowFacts facts;
    bool operator==(const CheckRow &) const = default;
};

/// All rows of one test and what they add up to. Never holds a secret.
struct Report {
    QDateTime at; ///< UTC
    std::vector<CheckRow> rows;
    Verdict verdict = Verdict::CouldNotTell;
    std::optional<Cause> cause;

    [[nodiscard]] const CheckRow *row(QStringView id) const;
    /// Fills in verdict and cause from the rows: the first rule that fits in facts/checks.md.
    void judge();
    /// Values for fields that were left empty, from all rows.
    [[nodiscard]] QMap<QString, QString> found() const;
    [[nodiscard]] int passedCount() const;
    [[nodiscard]] int testedCount() const; ///< passed + warning + failed
};

} // namespace ats
