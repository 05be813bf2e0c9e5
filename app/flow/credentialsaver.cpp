// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/credentialsaver.h"

#include "app/model/fieldtext.h"

#include <algorithm>

namespace ats
{

using namespace Qt::StringLiterals;

CredentialSaver::CredentialSaver(Ports ports, Connection connection, const Guide &guide,
                                 std::shared_ptr<const Credentials> credentials, Origin origin,
                                 QObject *parent)
    : QObject(parent)
    , m_ports(std::move(ports))
    , m_connection(std::move(connection))
    , m_guide(guide)
    , m_credentials(std::move(credentials))
    , m_origin(origin)
{
}

void CredentialSaver::start()
{
    // Said before the first write, so that removing the connection later looks into the keychain even if
    // the program is stopped between the write and the switch.
    if (const Done marked = m_ports.store->setKeychainUsed(m_connection.id); !marked) {
        failLater(marked.problem().text);
        return;
    }
    // Window or console may have replaced the set meanwhile: what is current is for the store to say.
    Outcome<Connection> fresh = m_ports.store->load(m_connection.id);
    if (!fresh) {
        failLater(fresh.problem().text);
        return;
    }
    m_connection = std::move(fresh).value();
    m_hadHalfTyped = !m_connection.values.isEmpty() || m_connection.draftKept;
    m_target = m_connection.slot ? otherSlot(*m_connection.slot) : Slot::A;
    m_job = m_ports.vault->write(keychainKey(m_connection.id, m_target), m_credentials->toEntry());
    connect(m_job, &VaultJob::waitingForUser, this, &CredentialSaver::waitingForUser);
    connect(m_job, &VaultJob::finished, this, &CredentialSaver::written);
}

void CredentialSaver::draftKeptAnew() { m_keptAnew = true; }

void CredentialSaver::cancel()
{
    if (m_job) {
        m_job->cancel();
    }
}

void CredentialSaver::failLater(const QString &text)
{
    QMetaObject::invokeMethod(
        this, [this, text] { end(VaultStatus::Failed, text); }, Qt::QueuedConnection);
}

void CredentialSaver::written(const VaultResult &result)
{
    if (result.status == VaultStatus::Unproven || result.status == VaultStatus::Failed) {
        cleanUp({m_target}, result.status, result.detail); // something may have been written all the same
        return;
    }
    if (result.status != VaultStatus::Ok) {
        end(result.status, result.detail);
        return;
    }
    const Section *link = m_guide.sectionOfKind(SectionKind::Link);
    // A set that never passed was never entered on the platform.
    const bool replaced = m_connection.slot.has_value() && m_connection.lastPassed.isValid();
    const Done switched =
        m_ports.store->switchSlot(m_connection.id, m_target, m_credentials->plain, replaced,
                                  link == nullptr ? QStringList() : tickKeys(*link), m_origin,
                                  [this](const QString &field, const QString &text) {
                                      const FieldSpec *spec = m_guide.system->field(field);
                                      return spec == nullptr ? text : cleaned(*spec, text);
                                  });
    if (!switched) {
        const Outcome<Connection> now = m_ports.store->load(m_connection.id);
        const bool current = now && now.value().slot == m_target;
        cleanUp(current ? QList<Slot>() : QList<Slot>{m_target}, VaultStatus::Failed,
                switched.problem().text);
        return;
    }
    cleanUp(m_connection.slot ? QList<Slot>{*m_connection.slot} : QList<Slot>(), VaultStatus::Ok, {});
}

void CredentialSaver::cleanUp(QList<Slot> left, VaultStatus status, const QString &detail)
{
    if (left.isEmpty()) {
        if (status == VaultStatus::Ok) {
            settleDraft();
        } else {
            end(status, detail);
        }
        return;
    }
    m_job = m_ports.vault->remove(keychainKey(m_connection.id, left.takeFirst()));
    connect(m_job, &VaultJob::waitingForUser, this, &CredentialSaver::waitingForUser);
    // How it ends does not matter: a leftover is overwritten by the next save and removed with the
    // connection.
    connect(m_job, &VaultJob::finished, this,
            [this, left, status, detail] { cleanUp(left, status, detail); });
}

void CredentialSaver::settleDraft()
{
    const Outcome<Connection> now = m_ports.store->load(m_connection.id);
    if (!now || !now.value().draftKept) {
        endKept();
        return;
    }
    if (m_origin == Origin::Typed && !m_keptAnew) {
        dropDraft(); // what it holds was typed before the set that is kept now
        return;
    }
    m_keptAnew = false;
    m_job = m_ports.vault->read(keychainKey(m_connection.id, Slot::Draft));
    connect(m_job, &VaultJob::waitingForUser, this, &CredentialSaver::waitingForUser);
    connect(m_job, &VaultJob::finished, this, [this](const VaultResult &result) {
        // Written again while it was read: then what was read is not what it holds.
        if (isOverInDraft(result) && !m_keptAnew) {
            dropDraft();
        } else {
            endKept();
        }
    });
}

bool CredentialSaver::isOverInDraft(const VaultResult &read) const
{
    if (read.status != VaultStatus::Ok) {
        return read.status == VaultStatus::Missing;
    }
    const Outcome<Credentials> half = Credentials::fromEntry(read.value, *m_guide.system);
    return !half || std::ranges::all_of(half.value().secrets, [this](const auto &typed) {
        return m_credentials->holds(typed.first, typed.second);
    });
}

void CredentialSaver::dropDraft()
{
    // The mark goes first and at once, so that keeping anew from now on is seen by all.
    if (!m_ports.store->setDraftKept(m_connection.id, false)) {
        endKept();
        return;
    }
    m_job = m_ports.vault->remove(keychainKey(m_connection.id, Slot::Draft));
    connect(m_job, &VaultJob::waitingForUser, this, &CredentialSaver::waitingForUser);
    connect(m_job, &VaultJob::finished, this, &CredentialSaver::endKept);
}

void CredentialSaver::endKept()
{
    if (m_origin == Origin::Elsewhere && m_hadHalfTyped) {
        const Outcome<Connection> now = m_ports.store->load(m_connection.id);
        if (now && now.value().reconnecting && now.value().values.isEmpty() && !now.value().draftKept) {
            // The very set that was half typed: nothing is left to go on with.
            const Done ended = m_ports.store->setReconnecting(m_connection.id, false);
            Q_UNUSED(ended) // the reconnect page then has nothing to offer but its Cancel
        }
    }
    end(VaultStatus::Ok, {});
}

void CredentialSaver::end(VaultStatus status, const QString &detail)
{
    m_credentials.reset();
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(status, detail);
}

} // namespace ats
