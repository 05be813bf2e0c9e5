// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/ports.h"
#include "app/model/connection.h"

#include <QtCore/QPointer>

#include <chrono>

namespace ats
{

/// Setting: "0" when replaced credentials are removed at once; anything else keeps them for a while.
inline constexpr char keepEarlierSetting[] = "earlier.keep";
inline constexpr std::chrono::hours earlierKept{24};

/// Until when a set that is replaced now stays; invalid when the user wants it removed at once.
[[nodiscard]] QDateTime earlierKeptUntil(const Ports &ports);

/// Goes back to the set that was in force before, or removes it before its time. Going back proves that it is
/// there and whole, and then lets the two change places, so that nothing is lost by it. finished() comes
/// exactly once; then the job deletes itself.
class EarlierSet : public QObject
{
    Q_OBJECT
public:
    enum class Wish { GoBack, Remove };

    EarlierSet(Ports ports, const QUuid &id, const Guide &guide, Wish wish, QObject *parent);
    ~EarlierSet() override;

    void start();
    /// Stops waiting for the keychain. What was in force stays so.
    void cancel();

Q_SIGNALS:
    void waitingForUser();
    /// Ok, or why not; `text` is for people.
    void finished(ats::VaultStatus status, const QString &text);

private:
    void begin();
    void read(const VaultResult &result);
    void endLost(VaultStatus status);
    void end(VaultStatus status, const QString &text);

    Ports m_ports;
    QUuid m_id;
    const Guide &m_guide;
    Wish m_wish;
    Connection m_connection;
    Claim m_claim;
    QPointer<VaultJob> m_job;
    bool m_cancelled = false;
};

} // namespace ats
