// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vault/vault.h"

#include <QtCore/QPointer>
#include <QtTest/QTest>

namespace ats
{

/// Follows one vault call from its start to its end and counts what it says.
class JobWatch : public QObject
{
    Q_OBJECT
public:
    explicit JobWatch(VaultJob *job)
        : m_job(job)
    {
        connect(job, &VaultJob::waitingForUser, this, [this] { ++m_waits; });
        connect(job, &VaultJob::finished, this, [this](VaultResult &result) {
            ++m_ends;
            m_result = std::move(result);
        });
    }

    /// True once the call has ended and its job has deleted itself.
    [[nodiscard]] bool ends()
    {
        return QTest::qWaitFor([this] { return m_ends > 0 && m_job.isNull(); }, 60'000);
    }
    [[nodiscard]] VaultStatus status() { return ends() ? m_result.status : VaultStatus::Failed; }
    [[nodiscard]] VaultJob *job() const { return m_job; }
    [[nodiscard]] int timesEnded() const { return m_ends; }
    [[nodiscard]] int timesWaiting() const { return m_waits; }
    [[nodiscard]] QByteArray text() const { return m_result.value.bytes().toByteArray(); }
    [[nodiscard]] const QStringList &keys() const { return m_result.keys; }
    [[nodiscard]] const QString &detail() const { return m_result.detail; }

private:
    QPointer<VaultJob> m_job;
    VaultResult m_result;
    int m_ends = 0;
    int m_waits = 0;
};

inline VaultStatus statusOf(VaultJob *job) { return JobWatch(job).status(); }

inline VaultInfo infoOf(Vault &vault)
{
    VaultInfo seen;
    int times = 0;
    QPointer<VaultProbe> probe = vault.probe();
    QObject::connect(probe, &VaultProbe::finished, &vault, [&](const VaultInfo &info) {
        seen = info;
        ++times;
    });
    if (!QTest::qWaitFor([&] { return times > 0 && probe.isNull(); }, 60'000) || times != 1) {
        seen.detail = QStringLiteral("the probe did not answer once");
    }
    return seen;
}

} // namespace ats
