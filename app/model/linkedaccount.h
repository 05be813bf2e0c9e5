// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QLatin1StringView>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace ats
{

/// What a platform says of an account that it made for a connection.
enum class AccountStatus { Active, Inactive, Suspended, Archived, Expired, Error, Unknown };
[[nodiscard]] QLatin1StringView toId(AccountStatus status);
/// Ignoring case; whatever else it is, is Unknown.
[[nodiscard]] AccountStatus accountStatusFromId(QStringView id);
/// Nobody needs to wait for it any longer: without a new try it does not become active.
[[nodiscard]] bool isRefused(AccountStatus status);

/// One of the platform's accounts, as it describes it. All of it is the platform's own text: plain, one line
/// each, bounded.
struct LinkedAccount {
    QString id;
    AccountStatus status = AccountStatus::Unknown;
    QString word; ///< the status in the platform's own word
    QStringList reasons;
    QString owner;    ///< the connection's id, or empty where the answer does not name it
    QString provider; ///< likewise
    QString updated;  ///< when it was changed last, in any spelling: only compared
    bool operator==(const LinkedAccount &) const = default;
};

} // namespace ats
