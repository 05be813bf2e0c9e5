// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/connectionverbs.h"
#include "app/flow/batchresult.h"

#include <QtCore/QJsonArray>

namespace ats
{

/// check --all: the stored sets of all connections, or of those that --stage and --system name.
class CheckAllVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;

private:
    void check();
    [[nodiscard]] bool isWanted(const Connection &connection) const;
    void one(const BatchResult &result);
    void all(const BatchSummary &summary);

    QJsonArray m_connections;
    int m_count = 0;
    int m_done = 0;
};

} // namespace ats
