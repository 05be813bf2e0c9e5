// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/keychaintask.h"

#include <chrono>

namespace ats
{

inline constexpr std::chrono::hours earlierKept{24};

/// Whether a set that is replaced is kept for a while; one wish for all connections, in the store's setting
/// "earlier.keep": "0" when it is removed at once.
[[nodiscard]] bool keepsEarlier(ConnectionStore &store);
[[nodiscard]] Done setKeepsEarlier(ConnectionStore &store, bool keep);
/// Until when a set that is replaced now stays; invalid when the user wants it removed at once.
[[nodiscard]] QDateTime earlierKeptUntil(const Ports &ports);

/// Goes back to the set that was in force before, or removes it before its time. Going back proves that it is
/// there and whole, and then lets the two change places, so that nothing is lost by it. Stopped, what was in
/// force stays so.
class EarlierSet : public KeychainTask
{
    Q_OBJECT
public:
    enum class Wish { GoBack, Remove };

    EarlierSet(Ports ports, const QUuid &id, const Guide &guide, Wish wish, QObject *parent);

Q_SIGNALS:
    /// Ok, or why not; `text` is for people.
    void finished(ats::VaultStatus status, const QString &text);

private:
    void begin() override;
    void stopped() override { end(VaultStatus::Cancelled, {}); }
    void goBack();
    void remove();
    void opened(const VaultResult &result);
    void endLost();
    void end(VaultStatus status, const QString &text);

    QUuid m_id;
    const Guide &m_guide;
    Wish m_wish;
    Connection m_connection;
};

} // namespace ats
