// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/batchcheck.h"

#include "app/catalog/catalog.h"
#include "app/flow/keychainrow.h"
#include "app/flow/storedset.h"
#include "app/store/connectionwriter.h"

#include <algorithm>

namespace ats
{

BatchCheck::BatchCheck(Ports ports, const std::vector<Connection> &connections, int jobs, QObject *parent)
    : KeychainTask(std::move(ports), parent)
    , m_jobs(std::clamp(jobs, 1, mostJobs))
{
    for (const Connection &connection : connections) {
        const Guide *guide = this->ports().catalog->guide(connection.guideId);
        const QStringList account =
            guide == nullptr
                ? QStringList{connection.id.toString()}
                : SignInPause(this->ports(), *guide, connection.inForce, holderOf(connection)).account();
        put({connection.id, connection.client, connection.guideId}, account);
    }
}

BatchCheck::~BatchCheck() = default;

void BatchCheck::put(const Waiting &what, const QStringList &account)
{
    std::deque<Waiting> &line = m_waiting[account];
    line.push_back(what);
    const bool busy = std::ranges::any_of(
        m_running, [&](const Running &running) { return running.account.account() == account; });
    if (line.size() == 1 && !busy) {
        m_ready.push_back(account);
    }
}

BatchCheck::Waiting BatchCheck::take(const QStringList &account)
{
    std::deque<Waiting> &line = m_waiting[account];
    Waiting what = std::move(line.front());
    line.pop_front();
    if (line.empty()) {
        m_waiting.remove(account);
    }
    return what;
}

void BatchCheck::free(const QStringList &account)
{
    if (m_waiting.contains(account)) {
        m_ready.push_back(account); // behind the others: no account keeps them waiting
    }
}

void BatchCheck::cancel()
{
    KeychainTask::cancel();
    for (const Running &running : m_running) {
        running.check->cancel(); // ends from the event loop
    }
    later();
}

void BatchCheck::later()
{
    if (!std::exchange(m_stepping, true)) {
        QMetaObject::invokeMethod(this, &BatchCheck::step, Qt::QueuedConnection);
    }
}

/// One thing at a time, so that a window stays alive however many there are.
void BatchCheck::step()
{
    m_stepping = false;
    if (!isCancelled() && !m_closed) {
        if (!m_reading && m_running.size() < static_cast<std::size_t>(m_jobs) && !m_ready.empty()) {
            startNext();
        } else if (m_waiting.isEmpty() && !m_reading && m_running.empty()) {
            finish();
        }
        return;
    }
    m_ready.clear();
    if (!m_waiting.isEmpty()) {
        const Waiting what = take(m_waiting.constBegin().key());
        const BatchEnd why = isCancelled() ? BatchEnd::Stopped : BatchEnd::KeychainClosed;
        end({}, {what.id, what.client, what.guideId, why, Verdict::CouldNotTell, {}, 0, {}});
    } else if (!m_reading && m_running.empty()) {
        finish();
    }
}

std::optional<BatchResult> BatchCheck::reasonToSkip(const Waiting &what, const Outcome<Connection> &now,
                                                    const Guide *guide) const
{
    BatchResult result{what.id, what.client, what.guideId, BatchEnd::Gone, Verdict::CouldNotTell, {}, 0, {}};
    if (!now) {
        result.end = now.problem() == noSuchConnection() ? BatchEnd::Gone : BatchEnd::Unreadable;
    } else if (guide == nullptr) {
        result.end = BatchEnd::NoGuide;
    } else if (now.value().removing) {
        result.end = BatchEnd::Gone;
    } else if (!now.value().slot) {
        result.end = BatchEnd::NothingStored;
    } else {
        result.pause = SignInPause(ports(), *guide, now.value().inForce, holderOf(now.value())).inForce();
        if (!result.pause) {
            return {};
        }
        result.end = BatchEnd::Paused;
    }
    return result;
}

void BatchCheck::startNext()
{
    const QStringList account = m_ready.front();
    m_ready.pop_front();
    const Waiting what = take(account);
    const Outcome<Connection> now = ports().store->load(what.id);
    const Guide *guide = ports().catalog->guide(what.guideId);
    if (const std::optional<BatchResult> skipped = reasonToSkip(what, now, guide)) {
        end(account, *skipped);
        return;
    }
    m_reading = true;
    const QPointer<BatchCheck> alive(this);
    Q_EMIT begun(what.id);
    if (alive) {
        read(what, account, now.value(), *guide);
    }
}

void BatchCheck::read(const Waiting &what, const QStringList &account, const Connection &now,
                      const Guide &guide)
{
    const Slot slot = *now.slot;
    follow(ports().vault->read(setKey(now)), [this, what, account, holder = holderOf(now),
                                              shown = now.inForce, slot, &guide](VaultResult &result) {
        m_reading = false;
        StoredSet stored = openEntry(result, *guide.system);
        if (stored.status != VaultStatus::Ok || isCancelled()) {
            const CheckRow row = keychainRow(stored.status, stored.detail);
            if (!isCancelled() && closesAll(stored.status)) {
                m_closed = true;
                m_summary.keychainRow = row;
            }
            const BatchEnd why = isCancelled() ? BatchEnd::Stopped : BatchEnd::KeychainFailed;
            end(account, {what.id, what.client, what.guideId, why, Verdict::CouldNotTell, row.cause, 0, {}});
            return;
        }
        if (stored.set.plain != shown) {
            (void)showEntry(*ports().store, what.id, slot, stored.set.plain); // else next time
        }
        const SignInPause real(ports(), guide, stored.set.plain, holder);
        test(what, real, account, guide, std::move(stored));
    });
}

void BatchCheck::test(const Waiting &what, const SignInPause &real, const QStringList &account,
                      const Guide &guide, StoredSet stored)
{
    if (real.account() != account) {
        // The list showed another account than the entry holds: it waits for its turn there.
        put(what, real.account());
        free(account);
        later();
        return;
    }
    if (std::optional<Pause> pause = real.inForce()) {
        end(account,
            {what.id, what.client, what.guideId, BatchEnd::Paused, Verdict::CouldNotTell, {}, 0, pause});
        return;
    }
    ConnectionCheck *check =
        ports().makeCheck(guide, std::make_shared<const Credentials>(std::move(stored.set)), this);
    connect(check, &ConnectionCheck::finished, this,
            [this, check](const Report &report) { testEnded(check, report); });
    m_running.push_back({what, check, real, {}});
    m_running.back().clock.start();
    check->start();
    later();
}

void BatchCheck::testEnded(const ConnectionCheck *check, const Report &report)
{
    const auto found = std::ranges::find(m_running, check, &Running::check);
    if (found == m_running.end()) {
        return;
    }
    const Running running = *found;
    m_running.erase(found);
    running.check->disconnect(this);
    running.check->deleteLater();
    running.account.note(report);
    note(running.what.id, attemptOf(report));
    end(running.account.account(), {running.what.id,
                                    running.what.client,
                                    running.what.guideId,
                                    BatchEnd::Tested,
                                    report.verdict,
                                    report.cause,
                                    static_cast<int>(running.clock.elapsed()),
                                    {}});
}

void BatchCheck::note(const QUuid &id, const Attempt &attempt)
{
    m_unwritten.emplace_back(id, attempt);
    writeAgain();
}

/// A disk that was full for a moment loses no result. Ends at the first that is not taken: where the list is
/// in use, each try waits.
void BatchCheck::writeAgain()
{
    const auto left = std::ranges::find_if(m_unwritten, [this](const std::pair<QUuid, Attempt> &one) {
        const Done done = ports().store->addAttempt(one.first, one.second);
        return !done && done.problem() != noSuchConnection();
    });
    m_unwritten.erase(m_unwritten.begin(), left);
}

void BatchCheck::end(const QStringList &account, const BatchResult &result)
{
    free(account);
    m_summary.count(result);
    later();
    Q_EMIT ended(result); // last: the receiver may destroy this
}

void BatchCheck::finish()
{
    if (std::exchange(m_over, true)) {
        return;
    }
    writeAgain();
    m_summary.unwritten = static_cast<int>(m_unwritten.size());
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(m_summary);
}

} // namespace ats
