// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/keychaincare.h"

#include "app/catalog/catalog.h"
#include "app/flow/connectionremover.h"
#include "app/flow/ownsecretcare.h"
#include "app/flow/rehearsallog.h"
#include "app/model/words.h"
#include "app/store/storerecovery.h"

#include <QtCore/QLockFile>

#include <algorithm>

namespace ats
{

KeychainCare::KeychainCare(Ports ports, QObject *parent)
    : KeychainTask(std::move(ports), parent)
{
}

KeychainCare::KeychainCare(Ports ports, const QUuid &only, QObject *parent)
    : KeychainTask(std::move(ports), parent)
    , m_only(only)
{
}

void KeychainCare::begin()
{
    if (m_only) {
        m_left = {*m_only};
    } else {
        collect();
    }
    next();
}

void KeychainCare::collect()
{
    const Done forgotten = ports().store->forgetRemoved(ports().now().addDays(-removedHistoryDays));
    Q_UNUSED(forgotten) // then at the next start
    const Outcome<QString> restored = ports().store->setting(restoredSetting);
    m_restored = restored && !restored.value().isEmpty();
    if (!m_restored) {
        if (Outcome<std::vector<QUuid>> due = places().due(ports().now())) {
            m_left = std::move(due).value();
        }
    } else if (const Outcome<std::vector<Connection>> all = ports().store->all()) {
        for (const Connection &connection : all.value()) {
            m_left.push_back(connection.id);
        }
    }
    std::reverse(m_left.begin(), m_left.end()); // taken from the back
}

void KeychainCare::cancel()
{
    KeychainTask::cancel();
    if (m_remover) {
        m_remover->cancel();
    }
    if (m_ownCare) {
        m_ownCare->cancel();
    }
}

void KeychainCare::next()
{
    while (!m_left.empty() && !isCancelled()) {
        m_interrupted.clear();
        Outcome<Connection> fresh = take(m_left.back());
        m_left.pop_back();
        if (!fresh || !(m_restored || needsCare(fresh.value(), ports().now()))) {
            continue;
        }
        m_connection = std::move(fresh).value();
        m_touched = true;
        care();
        return;
    }
    if (m_only) {
        end();
    } else {
        careForOwnSecrets();
    }
}

void KeychainCare::careForOwnSecrets()
{
    const bool all = m_left.empty();
    letGo();
    m_ownCare = new OwnSecretCare(ports(), m_restored, this);
    connect(m_ownCare, &OwnSecretCare::waitingForUser, this, &KeychainCare::waitingForUser);
    connect(m_ownCare, &OwnSecretCare::finished, this, [this, all](bool whole) {
        if (m_restored && all && whole && !isCancelled()) {
            const Done looked = ports().store->setSetting(restoredSetting, {});
            Q_UNUSED(looked) // then it is done once more at the next start
        }
        clearTrial();
    });
    m_ownCare->start();
    if (isCancelled()) {
        m_ownCare->cancel();
    }
}

void KeychainCare::clearTrial()
{
    if (isCancelled() || !RehearsalLog(ports().store).isLeft() || !hold(RehearsalLog::claimId())) {
        end(); // the one who holds it is trying the keychain out now
        return;
    }
    follow(ports().vault->remove(rehearsalKey), [this](const VaultResult &result) {
        if (result.status == VaultStatus::Ok) {
            RehearsalLog(ports().store).gone();
        }
        end();
    });
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
        clearOther(EventKind::Interrupted);
        return;
    case OtherSlot::Leaving:
        m_interrupted = tr("Changing the credentials of “%1” was not finished.").arg(m_connection.client);
        clearOther({});
        return;
    case OtherSlot::Kept:
        if (m_connection.shares.isNull() && !canGoBack(m_connection, ports().now())) {
            clearOther(EventKind::EarlierRemoved);
            return;
        }
        break;
    case OtherSlot::Empty:
        break;
    }
    clearLeft();
}

void KeychainCare::clearOther(std::optional<EventKind> why)
{
    if (!places().leaveOther(m_connection.id, why)) {
        end();
        return;
    }
    removeOther(m_connection.id, otherPlace(m_connection), [this](const VaultResult &result) {
        result.status == VaultStatus::Ok ? clearLeft() : end();
    });
}

void KeychainCare::clearLeft()
{
    if (!m_connection.ownLeft) {
        clearDraft();
        return;
    }
    follow(ports().vault->remove(keychainKey(m_connection.id, *m_connection.ownLeft)),
           [this](const VaultResult &result) {
               const bool gone = result.status == VaultStatus::Ok && places().ownGone(m_connection.id);
               gone ? clearDraft() : end();
           });
}

void KeychainCare::clearDraft()
{
    if (!m_connection.draftLeaving) {
        lookAtCurrent();
        return;
    }
    removeDraft(m_connection.id, [this](const VaultResult &result) {
        result.status == VaultStatus::Ok ? lookAtCurrent() : end();
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
    follow(ports().vault->read(setKey(m_connection)), [this, lost](const VaultResult &result) {
        sayInForce(result.status, opened(result).status == VaultStatus::Ok);
        if (lost && result.status == VaultStatus::Missing && m_connection.shares.isNull()) {
            adoptFrom({otherPlace(m_connection)});
        } else {
            next();
        }
    });
}

StoredSet KeychainCare::opened(const VaultResult &result) const
{
    const Guide *guide = ports().catalog->guide(m_connection.guideId);
    return guide == nullptr ? StoredSet() : openEntry(result, *guide->system);
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
                    .arg(momentText(m_connection.slotSince, ports().now()));
    } else if (status == VaultStatus::Missing) {
        words = tr("The ones in force are not in your keychain any more. Open Reconnect to enter them anew.");
    } else {
        words = tr("The ones in force could not be looked at. Test the connection to see whether they work.");
    }
    m_notes.append(m_interrupted + u' ' + words);
}

void KeychainCare::adoptFrom(QList<Slot> left)
{
    if (left.isEmpty()) {
        next();
        return;
    }
    const Slot place = left.takeFirst();
    follow(ports().vault->read(keychainKey(m_connection.id, place)),
           [this, place, left](const VaultResult &result) {
               const StoredSet found = opened(result);
               if (found.status != VaultStatus::Ok) {
                   adoptFrom(left);
                   return;
               }
               SetSwitch to;
               to.slot = place;
               to.inForce = found.set.plain;
               to.origin = Origin::Elsewhere;
               to.as = EventKind::Recovered;
               if (places().switchTo(m_connection.id, to) && places().otherGone(m_connection.id)) {
                   m_notes.append(tr("The list of connections was older than your keychain. For “%1” the "
                                     "credentials found there are in force now: test them.")
                                      .arg(m_connection.client));
               }
               next();
           });
}

void KeychainCare::finishRemoval()
{
    letGo(); // it holds others off itself
    m_remover = new ConnectionRemover(ports(), m_connection, this);
    connect(m_remover, &ConnectionRemover::waitingForUser, this, &KeychainCare::waitingForUser);
    connect(m_remover, &ConnectionRemover::finished, this, [this](VaultStatus status) {
        if (status != VaultStatus::Ok) {
            // Asked for already, so it stays due.
            const Done marked = places().setRemoving(m_connection.id, true);
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

void KeychainCare::end()
{
    letGo();
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(m_notes, m_touched);
}

} // namespace ats
