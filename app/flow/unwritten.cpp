// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/unwritten.h"

#include "app/store/connectionwriter.h"

#include <algorithm>
#include <utility>

namespace ats
{

Done Unwritten::write(DraftChange change)
{
    std::erase_if(m_waiting, [&change](const DraftChange &one) { return one.key == change.key; });
    m_waiting.push_back(std::move(change));
    return writeAgain();
}

Done Unwritten::writeAgain()
{
    Done done;
    auto next = m_waiting.begin();
    for (; done && next != m_waiting.end(); done ? ++next : next) {
        done = next->write(*m_store);
    }
    m_waiting.erase(m_waiting.begin(), next);
    if (!done && done.problem() == noSuchConnection()) {
        m_waiting.clear(); // it was deleted elsewhere: there is nothing to wait for
    }
    return done;
}

void Unwritten::applyTo(Connection &connection) const
{
    for (const DraftChange &change : m_waiting) {
        change.apply(connection);
    }
}

void Unwritten::drop(const QString &begin)
{
    std::erase_if(m_waiting, [&begin](const DraftChange &one) { return one.key.startsWith(begin); });
}

} // namespace ats
