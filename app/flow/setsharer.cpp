// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/setsharer.h"

#include "app/catalog/catalog.h"
#include "app/flow/setusers.h"
#include "app/flow/storedset.h"

#include <QtCore/QLockFile>

#include <algorithm>
#include <memory>

namespace ats
{

SetSharer::SetSharer(Ports ports, const QUuid &user, const QUuid &holder, IfOther ifOther, QObject *parent)
    : KeychainTask(std::move(ports), parent)
    , m_userId(user)
    , m_holderId(holder)
    , m_ifOther(ifOther)
{
}

void SetSharer::begin()
{
    if (m_userId == m_holderId) {
        end(VaultStatus::Failed, tr("A connection cannot share with itself. Name another one."));
        return;
    }
    Outcome<Connection> holder = take(m_holderId);
    Outcome<Claim> claim = holder ? places().claim(m_userId) : Outcome<Claim>(holder.problem());
    Outcome<Connection> user = claim ? ports().store->load(m_userId) : Outcome<Connection>(claim.problem());
    if (!user) {
        end(VaultStatus::Failed, user.problem().text);
        return;
    }
    m_userClaim = std::move(claim).value();
    m_holder = std::move(holder).value();
    m_user = std::move(user).value();
    m_guide = ports().catalog->guide(m_user.guideId);
    if (const QString why = obstacle(); !why.isEmpty()) {
        end(VaultStatus::Failed, why);
        return;
    }
    clearEarlier();
}

QString SetSharer::obstacle() const
{
    const Guide *guide = ports().catalog->guide(m_holder.guideId);
    const Outcome<std::vector<QUuid>> sharers = places().sharers(m_userId);
    if (m_guide == nullptr || guide == nullptr || m_guide->system->id != guide->system->id) {
        return tr("“%1” and “%2” belong to different recruiting systems.")
            .arg(m_user.client, m_holder.client);
    }
    if (!m_holder.shares.isNull() || !m_holder.slot) {
        return tr("“%1” has no credentials of its own in your keychain.").arg(m_holder.client);
    }
    if (!m_user.shares.isNull()) {
        return tr("“%1” uses the credentials of another connection already.").arg(m_user.client);
    }
    if (!sharers || !sharers.value().empty()) {
        return tr("Other connections use the credentials of “%1”. Let “%2” use them, too, instead.")
            .arg(m_user.client, m_holder.client);
    }
    return {};
}

void SetSharer::clearEarlier()
{
    const auto toRead = [this](const VaultResult &result) {
        result.status == VaultStatus::Ok
            ? readHolder()
            : end(result.status, tr("Your keychain did not remove what “%1” had before. Nothing else was "
                                    "changed.")
                                     .arg(m_user.client));
    };
    if (m_user.other != OtherSlot::Empty) {
        if (const Done left = places().leaveOther(m_userId, EventKind::EarlierRemoved); !left) {
            end(VaultStatus::Failed, left.problem().text);
            return;
        }
        removeOther(m_userId, otherPlace(m_user), toRead);
    } else if (m_user.ownLeft) {
        follow(ports().vault->remove(keychainKey(m_userId, *m_user.ownLeft)), toRead);
    } else {
        readHolder();
    }
}

void SetSharer::readHolder()
{
    follow(ports().vault->read(setKey(m_holder)), [this](const VaultResult &result) { compare(result); });
}

void SetSharer::compare(const VaultResult &holder)
{
    auto set = std::make_shared<StoredSet>(openEntry(holder, *m_guide->system));
    if (set->status != VaultStatus::Ok) {
        end(set->status, tr("Your keychain did not hand out the credentials of “%1”. Nothing was changed.")
                             .arg(m_holder.client));
        return;
    }
    for (const QString &id : std::as_const(m_guide->fields)) {
        const FieldSpec *field = m_guide->system->field(id);
        if (field != nullptr && !field->optional && !set->set.has(id)) {
            end(VaultStatus::Failed, tr("“%1” needs %2, which the credentials of “%3” do not have.")
                                         .arg(m_user.client, field->label, m_holder.client));
            return;
        }
    }
    if (!m_user.slot) {
        share(set->set, {VaultStatus::Missing, {}, {}});
        return;
    }
    follow(ports().vault->read(setKey(m_user)),
           [this, set](const VaultResult &result) { share(set->set, openEntry(result, *m_guide->system)); });
}

void SetSharer::share(const Credentials &set, const StoredSet &own)
{
    if (own.status != VaultStatus::Ok && own.status != VaultStatus::Missing) {
        end(own.status, tr("Your keychain did not hand out the credentials of “%1”. Nothing was changed.")
                            .arg(m_user.client));
        return;
    }
    const FieldSpec *identity = m_guide->system->field(m_guide->system->identity);
    if (identity != nullptr && own.set.has(identity->id) &&
        own.set.plain.value(identity->id) != set.plain.value(identity->id)) {
        end(VaultStatus::Failed, tr("“%1” and “%2” are different accounts: %3 is not the same.")
                                     .arg(m_user.client, m_holder.client, identity->label));
        return;
    }
    for (const auto &[id, secret] : own.set.secrets) {
        const FieldSpec *field = m_guide->system->field(id);
        if (!secret.isEmpty() && (field == nullptr || field->ofPlatform) && !set.holds(id, secret)) {
            end(VaultStatus::Failed,
                tr("“%1” has %2 of its own, which would be lost. Let “%3” use the "
                   "credentials of “%1” instead.")
                    .arg(m_user.client, field == nullptr ? id : field->label, m_holder.client));
            return;
        }
    }
    const bool same =
        own.status == VaultStatus::Ok && std::ranges::all_of(m_guide->fields, [&](const QString &id) {
            const auto mine = own.set.secrets.find(id);
            return own.set.plain.value(id) == set.plain.value(id) &&
                   (mine == own.set.secrets.end() ? !set.secrets.contains(id) : set.holds(id, mine->second));
        });
    if (own.status == VaultStatus::Ok && !same && m_ifOther == IfOther::Refuse) {
        end(VaultStatus::Failed,
            tr("“%1” and “%2” have other credentials for the same account. Nothing was changed.")
                .arg(m_user.client, m_holder.client),
            true);
        return;
    }
    QMap<QString, QString> shown;
    for (auto value = set.plain.cbegin(); value != set.plain.cend(); ++value) {
        if (m_guide->fields.contains(value.key())) {
            shown.insert(value.key(), value.value());
        }
    }
    SetUser user = setUser(m_user, *m_guide);
    user.replaced = user.replaced && !same;
    if (const Done done = places().share(user, m_holderId, shown, same); !done) {
        end(VaultStatus::Failed, done.problem().text);
        return;
    }
    clearOwn();
}

void SetSharer::clearOwn()
{
    if (!m_user.slot) {
        end(VaultStatus::Ok, {});
        return;
    }
    follow(ports().vault->remove(keychainKey(m_userId, *m_user.slot)), [this](const VaultResult &result) {
        const bool gone = result.status == VaultStatus::Ok && places().ownGone(m_userId);
        end(VaultStatus::Ok, gone ? QString()
                                  : tr("What “%1” had before is not used any more. It is removed as soon as "
                                       "your keychain allows.")
                                        .arg(m_user.client));
    });
}

void SetSharer::end(VaultStatus status, const QString &text, bool differ)
{
    letGo();
    m_userClaim.reset();
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(status, text, differ);
}

} // namespace ats
