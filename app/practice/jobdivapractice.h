// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/practicemessage.h"
#include "app/practice/scenario.h"

#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QMutex>
#include <QtCore/QString>

namespace ats
{

/// What JobDiva's API says, as far as it is known: sign-in and three reads. Knows nothing of sockets.
/// May be called from several threads at once. Keeps and prints nothing that it receives.
class JobDivaPractice
{
public:
    [[nodiscard]] PracticeAnswer answer(Scenario scenario, const PracticeRequest &request);

    /// The made-up details that are accepted, by field id.
    [[nodiscard]] static QJsonObject credentials();

private:
    [[nodiscard]] PracticeAnswer signIn(const QByteArray &body);
    [[nodiscard]] bool isSignedIn(const QByteArray &authorization);

    QMutex m_mutex;
    QList<QByteArray> m_tokens; ///< the newest ones that were given out
};

/// An error as JobDiva words it: status, error, message.
[[nodiscard]] PracticeAnswer practiceError(int status, const QString &message);

} // namespace ats
