// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vault/vault.h"

#include <functional>

namespace ats
{

/// Does one piece of work at the next turn of the event loop, unless it was cancelled before.
class SessionJob : public VaultJob
{
    Q_OBJECT
public:
    SessionJob(std::function<VaultResult()> work, QObject *parent);
    void cancel() override;

private:
    void run();

    std::function<VaultResult()> m_work;
    bool m_cancelled = false;
};

} // namespace ats
