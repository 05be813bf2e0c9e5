// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/connectionverbs.h"

namespace ats
{

/// share NAME|ID --with NAME|ID and unshare NAME|ID: one set of details for several connections.
class SharingVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;
    [[nodiscard]] bool usesKeychain() const override { return true; }

private:
    void share(const Connection &user);
    void unshare(const Connection &user);
    void ended(const QUuid &id, VaultStatus status, const QString &text, const QString &done);
};

} // namespace ats
