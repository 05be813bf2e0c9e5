// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>

namespace ats
{

/// `utf8` as a JSON string with its quotes. Our own, because Qt's JSON classes keep copies that cannot be
/// wiped.
[[nodiscard]] QByteArray jsonText(QByteArrayView utf8);

} // namespace ats
