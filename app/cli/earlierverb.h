// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/connectionverbs.h"

namespace ats
{

/// go-back NAME|ID and forget-earlier NAME|ID: what to do with the set that was replaced.
class EarlierVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;
    [[nodiscard]] bool usesKeychain() const override { return true; }

private:
    void ended(VaultStatus status, const QString &text);
};

} // namespace ats
