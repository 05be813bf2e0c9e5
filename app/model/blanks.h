// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace ats
{

/// Takes no room on the screen, and still makes two texts differ.
[[nodiscard]] bool isInvisible(QChar c);
[[nodiscard]] bool isBlank(QChar c);
/// Without blanks and invisible characters at the ends.
[[nodiscard]] QStringView withoutEnds(QStringView text);
/// A non-secret value as it is sent: without blanks at the ends and without invisible characters. Never for
/// secrets.
[[nodiscard]] QString cleaned(QStringView text);

} // namespace ats
