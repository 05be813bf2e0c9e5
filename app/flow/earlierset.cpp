// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/earlierset.h"

#include "app/flow/setusers.h"
#include "app/flow/storedset.h"

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto keepEarlierSetting = "earlier.keep"_L1;

} // namespace

bool keepsEarlier(ConnectionStore &store)
{
    const Outcome<QString> setting = store.setting(keepEarlierSetting);
    return !setting || setting.value() != "0"_L1;
}

Done setKeepsEarlier(ConnectionStore &store, bool keep)
{
    return store.setSetting(keepEarlierSetting, keep ? u"1"_s : u"0"_s);
}

QDateTime earlierKeptUntil(const Ports &ports)
{
    return keepsEarlier(*ports.store) ? ports.now().addDuration(earlierKept) : QDateTime();
}

EarlierSet::EarlierSet(Ports ports, const QUuid &id, const Guide &guide, Wish wish, QObject *parent)
    : KeychainTask(std::move(ports), parent)
    , m_id(id)
    , m_guide(guide)
    , m_wish(wish)
{
}

void EarlierSet::begin()
{
    Outcome<Connection> fresh = takeSetOf(m_id);
    if (!fresh) {
        end(VaultStatus::Failed, fresh.problem().text);
        return;
    }
    m_connection = std::move(fresh).value();
    const bool back = m_wish == Wish::GoBack;
    if (back ? !canGoBack(m_connection, ports().now()) : m_connection.other != OtherSlot::Kept) {
        end(VaultStatus::Missing, tr("There are no earlier credentials any more."));
        return;
    }
    back ? goBack() : remove();
}

void EarlierSet::remove()
{
    if (const Done left = places().leaveOther(holder().id, EventKind::EarlierRemoved); !left) {
        end(VaultStatus::Failed, left.problem().text);
        return;
    }
    removeOther(holder().id, otherPlace(holder()), [this](const VaultResult &result) {
        end(result.status,
            result.status == VaultStatus::Ok
                ? QString()
                : tr("The earlier credentials are not used any more, but your keychain did not prove that "
                     "they are gone. They are removed as soon as it is open."));
    });
}

void EarlierSet::goBack()
{
    follow(ports().vault->read(keychainKey(holder().id, otherPlace(holder()))),
           [this](const VaultResult &result) { opened(result); });
}

void EarlierSet::opened(const VaultResult &result)
{
    const StoredSet earlier = openEntry(result, *m_guide.system);
    switch (earlier.status) {
    case VaultStatus::Ok:
        break;
    case VaultStatus::Missing:
        endLost();
        return;
    case VaultStatus::NotOurs:
    case VaultStatus::Newer:
        end(VaultStatus::Unproven,
            tr("The earlier credentials in your keychain cannot be read. Nothing was changed."));
        return;
    default:
        end(earlier.status,
            tr("Your keychain did not hand out the earlier credentials. Nothing was changed."));
        return;
    }
    Outcome<SetSwitch> known =
        switchFor(ports(), m_connection, m_guide, otherPlace(holder()), earlier.set.plain);
    if (!known) {
        end(VaultStatus::Failed, known.problem().text);
        return;
    }
    SetSwitch to = std::move(known).value();
    to.keepEarlierUntil = ports().now().addDuration(earlierKept);
    const Done back = places().goBack(m_id, to);
    end(back ? VaultStatus::Ok : VaultStatus::Failed, back ? QString() : back.problem().text);
}

void EarlierSet::endLost()
{
    // Nothing to remove, so the place is free again.
    Done freed = places().leaveOther(holder().id);
    freed = freed ? places().otherGone(holder().id) : freed;
    end(VaultStatus::Missing, freed ? tr("The earlier credentials are not in your keychain any more: another "
                                         "program removed them. The ones in force are unchanged.")
                                    : freed.problem().text);
}

void EarlierSet::end(VaultStatus status, const QString &text)
{
    letGo();
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(status, text);
}

} // namespace ats
