// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/connectionverbs.h"
#include "app/flow/reportmaterial.h"

namespace ats
{

/// check NAME|ID, and check --guide ID, which keeps nothing
class CheckVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;
    [[nodiscard]] bool usesKeychain() const override { return true; }
    [[nodiscard]] StoreUse storeUse() const override;

private:
    void checkEntries();
    /// Ends with the report for support, after a look at which keychain there is.
    void endWithSupportReport(ReportMaterial material);
};

} // namespace ats
