// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/arguments.h"

namespace ats
{

/// Options of the hand-off verbs that take a text; they land in Arguments::texts under their own names.
[[nodiscard]] const QStringList &handoffTexts();
/// Those that take none; they land in Arguments::flags.
[[nodiscard]] const QStringList &handoffFlags();
/// What a hand-off verb cannot do without, or with something else.
[[nodiscard]] Done checkHandoff(const Arguments &arguments);
/// Their lines of the help: the verbs, and the options.
[[nodiscard]] QString handoffVerbsText();
[[nodiscard]] QString handoffOptionsText();

} // namespace ats
