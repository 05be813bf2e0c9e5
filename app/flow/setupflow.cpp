// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/setupflow.h"

#include "app/catalog/catalog.h"
#include "app/flow/credentialsaver.h"
#include "app/flow/earlierset.h"
#include "app/flow/sessionset.h"
#include "app/flow/setsharer.h"
#include "app/flow/storedset.h"
#include "app/model/fieldtext.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

FlowState restingState(const Connection &connection, const Guide &guide, bool stored)
{
    if (connection.reconnecting && connection.slot) {
        return FlowState::Explaining;
    }
    if (stored && connection.lastPassed.isValid()) {
        return isLinked(connection, guide) ? FlowState::Done : FlowState::Linking;
    }
    return SetupFlow::isAwaiting(connection, guide) ? FlowState::Waiting : FlowState::Guiding;
}

} // namespace

Outcome<std::unique_ptr<SetupFlow>> SetupFlow::open(const Ports &ports, const QUuid &id)
{
    Outcome<Connection> connection = ports.store->load(id);
    if (!connection) {
        return connection.problem();
    }
    const Guide *guide = ports.catalog->guide(connection.value().guideId);
    if (guide == nullptr) {
        return Problem{QCoreApplication::translate("ats::SetupFlow",
                                                   "This connection uses the guide “%1”, which this version "
                                                   "of the program does not have.")
                           .arg(connection.value().guideId)};
    }
    return std::unique_ptr<SetupFlow>(new SetupFlow(ports, *guide, std::move(connection).value()));
}

SetupFlow::SetupFlow(const Ports &ports, const Guide &guide, Connection connection)
    : m_ports(ports)
    , m_draft(new Draft(ports, guide, std::move(connection), this))
{
    if (const auto kept = sessionSet(m_ports, this->connection(), *guide.system)) {
        m_sessionOnly = true;
        m_sessionValues = kept->plain;
    }
    m_state = restingState(this->connection(), guide, hasStoredSet());
    connect(m_draft, &Draft::waitingForKeychain, this, &SetupFlow::waitingForKeychain);
    connect(m_draft, &Draft::keepingSecrets, this, [this] {
        m_draftKeptAnew = true;
        if (m_saver) {
            m_saver->draftKeptAnew();
        }
    });
    connect(m_draft, &Draft::valueChanged, this, &SetupFlow::forgetTried);
    connect(m_draft, &Draft::valueChanged, this, [this](const QString &field) {
        if (field == answerField(this->guide())) {
            m_draft->setTicked(answerTickKeys(this->guide()), m_draft->isFilledIn(field));
            if (!isAwaiting(this->connection(), this->guide())) {
                apply(FlowEvent::Answered);
            }
        }
    });
}

SetupFlow::~SetupFlow() = default;

void SetupFlow::apply(FlowEvent event)
{
    if (const auto next = nextState(m_state, event); next && *next != m_state) {
        m_state = *next;
        Q_EMIT stateChanged(m_state);
    }
}

void SetupFlow::forgetTried()
{
    if (m_state == FlowState::Tried) {
        m_tested.reset();
        apply(connection().reconnecting ? FlowEvent::ReconnectOpened : FlowEvent::Edited);
    }
}

void SetupFlow::test(TestPurpose purpose, PauseUse use)
{
    if (m_earlier || m_sharer || !nextState(m_state, FlowEvent::TestAsked)) {
        return;
    }
    std::ranges::for_each(guide().fields, [this](const QString &field) { m_draft->settle(field); });
    if (use == PauseUse::Heeded && isHeldBack(purpose)) {
        return;
    }
    m_purpose = purpose;
    m_report = Report{};
    m_testedSecrets = {};
    m_planned.clear();
    m_testedStored = purpose == TestPurpose::StoredSet && hasStoredSet();
    const QPointer<SetupFlow> alive(this);
    apply(FlowEvent::TestAsked);
    if (!alive) {
        return;
    }
    if (!hasStoredSet() || !needsStored()) {
        startCheck(nullptr);
        return;
    }
    m_reading = readStored();
    connect(m_reading, &VaultJob::finished, this, [this](const VaultResult &result) {
        m_reading.clear();
        const StoredSet stored = openEntry(result, *guide().system);
        const bool typed = m_purpose == TestPurpose::Connect || m_purpose == TestPurpose::Try;
        const bool dispensable = typed && m_draft->hasRequiredSecrets();
        if (isLost(stored.status) && dispensable) {
            startCheck(nullptr); // the optional ones went with the lost entry
        } else if (stored.status != VaultStatus::Ok) {
            failOnKeychain(stored.status, stored.detail);
        } else {
            takeDisplayCopy(stored.set);
            startCheck(&stored.set);
        }
    });
}

void SetupFlow::startCheck(const Credentials *stored)
{
    m_draftKeptAnew = false;
    m_readThisTime = stored != nullptr;
    Credentials set = m_purpose == TestPurpose::Replace                          ? replacement(stored)
                      : m_purpose == TestPurpose::StoredSet && stored != nullptr ? stored->clone()
                                                                                 : m_draft->candidate(stored);
    if (stored != nullptr) {
        set.keepUnknown(*stored, *guide().system);
    }
    m_tested = std::make_shared<const Credentials>(std::move(set));
    m_testedSecrets = Redactor(*m_tested);
    m_given = {};
    // One of this session alone is kept as soon as the keychain takes it.
    const bool wantsKeeping = m_sessionOnly && m_purpose == TestPurpose::Connect;
    if (stored != nullptr && *m_tested == *stored && !wantsKeeping) {
        m_testedStored = true;
    }
    m_check = m_ports.makeCheck(guide(), m_tested, this);
    m_planned = m_check->plannedRows();
    if (m_purpose == TestPurpose::Connect || m_purpose == TestPurpose::Replace) {
        m_planned.append(u"keychain"_s);
    }
    connect(m_check, &ConnectionCheck::rowStarted, this, &SetupFlow::rowStarted);
    connect(m_check, &ConnectionCheck::rowFinished, this, [this](const CheckRow &row) {
        m_report.rows.push_back(row);
        Q_EMIT rowFinished(row);
    });
    connect(m_check, &ConnectionCheck::finished, this, &SetupFlow::checkFinished);
    m_check->start();
}

void SetupFlow::stop()
{
    if (m_reading) {
        m_reading->cancel();
    } else if (m_check) {
        m_check->cancel();
    } else if (m_saver) {
        m_saver->cancel();
    } else if (m_earlier) {
        m_earlier->cancel();
    } else if (m_sharer) {
        m_sharer->cancel();
    }
}

bool SetupFlow::testedKnownGoodSet() const { return m_testedStored && connection().lastPassed.isValid(); }

Redactor SetupFlow::knownSecrets() const
{
    Redactor known(m_draft->candidate(nullptr));
    known.add(m_testedSecrets);
    return known;
}

void SetupFlow::openReconnect()
{
    if (connection().slot && nextState(m_state, FlowEvent::ReconnectOpened)) {
        m_draft->setReconnecting(true);
        apply(FlowEvent::ReconnectOpened);
    }
}

void SetupFlow::giveUpReconnect()
{
    if (!connection().reconnecting || !nextState(m_state, FlowEvent::GivenUp)) {
        return;
    }
    m_tested.reset();
    m_draft->dropTyped();
    m_draft->setReconnecting(false);
    apply(FlowEvent::GivenUp);
    if (!isLinked(connection(), guide())) {
        apply(FlowEvent::Unticked);
    }
}

bool SetupFlow::accountChanged() const { return isOtherAccount(m_draft->value(guide().system->identity)); }

bool SetupFlow::isOtherAccount(const QString &identity) const
{
    const FieldSpec *field = guide().system->field(guide().system->identity);
    if (field == nullptr) {
        return false;
    }
    const QString inForce = connection().inForce.value(field->id);
    return !inForce.isEmpty() && cleaned(*field, identity) != inForce;
}

} // namespace ats
