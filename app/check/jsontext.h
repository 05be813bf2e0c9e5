// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonValue>

namespace ats
{

/// The object or array that a body consists of; Undefined when it is neither.
[[nodiscard]] QJsonValue jsonContent(const QByteArray &body);

} // namespace ats
