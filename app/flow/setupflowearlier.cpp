// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/credentialsaver.h"
#include "app/flow/earlierset.h"
#include "app/flow/setsharer.h"
#include "app/flow/setupflow.h"

// The part of the flow that deals with the set before the one in force.
namespace ats
{

bool SetupFlow::keepsEarlier() const { return ats::keepsEarlier(*m_ports.store); }

void SetupFlow::setKeepsEarlier(bool keep)
{
    if (const Done set = ats::setKeepsEarlier(*m_ports.store, keep); !set) {
        Q_EMIT m_draft->failed(set.problem().text);
    }
}

void SetupFlow::goBack() { startEarlier(true); }

void SetupFlow::removeEarlier() { startEarlier(false); }

bool SetupFlow::isBusy() const { return m_earlier || m_check || m_reading || m_saver || m_sharer; }

void SetupFlow::startEarlier(bool back)
{
    if (isBusy() || connection().other != OtherSlot::Kept ||
        (back && !nextState(m_state, FlowEvent::WentBack))) {
        return;
    }
    const EarlierSet::Wish wish = back ? EarlierSet::Wish::GoBack : EarlierSet::Wish::Remove;
    m_earlier = new EarlierSet(m_ports, connection().id, guide(), wish, this);
    connect(m_earlier, &EarlierSet::waitingForUser, this, &SetupFlow::waitingForKeychain);
    connect(m_earlier, &EarlierSet::finished, this, [this, back](VaultStatus status, const QString &text) {
        m_earlier.clear();
        const QPointer<SetupFlow> alive(this);
        m_draft->reload();
        if (alive && back && status == VaultStatus::Ok) {
            m_sessionOnly = false;
            m_report = Report{}; // what was tested last was the other set
            m_tested.reset();
            settleAfterGoingBack();
        }
        if (alive) {
            Q_EMIT earlierEnded(status, text);
        }
    });
    m_earlier->start();
}

void SetupFlow::settleAfterGoingBack()
{
    const QPointer<SetupFlow> alive(this);
    apply(FlowEvent::WentBack);
    if (alive && connection().reconnecting) {
        apply(FlowEvent::ReconnectOpened);
    } else if (alive && isLinked(connection(), guide())) {
        apply(FlowEvent::AllTicked);
    }
}

} // namespace ats
