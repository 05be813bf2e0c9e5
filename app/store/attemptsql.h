// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace ats
{

// Conditions on a row of the table `attempts`; the ids in them are fixed in the code, never text from
// outside.

/// Says something about the connection: neither stopped nor ended by an empty field or the keychain.
[[nodiscard]] QString tellingAttempts();
/// The system judged the details.
[[nodiscard]] QString judgingAttempts();
/// The details worked.
[[nodiscard]] QString passingAttempts();

/// Deletes what is too old of one connection's history, but not what the state of the set in force, or of the
/// one to go back to, comes from; its number is bound five times.
[[nodiscard]] QString forgetAttempts();

} // namespace ats
