// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/keychainrehearsal.h"

#include <QtCore/QRandomGenerator>

#include <array>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostRounds = 2;

Secret dummyValue()
{
    std::array<quint32, 8> numbers{};
    QRandomGenerator::system()->fillRange(numbers.data(), static_cast<qsizetype>(numbers.size()));
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(numbers.data()),
                                               static_cast<qsizetype>(sizeof numbers));
    return Secret(QByteArrayView(bytes.toHex()));
}

} // namespace

QLatin1StringView toId(RehearsalStep step)
{
    switch (step) {
    case RehearsalStep::Look:
        return "look"_L1;
    case RehearsalStep::Write:
        return "write"_L1;
    case RehearsalStep::Read:
        return "read"_L1;
    case RehearsalStep::Remove:
        return "remove"_L1;
    }
    Q_UNREACHABLE();
}

KeychainRehearsal::KeychainRehearsal(Vault &vault, std::function<QDateTime()> now, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
    , m_now(std::move(now))
{
}

void KeychainRehearsal::start()
{
    QMetaObject::invokeMethod(this, &KeychainRehearsal::look, Qt::QueuedConnection);
}

void KeychainRehearsal::cancel()
{
    m_cancelled = true;
    if (m_job) {
        m_job->cancel();
    }
}

void KeychainRehearsal::look()
{
    const VaultProbe *probe = m_vault.probe();
    connect(probe, &VaultProbe::finished, this, &KeychainRehearsal::looked);
}

void KeychainRehearsal::looked(const VaultInfo &info)
{
    m_result.keychain = info.name;
    if (m_cancelled) {
        end(VaultStatus::Cancelled, {});
    } else if (info.status == VaultStatus::Ok || info.status == VaultStatus::Locked) {
        write();
    } else {
        end(info.status, info.detail);
    }
}

void KeychainRehearsal::write()
{
    ++m_rounds;
    m_value = dummyValue();
    follow(m_vault.write(rehearsalKey, m_value.clone()), RehearsalStep::Write, [this](VaultResult &result) {
        if (result.status == VaultStatus::Ok) {
            read();
        } else if (result.status == VaultStatus::Unproven) {
            doubt(result.detail);
        } else {
            end(result.status, result.detail);
        }
    });
}

void KeychainRehearsal::read()
{
    follow(m_vault.read(rehearsalKey), RehearsalStep::Read, [this](VaultResult &result) {
        if (result.status == VaultStatus::Ok && result.value == m_value) {
            remove(VaultStatus::Ok);
        } else if (result.status == VaultStatus::Ok || result.status == VaultStatus::Missing) {
            doubt(u"the trial entry was read back as another"_s);
        } else {
            end(result.status, result.detail);
        }
    });
}

void KeychainRehearsal::remove(VaultStatus before)
{
    const RehearsalStep at = before == VaultStatus::Ok ? RehearsalStep::Remove : m_result.step;
    const QString words = m_result.detail;
    follow(m_vault.remove(rehearsalKey), at, [this, before, words](VaultResult &result) {
        if (before != VaultStatus::Ok) {
            end(before, words);
        } else if (result.status == VaultStatus::Ok) {
            lookOnceMore();
        } else if (result.status == VaultStatus::Unproven) {
            doubt(result.detail);
        } else {
            end(result.status, result.detail);
        }
    });
}

void KeychainRehearsal::lookOnceMore()
{
    follow(m_vault.read(rehearsalKey), RehearsalStep::Remove, [this](VaultResult &result) {
        if (result.status == VaultStatus::Missing) {
            end(VaultStatus::Ok, {});
        } else if (result.status == VaultStatus::Ok) {
            doubt(u"the trial entry is still there"_s);
        } else {
            end(result.status, result.detail);
        }
    });
}

void KeychainRehearsal::follow(VaultJob *job, RehearsalStep step, std::function<void(VaultResult &)> then)
{
    m_result.step = step;
    m_job = job;
    connect(job, &VaultJob::waitingForUser, this, &KeychainRehearsal::waitingForUser);
    connect(job, &VaultJob::finished, this, [this, step, then = std::move(then)](VaultResult &result) {
        m_stands = m_stands || (step == RehearsalStep::Write && result.status == VaultStatus::Ok);
        if (m_cancelled) {
            if (m_stands) {
                (void)m_vault.remove(rehearsalKey); // nobody waits for it
            }
            end(VaultStatus::Cancelled, {});
        } else {
            then(result);
        }
    });
}

void KeychainRehearsal::doubt(const QString &detail)
{
    if (m_rounds < mostRounds) {
        write();
        return;
    }
    m_result.detail = detail;
    if (m_result.step == RehearsalStep::Remove) {
        end(VaultStatus::Unproven, detail);
    } else {
        remove(VaultStatus::Unproven); // something may be there all the same
    }
}

void KeychainRehearsal::end(VaultStatus status, const QString &detail)
{
    m_value = {};
    m_result.status = status;
    m_result.detail = detail;
    m_result.at = m_now();
    deleteLater(); // first: the receiver may destroy this
    Q_EMIT finished(m_result);
}

} // namespace ats
