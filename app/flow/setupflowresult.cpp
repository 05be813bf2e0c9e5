// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/setupflow.h"
#include "app/flow/signinpause.h"

// What follows from a test that has ended.
namespace ats
{

bool SetupFlow::isPass(const Report &report)
{
    const bool signedIn =
        report.verdict == Verdict::Connected || report.verdict == Verdict::ConnectedWithGaps;
    return signedIn &&
           !(report.cause && (isRefusal(*report.cause) || *report.cause == Cause::EndpointRefused));
}

bool SetupFlow::mayKeep(const Report &report) const
{
    return !m_testedStored && mayKeep(report, connection().slot.has_value());
}

bool SetupFlow::mayKeep(const Report &report, bool hasSet)
{
    if (report.verdict == Verdict::Connected) {
        return true;
    }
    // Signed in but not allowed to read: the details are right, so a first set is worth keeping; a set in
    // force is not given up for one that can do less.
    return report.verdict == Verdict::ConnectedWithGaps && (isPass(report) || !hasSet);
}

/// What the test found out for fields left empty belongs to the set that is kept.
void SetupFlow::takeFound(const Report &report)
{
    const QMap<QString, QString> found = report.found();
    if (found.isEmpty()) {
        return;
    }
    Credentials whole = m_tested->clone();
    whole.plain.insert(found);
    m_tested = std::make_shared<const Credentials>(std::move(whole));
    for (auto it = found.begin(); it != found.end(); ++it) {
        m_draft->setValue(it.key(), it.value());
    }
}

void SetupFlow::checkFinished(const Report &report)
{
    const QPointer<SetupFlow> alive(this); // whoever listens may close everything
    m_check->disconnect(this);             // nothing it might still say is about the next test
    m_check->deleteLater();
    m_check.clear();
    m_report = report;
    SignInPause(m_ports, guide(), m_tested->plain, holderOf(connection())).note(report);
    if (mayKeep(report)) {
        const bool keeps = m_purpose != TestPurpose::Try;
        takeFound(report);
        if (!keeps) {
            m_report.judge();
        }
        apply(keeps ? FlowEvent::Passed : FlowEvent::PassedOnly);
        if (alive) {
            Q_EMIT tested();
        }
        if (alive && keeps) {
            startSaving();
        }
        return;
    }
    m_tested.reset();
    finishReport(false);
    if (alive) {
        apply(isPass(report) && m_testedStored ? FlowEvent::Checked : FlowEvent::NotPassed);
    }
    if (alive && m_state == FlowState::Done && !isLinked(connection(), guide())) {
        apply(FlowEvent::Unticked);
    }
    if (alive) {
        Q_EMIT tested();
    }
}

void SetupFlow::finishReport(bool kept)
{
    m_report.judge();
    if (connection().slot && !m_testedStored && !kept) {
        return; // what was only tried beside a set in force says nothing about that set
    }
    m_draft->addAttempt(attemptOf(m_report));
}

} // namespace ats
