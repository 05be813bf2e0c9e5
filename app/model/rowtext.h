// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/report.h"
#include "app/model/words.h"

#include <QtCore/QString>

namespace ats
{

/// Names that rows are told with. A row's own facts win over `host` and `what`, which serve rows not yet run.
struct RowNames {
    const Guide *guide = nullptr; ///< borrowed; null: neutral words
    QString keychain;             ///< "GNOME Keyring"; empty: "your keychain"
    QString host;                 ///< the system's host; empty: the guide's first
    QString what;                 ///< what a read row reads; empty: found in the guide
    bool practice = false;        ///< the host is the practice service in place of the real one
    bool showPrivate = false;     ///< as text, too: for the user's own screen, or when it holds marks
    bool showWords = false;       ///< rowsAsText(): below a row what the service said, for a report
};

/// "Sign in as the API user"
[[nodiscard]] QString rowTitle(const CheckRow &row, const RowNames &names);
/// For a row that is only planned.
[[nodiscard]] QString rowTitle(const QString &id, const RowNames &names);
/// "Signed in", "Not run: the sign-in was refused". `soFar` tells why a row was not run; may be null.
[[nodiscard]] QString rowLine(const CheckRow &row, const Report *soFar, const RowNames &names);
/// The state as icon, word and colour: "Passed", "Failed", …
[[nodiscard]] PillText rowPill(RowState state);
/// The same for a row; one that the user stopped is "Stopped", not "Failed".
[[nodiscard]] PillText rowPill(const CheckRow &row);

/// "Sign-in refused", "Connected", …
[[nodiscard]] PillText verdictPill(const Report &report);
/// "Test finished: 6 passed, 1 failed: sign-in."
[[nodiscard]] QString reportSummary(const Report &report, const RowNames &names);

/// For the clipboard: state, title, line, time and code. No secret, and no private value unless asked for.
[[nodiscard]] QString rowAsText(const CheckRow &row, const Report *soFar, const RowNames &names);
/// The whole test, a line a row, under its verdict and time.
[[nodiscard]] QString rowsAsText(const Report &report, const RowNames &names);

} // namespace ats
