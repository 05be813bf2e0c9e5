// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/batchresult.h"
#include "app/flow/keychaintask.h"
#include "app/flow/signinpause.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QHash>

#include <deque>
#include <list>

namespace ats
{

struct StoredSet;

/// Tests the sets in force of many connections, for window and console: several accounts at once, and within
/// one account (as SignInPause tells them apart) strictly one after the other. A pause after refused sign-ins
/// is kept to. The keychain is asked for one entry at a time, and no more sets are held than tests run. Each
/// result goes into the history as that of a single test does. A keychain that does not answer ends it: what
/// runs is finished, nothing else is begun.
/// ended() comes once for every connection, then finished(); then it deletes itself.
class BatchCheck : public KeychainTask
{
    Q_OBJECT
public:
    static constexpr int usualJobs = 4;
    static constexpr int mostJobs = 16;

    /// Of `connections` only ids, names and accounts are kept; each is read again before its test.
    BatchCheck(Ports ports, const std::vector<Connection> &connections, int jobs, QObject *parent);
    ~BatchCheck() override;

    /// What runs is stopped, and noted as stopped; what had not begun is not.
    void cancel() override;

Q_SIGNALS:
    /// Its turn has come.
    void begun(const QUuid &id);
    void ended(const ats::BatchResult &result);
    void finished(const ats::BatchSummary &summary);

private:
    struct Waiting {
        QUuid id;
        QString client;
        QString guideId;
    };
    struct Running {
        Waiting what;
        ConnectionCheck *check;
        SignInPause account;
        QElapsedTimer clock;
    };

    void begin() override { step(); }
    void stopped() override { step(); }
    void later();
    void step();
    void put(const Waiting &what, const QStringList &account);
    [[nodiscard]] Waiting take(const QStringList &account);
    void free(const QStringList &account);
    void startNext();
    [[nodiscard]] std::optional<BatchResult> reasonToSkip(const Waiting &what, const Outcome<Connection> &now,
                                                          const Guide *guide) const;
    void read(const Waiting &what, const QStringList &account, const Connection &now, const Guide &guide);
    /// `real` is the account of the entry, `account` the one whose turn it is.
    void test(const Waiting &what, const SignInPause &real, const QStringList &account, const Guide &guide,
              StoredSet stored);
    void testEnded(const ConnectionCheck *check, const Report &report);
    void note(const QUuid &id, const Attempt &attempt);
    void writeAgain();
    void end(const QStringList &account, const BatchResult &result);
    void finish();

    int m_jobs;
    QHash<QStringList, std::deque<Waiting>> m_waiting; ///< by account
    std::deque<QStringList> m_ready; ///< accounts with something waiting and nothing running
    std::list<Running> m_running;
    std::vector<std::pair<QUuid, Attempt>> m_unwritten;
    BatchSummary m_summary;
    bool m_reading = false;
    bool m_closed = false; ///< the keychain does not answer
    bool m_stepping = false;
    bool m_over = false;
};

} // namespace ats
