// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/connectionstore.h"

#include <functional>
#include <vector>

namespace ats
{

/// One change of one connection: in memory and in the list.
struct DraftChange {
    QString key; ///< a later change with the same key takes the place of an earlier one
    std::function<void(Connection &)> apply;
    std::function<Done(ConnectionStore &)> write;
};

/// Changes that the list did not take, e.g. because the disk was full, in their order until it does.
class Unwritten
{
public:
    explicit Unwritten(ConnectionStore *store)
        : m_store(store)
    {
    }

    /// Writes what waits and then this one; what is not written waits.
    [[nodiscard]] Done write(DraftChange change);
    /// Writes what waits.
    [[nodiscard]] Done writeAgain();
    [[nodiscard]] bool isEmpty() const { return m_waiting.empty(); }
    /// What waits is newer than what `connection` was read from.
    void applyTo(Connection &connection) const;
    /// Forgets waiting changes whose keys begin like this.
    void drop(const QString &begin);

private:
    ConnectionStore *m_store;
    std::vector<DraftChange> m_waiting;
};

} // namespace ats
