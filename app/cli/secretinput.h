// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/outcome.h"

#include <QtCore/QByteArray>

namespace ats
{

/// All of standard input, at most 64 KiB; `expected` is named when there is more. Wipe it: a secret may be in
/// it.
[[nodiscard]] Outcome<QByteArray> readSecretInput(const QString &expected);

} // namespace ats
