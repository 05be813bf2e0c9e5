// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/draftkeeper.h"

#include "app/model/credentials.h"

#include <utility>

namespace ats
{

DraftKeeper::DraftKeeper(Vault &vault, const QString &key, Secret entry)
    : VaultJob(&vault)
    , m_vault(vault)
    , m_key(key)
    , m_entry(std::move(entry))
{
    follow(vault.read(key), &DraftKeeper::look);
}

void DraftKeeper::cancel()
{
    m_cancelled = true;
    if (m_job) {
        m_job->cancel();
    }
}

void DraftKeeper::follow(VaultJob *job, void (DraftKeeper::*then)(VaultResult &))
{
    m_job = job;
    connect(job, &VaultJob::waitingForUser, this, &DraftKeeper::waitingForUser);
    connect(job, &VaultJob::finished, this, then);
}

void DraftKeeper::look(VaultResult &there)
{
    const bool newer =
        there.status == VaultStatus::Ok && Credentials::faultOf(there.value) == KeychainFault::Newer;
    if (newer || m_cancelled || closesAll(there.status)) {
        VaultResult ended{newer         ? VaultStatus::Newer
                          : m_cancelled ? VaultStatus::Cancelled
                                        : there.status,
                          {},
                          there.detail};
        end(ended);
        return;
    }
    follow(m_vault.write(m_key, std::move(m_entry)), &DraftKeeper::end);
}

void DraftKeeper::end(VaultResult &result)
{
    deleteLater();
    Q_EMIT finished(result);
}

} // namespace ats
