// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringList>

namespace ats
{

/// Options of api-key and link; they go into Arguments::flags.
[[nodiscard]] QStringList linkFlags();
/// Their part of the help: the verbs, and the options.
[[nodiscard]] QString linkVerbsText();
[[nodiscard]] QString linkOptionsText();

} // namespace ats
