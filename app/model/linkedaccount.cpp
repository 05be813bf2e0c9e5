// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/model/linkedaccount.h"

#include <array>

namespace ats
{

using namespace Qt::StringLiterals;

QLatin1StringView toId(AccountStatus status)
{
    switch (status) {
    case AccountStatus::Active:
        return "active"_L1;
    case AccountStatus::Inactive:
        return "inactive"_L1;
    case AccountStatus::Suspended:
        return "suspended"_L1;
    case AccountStatus::Archived:
        return "archived"_L1;
    case AccountStatus::Expired:
        return "expired"_L1;
    case AccountStatus::Error:
        return "error"_L1;
    case AccountStatus::Unknown:
        return "unknown"_L1;
    }
    Q_UNREACHABLE();
}

AccountStatus accountStatusFromId(QStringView id)
{
    static constexpr std::array known{AccountStatus::Active,    AccountStatus::Inactive,
                                      AccountStatus::Suspended, AccountStatus::Archived,
                                      AccountStatus::Expired,   AccountStatus::Error};
    for (const AccountStatus status : known) {
        if (id.compare(toId(status), Qt::CaseInsensitive) == 0) {
            return status;
        }
    }
    return AccountStatus::Unknown;
}

bool isRefused(AccountStatus status)
{
    return status == AccountStatus::Suspended || status == AccountStatus::Archived ||
           status == AccountStatus::Expired || status == AccountStatus::Error;
}

} // namespace ats
