// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/outcome.h"

#include <QtCore/QByteArrayView>

namespace ats
{

enum class HandoffFileKind {
    Handoff,    ///< sealed: SealedFile
    Invitation, ///< Invitation
    Slip,       ///< ReturnSlip
};

/// ".atshandoff", ".atsinvite", ".atsslip"; what is inside decides, not the name.
[[nodiscard]] QLatin1StringView suffixOf(HandoffFileKind kind);

/// What these bytes of a whole file say they are; whether they are any good is for their reader to say.
[[nodiscard]] Outcome<HandoffFileKind> kindOfFile(QByteArrayView file);

} // namespace ats
