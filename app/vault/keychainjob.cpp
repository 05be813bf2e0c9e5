// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/vault/keychainjob.h"

#include "app/vault/secretservice.h"

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

#ifdef Q_OS_WIN
constexpr qsizetype keychainHolds = 2560; // CRED_MAX_CREDENTIAL_BLOB_SIZE
#else
constexpr qsizetype keychainHolds = largestEntry;
#endif

} // namespace

KeychainJob::KeychainJob(Kind kind, QString service, QString key, Secret value, QObject *parent)
    : VaultJob(parent)
    , m_kind(kind)
    , m_service(std::move(service))
    , m_key(std::move(key))
    , m_value(std::move(value))
    , m_secretService(new SecretService(this))
    , m_turn(std::make_unique<QObject>())
{
    connect(m_secretService, &SecretService::prompting, this, &VaultJob::waitingForUser);
    if (m_kind == Kind::Write && m_value.bytes().size() > keychainHolds) {
        end(VaultStatus::TooLarge,
            u"%1 bytes, and the keychain holds %2"_s.arg(m_value.bytes().size()).arg(keychainHolds));
        return;
    }
    look();
}

KeychainJob::~KeychainJob() = default;

void KeychainJob::cancel() { end(VaultStatus::Cancelled); }

void KeychainJob::look()
{
    const auto then = [this](const KeyringState &state) { looked(state); };
    if (m_kind == Kind::Unlock) {
        m_secretService->lookAtDefault(then);
    } else {
        m_secretService->look(m_service, m_key, then);
    }
}

void KeychainJob::looked(const KeyringState &state)
{
    m_state = state;
    if (state.reach == KeyringReach::Broken) {
        end(VaultStatus::Broken, state.detail);
        return;
    }
    if (state.reach != KeyringReach::Reached) {
        if (m_kind == Kind::List) {
            end(state.reach == KeyringReach::Absent ? VaultStatus::Absent : VaultStatus::Unlisted,
                state.detail);
        } else if (m_kind == Kind::Unlock) {
            end(state.reach == KeyringReach::Absent ? VaultStatus::Absent : VaultStatus::Ok, state.detail);
        } else {
            act(); // QtKeychain may know another keychain, or says in its own words that there is none
        }
        return;
    }
    keychainIsServedBy(state.owner);
    // A locked default collection may hide entries, and nothing can be written to it.
    const bool whole = m_kind == Kind::Write || m_kind == Kind::List;
    const bool locked = state.entryLocked || (state.defaultLocked && (!state.found || whole)) ||
                        (m_kind == Kind::List && state.someLocked);
    const bool noPlace = m_kind == Kind::Write && !state.hasDefault;
    if (locked || noPlace) {
        if (!m_askedToUnlock) {
            unlock();
        } else {
            end(m_kind == Kind::Unlock ? VaultStatus::Refused : VaultStatus::Locked,
                u"still locked after the unlock request"_s);
        }
        return;
    }
    if (m_kind == Kind::Unlock) {
        end(VaultStatus::Ok);
    } else if (m_kind == Kind::List) {
        list();
    } else if (m_kind == Kind::Write || state.found) {
        act();
    } else {
        end(m_kind == Kind::Read ? VaultStatus::Missing : VaultStatus::Ok);
    }
}

void KeychainJob::unlock()
{
    m_askedToUnlock = true;
    m_secretService->unlock([this](const KeyringState &state) {
        if (state.reach != KeyringReach::Reached) {
            end(state.reach == KeyringReach::Absent ? VaultStatus::Absent : VaultStatus::Broken,
                state.detail);
        } else if (state.dismissed) {
            end(VaultStatus::Refused, state.detail);
        } else {
            look();
        }
    });
}

void KeychainJob::act()
{
    switch (m_kind) {
    case Kind::Read:
        call(KeychainVerb::Read, {}, [this](VaultResult &result) { acted(result); });
        break;
    case Kind::Write:
        call(KeychainVerb::Write, m_value.clone(), [this](VaultResult &result) { acted(result); });
        break;
    case Kind::Remove:
        call(KeychainVerb::Remove, {}, [this](VaultResult &result) { acted(result); });
        break;
    case Kind::List:
    case Kind::Unlock:
        break;
    }
}

void KeychainJob::list()
{
    m_secretService->list(m_service, [this](const KeyringState &state) {
        if (state.reach != KeyringReach::Reached) {
            end(VaultStatus::Broken, state.detail);
        } else if (state.someLocked) {
            end(VaultStatus::Locked, u"locked before everything was listed"_s);
        } else {
            end(VaultResult{VaultStatus::Ok, {}, {}, state.keys});
        }
    });
}

void KeychainJob::acted(VaultResult &result)
{
    const bool reached = m_state.reach == KeyringReach::Reached;
    if (m_state.reach == KeyringReach::Absent && result.status == VaultStatus::Broken) {
        // QtKeychain calls an absent keychain "other error"; the look knew better.
        result.status = VaultStatus::Absent;
        result.detail = u"%1; %2"_s.arg(result.detail, m_state.detail);
    }
    if (result.status == VaultStatus::Missing && m_kind == Kind::Write) {
        result.status = VaultStatus::Refused; // the place to write to was not made
    }
    if (m_kind == Kind::Read && result.value.bytes().size() > largestEntry) {
        end(VaultStatus::NotOurs, u"%1 bytes"_s.arg(result.value.bytes().size()));
    } else if (m_kind == Kind::Write && result.status == VaultStatus::Ok) {
        readBack();
    } else if (m_kind == Kind::Remove &&
               (result.status == VaultStatus::Ok || result.status == VaultStatus::Missing)) {
        proveRemoval();
    } else if (m_kind == Kind::Read && result.status == VaultStatus::Missing && reached && !m_readTwice) {
        m_readTwice = true; // it was there a moment ago: locked or removed in between, so look once more
        look();
    } else if (m_kind == Kind::Read && result.status == VaultStatus::Missing && reached) {
        end(VaultStatus::Broken, u"the entry is listed but cannot be read"_s);
    } else {
        end(std::move(result));
    }
}

void KeychainJob::readBack()
{
    call(KeychainVerb::Read, {}, [this](VaultResult &result) {
        if (result.status == VaultStatus::Ok && result.value == m_value) {
            end(VaultStatus::Ok);
        } else {
            end(VaultStatus::Unproven, result.status == VaultStatus::Ok ? u"read back another value"_s
                                                                        : u"read back: "_s + result.detail);
        }
    });
}

void KeychainJob::proveRemoval()
{
    m_secretService->look(m_service, m_key, [this](const KeyringState &state) {
        if (state.reach == KeyringReach::Reached) {
            provenRemoval(state);
        } else if (state.reach == KeyringReach::Broken) {
            end(VaultStatus::Unproven, state.detail);
        } else {
            call(KeychainVerb::Read, {}, [this](VaultResult &result) {
                end(result.status == VaultStatus::Missing ? VaultStatus::Ok : VaultStatus::Unproven,
                    result.detail);
            });
        }
    });
}

void KeychainJob::provenRemoval(const KeyringState &state)
{
    if (state.entryLocked || (!state.found && state.defaultLocked)) {
        end(VaultStatus::Locked, u"locked before the removal could be proven"_s);
    } else if (state.found) {
        end(VaultStatus::Unproven, u"the entry is still there"_s);
    } else {
        end(VaultStatus::Ok);
    }
}

void KeychainJob::call(KeychainVerb verb, Secret value, KeychainAnswer answer)
{
    callKeychain({verb, m_service, m_key, std::move(value)}, m_turn.get(), std::move(answer));
}

void KeychainJob::end(VaultStatus status, const QString &detail) { end(VaultResult{status, {}, detail}); }

void KeychainJob::end(VaultResult result)
{
    if (std::exchange(m_over, true)) {
        return;
    }
    m_turn.reset(); // a call still in line never starts
    m_secretService->disconnect(this);
    m_secretService->stop();
    std::exchange(m_secretService, nullptr)->deleteLater();
    m_value = {};
    // A cancel comes from the owner's own code, so its answer waits for the event loop like every other.
    QMetaObject::invokeMethod(
        this,
        [this, held = std::make_shared<VaultResult>(std::move(result))] {
            deleteLater();
            Q_EMIT finished(*held);
        },
        Qt::QueuedConnection);
}

} // namespace ats
