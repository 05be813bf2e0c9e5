// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vault/settledprobe.h"
#include "app/vault/vault.h"

#include <QtCore/QList>
#include <QtCore/QPointer>
#include <QtCore/QSet>

#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace ats::test
{

enum class VaultCall { Read, Write, Remove, List, Unlock };

/// One call to a ScriptedVault. Ends at the next turn of the event loop, or when the vault lets it.
class ScriptedJob : public VaultJob
{
public:
    ScriptedJob(std::function<VaultResult()> work, QObject *parent)
        : VaultJob(parent)
        , m_work(std::move(work))
    {
    }
    void cancel() override
    {
        m_work = [] { return VaultResult{VaultStatus::Cancelled, {}, {}}; };
        endLater();
    }
    void askUserLater()
    {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT waitingForUser(); }, Qt::QueuedConnection);
    }
    void endLater()
    {
        if (!std::exchange(m_ending, true)) {
            QMetaObject::invokeMethod(
                this, [this] { end(); }, Qt::QueuedConnection);
        }
    }

private:
    void end()
    {
        VaultResult result = m_work();
        deleteLater();
        Q_EMIT finished(result);
    }

    std::function<VaultResult()> m_work;
    bool m_ending = false;
};

/// A keychain in memory that does what a test tells it: by default everything works, any call can be made to
/// end otherwise or not at all until told, and every call is on record.
class ScriptedVault : public Vault
{
public:
    using Vault::Vault;

    /// The next call of this kind ends like this instead; several wait in line.
    void answerOnce(VaultCall kind, VaultStatus status, const QString &detail = {})
    {
        m_once[kind].append({status, detail});
    }
    /// All calls of this kind end like this; Ok: they work again.
    void answerAlways(VaultCall kind, VaultStatus status, const QString &detail = {})
    {
        m_always[kind] = {status, detail};
    }
    /// Every kind of call: a keychain that is locked, absent, …, or works again (Ok).
    void answerEverything(VaultStatus status, const QString &detail = {})
    {
        for (const VaultCall kind :
             {VaultCall::Read, VaultCall::Write, VaultCall::Remove, VaultCall::List, VaultCall::Unlock}) {
            answerAlways(kind, status, detail);
        }
        m_info = {status, status == VaultStatus::Absent ? QString() : m_info.name, detail};
    }
    /// Calls of this kind say waitingForUser() and do not end until release() or cancel().
    void hold(VaultCall kind) { m_held.insert(kind); }
    /// Lets everything that was held go on, and holds nothing from now on.
    void release()
    {
        m_held.clear();
        const auto waiting = std::exchange(m_waiting, {});
        for (const QPointer<ScriptedJob> &job : waiting) {
            if (job) {
                job->endLater();
            }
        }
    }
    void setInfo(const VaultInfo &info) { m_info = info; }
    /// The largest entry it takes, as on platforms with less room.
    void setHolds(qsizetype bytes) { m_holds = bytes; }
    /// Says that it stored, and did not.
    void setForgetful(bool forgetful) { m_forgetful = forgetful; }
    /// Tells which entries there are, as not every platform does.
    void setListed(bool listed) { m_listed = listed; }

    /// All calls so far, e.g. "write org.atsconnect.AtsConnect/…/a", in order.
    [[nodiscard]] const QList<std::pair<VaultCall, QString>> &calls() const { return m_calls; }
    [[nodiscard]] QStringList keys(VaultCall kind) const
    {
        QStringList found;
        for (const auto &[one, key] : m_calls) {
            if (one == kind) {
                found.append(key);
            }
        }
        return found;
    }
    void forgetCalls() { m_calls.clear(); }
    [[nodiscard]] QStringList entries() const
    {
        QStringList keys;
        for (const auto &[key, value] : m_values) {
            keys.append(key);
        }
        return keys;
    }
    /// Null when there is none.
    [[nodiscard]] const Secret *entry(const QString &key) const
    {
        const auto found = m_values.find(key);
        return found == m_values.end() ? nullptr : &found->second;
    }
    void put(const QString &key, Secret value) { m_values.insert_or_assign(key, std::move(value)); }
    void drop(const QString &key) { m_values.erase(key); }

    /// Called when a call ends, before its receiver hears of it; to look at the world in between.
    std::function<void(VaultCall, const QString &)> beforeEnd;

    [[nodiscard]] VaultJob *read(const QString &key) override
    {
        return call(VaultCall::Read, key, [this, key] {
            const Secret *found = entry(key);
            return found == nullptr                       ? VaultResult{VaultStatus::Missing, {}, {}}
                   : found->bytes().size() > largestEntry ? VaultResult{VaultStatus::NotOurs, {}, {}}
                                                          : VaultResult{VaultStatus::Ok, found->clone(), {}};
        });
    }
    [[nodiscard]] VaultJob *write(const QString &key, Secret value) override
    {
        // std::function copies what it holds, and a Secret cannot be copied.
        const auto held = std::make_shared<Secret>(std::move(value));
        return call(VaultCall::Write, key, [this, key, held] {
            if (held->bytes().size() > m_holds) {
                return VaultResult{VaultStatus::TooLarge, {}, {}};
            }
            if (m_forgetful) {
                return VaultResult{VaultStatus::Unproven, {}, {}};
            }
            put(key, held->clone());
            return VaultResult{VaultStatus::Ok, {}, {}};
        });
    }
    [[nodiscard]] VaultJob *remove(const QString &key) override
    {
        return call(VaultCall::Remove, key, [this, key] {
            drop(key);
            return VaultResult{VaultStatus::Ok, {}, {}};
        });
    }
    [[nodiscard]] VaultJob *list() override
    {
        return call(VaultCall::List, {}, [this] {
            return m_listed ? VaultResult{VaultStatus::Ok, {}, {}, entries()}
                            : VaultResult{VaultStatus::Unlisted, {}, {}};
        });
    }
    [[nodiscard]] VaultJob *unlock() override
    {
        return call(VaultCall::Unlock, {}, [] { return VaultResult{VaultStatus::Ok, {}, {}}; });
    }
    [[nodiscard]] VaultProbe *probe() override { return new SettledProbe(m_info, this); }
    [[nodiscard]] bool isLasting() const override { return true; }

private:
    struct Answer {
        VaultStatus status = VaultStatus::Ok;
        QString detail;
    };

    VaultJob *call(VaultCall kind, const QString &key, const std::function<VaultResult()> &work)
    {
        m_calls.append({kind, key});
        Answer answer = m_always[kind];
        if (!m_once[kind].isEmpty()) {
            answer = m_once[kind].takeFirst();
        }
        auto *job = new ScriptedJob(
            [this, kind, key, work, answer] {
                if (beforeEnd) {
                    beforeEnd(kind, key);
                }
                return answer.status == VaultStatus::Ok ? work()
                                                        : VaultResult{answer.status, {}, answer.detail};
            },
            this);
        if (m_held.contains(kind)) {
            job->askUserLater();
            m_waiting.append(job);
        } else {
            job->endLater();
        }
        return job;
    }

    std::map<QString, Secret> m_values;
    QList<std::pair<VaultCall, QString>> m_calls;
    std::map<VaultCall, QList<Answer>> m_once;
    std::map<VaultCall, Answer> m_always;
    qsizetype m_holds = largestEntry;
    bool m_forgetful = false;
    bool m_listed = true;
    QSet<VaultCall> m_held;
    QList<QPointer<ScriptedJob>> m_waiting;
    VaultInfo m_info{VaultStatus::Ok, QStringLiteral("Test Keyring"), {}};
};

} // namespace ats::test
