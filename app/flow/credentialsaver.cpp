// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/credentialsaver.h"

#include "app/flow/earlierset.h"
#include "app/model/fieldtext.h"

#include <QtCore/QLockFile>

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

CredentialSaver::~CredentialSaver() = default;

void CredentialSaver::start()
{
    Outcome<Claim> claim = m_ports.store->places().claim(m_connection.id);
    if (!claim) {
        failLater(claim.problem().text);
        return;
    }
    m_claim = std::move(claim).value();
    // Window or console may have replaced the set meanwhile: what is current is for the store to say.
    Outcome<Connection> fresh = m_ports.store->load(m_connection.id);
    if (!fresh) {
        failLater(fresh.problem().text);
        return;
    }
    m_connection = std::move(fresh).value();
    // Said before the first write, so that whatever a stop leaves behind is found at the next start.
    if (const Done begun = m_ports.store->places().beginSet(m_connection.id); !begun) {
        failLater(begun.problem().text);
        return;
    }
    m_hadHalfTyped = !m_connection.values.isEmpty() || m_connection.draftKept;
    m_target = otherPlace(m_connection);
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
    if (result.status == VaultStatus::Ok) {
        switchOver();
        return;
    }
    if (wroteNothing(result.status)) {
        const Done undone = m_ports.store->places().endUnwritten(m_connection);
        Q_UNUSED(undone) // then it is looked at at the next start
        end(result.status, result.detail);
        return;
    }
    // Something may have been written all the same. After the others the keychain would not answer now, or
    // the user has had enough.
    const bool answers = result.status == VaultStatus::Unproven || result.status == VaultStatus::Failed;
    giveUp(answers, result.status, result.detail);
}

void CredentialSaver::switchOver()
{
    const Section *link = m_guide.sectionOfKind(SectionKind::Link);
    const bool passed = m_connection.slot.has_value() && m_connection.lastPassed.isValid();
    SetSwitch to;
    to.slot = m_target;
    to.inForce = m_credentials->plain;
    to.replaced = passed; // a set that never passed was never entered on the platform
    to.linkTicks = link == nullptr ? QStringList() : tickKeys(*link);
    to.origin = m_origin;
    to.clean = [this](const QString &field, const QString &text) {
        const FieldSpec *spec = m_guide.system->field(field);
        return spec == nullptr ? text : cleaned(*spec, text);
    };
    to.onPlatform = passed && !m_connection.platformStale && isLinked(m_connection, m_guide);
    to.keepEarlierUntil = earlierKeptUntil(m_ports);
    if (const Done switched = m_ports.store->places().switchTo(m_connection.id, to); !switched) {
        const Outcome<Connection> now = m_ports.store->load(m_connection.id);
        if (now && now.value().slot == m_target) {
            end(VaultStatus::Failed, switched.problem().text);
        } else {
            giveUp(true, VaultStatus::Failed, switched.problem().text);
        }
        return;
    }
    if (m_connection.slot && !to.keepEarlierUntil.isValid()) {
        removeOther(*m_connection.slot, [this] { settleDraft(); });
    } else {
        settleDraft();
    }
}

void CredentialSaver::giveUp(bool clean, VaultStatus status, const QString &detail)
{
    const Done left = m_ports.store->places().leaveOther(m_connection.id);
    Q_UNUSED(left) // then it counts as being written, and is looked at all the same
    if (clean) {
        removeOther(m_target, [this, status, detail] { end(status, detail); });
    } else {
        end(status, detail);
    }
}

void CredentialSaver::removeOther(Slot slot, const std::function<void()> &then)
{
    m_job = m_ports.vault->remove(keychainKey(m_connection.id, slot));
    connect(m_job, &VaultJob::waitingForUser, this, &CredentialSaver::waitingForUser);
    connect(m_job, &VaultJob::finished, this, [this, then](const VaultResult &result) {
        if (result.status == VaultStatus::Ok) {
            const Done gone = m_ports.store->places().otherGone(m_connection.id);
            Q_UNUSED(gone) // then it is looked at again at the next start
        }
        then();
    });
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
    if (!m_ports.store->places().leaveDraft(m_connection.id)) {
        endKept();
        return;
    }
    m_job = m_ports.vault->remove(keychainKey(m_connection.id, Slot::Draft));
    connect(m_job, &VaultJob::waitingForUser, this, &CredentialSaver::waitingForUser);
    connect(m_job, &VaultJob::finished, this, [this](const VaultResult &result) {
        if (result.status == VaultStatus::Ok) {
            const Done gone = m_ports.store->places().draftGone(m_connection.id);
            Q_UNUSED(gone) // then it is looked at again at the next start
        }
        endKept();
    });
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
    m_claim.reset();
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(status, detail);
}

} // namespace ats
