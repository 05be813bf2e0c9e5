// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/connectionverbs.h"
#include "app/flow/handoffsealer.h"

namespace ats
{

/// export NAME|ID: seals a connection's details to a receiving code or with a new passphrase.
class ExportVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;
    [[nodiscard]] bool usesKeychain() const override { return true; }

private:
    /// From --to, else from the invitation that the connection was made from.
    [[nodiscard]] Outcome<ReceivingCode> receiver(const Connection &connection) const;
    /// The details of a connection that has none kept, from command line and standard input, added to what is
    /// typed; null after complaining.
    [[nodiscard]] std::shared_ptr<const Credentials> typed(const Connection &connection);
    void ended(const SealRequest &request, const SealEnd &end);
};

} // namespace ats
