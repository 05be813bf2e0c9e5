// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "app/handoff/filekind.h"
#include "app/handoff/handoff.h"

namespace ats
{

enum class Overwrite { No, Yes };

/// The whole file, as far as it is no larger than any hand-off file.
[[nodiscard]] Outcome<QByteArray> readHandoffFile(const QString &path);
/// Whole or not at all, for the owner's eyes alone. What is there already is only replaced with Yes.
[[nodiscard]] Done writeHandoffFile(const QString &path, const QByteArray &bytes, Overwrite overwrite);
/// The file is not there any more afterwards.
[[nodiscard]] Done deleteHandoffFile(const QString &path);
/// "Contoso Talent.atshandoff": a client's name made fit for a file name.
[[nodiscard]] QString handoffFileName(const QString &client, HandoffFileKind kind);
/// The catalog behind the ports.
[[nodiscard]] GuideFinder guideFinder(const Ports &ports);

} // namespace ats
