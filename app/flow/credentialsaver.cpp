// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/credentialsaver.h"

namespace ats
{

using namespace Qt::StringLiterals;

CredentialSaver::CredentialSaver(const Ports &ports, const Connection &connection, const Guide &guide,
                                 std::shared_ptr<const Credentials> credentials, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_connection(connection)
    , m_guide(guide)
    , m_credentials(std::move(credentials))
    , m_target(connection.slot ? otherSlot(*connection.slot) : Slot::A)
{
}

void CredentialSaver::start()
{
    // Said before the first write, so that removing the connection later looks into the keychain even if
    // the program is stopped between the write and the switch.
    if (const Done marked = m_ports.store->setKeychainUsed(m_connection.id); !marked) {
        QMetaObject::invokeMethod(
            this, [this, text = marked.problem().text] { end(VaultStatus::Failed, text); },
            Qt::QueuedConnection);
        return;
    }
    m_job = m_ports.vault->write(keychainKey(m_connection.id, m_target), m_credentials->toEntry());
    connect(m_job, &VaultJob::waitingForUser, this, &CredentialSaver::waitingForUser);
    connect(m_job, &VaultJob::finished, this, &CredentialSaver::written);
}

void CredentialSaver::cancel()
{
    if (m_job) {
        m_job->cancel();
    }
}

void CredentialSaver::written(const VaultResult &result)
{
    if (result.status != VaultStatus::Ok) {
        end(result.status, result.detail);
        return;
    }
    const Section *link = m_guide.sectionOfKind(SectionKind::Link);
    const bool replaced = m_connection.slot.has_value();
    const Done switched =
        m_ports.store->switchSlot(m_connection.id, m_target, m_credentials->plain, replaced,
                                  link == nullptr ? QStringList() : tickKeys(*link));
    if (!switched) {
        cleanUp(m_target);
        end(VaultStatus::Failed, switched.problem().text);
        return;
    }
    if (m_connection.slot) {
        cleanUp(*m_connection.slot);
    }
    if (m_connection.draftKept) {
        cleanUp(Slot::Draft);
    }
    end(VaultStatus::Ok, {});
}

void CredentialSaver::cleanUp(Slot slot)
{
    // Nobody waits for this: a leftover is overwritten by the next save and removed with the connection.
    VaultJob *job = m_ports.vault->remove(keychainKey(m_connection.id, slot));
    Q_UNUSED(job)
}

void CredentialSaver::end(VaultStatus status, const QString &detail)
{
    m_credentials.reset();
    Q_EMIT finished(status, detail);
    deleteLater();
}

CheckRow keychainRow(VaultStatus status, const QString &detail)
{
    CheckRow row;
    row.id = u"keychain"_s;
    row.state = RowState::Failed;
    row.facts.words = detail;
    switch (status) {
    case VaultStatus::Ok:
        row.state = RowState::Passed;
        break;
    case VaultStatus::Missing:
        row.cause = Cause::KeychainMissing;
        break;
    case VaultStatus::Locked:
        row.cause = Cause::KeychainLocked;
        break;
    case VaultStatus::Refused:
        row.cause = Cause::KeychainRefused;
        break;
    case VaultStatus::Absent:
        row.cause = Cause::KeychainAbsent;
        break;
    case VaultStatus::Cancelled:
        row.cause = Cause::Cancelled;
        break;
    case VaultStatus::Unproven:
        row.cause = Cause::KeychainMismatch;
        break;
    case VaultStatus::Failed:
        row.cause = Cause::InternalError;
        break;
    }
    return row;
}

} // namespace ats
