// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/practicemessage.h"
#include "app/practice/scenario.h"

#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QMutex>
#include <QtCore/QUrl>

namespace ats
{

/// What StackOne's API says when an account is linked, as far as it is known, and the page behind the link.
/// Knows nothing of sockets. May be called from several threads at once. Prints nothing that it receives.
class StackOnePractice
{
public:
    /// `base` is where the scenario's API is: the links lead there, too.
    [[nodiscard]] PracticeAnswer answer(Scenario scenario, const QUrl &base, const PracticeRequest &request);

    /// The made-up API key that is accepted.
    [[nodiscard]] static QJsonObject credentials();

private:
    struct Session {
        QByteArray token;
        QString provider;
        QString owner;
        QString ownerName;
        QString account; ///< to be reconnected, or empty
    };
    struct Account {
        QString id;
        QString provider;
        QString owner;
        QString ownerName;
        QString status;
        QString reason;
        int changes = 0;
    };

    [[nodiscard]] PracticeAnswer openSession(Scenario scenario, const QUrl &base, const QByteArray &body);
    [[nodiscard]] PracticeAnswer accounts(const QMap<QString, QString> &query);
    [[nodiscard]] PracticeAnswer page(Scenario scenario, const PracticeRequest &request);
    void settle(const Session &session, bool accepted, Scenario scenario);

    QMutex m_mutex;
    QList<Session> m_sessions; ///< the newest ones
    QList<Account> m_accounts;
};

} // namespace ats
