// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/catalog.h"
#include "app/flow/credentialsaver.h"
#include "app/flow/earlierset.h"
#include "app/flow/setsharer.h"
#include "app/flow/setupflow.h"
#include "app/flow/setusers.h"
#include "app/flow/sharecandidates.h"

// The part of the flow that deals with a set of several connections.
namespace ats
{

using namespace Qt::StringLiterals;

std::vector<SharedUse> SetupFlow::sharedUses() const
{
    std::vector<SharedUse> uses;
    if (const auto others = connectionsBeside(*m_ports.store, connection())) {
        for (const Connection &other : others.value()) {
            const Guide *otherGuide = m_ports.catalog->guide(other.guideId);
            uses.push_back({other.id, other.client,
                            otherGuide == nullptr ? other.guideId : otherGuide->platform->name,
                            other.platformStale});
        }
    }
    return uses; // without the store's answer there is nobody to speak of
}

std::vector<OfferedSet> SetupFlow::offeredSets() const
{
    std::vector<OfferedSet> offers;
    const bool waitsToBeKept = m_state == FlowState::SaveFailed || m_state == FlowState::Tried;
    if (hasStoredSet() || waitsToBeKept) {
        return offers;
    }
    if (const auto found = ats::offeredSets(m_ports, connection())) {
        for (const Connection &other : found.value()) {
            offers.push_back({other.id, other.client, m_ports.catalog->guide(other.guideId)->platform->name,
                              other.inForce});
        }
    }
    return offers; // without the store's answer there is nothing to offer
}

void SetupFlow::useSetOf(const QUuid &other)
{
    if (isBusy() || hasStoredSet()) {
        return;
    }
    (void)m_draft->writeAgain(); // else it would come back over what is shared now
    const Outcome<Connection> with = m_ports.store->load(other);
    m_sharer = new SetSharer(m_ports, connection().id, with ? holderOf(with.value()) : other,
                             SetSharer::IfOther::Refuse, this);
    connect(m_sharer, &SetSharer::waitingForUser, this, &SetupFlow::waitingForKeychain);
    connect(m_sharer, &SetSharer::finished, this, [this](VaultStatus status, const QString &text) {
        m_sharer.clear();
        const QPointer<SetupFlow> alive(this);
        if (status == VaultStatus::Ok) {
            m_report = Report{}; // what was tested last was not this set
            m_draft->setNote(QLatin1StringView(detailsAtHandNote), u"yes"_s); // the steps are not needed
        }
        if (alive) {
            m_draft->reload();
        }
        if (alive) {
            Q_EMIT sharingEnded(status, text);
        }
    });
    m_sharer->start();
}

} // namespace ats
