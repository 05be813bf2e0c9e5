// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"
#include "app/model/connection.h"
#include "app/model/credentials.h"

namespace ats
{

/// All of standard input, which holds a secret.
[[nodiscard]] Outcome<Secret> secretInput();

/// The details a command line and its standard input give for a guide: --set for fields that are not secret,
/// the JSON object for those that are. Says which field is unknown, secret or of the wrong kind.
[[nodiscard]] Outcome<Credentials> readEntries(const Arguments &arguments, const Guide &guide);

} // namespace ats
