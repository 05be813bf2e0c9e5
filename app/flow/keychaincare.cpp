// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/keychaincare.h"

#include "app/catalog/catalog.h"
#include "app/flow/connectionremover.h"
#include "app/model/credentials.h"
#include "app/model/words.h"

#include <QtCore/QLockFile>

namespace ats
{

KeychainCare::KeychainCare(Ports ports, QObject *parent)
    : QObject(parent)
    , m_ports(std::move(ports))
{
}

KeychainCare::~KeychainCare() = default;

void KeychainCare::start()
{
    const Done forgotten = m_ports.store->forgetRemoved(m_ports.now().addDays(-removedHistoryDays));
    Q_UNUSED(forgotten) // then at the next start
    if (const Outcome<std::vector<QUuid>> due = m_ports.store->places().due(m_ports.now())) {
        m_left = due.value();
    }
    const Outcome<QString> restored = m_ports.store->setting(QLatin1StringView(restoredSetting));
    m_restored = restored && !restored.value().isEmpty();
    if (m_restored) {
        if (const Outcome<std::vector<Connection>> all = m_ports.store->all()) {
            m_left.clear();
            for (const Connection &connection : all.value()) {
                m_left.push_back(connection.id);
            }
        }
    }
    std::reverse(m_left.begin(), m_left.end()); // taken from the back
    QMetaObject::invokeMethod(this, &KeychainCare::next, Qt::QueuedConnection);
}

void KeychainCare::startWith(const QUuid &id)
{
    m_left = {id};
    QMetaObject::invokeMethod(this, &KeychainCare::next, Qt::QueuedConnection);
}

void KeychainCare::cancel()
{
    m_cancelled = true;
    if (m_job) {
        m_job->cancel();
    } else if (m_remover) {
        m_remover->cancel();
    }
}

void KeychainCare::next()
{
    while (!m_left.empty() && !m_cancelled) {
        const QUuid id = m_left.back();
        m_left.pop_back();
        m_interrupted.clear();
        m_claim.reset();
        Outcome<Claim> claim = m_ports.store->places().claim(id);
        // Looked at under the claim: until then somebody else may have been at work.
        Outcome<Connection> fresh = claim ? m_ports.store->load(id) : Outcome<Connection>(claim.problem());
        if (!fresh || !(m_restored || needsCare(fresh.value(), m_ports.now()))) {
            continue;
        }
        m_claim = std::move(claim).value();
        m_connection = std::move(fresh).value();
        care();
        return;
    }
    if (m_restored && m_left.empty() && !m_cancelled) {
        const Done looked = m_ports.store->setSetting(QLatin1StringView(restoredSetting), {});
        Q_UNUSED(looked) // then it is done once more at the next start
    }
    end();
}

void KeychainCare::care()
{
    if (m_connection.removing) {
        finishRemoval();
        return;
    }
    switch (m_connection.other) {
    case OtherSlot::Writing:
        m_interrupted = tr("Keeping new credentials for “%1” was cut off.").arg(m_connection.client);
        removeOther(EventKind::Interrupted);
        return;
    case OtherSlot::Leaving:
        m_interrupted = tr("Changing the credentials of “%1” was not finished.").arg(m_connection.client);
        removeOther({});
        return;
    case OtherSlot::Kept:
        if (!canGoBack(m_connection, m_ports.now())) {
            removeOther(EventKind::EarlierRemoved);
            return;
        }
        break;
    case OtherSlot::Empty:
        break;
    }
    removeDraft();
}

void KeychainCare::removeOther(std::optional<EventKind> why)
{
    if (!m_ports.store->places().leaveOther(m_connection.id, why)) {
        end();
        return;
    }
    call(m_ports.vault->remove(keychainKey(m_connection.id, otherPlace(m_connection))), [this] {
        const Done gone = m_ports.store->places().otherGone(m_connection.id);
        Q_UNUSED(gone) // then it is due again
        removeDraft();
    });
}

void KeychainCare::removeDraft()
{
    if (!m_connection.draftLeaving) {
        lookAtCurrent();
        return;
    }
    call(m_ports.vault->remove(keychainKey(m_connection.id, Slot::Draft)), [this] {
        const Done gone = m_ports.store->places().draftGone(m_connection.id);
        Q_UNUSED(gone) // then it is due again
        lookAtCurrent();
    });
}

void KeychainCare::lookAtCurrent()
{
    const bool lost = m_restored && m_connection.keychainUsed;
    if (m_interrupted.isEmpty() && !lost) {
        next();
        return;
    }
    if (!m_connection.slot) {
        sayInForce(VaultStatus::Missing, false);
        lost ? adoptFrom({Slot::A, Slot::B}) : next();
        return;
    }
    m_job = m_ports.vault->read(keychainKey(m_connection.id, *m_connection.slot));
    connect(m_job, &VaultJob::waitingForUser, this, &KeychainCare::waitingForUser);
    connect(m_job, &VaultJob::finished, this, [this, lost](const VaultResult &result) {
        const bool whole = isWhole(result);
        sayInForce(result.status, whole);
        if (lost && !whole && result.status == VaultStatus::Missing) {
            adoptFrom({otherPlace(m_connection)});
        } else {
            next();
        }
    });
}

bool KeychainCare::isWhole(const VaultResult &result) const
{
    const Guide *guide = m_ports.catalog->guide(m_connection.guideId);
    return result.status == VaultStatus::Ok && guide != nullptr &&
           Credentials::fromEntry(result.value, *guide->system).ok();
}

void KeychainCare::sayInForce(VaultStatus status, bool whole)
{
    if (m_interrupted.isEmpty()) {
        return;
    }
    QString words;
    if (!m_connection.slot) {
        words = tr("Nothing was kept: open it and press Connect again.");
    } else if (whole) {
        words = tr("In force, and whole in your keychain: the ones kept %1. What else was there is removed.")
                    .arg(momentText(m_connection.slotSince, m_ports.now()));
    } else if (status == VaultStatus::Missing) {
        words = tr("The ones in force are not in your keychain any more. Open Reconnect to enter them anew.");
    } else {
        words = tr("The ones in force could not be looked at. Test the connection to see whether they work.");
    }
    m_notes.append(m_interrupted + u' ' + words);
}

void KeychainCare::adoptFrom(QList<Slot> places)
{
    if (places.isEmpty()) {
        next();
        return;
    }
    const Slot place = places.takeFirst();
    m_job = m_ports.vault->read(keychainKey(m_connection.id, place));
    connect(m_job, &VaultJob::waitingForUser, this, &KeychainCare::waitingForUser);
    connect(m_job, &VaultJob::finished, this, [this, place, places](const VaultResult &result) {
        if (!isWhole(result)) {
            adoptFrom(places);
            return;
        }
        const Guide *guide = m_ports.catalog->guide(m_connection.guideId);
        SetSwitch to;
        to.slot = place;
        to.inForce = Credentials::fromEntry(result.value, *guide->system).value().plain;
        to.origin = Origin::Elsewhere;
        to.as = EventKind::Recovered;
        CredentialPlaces &all = m_ports.store->places();
        if (all.switchTo(m_connection.id, to) && all.otherGone(m_connection.id)) {
            m_notes.append(tr("The list of connections was older than your keychain. For “%1” the "
                              "credentials found there are in force now: test them.")
                               .arg(m_connection.client));
        }
        next();
    });
}

void KeychainCare::finishRemoval()
{
    m_claim.reset(); // it takes its own
    m_remover = new ConnectionRemover(m_ports, m_connection, this);
    connect(m_remover, &ConnectionRemover::waitingForUser, this, &KeychainCare::waitingForUser);
    connect(m_remover, &ConnectionRemover::finished, this, [this](VaultStatus status) {
        if (status != VaultStatus::Ok) {
            // Asked for already, so it stays due.
            const Done marked = m_ports.store->places().setRemoving(m_connection.id, true);
            Q_UNUSED(marked)
            end();
            return;
        }
        m_notes.append(tr("Removing “%1” was cut off; it is finished now. Nothing of it is left in your "
                          "keychain.")
                           .arg(m_connection.client));
        next();
    });
    m_remover->start();
}

void KeychainCare::call(VaultJob *job, const std::function<void()> &then)
{
    m_job = job;
    connect(job, &VaultJob::waitingForUser, this, &KeychainCare::waitingForUser);
    connect(job, &VaultJob::finished, this,
            [this, then](const VaultResult &result) { result.status == VaultStatus::Ok ? then() : end(); });
}

void KeychainCare::end()
{
    m_claim.reset();
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(m_notes);
}

} // namespace ats
