// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/flow/connectsession.h"

#include "app/check/classify.h"
#include "app/flow/accountnews.h"
#include "app/flow/ownsecretreader.h"

#include <algorithm>
#include <utility>

namespace ats
{

using namespace Qt::StringLiterals;

namespace
{

/// An answer that asks for a longer rest than this is not waited for in one go.
constexpr int longestRestMs = 5 * 60'000;

/// It says nothing about the platform: there was no way to it.
bool isOfTheWay(Cause cause)
{
    return isServiceTrouble(cause) && cause != Cause::VendorDown && cause != Cause::RateLimited &&
           cause != Cause::InternalError;
}

} // namespace

ConnectSession::ConnectSession(SetupFlow &flow, LinkPace pace, QObject *parent)
    : QObject(parent)
    , m_ports(flow.ports())
    , m_flow(flow)
    , m_pace(std::move(pace))
    , m_api(flow.guide().platform->linkApi.value_or(LinkApi()))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ConnectSession::look);
}

ConnectSession::~ConnectSession()
{
    if (m_reader) {
        m_reader->disconnect(this);
        m_reader->cancel();
    }
}

bool ConnectSession::isOffered(const Guide &guide)
{
    return guide.platform->linkApi && guide.platform->linkApi->providers.contains(guide.system->id);
}

void ConnectSession::start()
{
    if (m_stage != LinkStage::Resting) {
        return;
    }
    m_wish = {m_api.providers.value(m_flow.guide().system->id),
              m_flow.connection().id.toString(QUuid::WithoutBraces),
              m_flow.connection().client,
              {}};
    m_before.clear();
    m_known.reset();
    m_seen.reset();
    m_trouble.reset();
    m_pauseMs = m_pace.firstMs;
    m_spentMs = 0;
    m_stage = LinkStage::ReadingKey;
    auto *reader = new OwnSecretReader(m_ports, OwnName::StackOneKey, this);
    m_reader = reader;
    connect(reader, &OwnSecretReader::finished, this, &ConnectSession::keyRead);
    connect(reader, &KeychainTask::waitingForUser, this, &ConnectSession::waitingForKeychain);
    reader->start();
    Q_EMIT changed();
}

void ConnectSession::stop()
{
    if (m_reader) {
        m_reader->cancel(); // which ends the reading, and that ends this
    } else if (m_stage != LinkStage::Resting) {
        end({});
    }
}

void ConnectSession::hurry()
{
    // Not when it asked to be left alone.
    if (m_stage == LinkStage::Waiting && m_pause.isActive() && !m_trouble) {
        m_pause.stop();
        look();
    }
}

void ConnectSession::keyRead(VaultResult &result)
{
    m_reader.clear();
    if (result.status == VaultStatus::Cancelled) {
        end({});
        return;
    }
    LinkResult failed;
    if (result.status != VaultStatus::Ok) {
        failed.end = LinkEnd::NoKey;
        failed.keychain = result.status;
        end(failed);
        return;
    }
    m_client.reset(m_ports.makeLinkClient ? m_ports.makeLinkClient(m_api) : nullptr);
    if (!m_client) {
        failed.end = LinkEnd::CouldNotAsk;
        failed.cause = Cause::Unreachable;
        end(failed);
        return;
    }
    connect(m_client.get(), &LinkClient::answered, this, &ConnectSession::answered);
    m_key = std::move(result.value);
    m_stage = LinkStage::Asking;
    ask(LinkCall::ReadAccounts);
    Q_EMIT changed();
}

void ConnectSession::ask(LinkCall call)
{
    m_call = call;
    m_client->call(call, m_wish, m_key);
}

void ConnectSession::answered(LinkAnswer &answer)
{
    if (answer.cause) {
        if (m_stage != LinkStage::Waiting || !isPatientWith(answer)) {
            endOn(answer);
        }
        return;
    }
    if (m_call == LinkCall::OpenSession) {
        pageReady(std::move(answer.link));
    } else if (m_stage == LinkStage::Asking) {
        firstLook(ownAccounts(answer.accounts, m_wish));
    } else {
        looked(ownAccounts(answer.accounts, m_wish));
    }
}

// What there is before anything was done here is no success of this try. It also names the account to
// reconnect: the one that the list knows, or the one that the platform has for this very connection.
void ConnectSession::firstLook(std::vector<LinkedAccount> accounts)
{
    m_before = std::move(accounts);
    const LinkedAccount *known = accountToReconnect(m_before, m_flow.connection().account.id);
    if (known != nullptr) {
        m_wish.account = known->id;
        m_known = *known;
    }
    ask(LinkCall::OpenSession);
}

void ConnectSession::pageReady(Secret link)
{
    m_link = std::move(link);
    m_stage = LinkStage::Waiting;
    const QPointer<ConnectSession> self(this);
    Q_EMIT linkReady();
    if (!self || m_stage != LinkStage::Waiting) {
        return;
    }
    if (m_known && m_known->status == AccountStatus::Active && m_known->updated.isEmpty()) {
        endWith(LinkEnd::WasActive, m_known);
        return;
    }
    wait();
}

void ConnectSession::wait(int atLeastMs)
{
    if (m_spentMs >= m_pace.wholeMs) {
        endWith(LinkEnd::NotYet, m_seen ? m_seen : m_known);
        return;
    }
    const int pause = std::clamp(atLeastMs, m_pauseMs, std::max(longestRestMs, m_pauseMs));
    if (!m_trouble || !isOfTheWay(*m_trouble)) {
        m_spentMs += pause;
    }
    m_pauseMs = std::min(m_pace.slowestMs, static_cast<int>(m_pauseMs * m_pace.slower) + 1);
    m_pause.start(pause);
    Q_EMIT changed();
}

void ConnectSession::look()
{
    if (!isLoopback(m_client->base()) && m_pace.network().online == false) {
        m_trouble = Cause::Offline;
        wait();
        return;
    }
    ask(LinkCall::ReadAccounts);
}

bool ConnectSession::isPatientWith(const LinkAnswer &answer)
{
    if (!isServiceTrouble(*answer.cause) || *answer.cause == Cause::InternalError) {
        return false;
    }
    m_trouble = answer.cause;
    wait(std::min(answer.retryAfterSeconds.value_or(0), longestRestMs / 1000) * 1000);
    return true;
}

void ConnectSession::looked(const std::vector<LinkedAccount> &accounts)
{
    m_trouble.reset();
    const auto news = [this](AccountStatus status) {
        return [this, status](const LinkedAccount &account) {
            return account.status == status && isNews(account, m_before);
        };
    };
    const auto active = std::ranges::find_if(accounts, news(AccountStatus::Active));
    if (active != accounts.end()) {
        settle(*active);
        return;
    }
    const auto refused = std::ranges::find_if(accounts, [this](const LinkedAccount &account) {
        return isRefused(account.status) && isNews(account, m_before);
    });
    if (refused != accounts.end()) {
        endWith(LinkEnd::Refused, *refused);
        return;
    }
    const auto any =
        std::ranges::find_if(accounts, [this](const LinkedAccount &one) { return isNews(one, m_before); });
    if (any != accounts.end()) {
        m_seen = *any;
    }
    wait();
}

void ConnectSession::settle(const LinkedAccount &account)
{
    LinkResult result;
    result.end = LinkEnd::Linked;
    result.account = account;
    const Done noted = m_ports.store->setAccount(
        m_flow.connection().id, {account.id, account.word, m_ports.now()}, EventKind::LinkedByPlatform);
    if (!noted) {
        result.notNoted = noted.problem().text;
    }
    m_flow.setTicked(linkTickKeys(m_flow.guide()), true);
    end(result);
}

void ConnectSession::endOn(const LinkAnswer &answer)
{
    LinkResult result;
    result.end = answer.cause == Cause::KeyRejected ? LinkEnd::KeyRefused : LinkEnd::CouldNotAsk;
    result.cause = answer.cause;
    result.words = answer.words;
    result.retryAfterSeconds = answer.retryAfterSeconds;
    result.account = m_seen;
    end(result);
}

void ConnectSession::endWith(LinkEnd how, const std::optional<LinkedAccount> &account)
{
    LinkResult result;
    result.end = how;
    result.account = account;
    end(result);
}

void ConnectSession::end(const LinkResult &result)
{
    m_pause.stop();
    m_client.reset();
    m_key = {};
    m_link = {};
    m_trouble.reset();
    m_stage = LinkStage::Resting;
    Q_EMIT finished(result);
}

} // namespace ats
