// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/practicemessage.h"
#include "app/practice/scenario.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <atomic>

namespace ats
{

/// What Teamtailor's API says in each of its regions, as far as it is known. Knows nothing of sockets. May be
/// called from several threads at once. Keeps and prints nothing that it receives.
class TeamtailorPractice
{
public:
    [[nodiscard]] PracticeAnswer answer(Scenario scenario, const QString &region,
                                        const PracticeRequest &request);

    [[nodiscard]] static QStringList regions();
    /// The made-up details that are accepted, by field id.
    [[nodiscard]] static QJsonObject credentials();

private:
    std::atomic<int> m_limited = 0; ///< how often the limit for requests was asked about
};

} // namespace ats
