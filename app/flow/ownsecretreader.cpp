// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/ownsecretreader.h"

#include "app/flow/storedset.h"
#include "app/model/system.h"

#include <utility>

namespace ats
{

using namespace Qt::StringLiterals;

Secret ownEntry(const Secret &secret)
{
    Credentials set;
    set.secrets.emplace(u"secret"_s, secret.clone());
    return set.toEntry();
}

VaultResult ownSecretIn(const VaultResult &read)
{
    StoredSet stored = openEntry(read, System());
    const auto found = stored.set.secrets.find(u"secret"_s);
    if (stored.status == VaultStatus::Ok && found == stored.set.secrets.end()) {
        stored.status = VaultStatus::NotOurs;
    }
    return {stored.status, stored.status == VaultStatus::Ok ? std::move(found->second) : Secret(),
            stored.detail};
}

OwnSecretReader::OwnSecretReader(Ports ports, OwnName name, QObject *parent)
    : KeychainTask(std::move(ports), parent)
    , m_name(name)
{
}

void OwnSecretReader::begin()
{
    const Outcome<OwnState> state = ownState(*ports().store, m_name);
    if (!state) {
        end({VaultStatus::Failed, {}, state.problem().text});
        return;
    }
    if (!state.value().slot) {
        end({VaultStatus::Missing, {}, {}});
        return;
    }
    follow(ports().vault->read(ownKey(m_name, *state.value().slot)),
           [this](const VaultResult &result) { end(ownSecretIn(result)); });
}

void OwnSecretReader::stopped() { end({VaultStatus::Cancelled, {}, {}}); }

void OwnSecretReader::end(VaultResult result)
{
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(result);
}

} // namespace ats
