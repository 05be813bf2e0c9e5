// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/earlierset.h"

#include "app/model/credentials.h"

#include <QtCore/QLockFile>

namespace ats
{

QDateTime earlierKeptUntil(const Ports &ports)
{
    const Outcome<QString> setting = ports.store->setting(QLatin1StringView(keepEarlierSetting));
    const bool keep = !setting || setting.value() != QLatin1StringView("0");
    return keep ? ports.now().addDuration(earlierKept) : QDateTime();
}

EarlierSet::EarlierSet(Ports ports, const QUuid &id, const Guide &guide, Wish wish, QObject *parent)
    : QObject(parent)
    , m_ports(std::move(ports))
    , m_id(id)
    , m_guide(guide)
    , m_wish(wish)
{
}

EarlierSet::~EarlierSet() = default;

void EarlierSet::start() { QMetaObject::invokeMethod(this, &EarlierSet::begin, Qt::QueuedConnection); }

void EarlierSet::cancel()
{
    m_cancelled = true;
    if (m_job) {
        m_job->cancel();
    }
}

void EarlierSet::begin()
{
    if (m_cancelled) {
        end(VaultStatus::Cancelled, {});
        return;
    }
    Outcome<Claim> claim = m_ports.store->places().claim(m_id);
    if (!claim) {
        end(VaultStatus::Failed, claim.problem().text);
        return;
    }
    m_claim = std::move(claim).value();
    Outcome<Connection> fresh = m_ports.store->load(m_id);
    if (!fresh) {
        end(VaultStatus::Failed, fresh.problem().text);
        return;
    }
    m_connection = std::move(fresh).value();
    const bool there = m_wish == Wish::GoBack ? canGoBack(m_connection, m_ports.now())
                                              : m_connection.other == OtherSlot::Kept;
    if (!there) {
        end(VaultStatus::Missing, tr("There are no earlier credentials any more."));
        return;
    }
    const QString key = keychainKey(m_id, otherPlace(m_connection));
    if (m_wish == Wish::GoBack) {
        m_job = m_ports.vault->read(key);
    } else {
        if (const Done left = m_ports.store->places().leaveOther(m_id, EventKind::EarlierRemoved); !left) {
            end(VaultStatus::Failed, left.problem().text);
            return;
        }
        m_job = m_ports.vault->remove(key);
    }
    connect(m_job, &VaultJob::waitingForUser, this, &EarlierSet::waitingForUser);
    connect(m_job, &VaultJob::finished, this, [this](const VaultResult &result) {
        if (m_wish == Wish::GoBack) {
            read(result);
            return;
        }
        if (result.status == VaultStatus::Ok) {
            const Done gone = m_ports.store->places().otherGone(m_id);
            end(gone ? VaultStatus::Ok : VaultStatus::Failed, gone ? QString() : gone.problem().text);
        } else {
            end(result.status, tr("The earlier credentials are not used any more, but your keychain did not "
                                  "prove that they are gone. They are removed as soon as it is open."));
        }
    });
}

void EarlierSet::read(const VaultResult &result)
{
    if (result.status == VaultStatus::Missing) {
        endLost(VaultStatus::Missing);
        return;
    }
    if (result.status != VaultStatus::Ok) {
        end(result.status,
            tr("Your keychain did not hand out the earlier credentials. Nothing was changed."));
        return;
    }
    const Outcome<Credentials> earlier = Credentials::fromEntry(result.value, *m_guide.system);
    if (!earlier) {
        end(VaultStatus::Unproven,
            tr("The earlier credentials in your keychain cannot be read. Nothing was changed."));
        return;
    }
    const Section *link = m_guide.sectionOfKind(SectionKind::Link);
    SetSwitch to;
    to.slot = otherPlace(m_connection);
    to.inForce = earlier.value().plain;
    to.linkTicks = link == nullptr ? QStringList() : tickKeys(*link);
    to.onPlatform =
        m_connection.lastPassed.isValid() && !m_connection.platformStale && isLinked(m_connection, m_guide);
    to.keepEarlierUntil = m_ports.now().addDuration(earlierKept);
    const Done back = m_ports.store->places().goBack(m_id, to);
    end(back ? VaultStatus::Ok : VaultStatus::Failed, back ? QString() : back.problem().text);
}

void EarlierSet::endLost(VaultStatus status)
{
    // Nothing to remove, so the place is free again.
    Done freed = m_ports.store->places().leaveOther(m_id);
    freed = freed ? m_ports.store->places().otherGone(m_id) : freed;
    end(status, freed ? tr("The earlier credentials are not in your keychain any more: another program "
                           "removed them. The ones in force are unchanged.")
                      : freed.problem().text);
}

void EarlierSet::end(VaultStatus status, const QString &text)
{
    m_claim.reset();
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(status, text);
}

} // namespace ats
