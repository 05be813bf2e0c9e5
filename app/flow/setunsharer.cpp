// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/setunsharer.h"

#include "app/model/credentials.h"

#include <QtCore/QLockFile>

namespace ats
{

SetUnsharer::SetUnsharer(Ports ports, const QUuid &user, Wish wish, QObject *parent)
    : KeychainTask(std::move(ports), parent)
    , m_id(user)
    , m_wish(wish)
{
}

void SetUnsharer::begin()
{
    Outcome<Connection> user = takeSetOf(m_id);
    if (user && user.value().shares.isNull()) {
        user = Problem{tr("“%1” has credentials of its own.").arg(user.value().client)};
    }
    Outcome<Claim> claim = user ? places().claim(m_id) : Outcome<Claim>(user.problem());
    if (!claim) {
        end(VaultStatus::Failed, claim.problem().text);
        return;
    }
    m_userClaim = std::move(claim).value();
    m_user = std::move(user).value();
    if (!m_user.ownLeft) {
        readSet();
        return;
    }
    follow(ports().vault->remove(keychainKey(m_id, *m_user.ownLeft)), [this](const VaultResult &result) {
        const bool gone = result.status == VaultStatus::Ok && places().ownGone(m_id);
        gone ? readSet()
             : end(result.status == VaultStatus::Ok ? VaultStatus::Failed : result.status,
                   tr("Your keychain did not remove what “%1” had before. Nothing else was changed.")
                       .arg(m_user.client));
    });
}

void SetUnsharer::readSet()
{
    follow(ports().vault->read(setKey(m_user)), [this](VaultResult &result) { copy(result); });
}

void SetUnsharer::copy(VaultResult &set)
{
    if (set.status != VaultStatus::Ok || Credentials::faultOf(set.value) != KeychainFault::None) {
        end(set.status == VaultStatus::Ok ? VaultStatus::NotOurs : set.status,
            tr("Your keychain did not hand out the credentials of “%1”. Nothing was changed.")
                .arg(m_user.client));
        return;
    }
    // As it stands, so that a field nobody here knows comes along.
    putSet(m_user, std::move(set.value), [this](const VaultResult &result) {
        if (result.status != VaultStatus::Ok) {
            end(result.status,
                tr("Your keychain did not keep a copy for “%1”. Nothing was changed.").arg(m_user.client));
            return;
        }
        const Done done = places().unshare(m_id, m_wish == Wish::Leading);
        if (done) {
            end(VaultStatus::Ok, {});
        } else {
            dropSet(m_user, true, [this, text = done.problem().text] { end(VaultStatus::Failed, text); });
        }
    });
}

void SetUnsharer::end(VaultStatus status, const QString &text)
{
    letGo();
    m_userClaim.reset();
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(status, text);
}

} // namespace ats
