// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/batchcheck.h"
#include "tests/flow/flowfixture.h"

namespace ats::test
{

using namespace Qt::StringLiterals;

/// A list of stored sets, and a batch whose tests end when they are told to.
class BatchFixture
{
protected:
    void begin()
    {
        m_fixture = std::make_unique<FlowFixture>();
        m_owner = std::make_unique<QObject>();
        m_results.clear();
        m_checks.clear();
        m_summary.reset();
        m_finished = 0;
    }
    void finish()
    {
        m_owner.reset();
        m_fixture.reset();
    }

    /// A set in force that passed once.
    QUuid kept(const QString &client, const QString &clientId = u"123456"_s)
    {
        const QUuid id = m_fixture->add(client);
        const auto flow = m_fixture->open(id);
        type(flow->draft(), u"password of "_s + client, clientId);
        flow->test(TestPurpose::Connect);
        m_fixture->check()->end(passing());
        settle();
        m_fixture->vault().forgetCalls();
        return id;
    }
    [[nodiscard]] std::vector<Connection> all() { return m_fixture->store().all().value(); }
    BatchCheck *start(int jobs = BatchCheck::usualJobs)
    {
        Ports ports = m_fixture->ports();
        ports.makeCheck = [this](const Guide &, std::shared_ptr<const Credentials> set, QObject *parent) {
            auto *check = new ScriptedCheck(std::move(set), parent);
            m_checks.append(check);
            return check;
        };
        auto *batch = new BatchCheck(ports, all(), jobs, m_owner.get());
        QObject::connect(batch, &BatchCheck::ended, m_owner.get(),
                         [this](const BatchResult &result) { m_results.push_back(result); });
        QObject::connect(batch, &BatchCheck::finished, m_owner.get(), [this](const BatchSummary &summary) {
            m_summary = summary;
            ++m_finished;
        });
        batch->start();
        settle();
        return batch;
    }
    /// Ends the tests that wait for it, and those that come after them, the same way.
    void endAll(const Rows &rows)
    {
        while (!m_checks.isEmpty()) {
            if (const QPointer<ScriptedCheck> check = m_checks.takeFirst()) {
                check->end(rows);
            }
            settle();
        }
    }
    /// "Client tested", sorted.
    [[nodiscard]] QStringList ends() const
    {
        QStringList found;
        for (const BatchResult &result : m_results) {
            found.append(result.client + u' ' + toId(result.end));
        }
        found.sort();
        return found;
    }

    std::unique_ptr<FlowFixture> m_fixture;
    std::unique_ptr<QObject> m_owner;
    QList<QPointer<ScriptedCheck>> m_checks;
    std::vector<BatchResult> m_results;
    std::optional<BatchSummary> m_summary;
    int m_finished = 0;
};

} // namespace ats::test
