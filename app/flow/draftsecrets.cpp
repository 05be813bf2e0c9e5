// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
// The second half of Draft: half-typed secrets and the keychain's draft entry.
#include "app/flow/draft.h"
#include "app/flow/draftkeeper.h"
#include "app/flow/storedset.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace ats
{

using namespace Qt::StringLiterals;

VaultJob *Draft::keepSecrets()
{
    const auto half = std::make_shared<Credentials>();
    for (const auto &[id, value] : m_secrets) {
        half->secrets.emplace(id, value.clone());
    }
    // Marked before the write: a stop in between must not leave an entry nobody looks for.
    if (!stored(writeAgain()) || !stored(m_ports.store->setKeychainUsed(m_connection.id)) ||
        !stored(m_ports.store->setDraftKept(m_connection.id, true))) {
        return nullptr;
    }
    const bool keptBefore = std::exchange(m_connection.draftKept, true);
    m_connection.keychainUsed = true;
    Q_EMIT keepingSecrets();
    VaultJob *job = keptBefore ? new DraftKeeper(*m_ports.vault, key(Slot::Draft), half->toEntry())
                               : m_ports.vault->write(key(Slot::Draft), half->toEntry());
    connect(job, &VaultJob::waitingForUser, this, &Draft::waitingForKeychain);
    connect(job, &VaultJob::finished, this, [this, half, keptBefore](const VaultResult &result) {
        if (result.status == VaultStatus::Newer) {
            m_newerKept = true;
        } else if (result.status == VaultStatus::Ok) {
            m_newerKept = false;
            // What was typed during the write is newer than what was kept.
            std::erase_if(m_unkept, [&](const QString &id) {
                const auto kept = half->secrets.find(id);
                const Secret *now = secret(id);
                return kept == half->secrets.end() ? now == nullptr : now != nullptr && *now == kept->second;
            });
        } else if (!keptBefore && m_connection.draftKept) {
            leaveDraft(wroteNothing(result.status)); // else it may be there all the same
        }
    });
    return job;
}

void Draft::forgetSecrets()
{
    m_secrets.clear();
    m_unkept.clear();
    if (m_connection.draftKept && !m_newerKept) {
        leaveDraft(false);
        VaultJob *job = m_ports.vault->remove(key(Slot::Draft));
        // Heard even when this draft is gone by then; a leftover is removed at the next start.
        connect(job, &VaultJob::finished, m_ports.vault,
                [store = m_ports.store, id = m_connection.id](const VaultResult &result) {
                    if (result.status == VaultStatus::Ok) {
                        const Done gone = store->places().draftGone(id);
                        Q_UNUSED(gone)
                    }
                });
    }
}

void Draft::leaveDraft(bool gone)
{
    change({u"draftKept"_s, [](Connection &c) { c.draftKept = false; },
            [id = m_connection.id, gone](ConnectionStore &store) {
                return gone ? store.setDraftKept(id, false) : store.places().leaveDraft(id);
            }});
}

void Draft::loadSecrets()
{
    if (!m_connection.draftKept || m_loading || !m_secrets.empty()) {
        return;
    }
    m_loading = m_ports.vault->read(key(Slot::Draft));
    connect(m_loading, &VaultJob::waitingForUser, this, &Draft::waitingForKeychain);
    connect(m_loading, &VaultJob::finished, this, [this](const VaultResult &result) {
        m_loading.clear();
        StoredSet half = openEntry(result, *m_guide.system);
        m_newerKept = half.status == VaultStatus::Newer;
        // Forgotten or replaced while the keychain was asked: then nobody wants them back.
        if (half.status == VaultStatus::Ok && m_connection.draftKept) {
            // What was typed while the keychain was asked is newer than what it kept.
            for (auto &[id, value] : half.set.secrets) {
                if (secret(id) == nullptr) {
                    m_secrets.emplace(id, std::move(value));
                    Q_EMIT valueChanged(id);
                }
            }
        }
        Q_EMIT secretsLoaded(half.status);
    });
}

} // namespace ats
