// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/credentialsaver.h"
#include "app/flow/setupflow.h"

/// The part of the flow that speaks with the keychain.
namespace ats
{

using namespace Qt::StringLiterals;

VaultJob *SetupFlow::readStored()
{
    // The store is asked again: window or console may have replaced the set since this was opened.
    const Outcome<Connection> fresh = m_ports.store->load(connection().id);
    const auto slot = m_sessionOnly ? std::nullopt : fresh ? fresh.value().slot : connection().slot;
    Vault *vault = slot ? m_ports.vault : m_ports.sessionVault;
    VaultJob *job = vault->read(keychainKey(connection().id, slot.value_or(Slot::A)));
    connect(job, &VaultJob::waitingForUser, this, &SetupFlow::waitingForKeychain);
    return job;
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
    m_saver = new CredentialSaver(m_ports, connection(), guide(), m_tested, this);
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
        m_tested.reset();
        m_draft->reload(true);
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
    if (m_tested && nextState(m_state, FlowEvent::SaveAsked)) {
        apply(FlowEvent::SaveAsked);
        startSaving();
    }
}

void SetupFlow::keepForSession()
{
    if (!m_tested || m_remembering || !nextState(m_state, FlowEvent::SessionOnly)) {
        return;
    }
    m_remembering = m_ports.sessionVault->write(keychainKey(connection().id, Slot::A), m_tested->toEntry());
    connect(m_remembering, &VaultJob::finished, this, [this](const VaultResult &result) {
        m_remembering.clear();
        if (result.status != VaultStatus::Ok || !nextState(m_state, FlowEvent::SessionOnly)) {
            return; // or something else was begun since
        }
        const QPointer<SetupFlow> alive(this);
        m_sessionOnly = true;
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

void SetupFlow::fetchSecret(const QString &field, QObject *receiver,
                            std::function<void(VaultStatus, Secret)> answer)
{
    VaultJob *job = readStored();
    connect(job, &VaultJob::finished, this,
            [receiver = QPointer<QObject>(receiver), system = guide().system, field,
             answer = std::move(answer)](VaultResult &result) {
                if (!receiver) {
                    return;
                }
                if (result.status != VaultStatus::Ok) {
                    answer(result.status, {});
                    return;
                }
                Outcome<Credentials> stored = Credentials::fromEntry(result.value, *system);
                if (!stored) {
                    answer(VaultStatus::Unproven, {});
                    return;
                }
                const auto found = stored.value().secrets.find(field);
                if (found == stored.value().secrets.end()) {
                    answer(VaultStatus::Missing, {});
                } else {
                    answer(VaultStatus::Ok, std::move(found->second));
                }
            });
}

} // namespace ats
