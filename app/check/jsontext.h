// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonValue>

namespace ats
{

/// `utf8` as a JSON string with its quotes. Our own, because Qt's JSON classes keep copies that cannot be
/// wiped.
[[nodiscard]] QByteArray jsonText(QByteArrayView utf8);
/// The object or array that a body consists of; Undefined when it is neither.
[[nodiscard]] QJsonValue jsonContent(const QByteArray &body);

} // namespace ats
