// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/kill/killworld.h"

#include <QtCore/QTemporaryDir>

namespace ats::test
{

class ChildServer;

/// The children of all tests; to be set before any of them runs.
void setChildren(ChildServer *children);

/// What tests have in common that kill a program at one point after the other of what it does to credentials.
class KillRunner : public QObject
{
    Q_OBJECT
protected:
    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("connections.db")); }
    /// True when the child was killed at that point, false when it came to its end.
    bool killedAt(int point, Operation operation, const QUuid &id);
    /// What the user reads after the next start.
    QStringList nextStart(KillWorld &world);
    /// Begins anew: a keychain that grows gets slower with each point.
    void clear();

private:
    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
};

} // namespace ats::test
