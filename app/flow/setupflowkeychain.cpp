// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/credentialsaver.h"
#include "app/flow/keychainrow.h"
#include "app/flow/sessionset.h"
#include "app/flow/setupflow.h"
#include "app/flow/storedset.h"
#include "app/model/fieldtext.h"

#include <algorithm>

/// The part of the flow that speaks with the keychain.
namespace ats
{

using namespace Qt::StringLiterals;

VaultJob *SetupFlow::readStored()
{
    // The store is asked again: window or console may have replaced the set since this was opened.
    const Outcome<Connection> fresh = m_ports.store->load(connection().id);
    const auto slot = m_sessionOnly ? std::nullopt : fresh ? fresh.value().slot : connection().slot;
    m_readSlot = slot;
    VaultJob *job = slot ? m_ports.vault->read(setKey(fresh ? fresh.value() : connection()))
                         : m_ports.sessionVault->read(sessionKey(connection().id));
    connect(job, &VaultJob::waitingForUser, this, &SetupFlow::waitingForKeychain);
    return job;
}

void SetupFlow::takeDisplayCopy(const Credentials &stored)
{
    if (m_readSlot) {
        m_draft->takeInForce(*m_readSlot, stored.plain);
    }
}

bool SetupFlow::needsStored() const
{
    if (m_purpose != TestPurpose::Replace) {
        return m_purpose == TestPurpose::StoredSet || m_draft->needsStoredSecrets();
    }
    return std::ranges::any_of(guide().fields, [this](const QString &id) {
        const FieldSpec *spec = guide().system->field(id);
        return spec != nullptr && spec->secret && !m_given.has(id);
    });
}

Credentials SetupFlow::replacement(const Credentials *stored) const
{
    Credentials set;
    for (const QString &id : guide().fields) {
        const FieldSpec *spec = guide().system->field(id);
        if (spec == nullptr) {
            continue;
        }
        if (!spec->secret) {
            const QString shown = connection().inForce.value(id);
            const QString kept = stored == nullptr ? shown : stored->plain.value(id, shown);
            set.plain.insert(id, m_given.plain.value(id, kept));
            continue;
        }
        for (const Credentials *from : {&m_given, stored}) {
            if (from != nullptr && from->has(id)) {
                set.secrets.emplace(id, from->secrets.at(id).clone());
                break;
            }
        }
    }
    set.tidy(*guide().system);
    return set;
}

void SetupFlow::replaceWith(Credentials given, PauseUse use)
{
    if (connection().slot && nextState(m_state, FlowEvent::TestAsked)) {
        m_given = std::move(given);
        test(TestPurpose::Replace, use);
    }
}

QString SetupFlow::valueInForce(const QString &field) const
{
    if (m_sessionOnly) {
        return m_sessionValues.value(field);
    }
    return connection().slot ? connection().inForce.value(field) : m_draft->value(field);
}

void SetupFlow::failOnKeychain(VaultStatus status, const QString &detail)
{
    m_report.at = QDateTime::currentDateTimeUtc();
    m_report.rows = {keychainRow(status, detail)};
    m_report.judge();
    const QPointer<SetupFlow> alive(this);
    Q_EMIT rowFinished(CheckRow(m_report.rows.front()));
    if (alive) {
        apply(FlowEvent::NotPassed);
    }
    if (alive) {
        Q_EMIT tested();
    }
}

void SetupFlow::startSaving()
{
    (void)m_draft->writeAgain(); // else it would come back after the set that is kept now
    if (m_readThisTime || !connection().slot || m_sessionOnly) {
        save();
        return;
    }
    m_reading = readStored();
    connect(m_reading, &VaultJob::finished, this, [this](const VaultResult &result) {
        m_reading.clear();
        const StoredSet stored = openEntry(result, *guide().system);
        if (stored.status == VaultStatus::Ok) {
            Credentials whole = m_tested->clone();
            whole.keepUnknown(stored.set, *guide().system);
            m_tested = std::make_shared<const Credentials>(std::move(whole));
        }
        if (stored.status == VaultStatus::Ok || isLost(stored.status)) {
            save();
        } else {
            saveFinished(stored.status, stored.detail);
        }
    });
}

void SetupFlow::save()
{
    const Origin origin = m_purpose == TestPurpose::Replace ? Origin::Elsewhere : Origin::Typed;
    m_saver = new CredentialSaver(m_ports, connection(), guide(), m_tested, origin, this);
    if (m_draftKeptAnew) {
        m_saver->draftKeptAnew();
    }
    connect(m_saver, &CredentialSaver::waitingForUser, this, &SetupFlow::waitingForKeychain);
    connect(m_saver, &CredentialSaver::finished, this, &SetupFlow::saveFinished);
    const QPointer<SetupFlow> alive(this);
    Q_EMIT rowStarted(u"keychain"_s);
    if (alive) {
        m_saver->start();
    }
}

void SetupFlow::saveFinished(VaultStatus status, const QString &detail)
{
    m_saver.clear();
    const CheckRow row = keychainRow(status, detail);
    std::erase_if(m_report.rows, [&row](const CheckRow &old) { return old.id == row.id; });
    m_report.rows.push_back(row);
    const QPointer<SetupFlow> alive(this);
    Q_EMIT rowFinished(row);
    if (alive && status == VaultStatus::Ok) {
        m_sessionOnly = false;
        forgetSessionSet(m_ports, connection().id);
        const auto kept = std::exchange(m_tested, nullptr);
        m_testedSecrets = {}; // the report's rows came without them
        m_draft->reload(kept.get());
        if (alive) {
            finishReport(true);
        }
    } else if (alive) {
        m_report.judge();
    }
    if (alive) {
        apply(status != VaultStatus::Ok ? FlowEvent::NotSaved
              : isPass(m_report)        ? FlowEvent::Saved
                                        : FlowEvent::SavedWithGaps);
    }
    if (alive) {
        Q_EMIT saved(status);
    }
}

void SetupFlow::saveAgain()
{
    if (!m_tested || !nextState(m_state, FlowEvent::SaveAsked)) {
        return;
    }
    if (m_purpose == TestPurpose::Try) {
        m_purpose = TestPurpose::Connect;
    }
    const QPointer<SetupFlow> alive(this);
    apply(FlowEvent::SaveAsked);
    if (alive) {
        startSaving();
    }
}

void SetupFlow::keepForSession()
{
    if (!m_tested || m_remembering || !nextState(m_state, FlowEvent::SessionOnly)) {
        return;
    }
    m_remembering = m_ports.sessionVault->write(sessionKey(connection().id), m_tested->toEntry());
    connect(m_remembering, &VaultJob::finished, this, [this](const VaultResult &result) {
        m_remembering.clear();
        if (result.status != VaultStatus::Ok || !nextState(m_state, FlowEvent::SessionOnly)) {
            return; // or something else was begun since
        }
        const QPointer<SetupFlow> alive(this);
        m_sessionOnly = true;
        m_sessionValues = m_tested->plain;
        m_tested.reset();
        std::erase_if(m_report.rows, [](const CheckRow &row) { return row.id == "keychain"_L1; });
        finishReport(true);
        if (alive) {
            apply(FlowEvent::SessionOnly);
        }
        if (alive) {
            Q_EMIT saved(VaultStatus::Ok);
        }
    });
}

bool SetupFlow::hasSecretsToLose() const
{
    if (!m_draft->hasUnkeptSecrets()) {
        return false;
    }
    const auto kept = sessionSet(m_ports, connection(), *guide().system);
    return !kept || std::ranges::any_of(guide().fields, [&](const QString &id) {
        const FieldSpec *spec = guide().system->field(id);
        const Secret *typed = m_draft->secret(id);
        return spec != nullptr && typed != nullptr && !kept->holds(id, cleaned(*spec, *typed));
    });
}

void SetupFlow::fetchSecret(const QString &field, QObject *receiver,
                            std::function<void(VaultStatus, Secret)> answer)
{
    VaultJob *job = readStored();
    connect(job, &VaultJob::finished, this,
            [this, receiver = QPointer<QObject>(receiver), field,
             answer = std::move(answer)](const VaultResult &result) {
                if (!receiver) {
                    return;
                }
                StoredSet stored = openEntry(result, *guide().system);
                if (stored.status != VaultStatus::Ok) {
                    answer(stored.status, {});
                    return;
                }
                takeDisplayCopy(stored.set);
                const auto found = stored.set.secrets.find(field);
                if (found == stored.set.secrets.end()) {
                    answer(VaultStatus::Missing, {});
                } else {
                    answer(VaultStatus::Ok, std::move(found->second));
                }
            });
}

} // namespace ats
