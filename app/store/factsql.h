// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/connection.h"

#include <QtCore/QMap>
#include <QtCore/QString>

namespace ats
{

/// As the rows of the table `facts`: name and text. What is not known is empty.
[[nodiscard]] QMap<QString, QString> factsOf(const HandoffFacts &handoff);
[[nodiscard]] QMap<QString, QString> factsOf(const PlatformAccount &account);
/// One row into the connection; a name that a newer program wrote is passed over.
void takeFact(Connection &connection, const QString &name, const QString &text);

} // namespace ats
