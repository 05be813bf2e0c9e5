// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/connectionverbs.h"
#include "app/flow/keychainrehearsal.h"
#include "app/flow/rehearsallog.h"

namespace ats
{

/// keychain: which one there is, and whether it does its work.
class KeychainVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;
    /// Only to remember how it went.
    [[nodiscard]] StoreUse storeUse() const override { return StoreUse::IfPossible; }

private:
    void ended(const RehearsalResult &result);

    std::unique_ptr<RehearsalLog> m_log;
};

} // namespace ats
