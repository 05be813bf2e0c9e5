// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/connectionverbs.h"

namespace ats
{

/// history NAME|ID: what happened to a connection, newest first.
class HistoryVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;

private:
    /// Of a removed connection the history is left for a while.
    [[nodiscard]] std::optional<Connection> removedOrKept();
};

} // namespace ats
