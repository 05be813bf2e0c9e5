// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vault/vault.h"

#include <QtCore/QPointer>

namespace ats
{

/// Writes half-typed secrets over those that were kept before, unless a newer version of the program wrote
/// these: then it ends Newer, and they stay.
class DraftKeeper : public VaultJob
{
    Q_OBJECT
public:
    /// Begins at once. `vault` owns it, so that it goes on without whoever began it.
    DraftKeeper(Vault &vault, const QString &key, Secret entry);
    void cancel() override;

private:
    void look(VaultResult &there);
    void follow(VaultJob *job, void (DraftKeeper::*then)(VaultResult &));
    void end(VaultResult &result);

    Vault &m_vault;
    QString m_key;
    Secret m_entry;
    QPointer<VaultJob> m_job;
    bool m_cancelled = false;
};

} // namespace ats
